export * from './common';
export * from './instancetype';
export * from './matchers';
export * from './preference';
export * from './preference-options';
