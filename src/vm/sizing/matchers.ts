import { CommonInstancetype, CommonPreference } from './common';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { IResource } from '../../app/resource';

/** What happens when no name can be inferred from a volume. */
export enum InferFailurePolicy {
  /** The machine is refused. */
  REJECT = 'Reject',
  /** The machine has no instance type, or no preference. From OpenShift Virtualization 4.15. */
  IGNORE = 'Ignore',
}

/** An instance type of this app, or one referred to: namespaced or for the whole cluster. */
export interface IInstancetype extends IResource {}

/** A preference of this app, or one referred to: namespaced or for the whole cluster. */
export interface IPreference extends IResource {}

/**
 * The instance type of a machine: where its CPU and memory come from.
 *
 * @see OpenShift Virtualization 4.15, 6.1.3
 */
export class InstancetypeMatcher {
  /** One that OpenShift Virtualization brings. */
  public static common(instancetype: CommonInstancetype): InstancetypeMatcher {
    return new InstancetypeMatcher({ kind: 'VirtualMachineClusterInstancetype', name: instancetype.name });
  }

  /** One of this app, or one referred to by `fromName`. */
  public static of(instancetype: IInstancetype): InstancetypeMatcher {
    return new InstancetypeMatcher({ kind: instancetype.kind, name: instancetype.name });
  }

  /** The one that a volume, by the name of its disk, or its boot source names as its default. */
  public static inferFromVolume(disk: string, policy?: InferFailurePolicy): InstancetypeMatcher {
    return new InstancetypeMatcher({ inferFromVolume: disk, inferFromVolumeFailurePolicy: policy });
  }

  private constructor(private readonly matcher: kubevirt.InstancetypeMatcher) {}

  /** @internal */
  public _render(): kubevirt.InstancetypeMatcher {
    return this.matcher;
  }
}

/**
 * The preference of a machine: what its guest likes best, where the machine says nothing.
 *
 * @see OpenShift Virtualization 4.15, 6.1.3
 */
export class PreferenceMatcher {
  /** One that OpenShift Virtualization brings. */
  public static common(preference: CommonPreference): PreferenceMatcher {
    return new PreferenceMatcher({ kind: 'VirtualMachineClusterPreference', name: preference.name });
  }

  /** One of this app, or one referred to by `fromName`. */
  public static of(preference: IPreference): PreferenceMatcher {
    return new PreferenceMatcher({ kind: preference.kind, name: preference.name });
  }

  /** The one that a volume, by the name of its disk, or its boot source names as its default. */
  public static inferFromVolume(disk: string, policy?: InferFailurePolicy): PreferenceMatcher {
    return new PreferenceMatcher({ inferFromVolume: disk, inferFromVolumeFailurePolicy: policy });
  }

  private constructor(private readonly matcher: kubevirt.PreferenceMatcher) {}

  /** @internal */
  public _render(): kubevirt.PreferenceMatcher {
    return this.matcher;
  }
}
