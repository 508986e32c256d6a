import { Manifest } from './rule';
import { parseGoDuration } from '../schema/canonical';

/** Fields of KubeletConfiguration v1beta1, Kubernetes 1.27 and 1.28, by the type that they are decoded as. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'address cgroupDriver cgroupRoot clusterDomain containerLogMaxSize containerRuntimeEndpoint contentType cpuManagerPolicy hairpinMode '
    + 'healthzBindAddress imageServiceEndpoint kubeReservedCgroup kubeletCgroups memoryManagerPolicy podCIDR providerID reservedSystemCPUs resolvConf '
    + 'showHiddenMetricsForVersion staticPodPath staticPodURL systemCgroups systemReservedCgroup tlsCertFile tlsMinVersion tlsPrivateKeyFile '
    + 'topologyManagerPolicy topologyManagerScope volumePluginDir',
  duration: 'cpuCFSQuotaPeriod cpuManagerReconcilePeriod evictionPressureTransitionPeriod fileCheckFrequency httpCheckFrequency imageMinimumGCAge '
    + 'nodeStatusReportFrequency nodeStatusUpdateFrequency runtimeRequestTimeout shutdownGracePeriod shutdownGracePeriodCriticalPods '
    + 'streamingConnectionIdleTimeout syncFrequency volumeStatsAggPeriod',
  boolean: 'cgroupsPerQOS cpuCFSQuota enableContentionProfiling enableControllerAttachDetach enableDebugFlagsHandler enableDebuggingHandlers '
    + 'enableProfilingHandler enableServer enableSystemLogHandler enableSystemLogQuery failSwapOn kernelMemcgNotification localStorageCapacityIsolation '
    + 'makeIPTablesUtilChains protectKernelDefaults registerNode rotateCertificates runOnce seccompDefault serializeImagePulls serverTLSBootstrap',
  integer: 'containerLogMaxFiles eventBurst eventRecordQPS evictionMaxPodGracePeriod healthzPort imageGCHighThresholdPercent imageGCLowThresholdPercent '
    + 'iptablesDropBit iptablesMasqueradeBit kubeAPIBurst kubeAPIQPS maxOpenFiles maxParallelImagePulls maxPods nodeLeaseDurationSeconds '
    + 'nodeStatusMaxImages oomScoreAdj podPidsLimit podsPerCore port readOnlyPort registryBurst registryPullQPS',
  number: 'memoryThrottlingFactor',
  texts: 'allowedUnsafeSysctls clusterDNS enforceNodeAllocatable tlsCipherSuites',
  textMap: 'cpuManagerPolicyOptions evictionHard evictionMinimumReclaim evictionSoft evictionSoftGracePeriod kubeReserved qosReserved systemReserved '
    + 'topologyManagerPolicyOptions',
  booleanMap: 'featureGates',
  object: 'authentication authorization logging memorySwap tracing',
  objects: 'registerWithTaints reservedMemory shutdownGracePeriodByPodPriority',
};

const TYPE_OF = new Map(Object.entries(FIELDS).flatMap(([type, names]) => names.split(' ').map((name): [string, string] => [name, type])));

/** What a value is not, with the mend; by type. */
const WANTED: Readonly<Record<string, string>> = {
  text: 'no text; put it in quotes',
  duration: "no duration; write it as '1m30s'",
  boolean: 'neither true nor false; remove the quotes',
  integer: 'no whole number; remove the quotes',
  number: 'no number; remove the quotes',
  texts: 'no list of texts',
  textMap: 'no map of texts; put its values in quotes',
  booleanMap: 'no map of true and false',
  object: 'no object',
  objects: 'no list of objects',
};

const isText = (value: unknown) => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const HOLDS: Readonly<Record<string, (value: Manifest) => boolean>> = {
  text: isText,
  duration: value => typeof value === 'string' && parseGoDuration(value) !== undefined,
  boolean: isBoolean,
  integer: Number.isSafeInteger,
  number: value => typeof value === 'number',
  texts: value => Array.isArray(value) && value.every(each => isAbsent(each) || isText(each)),
  textMap: value => isObject(value) && Object.values(value).every(each => isAbsent(each) || isText(each)),
  booleanMap: value => isObject(value) && Object.values(value).every(each => isAbsent(each) || isBoolean(each)),
  object: isObject,
  objects: value => Array.isArray(value) && value.every(each => isAbsent(each) || isObject(each)),
};

/** Why a field of a kubelet configuration cannot be decoded; nothing for fields that nobody knows, which are ignored. */
export function kubeletFieldProblem(field: string, value: unknown): string | undefined {
  const type = TYPE_OF.get(field);
  return type === undefined || isAbsent(value) || HOLDS[type](value) ? undefined : `is ${WANTED[type]}`;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
