// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// kubevirt/kubevirt v1.1.1 (689c0e66cc68)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** VirtualMachineClone (clone.kubevirt.io/v1alpha1): `virtualmachineclones`, in a namespace; short names vmclone, vmclones. */
export class VirtualMachineClone extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'clone.kubevirt.io/v1alpha1', kind: 'VirtualMachineClone' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: VirtualMachineCloneProps): any {
    return { ...VirtualMachineClone.GVK, ...toWire('clone.kubevirt.io', 'VirtualMachineClone', props) };
  }

  constructor(scope: Construct, id: string, props: VirtualMachineCloneProps) {
    super(scope, id, { ...VirtualMachineClone.GVK, ...toWire('clone.kubevirt.io', 'VirtualMachineClone', props) });
  }
}

/** Fields of VirtualMachineClone. */
export interface VirtualMachineCloneProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: VirtualMachineCloneSpec;
}

export interface VirtualMachineCloneSpec {
  readonly annotationFilters?: string[];
  readonly labelFilters?: string[];
  readonly newMacAddresses?: { [key: string]: string };
  readonly newSMBiosSerial?: string;
  readonly source: core.RoleRef;
  readonly target?: core.RoleRef;
}
