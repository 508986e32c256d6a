import { listOf } from './engine';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { parseGoDuration } from '../schema/canonical';

const KUBEVIRT = 'KubeVirt';
const ROTATION = 'spec.certificateRotateStrategy.selfSigned';
const TLS = 'spec.configuration.tlsConfiguration.ciphers';
const SECCOMP = 'spec.configuration.seccompConfiguration.virtualMachineInstanceProfile.customProfile';
const INTERVALS = ['caRotateInterval', 'certRotateInterval', 'caOverlapInterval'];

/** The cipher suites that Go has, in the names of IANA. */
const CIPHERS = new Set([
  'TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256',
  ...['AES_128_CBC_SHA', 'AES_256_CBC_SHA', 'AES_128_GCM_SHA256', 'AES_256_GCM_SHA384', 'CHACHA20_POLY1305_SHA256', 'RC4_128_SHA', 'AES_128_CBC_SHA256']
    .flatMap(suite => [`TLS_ECDHE_RSA_WITH_${suite}`, `TLS_ECDHE_ECDSA_WITH_${suite}`]),
  ...['RC4_128_SHA', '3DES_EDE_CBC_SHA', 'AES_128_CBC_SHA', 'AES_256_CBC_SHA', 'AES_128_CBC_SHA256', 'AES_128_GCM_SHA256', 'AES_256_GCM_SHA384']
    .map(suite => `TLS_RSA_WITH_${suite}`),
  'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
]);

const configuration: Rule = {
  id: 'cluster/kubevirt-config',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'KubeVirt is configured so that it can be changed again: times, patches, ciphers and profiles are such as its webhook takes.',
  source: 'KubeVirt operator webhook: looked at when the object is changed, not when it is created (ADM-KV-01, ADM-KV-02, ADM-KV-03)',
  kinds: [KUBEVIRT],
  check({ spec }, { report }) {
    if (typeof spec !== 'object' || spec === null) return;
    listOf(spec.customizeComponents?.patches).forEach(({ patch }, index) => {
      if (typeof patch === 'string' && !isJson(patch)) report(`spec.customizeComponents.patches[${index}].patch`, 'is no JSON; write the patch as such');
    });
    checkRotation(spec.certificateRotateStrategy?.selfSigned, report);
    checkCiphers(spec.configuration?.tlsConfiguration, report);
    checkProfile(spec.configuration?.seccompConfiguration?.virtualMachineInstanceProfile, report);
    const ratio = spec.configuration?.additionalGuestMemoryOverheadRatio;
    if (typeof ratio === 'string' && !isRatio(ratio)) report('spec.configuration.additionalGuestMemoryOverheadRatio', `'${ratio}' is no ratio; write a number from "1.0" on`);
    if (spec.infra?.replicas === 0) report('spec.infra.replicas', '0 leaves nothing that runs; give at least 1');
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isRatio(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number(text) >= 1;
}

function checkRotation(rotation: Manifest, report: RuleContext['report']) {
  if (typeof rotation !== 'object' || rotation === null) return;
  const { ca, server } = rotation;
  const older = INTERVALS.find(field => rotation[field] !== undefined && rotation[field] !== null);
  if (older !== undefined) {
    if (ca || server) report(`${ROTATION}.${older}`, 'is the older spelling, and excludes ca and server; remove it');
    return;
  }
  const [life, serverLife] = [timeOf(ca?.duration, '168h'), timeOf(server?.duration, '24h')];
  if (timeOf(ca?.renewBefore, '0s') > life) report(`${ROTATION}.ca.renewBefore`, 'is longer than the life of the certificate, ca.duration; shorten it');
  if (timeOf(server?.renewBefore, '0s') > serverLife) report(`${ROTATION}.server.renewBefore`, 'is longer than the life of the certificate, server.duration; shorten it');
  if (serverLife > life) report(`${ROTATION}.${server?.duration === undefined ? 'ca' : 'server'}.duration`, 'lets the server certificate outlive that of its CA; shorten server.duration');
}

/** A time, or the usual one where none is given; no number, which compares to nothing, where it is none. */
function timeOf(text: unknown, usual: string): number {
  return (typeof (text ?? usual) === 'string' ? parseGoDuration(String(text ?? usual)) : undefined) ?? NaN;
}

function checkCiphers(tls: Manifest, report: RuleContext['report']) {
  const ciphers = listOf(tls?.ciphers);
  if (ciphers.length > 0 && (!tls.minTLSVersion || tls.minTLSVersion === 'VersionTLS13')) report(TLS, 'can be chosen for VersionTLS12 and older only; remove them, or set minTLSVersion');
  ciphers.forEach((cipher, index) => {
    if (typeof cipher === 'string' && !CIPHERS.has(cipher)) report(`${TLS}[${index}]`, `'${cipher}' is no cipher; write its IANA name, as 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'`);
  });
}

function checkProfile(profile: Manifest, report: RuleContext['report']) {
  if (typeof profile !== 'object' || profile === null) return;
  const { customProfile: custom } = profile;
  if (!custom) report(SECCOMP, 'is missing; give localhostProfile or runtimeDefaultProfile');
  else if (custom.localhostProfile && custom.runtimeDefaultProfile) report(SECCOMP, 'has both localhostProfile and runtimeDefaultProfile; keep one');
}

const oneKubeVirt: Rule = {
  id: 'cross/one-kubevirt',
  class: FindingClass.CROSS,
  severity: Severity.ERROR,
  summary: 'A cluster has one KubeVirt.',
  source: 'KubeVirt operator webhook: the second is refused (ADM-KV-04)',
  kinds: [KUBEVIRT],
  check(manifest, { report, set }) {
    const first = set.ofKind(KUBEVIRT)[0].manifest;
    const { name, namespace } = manifest.metadata ?? {};
    if (first.metadata?.name === name && (first.metadata?.namespace ?? namespace) === (namespace ?? first.metadata?.namespace)) return;
    report('metadata.name', `${first.metadata?.name} is the KubeVirt of the cluster, and a second one is refused; remove this one`);
  },
};

/** What the webhook of KubeVirt's operator rejects. */
export const kubevirtConfigRules: readonly Rule[] = [configuration, oneKubeVirt];
