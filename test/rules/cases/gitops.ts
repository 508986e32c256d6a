import { Cases, hyperConverged, vm } from './cases';

const memory = (guest: unknown) => vm({ domain: { devices: {}, memory: { guest } } });
const requests = (values: object) => vm({ domain: { devices: {}, resources: { requests: values } } });
const GUEST = 'spec.template.spec.domain.memory.guest';
const claim = (storage: unknown) => ({
  apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'site' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
});
const secret = (fields: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login', namespace: 'site' }, ...fields });
const exported = (ttlDuration: string) => ({
  apiVersion: 'export.kubevirt.io/v1alpha1',
  kind: 'VirtualMachineExport',
  metadata: { name: 'e', namespace: 'site' },
  spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' }, ttlDuration },
});

const VALUE = { secretKey: 'password', remoteRef: { key: 'db' } };
const external = (spec: object) => ({
  apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret', metadata: { name: 'login', namespace: 'site' }, spec: { secretStoreRef: { name: 'vault' }, ...spec },
});
const policies = (creationPolicy?: string, deletionPolicy?: string) => external({ data: [VALUE], target: { creationPolicy, deletionPolicy } });
const generatorRef = { kind: 'Password', name: 'new' };

const OPTIONS = 'argocd.argoproj.io/sync-options';
const WAVE = 'argocd.argoproj.io/sync-wave';
const FORCE = 'kustomize.toolkit.fluxcd.io/force';
const annotated = (annotations: object, labels: object = {}) => vm({}, {}, { annotations, labels });
const wave = (value: string) => ({ ...claim('1Gi'), metadata: { name: 'data', namespace: 'site', annotations: { [WAVE]: value } } });
const dataVolume = (annotations: object) => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name: 'data', namespace: 'site', annotations },
  spec: { source: { blank: {} }, storage: { resources: { requests: { storage: '1Gi' } } } },
});

export const gitopsCases: Cases = {
  'gitops/canonical-quantity': {
    accepts: [
      { name: 'the largest unit', manifests: [memory('4Gi')] },
      { name: 'a fraction of a larger one', manifests: [memory('1536Mi')] },
      { name: 'decimal units beside binary ones', manifests: [memory('1500M')] },
      { name: 'thousandths', manifests: [requests({ cpu: '500m' })] },
      { name: 'an exponent that is kept', manifests: [requests({ memory: '12e6' })] },
      { name: 'what is no quantity, which is another finding', manifests: [memory('4 Gi')] },
      { name: 'a percentage', manifests: [{ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'p' }, spec: { maxUnavailable: '1000%' } }] },
    ],
    rejects: [
      { name: 'a smaller unit than need be', manifests: [memory('4096Mi')], path: GUEST },
      { name: 'a fraction', manifests: [memory('1.5Gi')], path: GUEST },
      { name: 'thousandths that make a whole', manifests: [requests({ cpu: '1000m' })], path: 'spec.template.spec.domain.resources.requests.cpu' },
      { name: 'a number', manifests: [requests({ cpu: 2 })], path: 'spec.template.spec.domain.resources.requests.cpu' },
      { name: 'a key that is no word', manifests: [requests({ 'example.com/gpu': '1000m' })], path: 'spec.template.spec.domain.resources.requests["example.com/gpu"]' },
      { name: 'a kind of Kubernetes', manifests: [claim('1024Mi')], path: 'spec.resources.requests.storage' },
      {
        name: 'one in a list',
        manifests: [vm({ volumes: [{ name: 'a', emptyDisk: { capacity: '1Gi' } }, { name: 'b', emptyDisk: { capacity: '2048Mi' } }] })],
        path: 'spec.template.spec.volumes[1].emptyDisk.capacity',
      },
    ],
  },
  'gitops/canonical-duration': {
    accepts: [
      { name: 'hours, minutes and seconds', manifests: [exported('1h0m0s')] },
      { name: 'a field that is left out', manifests: [hyperConverged()] },
    ],
    rejects: [
      { name: 'hours alone', manifests: [exported('1h')], path: 'spec.ttlDuration' },
      { name: 'minutes that make hours', manifests: [hyperConverged({ certConfig: { ca: { duration: '2880m' } } })], path: 'spec.certConfig.ca.duration' },
    ],
  },
  'gitops/external-secret-values': {
    accepts: [
      { name: 'a value', manifests: [external({ data: [VALUE] })] },
      { name: 'all of a value of the store', manifests: [external({ dataFrom: [{ extract: { key: 'db' } }] })] },
      { name: 'a kind of the same name of another group', manifests: [{ apiVersion: 'kubernetes-client.io/v1', kind: 'ExternalSecret', metadata: { name: 'login' }, spec: {} }] },
    ],
    rejects: [
      { name: 'none', manifests: [external({})], path: 'spec' },
      { name: 'empty lists', manifests: [external({ data: [], dataFrom: [] })], path: 'spec' },
    ],
  },
  'gitops/external-secret-generator': {
    accepts: [
      { name: 'a generator', manifests: [external({ dataFrom: [{ sourceRef: { generatorRef } }] })] },
      { name: 'a search in a store of its own', manifests: [external({ dataFrom: [{ find: { tags: { a: 'b' } }, sourceRef: { storeRef: { name: 'other' } } }] })] },
    ],
    rejects: [
      { name: 'a generator that searches', manifests: [external({ dataFrom: [{ find: { tags: { a: 'b' } }, sourceRef: { generatorRef } }] })], path: 'spec.dataFrom[0].sourceRef.generatorRef' },
      { name: 'a generator that reads', manifests: [external({ dataFrom: [{ extract: { key: 'a' }, sourceRef: { generatorRef } }] })], path: 'spec.dataFrom[0].sourceRef.generatorRef' },
    ],
  },
  'gitops/external-secret-policies': {
    accepts: [
      { name: 'the defaults', manifests: [policies()] },
      { name: 'an own Secret that is deleted', manifests: [policies('Owner', 'Delete')] },
      { name: 'the Secret of another, whose keys go', manifests: [policies('Merge', 'Merge')] },
    ],
    rejects: [
      { name: 'the Secret of another that is deleted', manifests: [policies('Merge', 'Delete')], path: 'spec.target.deletionPolicy' },
      { name: 'no Secret that is deleted', manifests: [policies('None', 'Delete')], path: 'spec.target.deletionPolicy' },
      { name: 'no Secret whose keys go', manifests: [policies('None', 'Merge')], path: 'spec.target.deletionPolicy' },
    ],
  },
  'gitops/secret-in-clear-text': {
    accepts: [
      { name: 'a Secret that is filled in later', manifests: [secret({ type: 'Opaque' })] },
      { name: 'empty data', manifests: [secret({ data: {}, stringData: {} })] },
      {
        name: 'a token of a service account',
        manifests: [secret({ type: 'kubernetes.io/service-account-token', metadata: { name: 'login', namespace: 'site', annotations: { 'kubernetes.io/service-account.name': 'robot' } } })],
      },
      {
        name: 'an encrypted one',
        manifests: [{ apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'login', namespace: 'site' }, spec: { encryptedData: { password: 'AgB4' } } }],
      },
      {
        name: 'one that is silenced with a reason',
        manifests: [secret({ metadata: { name: 'login', namespace: 'site', annotations: { 'ignore.rules.cdk8s-virt/gitops.secret-in-clear-text': 'known to all' } }, stringData: { a: 'b' } })],
      },
    ],
    rejects: [
      { name: 'text', manifests: [secret({ stringData: { password: 'changeme' } })], path: 'stringData' },
      { name: 'base64, which is no encryption', manifests: [secret({ data: { password: 'Y2hhbmdlbWU=' } })], path: 'data' },
    ],
  },
  'gitops/recreated-data': {
    accepts: [
      { name: 'options that keep it', manifests: [annotated({ [OPTIONS]: 'Prune=false,Delete=false' })] },
      { name: 'options that are turned off', manifests: [annotated({ [OPTIONS]: 'ServerSideApply=true,Replace=false,Force=false', [FORCE]: 'disabled' })] },
      { name: 'what Argo CD does not take for the option', manifests: [annotated({ [OPTIONS]: 'ServerSideApply=true,force=true' })] },
      { name: 'another annotation', manifests: [annotated({ note: 'Force=true' })] },
      {
        name: 'a Job, which is made anew without loss',
        manifests: [{
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { name: 'job', namespace: 'site', annotations: { [OPTIONS]: 'Replace=true,Force=true', [FORCE]: 'enabled' } },
          spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'example.com/a' }] } } },
        }],
      },
      {
        name: 'a kind of the same name of another group',
        manifests: [{ apiVersion: 'example.com/v1', kind: 'VirtualMachine', metadata: { name: 'vm', annotations: { [OPTIONS]: 'Replace=true', [FORCE]: 'enabled' } } }],
      },
    ],
    rejects: [
      { name: 'a machine that is made anew', manifests: [annotated({ [OPTIONS]: 'Prune=false,Delete=false,Force=true' })], path: `metadata.annotations["${OPTIONS}"]` },
      { name: 'a data volume that is replaced', manifests: [dataVolume({ [OPTIONS]: 'Replace=true' })], path: `metadata.annotations["${OPTIONS}"]` },
      {
        name: 'an option with blanks around it',
        manifests: [{ ...claim('1Gi'), metadata: { name: 'data', namespace: 'site', annotations: { [OPTIONS]: 'Prune=false, Replace=true ' } } }],
        path: `metadata.annotations["${OPTIONS}"]`,
      },
      { name: 'a machine that Flux makes anew', manifests: [annotated({ [FORCE]: 'enabled' })], path: `metadata.annotations["${FORCE}"]` },
      { name: 'in capitals, which Flux takes too', manifests: [annotated({ [FORCE]: 'Enabled' })], path: `metadata.annotations["${FORCE}"]` },
      { name: 'a label, which Flux takes too', manifests: [annotated({}, { [FORCE]: 'enabled' })], path: `metadata.labels["${FORCE}"]` },
    ],
  },
  'gitops/sync-wave': {
    accepts: [
      { name: 'a whole number', manifests: [wave('5')] },
      { name: 'one below zero', manifests: [wave('-10')] },
      { name: 'one with a sign', manifests: [wave('+1')] },
      { name: 'none', manifests: [claim('1Gi')] },
    ],
    rejects: [
      { name: 'a word', manifests: [wave('soon')], path: `metadata.annotations["${WAVE}"]` },
      { name: 'a fraction', manifests: [wave('1.5')], path: `metadata.annotations["${WAVE}"]` },
      { name: 'a blank', manifests: [wave(' 1')], path: `metadata.annotations["${WAVE}"]` },
      { name: 'nothing', manifests: [wave('')], path: `metadata.annotations["${WAVE}"]` },
      { name: 'more than a computer counts', manifests: [wave('99999999999999999999')], path: `metadata.annotations["${WAVE}"]` },
      { name: 'a machine in no wave', manifests: [annotated({ [WAVE]: 'first' })], path: `metadata.annotations["${WAVE}"]` },
    ],
  },
};
