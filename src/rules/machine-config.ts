import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { isQuantity, quantityValue } from '../schema/canonical';

type SpecCheck = (spec: Manifest, context: RuleContext) => void;

function rule(id: string, kind: string, summary: string, source: string, check: SpecCheck, kindOfFinding = FindingClass.ADMISSION): Rule {
  return {
    id,
    class: kindOfFinding,
    severity: Severity.ERROR,
    summary,
    source,
    kinds: [kind],
    check: (manifest, context) => {
      if (typeof manifest.spec === 'object' && manifest.spec !== null) check(manifest.spec, context);
    },
  };
}

const RENDER = 'Machine config operator: a pool with such a config is not rendered any more';
const NODE = 'Machine config daemon: the nodes become degraded';

const kernelType = rule('node/kernel-type', 'MachineConfig', 'The kernel type is one of the version.', `${RENDER}; kernelType`, (spec, { report, target }) => {
  const { kernelType: type, extensions } = spec;
  if (type && !target.kernelTypes.includes(type)) {
    report('spec.kernelType', `'${type}' is no kernel type of OpenShift ${target.version}; allowed are ${target.kernelTypes.join(', ')}`);
  }
  if (type && type !== 'default' && listOf(extensions).includes('kernel-devel')) {
    report('spec.extensions', 'kernel-devel is for the default kernel only; remove it, or the kernel type');
  }
});

/** Highest mode of a file: the bits for setuid, setgid and sticky are refused. */
const MODES = 0o777;

const ignitionConfig = rule('node/ignition-config', 'MachineConfig', 'The Ignition config of a machine config is valid, of a version that the operator reads.',
  `${RENDER}; config; Ignition specification`, ({ config }, { report }) => {
    if (typeof config !== 'object' || config === null) return;
    // Version 2 is read too, up to 2.2, and has another shape.
    const version: unknown = config.ignition?.version;
    if (typeof version === 'string' && /^2\.[012]\.\d+$/.test(version)) return;
    // Loaded here: the compiler that it belongs to is large.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { validateIgnition } = require('../butane') as typeof import('../butane');
    for (const { severity, path, message } of validateIgnition(config)) {
      if (severity === 'error') report(`spec.config${fieldOf(path)}`, message);
    }
    listOf(config.storage?.files).forEach(({ mode }, index) => {
      if (mode > MODES) report(`spec.config.storage.files[${index}].mode`, `${mode} has bits beyond the permissions, which is at most 511 (0777)`);
    });
  });

/** `$.storage.files.0.path` as `.storage.files[0].path`. */
function fieldOf(path: string): string {
  return path.slice(1).replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

const EXTENSIONS = ['wasm', 'ipsec', 'usbguard', 'kerberos', 'kernel-devel', 'sandboxed-containers'];
const FORCE_FILE = '/run/machine-config-daemon-force';

const unreconcilable = rule('node/unreconcilable', 'MachineConfig', 'A machine config asks for nothing that a running node refuses.', NODE,
  ({ extensions, config }, { report }) => {
    listOf(extensions).forEach((extension, index) => {
      if (!EXTENSIONS.includes(extension)) report(`spec.extensions[${index}]`, `'${extension}' is no extension; allowed are ${EXTENSIONS.join(', ')}`);
    });
    listOf(config?.storage?.files).forEach(({ path, append }, index) => {
      if (listOf(append).length > 0) report(`spec.config.storage.files[${index}].append`, 'files cannot be appended to; write the whole file');
      if (path === FORCE_FILE) report(`spec.config.storage.files[${index}].path`, `'${FORCE_FILE}' is the operator's own; remove it`);
    });
    listOf(config?.passwd?.users).forEach(({ name }, index) => {
      if (name !== 'core') report(`spec.config.passwd.users[${index}].name`, `'${name}' cannot be set up; the only user is core`);
    });
  }, FindingClass.ADVICE);

/** Fields of the kubelet that the operator sets itself. */
const OWN_FIELDS = ['cgroupDriver', 'clusterDNS', 'clusterDomain', 'featureGates', 'staticPodPath'];
const KUBELET = 'Machine config operator: the KubeletConfig gets the condition Failure';

const kubelet = rule('node/kubelet-config', 'KubeletConfig', 'A kubelet configuration selects a pool, and leaves to the operator what is its own.', KUBELET,
  ({ logLevel, kubeletConfig, autoSizingReserved, machineConfigPoolSelector: selector }, { report }) => {
    if (typeof logLevel === 'number' && (logLevel < 1 || logLevel > 10)) report('spec.logLevel', `${logLevel} is no log level; allowed are 1 to 10`);
    for (const field of OWN_FIELDS) {
      if (isFilled(kubeletConfig?.[field])) report(`spec.kubeletConfig.${field}`, 'is set by the operator; remove it');
    }
    if (autoSizingReserved === true && isFilled(kubeletConfig?.systemReserved)) report('spec.autoSizingReserved', 'excludes kubeletConfig.systemReserved; keep one');
    if (!isFilled(selector?.matchLabels) && !isFilled(selector?.matchExpressions)) report('spec.machineConfigPoolSelector', 'selects no pool; give the labels of one');
  });

function isFilled(value: Manifest): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== '';
}

const LOG_LEVELS = ['error', 'fatal', 'panic', 'warn', 'info', 'debug', 'trace'];

const runtime = rule('node/container-runtime-config', 'ContainerRuntimeConfig', 'A container runtime has limits and names that it can work with.',
  'Machine config operator: the ContainerRuntimeConfig gets the condition Failure', ({ containerRuntimeConfig: config }, { report }) => {
    if (!config) return;
    const path = 'spec.containerRuntimeConfig';
    const { pidsLimit, logSizeMax, overlaySize, logLevel, defaultRuntime } = config;
    if (typeof pidsLimit === 'number' && pidsLimit !== 0 && pidsLimit < 20) report(`${path}.pidsLimit`, `${pidsLimit} is too few; at least 20, or 0 for no limit`);
    if (bytes(logSizeMax) > 0n && bytes(logSizeMax) <= 8192n) report(`${path}.logSizeMax`, `${logSizeMax} is too small; more than 8Ki`);
    if (bytes(overlaySize) < 0n) report(`${path}.overlaySize`, `${overlaySize} is negative`);
    if (logLevel && !LOG_LEVELS.includes(logLevel)) report(`${path}.logLevel`, `'${logLevel}' is no log level; allowed are ${LOG_LEVELS.join(', ')}`);
    if (defaultRuntime && !['runc', 'crun'].includes(defaultRuntime)) report(`${path}.defaultRuntime`, `'${defaultRuntime}' is no runtime; allowed are runc and crun`);
  });

function bytes(quantity: Manifest): bigint {
  return (typeof quantity === 'string' || typeof quantity === 'number') && isQuantity(quantity) ? quantityValue(quantity) : 0n;
}

/** What the machine config operator refuses. */
export const machineConfigRules: readonly Rule[] = [kernelType, ignitionConfig, unreconcilable, kubelet, runtime];
