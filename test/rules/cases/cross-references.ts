import { Case, Cases, hyperConverged, RejectedCase, vm } from './cases';

const AT = 'spec.template.spec';
const SITE = { name: 'x', namespace: 'site' };

function object(apiVersion: string, kind: string, metadata: object = {}, more: object = {}): object {
  return { apiVersion, kind, metadata: { ...SITE, ...metadata }, ...more };
}

const secret = (metadata: object = {}) => object('v1', 'Secret', metadata);
const claim = (metadata: object = {}, spec: object = {}) => object('v1', 'PersistentVolumeClaim', metadata, { spec });
const dataVolume = (spec: object = { source: { blank: {} } }, metadata: object = {}) => object('cdi.kubevirt.io/v1beta1', 'DataVolume', metadata, { spec });
const network = (metadata: object = {}) => object('k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', metadata);
const storageClass = (name: string) => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name }, provisioner: 'csi' });

const withVolume = (volume: object, spec: object = {}) => vm({ volumes: [{ name: 'a', ...volume }] }, spec);
const onNetwork = (networkName: string) => vm({ networks: [{ name: 'n', multus: { networkName } }] });
const withKeys = vm({ accessCredentials: [{ sshPublicKey: { source: { secret: { secretName: 'x' } }, propagationMethod: { noCloud: {} } } }] });
const installing = (answers: string) => object('tekton.dev/v1', 'PipelineRun', {},
  { spec: { pipelineRef: { name: 'windows-efi-installer' }, params: [{ name: 'autounattendConfigMapName', value: answers }] } });
const template = { metadata: { name: 'x' }, spec: { source: { blank: {} }, storage: {} } };
const image = (namespace: string, name = 'rhel9') => ({ sourceRef: { kind: 'DataSource', name, namespace }, storage: {} });
const IMAGES = 'openshift-virtualization-os-images';

/** The same case, in a set that is all there is. */
const complete = (each: RejectedCase): RejectedCase => ({ ...each, name: `${each.name}, in a complete set`, complete: true });
const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests, complete: true });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

const maintenance = (nodeName: string) => ({ apiVersion: 'nodemaintenance.medik8s.io/v1beta1', kind: 'NodeMaintenance', metadata: { name: 'x' }, spec: { nodeName } });

const volumePath = `${AT}.volumes[0].dataVolume.name`;
const noVolume = rejected('a data volume that is nowhere', volumePath, withVolume({ dataVolume: { name: 'x' } }));

const importing = (annotation: string, networks: string) =>
  object('cdi.kubevirt.io/v1beta1', 'DataVolume', { annotations: { [annotation]: networks } }, { spec: { source: { blank: {} }, storage: {} } });

export const crossReferenceCases: Cases = {
  'cross/volume-exists': {
    accepts: [
      accepted('a data volume beside the machine', withVolume({ dataVolume: { name: 'x' } }), dataVolume()),
      accepted('a template of the machine', withVolume({ dataVolume: { name: 'x' } }, { dataVolumeTemplates: [template] })),
      accepted('the claim of a data volume', withVolume({ persistentVolumeClaim: { claimName: 'x' } }), dataVolume()),
      accepted('an object without a namespace, which is filled in when it is applied', withVolume({ dataVolume: { name: 'x' } }), dataVolume(undefined, { namespace: undefined })),
      {
        name: 'one that is elsewhere',
        manifests: [withVolume({ dataVolume: { name: 'x' } })],
        complete: true,
        external: [{ apiGroup: 'cdi.kubevirt.io', kind: 'DataVolume', name: 'x' }],
      },
    ],
    rejects: [
      noVolume,
      complete(noVolume),
      rejected('a data volume of another namespace', volumePath, withVolume({ dataVolume: { name: 'x' } }), dataVolume(undefined, { namespace: 'other' })),
      rejected('a claim that is nowhere', `${AT}.volumes[0].ephemeral.persistentVolumeClaim.claimName`, withVolume({ ephemeral: { persistentVolumeClaim: { claimName: 'x' } } })),
      {
        name: 'one that is elsewhere, in another namespace',
        manifests: [withVolume({ dataVolume: { name: 'x' } })],
        external: [{ apiGroup: 'cdi.kubevirt.io', kind: 'DataVolume', name: 'x', namespace: 'other' }],
        path: volumePath,
      },
    ],
  },
  'cross/boot-source-exists': {
    accepts: [
      accepted('a DataSource of the set', dataVolume(image('images')), object('cdi.kubevirt.io/v1beta1', 'DataSource', { name: 'rhel9', namespace: 'images' })),
      accepted('a golden image of the cluster', dataVolume(image(IMAGES))),
      accepted('an image that HyperConverged imports', dataVolume(image(IMAGES, 'own')), hyperConverged({
        featureGates: { enableCommonBootImageImport: false },
        dataImportCronTemplates: [{ metadata: { name: 'own-cron' }, spec: { managedDataSource: 'own', schedule: '0 0 * * *', template: { spec: {} } } }],
      })),
    ],
    rejects: [
      rejected('a DataSource that is nowhere', 'spec.sourceRef.name', dataVolume(image('images'))),
      rejected('a golden image that HyperConverged does not import', 'spec.sourceRef.name', dataVolume(image(IMAGES)), hyperConverged({ featureGates: { enableCommonBootImageImport: false } })),
      rejected('a claim to clone that is nowhere', 'spec.dataVolumeTemplates[0].spec.source.pvc.name',
        vm({}, { dataVolumeTemplates: [{ metadata: { name: 'y' }, spec: { source: { pvc: SITE }, storage: {} } }] })),
    ],
  },
  'cross/configuration-exists': {
    accepts: [
      accepted('a Secret of the namespace', withKeys, secret()),
      accepted('a Secret that External Secrets makes', withKeys, object('external-secrets.io/v1beta1', 'ExternalSecret', { name: 'y' }, { spec: { target: { name: 'x' } } })),
      accepted('the service account that every namespace has', withVolume({ serviceAccount: { serviceAccountName: 'default' } })),
      accepted('answers that come with the pipelines', installing('windows11-autounattend')),
      accepted('answers of the namespace', installing('x'), object('v1', 'ConfigMap')),
      accepted('a Secret that need not be there', withVolume({ secret: { secretName: 'x', optional: true } })),
    ],
    rejects: [
      rejected('a Secret that is nowhere', `${AT}.accessCredentials[0].sshPublicKey.source.secret.secretName`, withKeys),
      rejected('a Secret of another namespace', `${AT}.volumes[0].cloudInitNoCloud.secretRef.name`, withVolume({ cloudInitNoCloud: { secretRef: { name: 'x' } } }), secret({ namespace: 'other' })),
      rejected('answers for Windows that are nowhere', 'spec.params[0].value', installing('x')),
      rejected('a ConfigMap with certificates that is nowhere', 'spec.source.http.certConfigMap', dataVolume({ source: { http: { url: 'https://x/y', certConfigMap: 'x' } } })),
    ],
  },
  'cross/network-exists': {
    accepts: [
      accepted('a network of the namespace', onNetwork('x'), network()),
      accepted('a network that is named with its namespace', onNetwork('default/x'), network({ namespace: 'default' })),
      accepted('a network that the SR-IOV operator makes', onNetwork('x'), object('sriovnetwork.openshift.io/v1', 'SriovNetwork', { namespace: 'openshift-sriov-network-operator' }, { spec: { networkNamespace: 'site', resourceName: 'r' } })),
      accepted('the migration network beside HyperConverged', hyperConverged({ liveMigrationConfig: { network: 'x' } }), network({ namespace: 'openshift-cnv' })),
      accepted('the networks of an import', importing('v1.multus-cni.io/default-network', 'default/x@net1'), network({ namespace: 'default' })),
      accepted('networks of an import in the longer form', importing('k8s.v1.cni.cncf.io/networks', '[{"name": "y"}]')),
    ],
    rejects: [
      rejected('a network that is nowhere', `${AT}.networks[0].multus.networkName`, onNetwork('x')),
      rejected('a network of an import that is nowhere', 'metadata.annotations["k8s.v1.cni.cncf.io/networks"]', importing('k8s.v1.cni.cncf.io/networks', 'x, y'), network()),
      rejected('a migration network that is nowhere', 'spec.liveMigrationConfig.network', hyperConverged({ liveMigrationConfig: { network: 'x' } })),
    ],
  },
  'cross/instance-type-exists': {
    accepts: [
      accepted('what every cluster has', vm({}, { instancetype: { name: 'u1.medium' }, preference: { name: 'rhel.9' } })),
      accepted('an instance type of the namespace', vm({}, { instancetype: { kind: 'virtualmachineinstancetypes', name: 'x' } }),
        object('instancetype.kubevirt.io/v1beta1', 'VirtualMachineInstancetype', {}, { spec: { cpu: { guest: 1 }, memory: { guest: '1Gi' } } })),
      accepted('a revision, which is a copy', vm({}, { instancetype: { name: 'x', revisionName: 'x-1' } })),
    ],
    rejects: [
      rejected('an instance type that is nowhere', 'spec.instancetype.name', vm({}, { instancetype: { name: 'u1.meduim' } })),
      rejected('a preference of the cluster that is named as one of the namespace', 'spec.preference.name', vm({}, { preference: { kind: 'VirtualMachinePreference', name: 'rhel.9' } })),
    ],
  },
  'cross/class-exists': {
    accepts: [
      accepted('a class of the set', claim({}, { storageClassName: 'fast' }), storageClass('fast')),
      accepted('a class of the cluster, where the set makes none', claim({}, { storageClassName: 'fast' })),
    ],
    rejects: [
      rejected('a class that is nowhere', 'spec.storage.storageClassName', dataVolume({ source: { blank: {} }, storage: { storageClassName: 'fsat' } }), storageClass('fast')),
      rejected('an overhead of a class that is nowhere', 'spec.filesystemOverhead.storageClass["slow.example"]',
        hyperConverged({ filesystemOverhead: { storageClass: { 'slow.example': '0.1' } } }), storageClass('fast')),
    ],
  },
  'cross/machine-exists': {
    accepts: [accepted('a machine of the namespace', object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', {}, { spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' } } }), vm())],
    rejects: [
      rejected('a machine of another namespace', 'spec.source.name',
        object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineSnapshot', {}, { spec: { source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' } } }), vm({}, {}, { namespace: 'other' })),
      rejected('a snapshot that is nowhere', 'spec.virtualMachineSnapshotName', object('snapshot.kubevirt.io/v1alpha1', 'VirtualMachineRestore', {},
        { spec: { target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'vm' }, virtualMachineSnapshotName: 'x' } })),
    ],
  },
  'cross/node-exists': {
    accepts: [
      { ...accepted('a node of the cluster', maintenance('n1')), external: [{ apiGroup: '', kind: 'Node', name: 'n1' }] },
      accepted('any node of a cluster whose nodes are not known', maintenance('n1'), { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n2' } }),
    ],
    rejects: [
      { ...rejected('a node that the cluster has not', 'spec.nodeName', maintenance('n3')), external: [{ apiGroup: '', kind: 'Node', name: 'n1' }] },
      { ...rejected('labels for a node that the cluster has not', 'metadata.name', { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n3' } }), external: [{ apiGroup: '', kind: 'Node', name: 'n1' }] },
      {
        ...rejected('a machine for such a node', `${AT}.nodeSelector["kubernetes.io/hostname"]`, vm({ nodeSelector: { 'kubernetes.io/hostname': 'n3' } })),
        external: [{ apiGroup: '', kind: 'Node', name: 'n1' }],
      },
    ],
  },
  'cross/service-exists': {
    accepts: [accepted('a Service of the namespace', object('route.openshift.io/v1', 'Route', {}, { spec: { to: { kind: 'Service', name: 'x' } } }), object('v1', 'Service'))],
    rejects: [rejected('a Service that is nowhere', 'spec.to.name', object('route.openshift.io/v1', 'Route', {}, { spec: { to: { kind: 'Service', name: 'x' } } }))],
  },
};
