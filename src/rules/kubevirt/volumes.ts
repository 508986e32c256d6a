import { machineRule } from './machine-rule';
import { isPlainPath } from './paths';
import { milliOf } from './quantities';
import { listOf } from '../engine';
import { Manifest, Rule } from '../rule';

const SOURCES = [
  'persistentVolumeClaim', 'sysprep', 'cloudInitNoCloud', 'cloudInitConfigDrive', 'containerDisk', 'ephemeral', 'emptyDisk', 'hostDisk', 'dataVolume',
  'configMap', 'secret', 'downwardAPI', 'serviceAccount', 'downwardMetrics', 'memoryDump',
];

/** Bytes that cloud-init data may have inline. */
const CLOUD_INIT_BYTES = 2048;

const names = machineRule({
  id: 'vm/volume-name-unique',
  summary: 'A volume has a name of its own.',
  source: 'volumes[].name (ADM-VMI-133, R6A-19, R6A-37, R6B-03)',
  check({ volumes }, at, { report }) {
    const seen = new Set<unknown>();
    listOf(volumes).forEach(({ name }, index) => {
      if (name !== undefined && seen.has(name)) report(`${at}.volumes[${index}].name`, `'${name}' is already taken; give each a name of its own`);
      seen.add(name);
    });
  },
});

const oneSource = machineRule({
  id: 'vm/volume-source',
  summary: 'A volume has one source.',
  source: 'volumes[]; OpenShift Virtualization 2.5, 7.1.3 (ADM-VMI-134)',
  check({ volumes }, at, { report }) {
    listOf(volumes).forEach((volume, index) => {
      const given = SOURCES.filter(source => volume[source]);
      if (given.length === 0) report(`${at}.volumes[${index}]`, `has no source; give one of ${SOURCES.join(', ')}`);
      else if (given.length > 1) report(`${at}.volumes[${index}]`, `has ${given.join(' and ')}; keep one`);
    });
  },
});

/** Fields of sources that must not be empty; of the name of a data volume the structure tells when it is missing. */
const NAMED: readonly [string, string][] = [
  ['dataVolume', 'name'], ['configMap', 'name'], ['secret', 'secretName'], ['serviceAccount', 'serviceAccountName'],
];

const sourceFields = machineRule({
  id: 'vm/volume-fields',
  summary: 'A volume names what it is made of; a host disk has a path, a type and a size where it is created.',
  source: 'volumes[].dataVolume, configMap, secret, serviceAccount, hostDisk, containerDisk.path (ADM-VMI-136, ADM-VMI-144, ADM-VMI-146, ADM-VMI-147, ADM-VMI-148, ADM-VMI-149, ADM-VMI-150, ADM-VMI-151, ADM-VMI-152, ADM-VMI-155, R6B-15)',
  check({ volumes }, at, { report, gates }) {
    listOf(volumes).forEach((volume, index) => {
      const path = `${at}.volumes[${index}]`;
      for (const [source, field] of NAMED) {
        const name = volume[source] ? volume[source][field] ?? (source === 'dataVolume' ? undefined : '') : undefined;
        if (name === '') report(`${path}.${source}.${field}`, 'is missing; name it');
      }
      if (volume.hostDisk) hostDisk(volume.hostDisk, `${path}.hostDisk`, report, gates.has('HostDisk'));
      if (volume.downwardMetrics && !gates.has('DownwardMetrics')) {
        report(`${path}.downwardMetrics`, 'the feature gate DownwardMetrics is off; turn it on in HyperConverged, or remove the volume');
      }
      const image = volume.containerDisk?.path;
      if (image && !isPlainPath(image)) report(`${path}.containerDisk.path`, `'${image}' is no plain path; write an absolute one without '.', '..' and '//'`);
    });
  },
});

function hostDisk({ path, type, capacity }: Manifest, at: string, report: (path: string, message: string) => void, enabled: boolean) {
  if (!enabled) report(at, 'the feature gate HostDisk is off; use another source');
  // What is missing is told of by the structure.
  if (path === '') report(`${at}.path`, 'is empty; give the path on the node');
  if (typeof type === 'string' && type !== 'Disk' && type !== 'DiskOrCreate') report(`${at}.type`, `'${type}' is no type of a host disk; allowed are Disk and DiskOrCreate`);
  if (type === 'Disk' && milliOf(capacity) !== 0n) report(`${at}.capacity`, 'is for a disk that is created; remove it, or use DiskOrCreate');
}

const onePerMachine = machineRule({
  id: 'vm/volume-once',
  needs: ['downwardMetrics', 'serviceAccount', 'memoryDump'],
  summary: 'A machine has at most one volume each of downward metrics, of a service account and of a memory dump.',
  source: 'volumes[].downwardMetrics, serviceAccount, memoryDump (ADM-VMI-145, ADM-VMI-153, ADM-VMI-154, R6B-15)',
  check({ volumes }, at, { report }) {
    for (const source of ['downwardMetrics', 'serviceAccount', 'memoryDump']) {
      const second = listOf(volumes).map((volume, index) => volume[source] ? index : -1).filter(index => index >= 0)[1];
      if (second !== undefined) report(`${at}.volumes[${second}].${source}`, 'is there already; a machine has one such volume');
    }
  },
});

const cloudInit = machineRule({
  id: 'vm/cloud-init-source',
  needs: ['cloudInitNoCloud', 'cloudInitConfigDrive'],
  summary: `User data and network data of cloud-init come from one place each, as text of at most ${CLOUD_INIT_BYTES} bytes, base64 or a Secret.`,
  source: 'volumes[].cloudInitNoCloud, cloudInitConfigDrive; OpenShift Virtualization 4.15, 6.1.4.1 (ADM-VMI-137, ADM-VMI-138, ADM-VMI-139, ADM-VMI-140, ADM-VMI-141, ADM-VMI-142, ADM-VMI-143, R6A-40, R7-58, SS-22)',
  check({ volumes }, at, { report }) {
    listOf(volumes).forEach((volume, index) => {
      for (const source of ['cloudInitNoCloud', 'cloudInitConfigDrive']) {
        if (volume[source]) cloudInitData(volume[source], `${at}.volumes[${index}].${source}`, report);
      }
    });
  },
});

function cloudInitData(data: Manifest, at: string, report: (path: string, message: string) => void) {
  let found = false;
  for (const [kind, reference] of [['userData', 'secretRef'], ['networkData', 'networkDataSecretRef']]) {
    const encoded = data[`${kind}Base64`];
    const given = [[reference, data[reference]?.name], [`${kind}Base64`, encoded], [kind, data[kind]]].filter(([, value]) => value).map(([field]) => field);
    found ||= given.length > 0;
    if (given.length > 1) report(`${at}.${given[1]}`, `${given.join(' and ')} exclude each other; keep one`);
    const bytes = encoded ? decodedBytes(encoded) : Buffer.byteLength(String(data[kind] ?? ''));
    if (bytes === undefined) {
      report(`${at}.${kind}Base64`, 'is no base64; encode the text with padding');
    } else if (bytes > CLOUD_INIT_BYTES) {
      report(`${at}.${encoded ? `${kind}Base64` : kind}`,
        `has ${bytes} bytes, at most ${CLOUD_INIT_BYTES} are allowed inline; put it into a Secret and name that in ${reference}`);
    }
  }
  if (!found) report(at, 'has neither user data nor network data; give userData, or a secretRef');
}

/** Standard base64 with padding; line breaks do not count. */
function decodedBytes(text: Manifest): number | undefined {
  const plain = String(text).replace(/[\r\n]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return undefined;
  return Buffer.from(plain, 'base64').length;
}

export const volumeRules: readonly Rule[] = [names, oneSource, sourceFields, onePerMachine, cloudInit];
