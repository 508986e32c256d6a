// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// medik8s/node-maintenance-operator v0.17.0 (ecd86c166ccb)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** NodeMaintenance (nodemaintenance.medik8s.io/v1beta1): `nodemaintenances`, one set for the cluster; short names nm. */
export class NodeMaintenance extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nodemaintenance.medik8s.io/v1beta1', kind: 'NodeMaintenance' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: NodeMaintenanceProps = {}): any {
    return { ...NodeMaintenance.GVK, ...toWire('nodemaintenance.medik8s.io', 'NodeMaintenance', props) };
  }

  constructor(scope: Construct, id: string, props: NodeMaintenanceProps = {}) {
    super(scope, id, { ...NodeMaintenance.GVK, ...toWire('nodemaintenance.medik8s.io', 'NodeMaintenance', props) });
  }
}

/** Fields of NodeMaintenance. */
export interface NodeMaintenanceProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: NodeMaintenanceSpec;
}

export interface NodeMaintenanceSpec {
  readonly nodeName: string;
  readonly reason?: string;
}
