import type { IResource } from '../app/resource';

/** How the API names an object of the same namespace. */
export function referenceTo({ apiGroup, kind, name }: IResource): { readonly apiGroup: string; readonly kind: string; readonly name: string } {
  return { apiGroup, kind, name };
}
