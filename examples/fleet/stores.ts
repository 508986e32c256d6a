import * as virt from 'cdk8s-openshift-virtualization';

/** A store and what is known of its cluster. */
export interface Store {
  readonly name: string;
  readonly version: virt.OpenShiftVersion;
  readonly nodes: string[];
}

const COUNT = 50;
/** Stores that have been updated, from the last one on: what goes wrong there goes wrong for few. */
const UPDATED = 15;

/** All stores; the inventory of the company would be read here. */
export function stores(): Store[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const name = `store-${String(index + 1).padStart(2, '0')}`;
    return {
      name,
      version: index < COUNT - UPDATED ? virt.OpenShiftVersion.V4_14 : virt.OpenShiftVersion.V4_15,
      nodes: [1, 2, 3].map(number => `node-${number}.${name}.stores.example.com`),
    };
  });
}
