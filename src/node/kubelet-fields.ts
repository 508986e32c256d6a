import { Duration, Size } from 'cdk8s';
import { IConstruct } from 'constructs';
import { cpuListProblem } from './cpu-list';
import { CpuManagerOptions, EvictionThresholds, KubeletSettings, ReservedMemory, ReservedResources } from './kubelet-settings';
import { ensure, fail } from '../app/errors';
import { canonicalSize, goDuration } from '../app/size';
import { canonicalQuantity, isQuantity } from '../schema/canonical';

/** A field of the spec of a KubeletConfig. */
export interface KubeletField {
  readonly path: readonly string[];
  readonly value: unknown;
}

const KUBELET = 'kubeletConfig';

/**
 * Settings as fields of the spec, one for each value that can be given alone, in the order of the manifest.
 *
 * @throws when a value is none, or a field is given both by its property and among the others
 */
export function kubeletFields(by: IConstruct, settings: KubeletSettings): KubeletField[] {
  const { evictionSoft: soft } = settings;
  const text: (keyof KubeletSettings)[] = ['cpuManagerPolicy', 'topologyManagerPolicy', 'topologyManagerScope', 'memoryManagerPolicy', 'failSwapOn'];
  if (settings.reservedCpus !== undefined) ensure(by, 'reservedCpus', cpuListProblem(settings.reservedCpus));
  const fields = {
    ...Object.fromEntries(text.map(field => [field, settings[field]])),
    cpuManagerPolicyOptions: policyOptions(settings.cpuManagerOptions),
    cpuManagerReconcilePeriod: settings.cpuManagerReconcilePeriod && goDuration(settings.cpuManagerReconcilePeriod),
    reservedSystemCPUs: settings.reservedCpus,
    reservedMemory: settings.reservedMemory?.map(memory => numaMemory(by, memory)),
    systemReserved: reserved(by, 'systemReserved', settings.systemReserved),
    kubeReserved: reserved(by, 'kubeReserved', settings.kubeReserved),
    evictionHard: thresholds(by, 'evictionHard', settings.evictionHard),
    evictionSoft: thresholds(by, 'evictionSoft.thresholds', soft?.thresholds),
    evictionSoftGracePeriod: soft && gracePeriods(by, soft.thresholds, soft.gracePeriod),
    memorySwap: settings.swapBehavior && { swapBehavior: settings.swapBehavior },
    maxPods: count(by, 'maxPods', settings.maxPods),
    podsPerCore: count(by, 'podsPerCore', settings.podsPerCore),
    podPidsLimit: count(by, 'podPidsLimit', settings.podPidsLimit),
  };
  for (const field of Object.keys(settings.otherFields ?? {})) {
    if (field in fields) fail(by, 'otherFields', `'${field}' has a property of its own; give it there`);
  }
  const nested = ['cpuManagerPolicyOptions', 'systemReserved', 'kubeReserved', 'evictionHard', 'evictionSoft', 'evictionSoftGracePeriod', 'memorySwap'];
  const kubelet = Object.entries({ ...fields, ...settings.otherFields }).flatMap(([field, value]): KubeletField[] => nested.includes(field)
    ? Object.entries(value ?? {}).map(([key, each]) => ({ path: [KUBELET, field, key], value: each }))
    : [{ path: [KUBELET, field], value }]);
  const ofOperator = (['autoSizingReserved', 'logLevel'] as const).map(field => ({ path: [field], value: settings[field] }));
  const tls = { path: ['tlsSecurityProfile'], value: settings.tlsSecurityProfile?._render() };
  return [...kubelet, ...ofOperator, tls].filter(({ value }) => value !== undefined);
}

function policyOptions(options: CpuManagerOptions = {}): object {
  // The options are texts to the kubelet.
  const as = (value: boolean | undefined) => value === undefined ? undefined : String(value);
  return {
    'full-pcpus-only': as(options.fullCoresOnly),
    'distribute-cpus-across-numa': as(options.distributeAcrossNuma),
    'align-by-socket': as(options.alignBySocket),
  };
}

function reserved(by: IConstruct, field: string, resources: ReservedResources | undefined): object | undefined {
  if (!resources) return undefined;
  const { cpu, memory, ephemeralStorage, pids } = resources;
  if (cpu !== undefined && !isQuantity(cpu)) fail(by, `${field}.cpu`, `'${cpu}' is not a quantity; write CPUs, as '500m' or '2'`);
  return {
    'cpu': cpu && canonicalQuantity(cpu),
    'memory': size(by, `${field}.memory`, memory),
    'ephemeral-storage': size(by, `${field}.ephemeralStorage`, ephemeralStorage),
    'pid': pids === undefined ? undefined : String(count(by, `${field}.pids`, pids)),
  };
}

function numaMemory(by: IConstruct, { numaNode, memory, hugepages2Mi, hugepages1Gi }: ReservedMemory): object {
  if (!(Number.isInteger(numaNode) && numaNode >= 0)) fail(by, 'reservedMemory.numaNode', `${numaNode} is no NUMA node; give its number, from 0`);
  const limits = {
    'memory': size(by, 'reservedMemory.memory', memory),
    'hugepages-2Mi': size(by, 'reservedMemory.hugepages2Mi', hugepages2Mi),
    'hugepages-1Gi': size(by, 'reservedMemory.hugepages1Gi', hugepages1Gi),
  };
  return { numaNode, limits: Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) };
}

const SIGNALS: readonly (readonly [keyof EvictionThresholds, string])[] = [
  ['memoryAvailable', 'memory.available'],
  ['nodefsAvailable', 'nodefs.available'],
  ['nodefsInodesFree', 'nodefs.inodesFree'],
  ['imagefsAvailable', 'imagefs.available'],
  ['imagefsInodesFree', 'imagefs.inodesFree'],
  ['pidAvailable', 'pid.available'],
];

function thresholds(by: IConstruct, field: string, given: EvictionThresholds = {}): object {
  return Object.fromEntries(SIGNALS.map(([property, signal]) => {
    const value = given[property];
    const isPart = typeof value === 'string' && /^(\d{1,2}(\.\d+)?|100)%$/.test(value);
    return [signal, isPart ? value : size(by, `${field}.${property}`, value, "or a part, as '10%'")];
  }));
}

function gracePeriods(by: IConstruct, given: EvictionThresholds, period: Duration): object {
  const signals = SIGNALS.filter(([property]) => given[property] !== undefined);
  if (signals.length === 0) fail(by, 'evictionSoft.thresholds', "has none; give at least one, as memoryAvailable: '10%'");
  return Object.fromEntries(signals.map(([, signal]) => [signal, goDuration(period)]));
}

function size(by: IConstruct, field: string, value: Size | string | undefined, more?: string): string | undefined {
  if (typeof value === 'string' && !isQuantity(value)) {
    fail(by, field, `'${value}' is not a quantity; write a number with a unit, as '1Gi'${more ? `, ${more}` : ''}`);
  }
  return canonicalSize(field, value);
}

function count(by: IConstruct, field: string, value: number | undefined): number | undefined {
  if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 31)) fail(by, field, `${value} is not a count; give a whole number from 0 on`);
  return value;
}
