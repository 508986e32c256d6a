export * from './hyper-converged';
export * from './hyper-converged-options';
