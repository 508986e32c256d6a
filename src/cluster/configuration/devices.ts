import { IConstruct } from 'constructs';
import type * as hco from '../../../imports/hco.kubevirt.io';
import { ensure, fail } from '../../app/errors';
import { pciSelectorProblem } from '../../rules/values';
import { Contributions } from '../contributions';
import { extendedResourceProblem } from '../extended-resource';

/** A PCI device that machines may be given, by what it is. */
export interface PermittedPciDevice {
  /** Vendor and device id, as `10DE:1EB8`; what `lspci -nn` prints in brackets. Case is kept, and does not matter. */
  readonly selector: string;

  /** Name that machines ask for, as `nvidia.com/TU104GL_Tesla_T4`. */
  readonly resourceName: string;

  /**
   * An external device plugin allocates and monitors the device; OpenShift Virtualization only permits it.
   *
   * @default false
   */
  readonly externalResourceProvider?: boolean;

  /**
   * Whether the device stays in the list and is permitted no more: for one that the operator permits by itself.
   *
   * @default false
   */
  readonly disabled?: boolean;
}

/** A mediated device (vGPU) that machines may be given. */
export interface PermittedMediatedDevice {
  /** Name of the mediated device type, as `GRID T4-2Q`. */
  readonly selector: string;

  /** Name that machines ask for, as `nvidia.com/GRID_T4-2Q`. */
  readonly resourceName: string;

  /**
   * An external device plugin allocates and monitors the device; OpenShift Virtualization only permits it.
   *
   * @default false
   */
  readonly externalResourceProvider?: boolean;

  /**
   * Whether the device stays in the list and is permitted no more: for one that the operator permits by itself.
   *
   * @default false
   */
  readonly disabled?: boolean;
}

/** Types of mediated devices that the nodes with some labels make. */
export interface NodeMediatedDevices {
  /** Labels of the nodes: all of them. */
  readonly nodeSelector: { readonly [label: string]: string };
  /** Types, as `nvidia-231`: what these nodes make in place of the types for all nodes. */
  readonly mediatedDeviceTypes: string[];
}

/** Mediated devices (vGPU) that nodes make of their cards. Machines may be given those that are permitted as well. */
export interface MediatedDevicesOptions {
  /**
   * Types, as `nvidia-231`; a node makes those that its cards can be. The nodes of `nodeMediatedDeviceTypes` make
   * others.
   *
   * @default - what other constructs give; a type is needed where nodes are given others
   */
  readonly mediatedDeviceTypes?: string[];
  /**
   * Nodes that make other types.
   *
   * @default - none
   */
  readonly nodeMediatedDeviceTypes?: NodeMediatedDevices[];
}

/** @param spelling selector as it was spelled first: the API compares it without case */
export function contributePciDevice(to: Contributions, device: PermittedPciDevice, by: IConstruct, spelling: (selector: string) => string) {
  const { selector, resourceName, externalResourceProvider, disabled } = device;
  ensure(by, 'selector', pciSelectorProblem(selector));
  ensure(by, 'resourceName', extendedResourceProblem(resourceName));
  const pciDeviceSelector = spelling(selector);
  const element: hco.PciHostDevice = {
    pciDeviceSelector, resourceName, externalResourceProvider: externalResourceProvider || undefined, disabled: disabled || undefined,
  };
  to.add(['permittedHostDevices', 'pciHostDevices'], pciDeviceSelector, element, by);
}

export function contributeMediatedDevice(to: Contributions, device: PermittedMediatedDevice, by: IConstruct) {
  const { selector, resourceName, externalResourceProvider, disabled } = device;
  ensure(by, 'selector', selector.trim() === '' ? `'${selector}' names no mediated device type; write its name, as 'GRID T4-2Q'` : undefined);
  ensure(by, 'resourceName', extendedResourceProblem(resourceName));
  const element: hco.MediatedDevice = {
    mdevNameSelector: selector, resourceName, externalResourceProvider: externalResourceProvider || undefined, disabled: disabled || undefined,
  };
  to.add(['permittedHostDevices', 'mediatedDevices'], selector, element, by);
}

export function contributeMediatedDevices(to: Contributions, options: MediatedDevicesOptions, by: IConstruct) {
  const { mediatedDeviceTypes = [], nodeMediatedDeviceTypes = [] } = options;
  to.include(['mediatedDevicesConfiguration', 'mediatedDeviceTypes'], checkedTypes(mediatedDeviceTypes, by), by);
  for (const { nodeSelector, mediatedDeviceTypes: types } of nodeMediatedDeviceTypes) {
    if (Object.keys(nodeSelector).length === 0) fail(by, 'nodeMediatedDeviceTypes.nodeSelector', 'names no label; give the labels of the nodes, or the types to all nodes');
    // Which labels come first does not matter: the same nodes are meant.
    const sorted = Object.fromEntries(Object.entries(nodeSelector).sort(([one], [other]) => one < other ? -1 : 1));
    const element: hco.NodeMediatedDeviceTypesConfig = { nodeSelector: sorted, mediatedDeviceTypes: checkedTypes(types, by) };
    to.add(['mediatedDevicesConfiguration', 'nodeMediatedDeviceTypes'], JSON.stringify(sorted), element, by);
  }
}

function checkedTypes(types: string[], by: IConstruct): string[] {
  for (const type of types) if (type.trim() === '') fail(by, 'mediatedDeviceTypes', `'${type}' is no type; write one, as 'nvidia-231'`);
  return types;
}
