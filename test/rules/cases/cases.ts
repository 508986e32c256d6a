import { ExternalObject } from '../../../src/rules';

/** Manifests that are checked together, as in one run of the rules. */
export interface Case {
  /** What is special about them, in words. */
  readonly name: string;
  /** The manifests, the one that the rule is about first. */
  readonly manifests: readonly object[];
  /** Target version; 4.15 when absent. */
  readonly target?: string;
  /** Feature gates; those of the target when absent. */
  readonly featureGates?: readonly string[];
  /** Whether the manifests are all there is. */
  readonly complete?: boolean;
  /** Objects that are elsewhere. */
  readonly external?: readonly ExternalObject[];
}

/** What a rule reports on. */
export interface RejectedCase extends Case {
  /** Path of its first finding. */
  readonly path: string;
}

/** Accepting and rejecting cases of one rule: they are its tests, and the first of each its examples in docs/rules.md. */
export interface RuleCases {
  readonly accepts: readonly Case[];
  readonly rejects: readonly RejectedCase[];
}

/** Cases by rule id. */
export type Cases = Readonly<Record<string, RuleCases>>;

/** A VirtualMachine with a machine spec, and what else stands in its `spec`. */
export function vm(machine: object = {}, spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'site', ...metadata },
    spec: { runStrategy: 'Always', ...spec, template: { spec: { domain: { devices: {} }, ...machine } } },
  };
}

/** A VirtualMachineInstance with a spec. */
export function vmi(machine: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: { name: 'vmi', namespace: 'site', ...metadata },
    spec: { domain: { devices: {}, memory: { guest: '1Gi' } }, ...machine },
  };
}

/** A VirtualMachineInstanceReplicaSet of machines with a spec. */
export function replicaSet(machine: object = {}): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstanceReplicaSet',
    metadata: { name: 'set', namespace: 'site' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { domain: { devices: {} }, ...machine } },
    },
  };
}

/** Path of the spec of the machines of a pool. */
export const POOL_AT = 'spec.virtualMachineTemplate.spec.template.spec';

/** A VirtualMachinePool of machines with a spec. */
export function pool(machine: object = {}): object {
  return {
    apiVersion: 'pool.kubevirt.io/v1alpha1',
    kind: 'VirtualMachinePool',
    metadata: { name: 'pool', namespace: 'site' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      virtualMachineTemplate: {
        metadata: { labels: { app: 'web' } },
        spec: { runStrategy: 'Always', template: { spec: { domain: { devices: {} }, ...machine } } },
      },
    },
  };
}

/** HyperConverged with a spec. */
export function hyperConverged(spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'hco.kubevirt.io/v1beta1',
    kind: 'HyperConverged',
    metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv', ...metadata },
    spec,
  };
}
