import { Size } from 'cdk8s';
import { Construct } from 'constructs';
import { IInstancetype } from './matchers';
import type * as instancetype from '../../../imports/instancetype.kubevirt.io';
import { ensure } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { NamespacedResourceProps, Resource, ResourceProps } from '../../app/resource';
import { canonicalSize } from '../../app/size';
import { Realtime } from '../cpu';
import { Gpu, HostDevice } from '../devices';
import { LaunchSecurity } from '../launch-security';
import { IoThreadsPolicy } from '../machine/storage';
import { HugepageSize } from '../memory';

const API_VERSION = 'instancetype.kubevirt.io/v1beta1';
const NAMESPACED: KindFacts = { apiVersion: API_VERSION, kind: 'VirtualMachineInstancetype', plural: 'virtualmachineinstancetypes' };
const CLUSTER: KindFacts = {
  apiVersion: API_VERSION, kind: 'VirtualMachineClusterInstancetype', plural: 'virtualmachineclusterinstancetypes', clusterScoped: true,
};

/** What machines of an instance type get. They cannot say any of it themselves. A later change reaches machines that are made after it. */
export interface InstancetypeOptions {
  /** CPUs of the guest. */
  readonly cpus: number;
  /** Memory of the guest. */
  readonly memory: Size | string;
  /**
   * Model of the CPU.
   *
   * @default - left to the machine
   */
  readonly cpuModel?: string;
  /**
   * Whether each CPU of the guest has a CPU of the node to itself.
   *
   * @default false
   */
  readonly dedicatedCpus?: boolean;
  /**
   * Whether the emulator gets one more dedicated CPU.
   *
   * @default false
   */
  readonly isolateEmulatorThread?: boolean;
  /**
   * Whether the guest sees the NUMA nodes that its CPUs and memory lie on.
   *
   * @default false
   */
  readonly numaPassthrough?: boolean;
  /**
   * CPUs that run with realtime priority.
   *
   * @default - none
   */
  readonly realtime?: Realtime;
  /**
   * Huge pages that back the memory.
   *
   * @default - normal pages
   */
  readonly hugepages?: HugepageSize;
  /**
   * How many per cent of the memory are not requested from the node, 0 to 100.
   *
   * @default 0
   */
  readonly overcommitPercent?: number;
  /**
   * GPUs that are passed through.
   *
   * @default - none
   */
  readonly gpus?: Gpu[];
  /**
   * Devices of the node that are passed through.
   *
   * @default - none
   */
  readonly hostDevices?: HostDevice[];
  /**
   * How many threads do input and output of the disks.
   *
   * @default - one for the machine
   */
  readonly ioThreads?: IoThreadsPolicy;
  /**
   * Encryption of the memory.
   *
   * @default - none
   */
  readonly launchSecurity?: LaunchSecurity;
  /**
   * Labels that a node must have.
   *
   * @default - none
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * Scheduler that places the machines.
   *
   * @default - the cluster's default
   */
  readonly schedulerName?: string;
  /**
   * Annotations of the running machines.
   *
   * @default - none
   */
  readonly machineAnnotations?: { readonly [key: string]: string };
}

/** Properties of `VirtualMachineInstancetype`. */
export interface VirtualMachineInstancetypeProps extends NamespacedResourceProps, InstancetypeOptions {}

/** Properties of `VirtualMachineClusterInstancetype`. */
export interface VirtualMachineClusterInstancetypeProps extends ResourceProps, InstancetypeOptions {}

/**
 * A size for the machines of a namespace.
 *
 * @see OpenShift Virtualization 4.15, 2.3.5; KubeVirt API: VirtualMachineInstancetype
 */
export class VirtualMachineInstancetype extends Resource implements IInstancetype {
  /** An instance type that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IInstancetype {
    return new ImportedResource(scope, id, NAMESPACED, name, namespace);
  }

  /** @throws when CPUs, memory or over-commitment are no such numbers */
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineInstancetypeProps) {
    super(scope, id, NAMESPACED, props);
    checkInstancetype(this, props);
  }

  /** @internal */
  protected _toSpec(): instancetype.VirtualMachineInstancetypeSpec {
    return renderInstancetype(this.props);
  }
}

/**
 * A size for the machines of the whole cluster.
 *
 * @see OpenShift Virtualization 4.15, 2.3.5; KubeVirt API: VirtualMachineClusterInstancetype
 */
export class VirtualMachineClusterInstancetype extends Resource implements IInstancetype {
  /** An instance type that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string): IInstancetype {
    return new ImportedResource(scope, id, CLUSTER, name);
  }

  /** @throws when CPUs, memory or over-commitment are no such numbers */
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineClusterInstancetypeProps) {
    super(scope, id, CLUSTER, props);
    checkInstancetype(this, props);
  }

  /** @internal */
  protected _toSpec(): instancetype.VirtualMachineInstancetypeSpec {
    return renderInstancetype(this.props);
  }
}

function checkInstancetype(resource: Resource, { cpus, memory, overcommitPercent: percent }: InstancetypeOptions): void {
  ensure(resource, 'cpus', Number.isInteger(cpus) && cpus >= 1 ? undefined : `${cpus} is no count of CPUs; allowed are whole numbers from 1`);
  const isPercent = percent === undefined || Number.isInteger(percent) && percent >= 0 && percent <= 100;
  ensure(resource, 'overcommitPercent', isPercent ? undefined : `${percent} is no percentage; allowed are whole numbers from 0 to 100`);
  canonicalSize('Instancetype memory', memory);
}

function renderInstancetype(options: InstancetypeOptions): instancetype.VirtualMachineInstancetypeSpec {
  const { cpus, memory, cpuModel, dedicatedCpus, isolateEmulatorThread, numaPassthrough, realtime, hugepages } = options;
  return {
    cpu: {
      guest: cpus,
      model: cpuModel,
      dedicatedCPUPlacement: dedicatedCpus ? true : undefined,
      isolateEmulatorThread: isolateEmulatorThread ? true : undefined,
      numa: numaPassthrough ? { guestMappingPassthrough: {} } : undefined,
      realtime: realtime?._render(),
    },
    memory: {
      guest: canonicalSize('Instancetype memory', memory),
      hugepages: hugepages && { pageSize: hugepages },
      overcommitPercent: options.overcommitPercent,
    },
    gpus: options.gpus?.map((gpu, index) => gpu._render(index + 1)),
    hostDevices: options.hostDevices?.map((device, index) => device._render(index + 1)),
    ioThreadsPolicy: options.ioThreads,
    launchSecurity: options.launchSecurity?._render(),
    nodeSelector: options.nodeSelector && { ...options.nodeSelector },
    schedulerName: options.schedulerName,
    annotations: options.machineAnnotations && { ...options.machineAnnotations },
  };
}
