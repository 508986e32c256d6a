import { parseGoDuration } from '../../schema/canonical';
import { listOf } from '../engine';
import { milliOf, readable } from '../kubevirt/quantities';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { isDataProtection } from './objects';

const KINDS = ['DataProtectionApplication'];
const PROVIDERS = ['aws', 'azure', 'gcp'];

type Report = RuleContext['report'];

/** Name of a provider without the prefix that it may have. */
function providerOf({ velero }: Manifest): unknown {
  return typeof velero?.provider === 'string' ? velero.provider.replace(/^velero\.io\//, '') : undefined;
}

function locationProblems(location: Manifest, path: string, wantsPrefix: boolean, report: Report) {
  const { name, velero, bucket } = location;
  if (velero && bucket) report(`${path}.bucket`, 'cannot stand beside velero; keep one of the two');
  else if (!velero && !bucket) report(path, 'says nothing of where; give velero with provider and objectStorage, or bucket');
  if (name === 'default' && (velero ?? bucket) && (velero ?? bucket).default !== true) {
    report(`${path}.name`, "'default' is the name of the default location; set default: true, or choose another name");
  }
  const provider = providerOf(location);
  if (!velero || typeof provider !== 'string') return;
  if (!PROVIDERS.includes(provider)) report(`${path}.velero.provider`, `'${velero.provider}' is no provider; allowed are ${PROVIDERS.join(', ')}, aws for all storage that is compatible with S3`);
  const { objectStorage, config, credential } = velero;
  if (objectStorage?.bucket === '') report(`${path}.velero.objectStorage.bucket`, 'is empty; name the bucket');
  if (objectStorage && wantsPrefix && !objectStorage.prefix) {
    report(`${path}.velero.objectStorage`, "has no prefix, which images need; give one, as 'velero', or set backupImages: false");
  }
  if (provider === 'aws' && config?.s3ForcePathStyle === 'true' && !config.region) {
    report(`${path}.velero.config`, 'has s3ForcePathStyle, and no region; give one');
  }
  for (const field of provider === 'azure' ? ['resourceGroup', 'storageAccount'] : []) {
    if (!config?.[field]) report(config ? `${path}.velero.config` : `${path}.velero`, `has no ${field} in config, which azure needs; give it`);
  }
  for (const field of credential ? ['name', 'key'] : []) {
    if (credential[field] === '') report(`${path}.velero.credential.${field}`, 'is empty; give both, the name and the key of the Secret, or no credential');
  }
}

/** Locations of one name are one, that of the last of them. */
function nameProblems(locations: readonly Manifest[], owner: unknown, report: Report) {
  const first = new Map<string, number>();
  locations.forEach(({ name }, index) => {
    const isGiven = typeof name === 'string' && name !== '';
    const known = isGiven ? name : `${owner}-${index + 1}`;
    const other = first.get(known);
    if (other === undefined) first.set(known, index);
    else report(`spec.backupLocations[${index}]${isGiven ? '.name' : ''}`, `'${known}' is the name of location ${other} already, which is overwritten; give one of them another name`);
  });
}

const locations: Rule = {
  id: 'backup/locations',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'Backups have places to go, one of them the default, and each is described as its provider needs it.',
  source: 'OADP: otherwise the DataProtectionApplication is not reconciled; OpenShift Virtualization 4.15, 13.2.2 and 13.2.4 '
    + '(R9-103, R9-106, R9-117, R9-118, R9-119, R9-120, R9-121)',
  kinds: KINDS,
  check(manifest, { report }) {
    const { spec } = manifest;
    const velero = spec?.configuration?.velero;
    // Without Velero it is a part of an object.
    if (!isDataProtection(manifest) || !velero) return;
    const given = listOf(spec.backupLocations);
    if (velero.noDefaultBackupLocation === true) {
      if (given.length > 0) report('spec.backupLocations', 'cannot stand beside noDefaultBackupLocation; remove one of the two');
      if (spec.backupImages !== false) report('spec.configuration.velero.noDefaultBackupLocation', 'leaves no place for images; set spec.backupImages: false');
      return;
    }
    if (given.length === 0) {
      report('spec.configuration.velero', 'has no place for backups; describe one in spec.backupLocations, or set noDefaultBackupLocation: true and spec.backupImages: false');
      return;
    }
    nameProblems(given, manifest.metadata?.name, report);
    given.forEach((location, index) => { locationProblems(location, `spec.backupLocations[${index}]`, spec.backupImages !== false, report); });
    const defaults = given.flatMap((location, index) => ((location.velero ?? location.bucket)?.default === true ? [index] : []));
    if (defaults.length === 0) report('spec.backupLocations', 'none is the default; set default: true for one');
    for (const index of defaults.slice(1)) {
      report(`spec.backupLocations[${index}].${given[index].velero ? 'velero' : 'bucket'}.default`, `location ${defaults[0]} is the default already; keep one`);
    }
  },
};

const WANTED_PLUGINS = ['openshift', 'kubevirt'];

const plugins: Rule = {
  id: 'backup/plugins',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'Velero has the plugins that OpenShift, virtual machines, the providers of locations and snapshots by CSI need.',
  source: 'OpenShift Virtualization 4.15, 13.2.4, 13.2.5.1, 13.3 and 13.4.1.1: defaultPlugins (R9-113, R9-139, R9-129)',
  kinds: KINDS,
  check(manifest, { report, set }) {
    const { spec } = manifest;
    const given = spec?.configuration?.velero?.defaultPlugins;
    if (!isDataProtection(manifest) || !Array.isArray(given)) return;
    const path = 'spec.configuration.velero.defaultPlugins';
    const custom = listOf(spec.configuration.velero.customPlugins).map(({ name }) => String(name));
    const has = (plugin: string) => given.includes(plugin) || custom.some(name => name.includes(plugin));
    for (const plugin of WANTED_PLUGINS) {
      if (!has(plugin)) report(path, `'${plugin}' is missing, which backups of machines need; add it`);
    }
    const providers = new Set(listOf(spec.backupLocations).map(providerOf));
    for (const provider of PROVIDERS) {
      if (providers.has(provider) && !has(provider)) report(path, `'${provider}' is missing, the provider of a location; add it`, custom.length > 0 ? undefined : Severity.ERROR);
    }
    const vsm = given.indexOf('vsm');
    if (vsm >= 0) report(`${path}[${vsm}]`, "'vsm' is refused from OADP 1.3 on; remove it, and use nodeAgent with uploaderType kopia");
    if (spec.features?.dataMover) report('spec.features.dataMover', 'is refused from OADP 1.3 on; remove it, and use nodeAgent with uploaderType kopia');
    const classes = set.ofKind('VolumeSnapshotClass').some(entry => entry.manifest.metadata?.labels?.[SNAPSHOT_CLASS_LABEL] !== undefined);
    if (!has('csi') && (classes || spec.configuration.velero.defaultSnapshotMoveData === true)) {
      report(path, `'csi' is missing, without which no volume is snapshotted by CSI; add it${classes ? `, or take the label ${SNAPSHOT_CLASS_LABEL} from the snapshot class` : ''}`);
    }
  },
};

const SNAPSHOT_CLASS_LABEL = 'velero.io/csi-volumesnapshot-class';

const snapshotClassOnce: Rule = {
  id: 'backup/snapshot-class',
  class: FindingClass.CROSS,
  severity: Severity.WARNING,
  summary: 'One snapshot class of a driver is the one that backups use.',
  source: `Velero: label ${SNAPSHOT_CLASS_LABEL}; OpenShift Virtualization 4.15, 13.4.1.1 (R9-137)`,
  kinds: ['VolumeSnapshotClass'],
  check(manifest, { report, set }) {
    const { metadata, driver } = manifest;
    if (metadata?.labels?.[SNAPSHOT_CLASS_LABEL] === undefined || typeof driver !== 'string') return;
    const first = set.ofKind('VolumeSnapshotClass').find(entry => entry.manifest.driver === driver && entry.manifest.metadata?.labels?.[SNAPSHOT_CLASS_LABEL] !== undefined)?.manifest;
    if (!first || first === manifest || first.metadata?.name === metadata.name) return;
    report(`metadata.labels["${SNAPSHOT_CLASS_LABEL}"]`, `'${first.metadata?.name}' of driver '${driver}' has the label already, and which of the two is used is left to chance; take it from one`);
  },
};

const PEM = '-----BEGIN CERTIFICATE-----';

const locationTls: Rule = {
  id: 'backup/location-tls',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The storage of backups is trusted by a certificate, and not without any check.',
  source: 'OpenShift Virtualization 4.15, 13.2.3.2: caCert, insecureSkipTLSVerify (R9-110, R9-111)',
  kinds: KINDS,
  check(manifest, { report }) {
    if (!isDataProtection(manifest)) return;
    listOf(manifest.spec?.backupLocations).forEach(({ velero, bucket }, index) => {
      const path = `spec.backupLocations[${index}]`;
      const places = [[`${path}.velero.objectStorage.caCert`, velero?.objectStorage?.caCert], [`${path}.bucket.caCert`, bucket?.caCert]];
      for (const [at, text] of places) {
        if (typeof text !== 'string' || text === '') continue;
        const decoded = Buffer.from(text, 'base64').toString('latin1');
        if (decoded.includes(PEM)) continue;
        const isTwice = Buffer.from(decoded, 'base64').toString('latin1').includes(PEM);
        report(at, isTwice ? 'is in base64 twice; encode the certificate once' : `holds no certificate; encode the text that begins with ${PEM}`, Severity.ERROR);
      }
      if (velero?.config?.insecureSkipTLSVerify !== 'true') return;
      report(`${path}.velero.config.insecureSkipTLSVerify`, velero.objectStorage?.caCert
        ? 'turns the check off that caCert is for; remove one of the two'
        : 'sends backups and credentials to whoever answers; give the certificate in objectStorage.caCert');
    });
  },
};

/** Fields of Velero and of its agents on the nodes that hold a duration as text. */
const DURATIONS = [
  'velero.resourceTimeout', 'velero.defaultItemOperationTimeout', 'velero.itemOperationSyncFrequency', 'nodeAgent.timeout', 'restic.timeout',
];

const serverSettings: Rule = {
  id: 'backup/server-settings',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'Velero and its agents on the nodes can start: by their timeouts, by requests within the limits, and by one kind of agent.',
  source: 'OADP: settings become arguments and pods; OpenShift Virtualization 4.15, 13.2.3.1, 13.2.4 and 13.2.5 (R9-108, R9-114, R9-116)',
  kinds: KINDS,
  check(manifest, { report }) {
    const configuration = manifest.spec?.configuration;
    if (!isDataProtection(manifest) || !configuration) return;
    for (const field of DURATIONS) {
      const value = field.split('.').reduce((inner: Manifest, key) => inner?.[key], configuration);
      if (typeof value !== 'string' || value === '' || parseGoDuration(value) !== undefined) continue;
      report(`spec.configuration.${field}`, `'${value}' is no duration; write it with a unit, as '10m'`);
    }
    for (const part of ['velero', 'nodeAgent', 'restic']) {
      const { requests, limits } = configuration[part]?.podConfig?.resourceAllocations ?? {};
      for (const resource of ['cpu', 'memory']) {
        const [request, limit] = [requests?.[resource], limits?.[resource]];
        if (!readable(request) || !readable(limit) || milliOf(request) <= milliOf(limit)) continue;
        report(`spec.configuration.${part}.podConfig.resourceAllocations.requests.${resource}`, `${request} is above the limit of ${limit}; lower it, or raise the limit`);
      }
    }
    if (configuration.nodeAgent && configuration.restic) report('spec.configuration.restic', 'cannot stand beside nodeAgent; remove it');
  },
};

/** Whether a DataProtectionApplication does what is wanted of it. */
export const dataProtectionRules: readonly Rule[] = [locations, plugins, snapshotClassOnce, locationTls, serverSettings];
