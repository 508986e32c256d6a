import { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { named } from './check';
import { ensure, fail } from '../../app/errors';
import { canonicalSize } from '../../app/size';
import { subdomainProblem } from '../../rules/values';
import { canonicalQuantity } from '../../schema/canonical';
import { Contributions } from '../contributions';

/** Part of a volume with a file system that is reserved for the file system: 0.055 is 5.5 %. At most three decimals. */
export interface FilesystemOverheadOptions {
  /**
   * Part for classes without one of their own.
   *
   * @default 0.055
   */
  readonly global?: number;
  /**
   * Part for each storage class, by its name.
   *
   * @default - the global one
   */
  readonly storageClass?: { readonly [name: string]: number };
}

/** CPU and memory of a pod. */
export interface StorageWorkloadAmounts {
  /**
   * CPU.
   *
   * @default - 100m is requested, and 750m the limit
   */
  readonly cpu?: kplus.Cpu;
  /**
   * Memory.
   *
   * @default - 60M is requested, and 600M the limit
   */
  readonly memory?: Size | string;
}

/** What the pods get that import, upload and clone volumes. Needed in namespaces with a quota. */
export interface StorageWorkloadsOptions {
  /**
   * What is reserved for a pod.
   *
   * @default - 100m CPU and 60M memory
   */
  readonly requests?: StorageWorkloadAmounts;
  /**
   * What a pod uses at most.
   *
   * @default - 750m CPU and 600M memory
   */
  readonly limits?: StorageWorkloadAmounts;
}

/** How volumes are made and filled. */
export interface ClusterStorageOptions {
  /**
   * Storage class of what a vTPM and the firmware keep: a file system that many nodes can use.
   *
   * @default - none; machines that keep such state do not start
   */
  readonly vmStateStorageClass?: string;
  /**
   * Storage class of the scratch space that some imports and uploads need.
   *
   * @default - the default class of the cluster, else that of the volume
   */
  readonly scratchSpaceStorageClass?: string;
  /**
   * Storage class on disks of the nodes.
   *
   * @default - none
   */
  readonly localStorageClass?: string;
  /**
   * Part of volumes that is reserved for their file system.
   *
   * @default - 5.5 %
   */
  readonly filesystemOverhead?: FilesystemOverheadOptions;
  /**
   * Registries, as `registry.example.com:5000`, that images are imported from without TLS.
   *
   * @default - none
   */
  readonly insecureRegistries?: string[];
  /**
   * CPU and memory of the pods that import, upload and clone volumes.
   *
   * @default - 100m to 750m CPU, 60M to 600M memory
   */
  readonly storageWorkloads?: StorageWorkloadsOptions;
  /**
   * Image with the VMware library (VDDK) that machines are imported from vSphere with.
   *
   * @default - none
   */
  readonly vddkInitImage?: string;
}

export function contributeStorage(to: Contributions, options: ClusterStorageOptions, by: IConstruct) {
  const { filesystemOverhead = {}, storageWorkloads = {}, insecureRegistries = [] } = options;
  for (const [field, name] of [['vmStateStorageClass', 'vmStateStorageClass'], ['scratchSpaceStorageClass', 'scratchSpaceStorageClass'], ['localStorageClass', 'localStorageClassName']] as const) {
    const value = options[field];
    if (value !== undefined) ensure(by, field, subdomainProblem(value));
    to.set([name], value, by);
  }
  to.set(['vddkInitImage'], named(by, 'vddkInitImage', options.vddkInitImage, 'registry.example.com/vddk:8'), by);

  to.set(['filesystemOverhead', 'global'], part(by, 'filesystemOverhead.global', filesystemOverhead.global), by);
  for (const [name, value] of Object.entries(filesystemOverhead.storageClass ?? {})) {
    ensure(by, 'filesystemOverhead.storageClass', subdomainProblem(name));
    to.set(['filesystemOverhead', 'storageClass', name], part(by, `filesystemOverhead.storageClass.${name}`, value), by);
  }

  for (const host of insecureRegistries) ensure(by, 'insecureRegistries', registryProblem(host));
  to.include(['storageImport', 'insecureRegistries'], insecureRegistries, by);

  for (const side of ['requests', 'limits'] as const) {
    const { cpu, memory } = storageWorkloads[side] ?? {};
    const amounts = { cpu: cpu && canonicalQuantity(cpu.amount), memory: canonicalSize(`storageWorkloads.${side}.memory`, memory) };
    to.setEach(['resourceRequirements', 'storageWorkloads', side], amounts, by);
  }
}

/** The API takes a part as text, with at most three decimals. */
function part(by: IConstruct, field: string, value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  if (!/^(0(\.\d{1,3})?|1)$/.test(text)) fail(by, field, `${text} is no part of a volume; give a number from 0 to 1 with at most three decimals, as 0.055 for 5.5 %`);
  return text;
}

/** A host, with a port or without, and no scheme. */
function registryProblem(host: string): string | undefined {
  if (/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/.test(host)) return undefined;
  return `'${host}' is no registry; write its host, and its port if it has one, as 'registry.example.com:5000'`;
}
