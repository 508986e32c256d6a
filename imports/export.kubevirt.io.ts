// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** VirtualMachineExport (export.kubevirt.io/v1alpha1): `virtualmachineexports`, in a namespace; short names vmexport, vmexports. */
export class VirtualMachineExport extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'export.kubevirt.io/v1alpha1', kind: 'VirtualMachineExport' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineExportProps): any {
    return { ...VirtualMachineExport.GVK, ...toWire('export.kubevirt.io', 'VirtualMachineExport', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineExportProps) {
    super(scope, id, { ...VirtualMachineExport.GVK, ...toWire('export.kubevirt.io', 'VirtualMachineExport', props) });
  }
}

/** Fields of VirtualMachineExport. */
export interface VirtualMachineExportProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineExportSpec;
}

export interface VirtualMachineExportSpec {
  readonly source: core.RoleRef;
  readonly tokenSecretRef?: string;
  /** Go duration (`1h30m`). */
  readonly ttlDuration?: string;
}
