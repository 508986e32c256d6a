// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** MigrationPolicy (migrations.kubevirt.io/v1alpha1): `migrationpolicies`, one set for the cluster. */
export class MigrationPolicy extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'migrations.kubevirt.io/v1alpha1', kind: 'MigrationPolicy' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: MigrationPolicyProps): any {
    return { ...MigrationPolicy.GVK, ...toWire('migrations.kubevirt.io', 'MigrationPolicy', props) };
  }

  constructor(scope: Construct, id: string, props: MigrationPolicyProps) {
    super(scope, id, { ...MigrationPolicy.GVK, ...toWire('migrations.kubevirt.io', 'MigrationPolicy', props) });
  }
}

/** Fields of MigrationPolicy. */
export interface MigrationPolicyProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: MigrationPolicySpec;
}

export interface MigrationPolicySpec {
  readonly allowAutoConverge?: boolean;
  readonly allowPostCopy?: boolean;
  /** Quantity. */
  readonly bandwidthPerMigration?: string | number;
  /** 64-bit integer. */
  readonly completionTimeoutPerGiB?: number;
  readonly selectors: Selectors;
}

export interface Selectors {
  readonly namespaceSelector?: { [key: string]: string };
  readonly virtualMachineInstanceSelector?: { [key: string]: string };
}
