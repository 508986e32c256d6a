import { Construct } from 'constructs';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensure } from '../../app/errors';
import { KindFacts } from '../../app/kind';
import { NamespacedResourceProps, Resource } from '../../app/resource';
import { MachineComputeProps } from '../machine';
import { renderCompute } from '../machine/compute';

const PRESET: KindFacts = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstancePreset', plural: 'virtualmachineinstancepresets' };

/** Properties of `VirtualMachineInstancePreset`. */
export interface VirtualMachineInstancePresetProps extends NamespacedResourceProps, MachineComputeProps {
  /** Labels of the machines that get the preset, all of them. */
  readonly machineLabels: { readonly [key: string]: string };
}

/**
 * What machines with certain labels get when they start. Deprecated: instance types and preferences are its successors,
 * and a warning says so.
 *
 * @see KubeVirt API: VirtualMachineInstancePreset
 */
export class VirtualMachineInstancePreset extends Resource {
  /** @throws when there are no labels: such a preset is for every machine */
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineInstancePresetProps) {
    super(scope, id, PRESET, props);
    ensure(this, 'machineLabels', Object.keys(props.machineLabels).length > 0 ? undefined : 'there are none; give those of the machines that get the preset');
  }

  /** @internal */
  protected _toSpec(): kubevirt.VirtualMachineInstancePresetSpec {
    return {
      selector: { matchLabels: { ...this.props.machineLabels } },
      domain: { ...renderCompute(this.props), devices: {} },
    };
  }
}
