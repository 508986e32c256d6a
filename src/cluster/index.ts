export * from './hyper-converged';
export * from './hyper-converged-options';
export * from './node-placement';
