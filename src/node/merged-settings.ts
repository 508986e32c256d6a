import { IConstruct } from 'constructs';
import { NodeFile, NodeUnit, renderUnit } from './butane-file';
import { argumentName, compareArguments, hugepageArguments, HugepagesOfSize, isRepeated, orderedProblem } from './kernel-arguments';
import type { KernelType } from './machine-config';
import { ensureKernelArguments } from './node-props';
import { NodeHugepages, NodeSettings } from './node-settings';
import { ensure, fail } from '../app/errors';
import type { Disagreement } from '../app/resource';
import { Contributions } from '../cluster/contributions';
import type { HugepageSize } from '../vm/memory';

/** File that binds devices to vfio, by which the documentation names the config that writes it. */
export const VFIO_FILE = '/etc/modprobe.d/vfio.conf';

/** Contributions below names of their own, which are fields of the manifest only when they are rendered. */
interface Merged {
  readonly kernelArguments?: { readonly [name: string]: string[] };
  readonly repeatedArguments?: { readonly [name: string]: { readonly [text: string]: string[] } };
  readonly hugepages?: { readonly [key: string]: NodeHugepages };
  readonly defaultHugepageSize?: HugepageSize;
  readonly kernelType?: KernelType;
  readonly extensions?: string[];
  readonly fips?: boolean;
}

/**
 * What several constructs ask of the kernel and the files of the nodes of a role, merged, in an order that does not
 * depend on which of them came first.
 */
export class MergedSettings {
  private readonly contributions = new Contributions();
  private readonly filesByPath = new Map<string, NodeFile>();
  private readonly unitsByName = new Map<string, NodeUnit>();

  /** @throws when a value is wrong by itself */
  public add(settings: NodeSettings, by: IConstruct) {
    const { kernelArguments = [], hugepages = [], defaultHugepageSize, kernelType, extensions, fips, files = [], units = [] } = settings;
    ensureKernelArguments(by, kernelArguments);
    for (const argument of kernelArguments) ensure(by, 'kernelArguments', orderedProblem(argument));
    for (const pages of hugepages) ensureHugepages(by, pages);

    for (const name of new Set(kernelArguments.map(argumentName))) {
      const given = kernelArguments.filter(argument => argumentName(argument) === name);
      if (isRepeated(name)) this.contributions.set(['repeatedArguments', name, given.join(' ')], given, by);
      else for (const argument of given) this.contributions.set(['kernelArguments', name], [argument], by);
    }
    for (const pages of hugepages) this.contributions.set(['hugepages', pageKey(pages)], pages, by);
    this.contributions.set(['defaultHugepageSize'], defaultHugepageSize, by);
    this.contributions.set(['kernelType'], kernelType, by);
    this.contributions.set(['fips'], fips, by);
    this.contributions.include(['extensions'], extensions, by);
    for (const file of files) {
      this.contributions.set(['files', file.path], file._render(), by);
      if (!this.filesByPath.has(file.path)) this.filesByPath.set(file.path, file);
    }
    for (const unit of units) {
      this.contributions.set(['units', unit.name], renderUnit(unit), by);
      if (!this.unitsByName.has(unit.name)) this.unitsByName.set(unit.name, unit);
    }
  }

  /** Kernel arguments: the IOMMU, huge pages, the others by name. */
  public get kernelArguments(): string[] {
    const { kernelArguments = {}, repeatedArguments = {}, defaultHugepageSize } = this.merged;
    const joined = (lists: { readonly [text: string]: string[] }) => Object.keys(lists).sort().flatMap(text => lists[text]);
    const repeated = Object.entries(repeatedArguments).map(([name, lists]) => [name, joined(lists)] as const);
    const named = [...Object.entries(kernelArguments), ...repeated].sort(([one], [other]) => compareArguments(one, other));
    const pages = this.pages.filter(({ numaNode }) => numaNode === undefined).map(({ size, count }): HugepagesOfSize => ({ size, count }));
    const all = new Set(named.flatMap(([, given]) => given));
    const iommu = [...all].filter(argument => /(^|_)iommu(=|$)/.test(argument));
    return [...new Set([...iommu, ...hugepageArguments(pages, defaultHugepageSize), ...all])];
  }

  /** Whether the kernel is told to turn the IOMMU on. */
  public get hasIommu(): boolean {
    return this.kernelArguments.some(argument => /^(intel|amd)_iommu=/.test(argument));
  }

  public get kernelType(): KernelType | undefined {
    return this.merged.kernelType;
  }

  public get extensions(): string[] {
    return [...this.merged.extensions ?? []].sort();
  }

  public get fips(): boolean | undefined {
    return this.merged.fips;
  }

  /** Files, by path. */
  public get files(): NodeFile[] {
    return sorted(this.filesByPath);
  }

  /** Units, by name; those that set huge pages of a NUMA node aside among them. */
  public get units(): NodeUnit[] {
    const ofPages = this.pages.filter(({ numaNode }) => numaNode !== undefined).map(hugepageUnit);
    return sorted(new Map([...this.unitsByName, ...ofPages.map(unit => [unit.name, unit] as const)]));
  }

  /** Whether devices are bound to vfio by a file. */
  public get bindsDevices(): boolean {
    return this.filesByPath.has(VFIO_FILE);
  }

  /** Whether anything but files and units is set. */
  public get hasKernelSettings(): boolean {
    return this.kernelArguments.length > 0 || this.kernelType !== undefined || this.extensions.length > 0 || this.fips !== undefined;
  }

  /** What was given differently, of files and units or of the kernel. */
  public disagreements(ofFiles: boolean): Disagreement[] {
    return this.contributions.disagreements().flatMap(found => {
      const [, field] = /^spec\.(\w+)/.exec(found.path) ?? [];
      return field in CONTENTS === ofFiles ? [{ ...found, path: FIELDS[field] ?? found.path }] : [];
    });
  }

  private get merged(): Merged {
    return this.contributions.render();
  }

  private get pages(): NodeHugepages[] {
    return sorted(new Map(Object.entries(this.merged.hugepages ?? {})));
  }
}

const CONTENTS: Readonly<Record<string, string>> = { files: 'spec.config.storage.files', units: 'spec.config.systemd.units' };
/** Where in the manifest a contribution is. */
const FIELDS: Readonly<Record<string, string>> = {
  ...CONTENTS,
  kernelArguments: 'spec.kernelArguments',
  hugepages: 'spec.kernelArguments',
  defaultHugepageSize: 'spec.kernelArguments',
};

function sorted<T>(byKey: ReadonlyMap<string, T>): T[] {
  return [...byKey].sort(([one], [other]) => one < other ? -1 : 1).map(([, value]) => value);
}

function pageKey({ size, numaNode }: NodeHugepages): string {
  return numaNode === undefined ? size : `${size} of NUMA node ${numaNode}`;
}

function ensureHugepages(by: IConstruct, { count, numaNode }: NodeHugepages) {
  if (!(Number.isInteger(count) && count >= 1)) fail(by, 'hugepages.count', `${count} is no number of pages; give a whole number from 1 on`);
  if (numaNode !== undefined && !(Number.isInteger(numaNode) && numaNode >= 0)) {
    fail(by, 'hugepages.numaNode', `${numaNode} is no NUMA node; give its number, from 0`);
  }
}

const KIBIBYTES: Readonly<Record<string, number>> = { '2Mi': 2048, '1Gi': 1048576 };

/** The kernels of the older releases take no arguments for a NUMA node, so that a unit tells the running kernel. */
function hugepageUnit({ size, count, numaNode }: NodeHugepages): NodeUnit {
  const pages = `hugepages-${KIBIBYTES[size]}kB`;
  return {
    name: `${pages}-numa${numaNode}.service`,
    enabled: true,
    contents: [
      '[Unit]',
      `Description=Huge pages of ${size} on NUMA node ${numaNode}`,
      'Before=kubelet.service',
      '',
      '[Service]',
      'Type=oneshot',
      'RemainAfterExit=yes',
      `ExecStart=/bin/sh -c 'echo ${count} > /sys/devices/system/node/node${numaNode}/hugepages/${pages}/nr_hugepages'`,
      '',
      '[Install]',
      'WantedBy=multi-user.target',
      '',
    ].join('\n'),
  };
}
