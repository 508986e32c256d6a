import { Cases } from './cases';

const kubevirt = (spec: object, name = 'kubevirt') => ({ apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name, namespace: 'kubevirt' }, spec });
const configured = (configuration: object) => kubevirt({ configuration });
const rotating = (selfSigned: object) => kubevirt({ certificateRotateStrategy: { selfSigned } });
const patched = (patch: string) => kubevirt({ customizeComponents: { patches: [{ resourceType: 'Deployment', resourceName: 'virt-api', type: 'strategic', patch }] } });
const profile = (virtualMachineInstanceProfile: object) => configured({ seccompConfiguration: { virtualMachineInstanceProfile } });
const ROTATION = 'spec.certificateRotateStrategy.selfSigned';
const TLS = 'spec.configuration.tlsConfiguration.ciphers';
const SECCOMP = 'spec.configuration.seccompConfiguration.virtualMachineInstanceProfile.customProfile';
const RATIO = 'spec.configuration.additionalGuestMemoryOverheadRatio';
const CIPHER = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256';

export const kubevirtConfigCases: Cases = {
  'cluster/kubevirt-config': {
    accepts: [
      { name: 'nothing', manifests: [kubevirt({})] },
      { name: 'times that fit', manifests: [rotating({ ca: { duration: '24h', renewBefore: '24h' }, server: { duration: '24h', renewBefore: '12h' } })] },
      { name: 'the older times', manifests: [rotating({ caRotateInterval: '24h', certRotateInterval: '12h' })] },
      { name: 'a patch', manifests: [patched('{"spec":{}}')] },
      { name: 'a cipher', manifests: [configured({ tlsConfiguration: { minTLSVersion: 'VersionTLS12', ciphers: [CIPHER] } })] },
      { name: 'the least ratio', manifests: [configured({ additionalGuestMemoryOverheadRatio: '1' })] },
      { name: 'a profile', manifests: [profile({ customProfile: { localhostProfile: 'mine', runtimeDefaultProfile: false } })] },
      { name: 'one replica', manifests: [kubevirt({ infra: { replicas: 1 } })] },
    ],
    rejects: [
      { name: 'a patch that is no JSON', manifests: [patched('spec: {}')], path: 'spec.customizeComponents.patches[0].patch' },
      { name: 'both kinds of times', manifests: [rotating({ caRotateInterval: '24h', ca: { duration: '24h' } })], path: `${ROTATION}.caRotateInterval` },
      { name: 'a renewal before the beginning', manifests: [rotating({ ca: { duration: '24h', renewBefore: '25h' } })], path: `${ROTATION}.ca.renewBefore` },
      { name: 'the same of the server', manifests: [rotating({ server: { renewBefore: '25h' } })], path: `${ROTATION}.server.renewBefore` },
      { name: 'a server certificate that outlives the CA', manifests: [rotating({ server: { duration: '169h' } })], path: `${ROTATION}.server.duration` },
      { name: 'ciphers without version', manifests: [configured({ tlsConfiguration: { ciphers: [CIPHER] } })], path: TLS },
      { name: 'ciphers of TLS 1.3', manifests: [configured({ tlsConfiguration: { minTLSVersion: 'VersionTLS13', ciphers: [CIPHER] } })], path: TLS },
      { name: 'an unknown cipher', manifests: [configured({ tlsConfiguration: { minTLSVersion: 'VersionTLS12', ciphers: [CIPHER, 'AES'] } })], path: `${TLS}[1]` },
      { name: 'no profile', manifests: [profile({})], path: SECCOMP },
      { name: 'two profiles', manifests: [profile({ customProfile: { localhostProfile: 'mine', runtimeDefaultProfile: true } })], path: SECCOMP },
      { name: 'a ratio below 1', manifests: [configured({ additionalGuestMemoryOverheadRatio: '0.9' })], path: RATIO },
      { name: 'a ratio that is none', manifests: [configured({ additionalGuestMemoryOverheadRatio: 'much' })], path: RATIO },
      { name: 'no replica', manifests: [kubevirt({ infra: { replicas: 0 } })], path: 'spec.infra.replicas' },
    ],
  },
  'cross/one-kubevirt': {
    accepts: [{ name: 'one', manifests: [kubevirt({})] }],
    rejects: [{ name: 'two', manifests: [kubevirt({}), kubevirt({}, 'other')], path: 'metadata.name' }],
  },
};
