export * from './cluster-network';
export * from './hyper-converged';
export * from './hyper-converged-options';
export * from './node-placement';
export * from './namespace';
export * from './operators';
