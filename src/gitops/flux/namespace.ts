/** Where Flux runs. */
export const FLUX_NAMESPACE = 'flux-system';
