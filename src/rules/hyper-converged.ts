import { isIPv4 } from 'net';
import { fieldPath, listOf } from './engine';
import { eachGiven } from './kubevirt/later-fields';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { checkSchema } from '../schema';

/** Namespace of the operator on OpenShift. */
const OPERATOR_NAMESPACE = 'openshift-cnv';

function rule(id: string, summary: string, source: string, check: (manifest: Manifest, context: RuleContext) => void, since?: string): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `HyperConverged webhook: ${source}`,
    kinds: ['HyperConverged'],
    since,
    check,
  };
}

const place = rule('cluster/hyper-converged-place', `HyperConverged is in ${OPERATOR_NAMESPACE}, and its name contains kubevirt-hyperconverged.`,
  'metadata.name, metadata.namespace; OpenShift Virtualization 4.15, 3.2.1 (ADM-HCO-01, ADM-HCO-02, R1-20, R1-99, R6A-49, R6B-60, R9-08)', ({ metadata }, { report }) => {
    const { name, namespace } = metadata ?? {};
    if (typeof name === 'string' && !name.includes('kubevirt-hyperconverged')) report('metadata.name', `'${name}' is not read by the operator; name it kubevirt-hyperconverged`);
    if (typeof namespace === 'string' && namespace !== OPERATOR_NAMESPACE) report('metadata.namespace', `'${namespace}' is not the namespace of the operator; create it in ${OPERATOR_NAMESPACE}`);
  });

const ENABLE = 'dataimportcrontemplate.kubevirt.io/enable';

const cronTemplates = rule('cluster/data-import-cron-templates', 'Data import cron templates have names of their own, and a spec unless they are turned off with the text "false".',
  'dataImportCronTemplates; OpenShift Virtualization 4.15, 8.3 (ADM-HCO-07, ADM-HCO-08, ADM-HCO-09, R1-20, R7-87, R7-91, R9-190)', ({ spec }, { report }) => {
    const seen = new Set<unknown>();
    listOf(spec?.dataImportCronTemplates).forEach((template, index) => {
      const path = `spec.dataImportCronTemplates[${index}]`;
      const { name, annotations } = template.metadata ?? {};
      const enable = annotations?.[ENABLE] === undefined ? 'true' : String(annotations[ENABLE]).toLowerCase();
      if (enable !== 'true' && enable !== 'false') report(fieldPath(`${path}.metadata.annotations`, ENABLE), `'${annotations[ENABLE]}' is neither "true" nor "false"`);
      if (enable === 'true' && !template.spec) report(`${path}.spec`, `is missing; give it, or turn the template off with the annotation ${ENABLE}: "false"`);
      if (seen.has(name)) report(`${path}.metadata.name`, `'${name}' is already taken; give each template a name of its own`);
      seen.add(name);
    });
  });

/** Ciphers of which HTTP/2 needs one. */
const HTTP2_CIPHERS = ['ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES128-GCM-SHA256'];

const tlsProfile = rule('cluster/tls-profile', 'A custom TLS profile is given where it is chosen, and has a cipher that HTTP/2 needs.',
  'tlsSecurityProfile (ADM-HCO-12, R1-20)', ({ spec }, { report }) => {
    const { type, custom } = spec?.tlsSecurityProfile ?? {};
    const path = 'spec.tlsSecurityProfile.custom';
    if (type === 'Custom' && !custom) report(path, 'is missing, and the webhook fails without it; give minTLSVersion and ciphers, or choose another type');
    if (!custom || custom.minTLSVersion === 'VersionTLS13') return;
    if (!listOf(custom.ciphers).some(cipher => HTTP2_CIPHERS.includes(cipher))) report(`${path}.ciphers`, `has no cipher that HTTP/2 needs; add ${HTTP2_CIPHERS.join(' or ')}`);
  });

const tls13Ciphers = rule('cluster/tls13-ciphers', 'Ciphers are not chosen for TLS 1.3.', 'tlsSecurityProfile.custom (ADM-HCO-13, ADM-VER-07, R1-20)', ({ spec }, { report }) => {
  const { minTLSVersion, ciphers } = spec?.tlsSecurityProfile?.custom ?? {};
  if (minTLSVersion === 'VersionTLS13' && listOf(ciphers).length > 0) report('spec.tlsSecurityProfile.custom.ciphers', 'cannot be chosen for TLS 1.3; remove them');
}, '4.15');

const mediatedDevices = rule('cluster/mediated-device-types', 'Types of mediated devices stand in mediatedDeviceTypes, not also in its older spelling.',
  'mediatedDevicesConfiguration (ADM-HCO-16, R1-20)', ({ spec }, { report }) => {
    const configuration = spec?.mediatedDevicesConfiguration;
    const places: [string, Manifest][] = [['spec.mediatedDevicesConfiguration', configuration]];
    listOf(configuration?.nodeMediatedDeviceTypes).forEach((node, index) => places.push([`spec.mediatedDevicesConfiguration.nodeMediatedDeviceTypes[${index}]`, node]));
    for (const [path, place_] of places) {
      const [older, newer] = [listOf(place_?.mediatedDevicesTypes), listOf(place_?.mediatedDeviceTypes)];
      if (older.length > 0 && newer.length > 0 && JSON.stringify(older) !== JSON.stringify(newer)) {
        report(`${path}.mediatedDevicesTypes`, 'is the older spelling of mediatedDeviceTypes, and says something else; remove it');
      }
    }
  });

const TUNING = 'hco.kubevirt.io/tuningPolicy';

const tuning = rule('cluster/tuning-policy', 'The tuning policy annotation comes with its annotation, a positive qps and burst; highBurst comes without.',
  'tuningPolicy (ADM-HCO-23, ADM-HCO-24)', ({ spec, metadata }, { report }) => {
    const text = metadata?.annotations?.[TUNING];
    const path = fieldPath('metadata.annotations', TUNING);
    if (spec?.tuningPolicy === 'highBurst' && text !== undefined) report(path, 'is for the tuning policy annotation; remove it');
    if (spec?.tuningPolicy !== 'annotation') return;
    const rates = typeof text === 'string' ? parsed(text) : undefined;
    if (!(rates?.qps > 0 && rates?.burst > 0)) report(path, 'must hold the rates, as \'{"qps":100,"burst":200}\'');
  });

const dnsServer = rule('cluster/secondary-dns-address', 'The address of the secondary DNS server is an IPv4 address.', 'kubeSecondaryDNSNameServerIP (ADM-HCO-25)', ({ spec }, { report }) => {
  const address = spec?.kubeSecondaryDNSNameServerIP;
  if (address && !isIPv4(String(address))) report('spec.kubeSecondaryDNSNameServerIP', `'${address}' is no IPv4 address`);
});

/** What the operators that HyperConverged configures read, by the annotation that patches it. */
const PATCHED: Readonly<Record<string, readonly [string, string]>> = {
  'kubevirt.kubevirt.io/jsonpatch': ['kubevirt.io/v1', 'KubeVirt'],
  'containerizeddataimporter.kubevirt.io/jsonpatch': ['cdi.kubevirt.io/v1beta1', 'CDI'],
  'networkaddonsconfigs.kubevirt.io/jsonpatch': ['networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig'],
  'ssp.kubevirt.io/jsonpatch': ['ssp.kubevirt.io/v1beta2', 'SSP'],
};
const WITH_VALUE = ['add', 'replace', 'test'];
const OPERATIONS = [...WITH_VALUE, 'remove', 'move', 'copy'];

const jsonPatches = rule('cluster/json-patch', 'A JSON patch of an operator is a list of operations on fields of its spec that there are.',
  'annotations */jsonpatch (ADM-HCO-31, R9-181)', ({ metadata }, { report }) => {
    for (const [annotation, [apiVersion, kind]] of Object.entries(PATCHED)) {
      const text = metadata?.annotations?.[annotation];
      if (typeof text !== 'string') continue;
      const problem = patchProblem(parsed(text), apiVersion, kind);
      if (problem) report(fieldPath('metadata.annotations', annotation), problem);
    }
  });

function patchProblem(patch: Manifest, apiVersion: string, kind: string): string | undefined {
  if (!Array.isArray(patch)) return 'is no JSON list of patch operations';
  for (const operation of patch) {
    const { op, path, value } = operation ?? {};
    if (!OPERATIONS.includes(op)) return `has the operation '${op}'; allowed are ${OPERATIONS.join(', ')}`;
    if (typeof path !== 'string' || !path.startsWith('/spec/')) return `changes '${path}'; a path starts with /spec/`;
    if (WITH_VALUE.includes(op) && value === undefined) return `has no value for '${path}'`;
    if (!isField(path, apiVersion, kind)) return `changes '${path}', which ${kind} has not`;
  }
  return undefined;
}

/** Whether a kind has the first field of a path below its spec; what is deeper depends on the cluster. */
function isField(path: string, apiVersion: string, kind: string): boolean {
  const field = path.split('/')[2].replace(/~1/g, '/').replace(/~0/g, '~');
  const findings = checkSchema({ apiVersion, kind, metadata: { name: 'x' }, spec: { [field]: {} } });
  return !findings.some(({ rule: id, path: at }) => id === 'schema/unknown-field' && at === fieldPath('spec', field));
}

function parsed(text: string): Manifest {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The structure is that of the newest version: what the target's has not is told of here. */
const laterFields: Rule = {
  id: 'cluster/later-field',
  class: FindingClass.SCHEMA,
  severity: Severity.ERROR,
  summary: 'HyperConverged has the fields and feature gates that its version knows, and none of a later one.',
  source: 'HyperConverged: API of 1.9, 1.10 and 1.11 (ADM-HCO-30, ADM-VER-07)',
  until: '4.14',
  kinds: ['HyperConverged'],
  check({ spec }, { report, target }) {
    for (const field of target.laterFields.hyperConverged) {
      eachGiven(spec, field, 'spec', path => report(path, `OpenShift ${target.version} has no such field, a later one brings it; remove it`));
    }
  },
};

/** What the webhook of HyperConverged rejects beside certificates, and what its CRD does not have yet. */
export const hyperConvergedRules: readonly Rule[] = [
  laterFields, place, cronTemplates, tlsProfile, tls13Ciphers, mediatedDevices, tuning, dnsServer, jsonPatches,
];
