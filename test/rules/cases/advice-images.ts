import { Case, Cases, hyperConverged, RejectedCase } from './cases';

const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path });

const registries = (...insecureRegistries: string[]) => hyperConverged({ storageImport: { insecureRegistries } });
const REGISTRY = 'spec.storageImport.insecureRegistries[0]';
const IMAGES = 'openshift-virtualization-os-images';
const dataSource = (labels: object, namespace = IMAGES) => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataSource',
  metadata: { name: 'own', namespace, labels },
  spec: { source: { pvc: { namespace, name: 'own' } } },
});

const tekton = (kind: string, spec: object, metadata: object = { name: 'run' }) =>
  ({ apiVersion: 'tekton.dev/v1', kind, metadata: { namespace: 'site', ...metadata }, spec });
const task = (name: string) => ({ name: 't', taskRef: { name } });
const run = (pipeline: string, params: object = {}, metadata?: object) =>
  tekton('PipelineRun', { pipelineRef: { name: pipeline }, params: Object.entries(params).map(([name, value]) => ({ name, value })) }, metadata);
const [BIOS, EFI] = ['windows-bios-installer', 'windows-efi-installer'];

export const adviceImageCases: Cases = {
  'cluster/insecure-registry': {
    accepts: ['registry.example', 'registry.example:5000', '10.0.0.1:5000', '[fd00::1]:5000', 'localhost'].map(name => accepted(name, registries(name))),
    rejects: [
      rejected('a URL', REGISTRY, registries('https://registry.example:5000')),
      rejected('a path', REGISTRY, registries('registry.example/site')),
      rejected('no host', REGISTRY, registries('')),
    ],
  },
  'cluster/bootable-volume': {
    accepts: [
      accepted('the label of a preference', dataSource({ 'instancetype.kubevirt.io/default-preference': 'rhel.9' })),
      accepted('an image of a project', dataSource({}, 'site')),
      accepted('an image that a cron imports', dataSource({ 'cdi.kubevirt.io/dataImportCron': 'own-cron' })),
    ],
    rejects: [
      rejected('no label', 'metadata.labels', dataSource({})),
      rejected('no label, in the namespace that HyperConverged names', 'metadata.labels', dataSource({}, 'images'), hyperConverged({ commonBootImageNamespace: 'images' })),
    ],
  },
  'pipeline/template-task': {
    accepts: [
      accepted('a task for manifests', tekton('Pipeline', { tasks: [task('create-vm-from-manifest')] })),
      accepted('a task of its own', tekton('Pipeline', { tasks: [task('copy-template')] }), tekton('Task', { steps: [] }, { name: 'copy-template' })),
      { ...accepted('a version before', tekton('Pipeline', { tasks: [task('copy-template')] })), target: '4.14' },
    ],
    rejects: [
      rejected('a task for templates', 'spec.tasks[0].taskRef.name', tekton('Pipeline', { tasks: [task('create-vm-from-template')] })),
      rejected('one at the end of a run', 'spec.pipelineSpec.finally[0].taskRef.name', tekton('PipelineRun', { pipelineSpec: { tasks: [], finally: [task('modify-vm-template')] } })),
      rejected('a run of one', 'spec.taskRef.name', tekton('TaskRun', task('copy-template'))),
    ],
  },
  'pipeline/run-name': {
    accepts: [
      accepted('a name', run(EFI)),
      accepted('a hook, which is created', run(EFI, {}, { generateName: 'run-', annotations: { 'argocd.argoproj.io/hook': 'PostSync' } })),
    ],
    rejects: [rejected('a name that is generated', 'metadata.generateName', run(EFI, {}, { generateName: 'run-' }))],
  },
  'pipeline/windows-installer': {
    accepts: [
      accepted('Windows 11 with UEFI', run(EFI, { winImageDownloadURL: 'https://images.example/win11.iso', preferenceName: 'windows.11.virtio' })),
      accepted('Windows 10 with BIOS', run(BIOS, { autounattendConfigMapName: 'windows10-bios-autounattend' })),
      accepted('a pipeline of its own', run('windows10-installer', { winImageDownloadURL: 'x' }), tekton('Pipeline', { tasks: [] }, { name: 'windows10-installer' })),
    ],
    rejects: [
      rejected('Windows 11 with BIOS', 'spec.params[0].value', run(BIOS, { autounattendConfigMapName: 'windows11-autounattend' })),
      rejected('Windows 10 with UEFI', 'spec.params[0].value', run(EFI, { preferenceName: 'windows.10' })),
      rejected('what is no URL', 'spec.params[0].value', run(EFI, { winImageDownloadURL: 'win11.iso' })),
      rejected('a pipeline of a version before', 'spec.pipelineRef.name', run('windows10-installer')),
    ],
  },
  'cross/installer-disk': {
    accepts: [
      accepted('different Windows', run(EFI), run(BIOS, {}, { name: 'other' })),
      accepted('disks of their own', run(EFI), run(EFI, { baseDvName: 'win2k22' }, { name: 'other' })),
      accepted('different namespaces', run(EFI), run(EFI, {}, { name: 'other', namespace: 'other' })),
    ],
    rejects: [
      rejected('the default twice', 'spec.params', run(EFI, {}, { name: 'first' }), run(EFI, {}, { name: 'second' })),
      rejected('one name twice', 'spec.params[0].value', run(EFI, { baseDvName: 'golden' }, { name: 'first' }), run(BIOS, { baseDvName: 'golden' }, { name: 'second' })),
    ],
  },
};
