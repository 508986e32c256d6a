import { Chart, Duration, Testing } from 'cdk8s';
import { OpenShiftVersion, Rules } from '../../src/app';
import { NetworkAttachmentDefinition } from '../../src/network';
import { NetworkLatencyCheckup, NetworkLatencyCheckupProps, StorageCheckup } from '../../src/observability';

const RBAC = 'rbac.authorization.k8s.io';

function site(): Chart {
  return new Chart(Testing.app(), 'site', { namespace: 'site' });
}

function latency(chart: Chart, props: Partial<NetworkLatencyCheckupProps> = {}, id = 'latency'): NetworkLatencyCheckup {
  const network = chart.node.tryFindChild('blue') as NetworkAttachmentDefinition ?? NetworkAttachmentDefinition.fromName(chart, 'blue', 'blue-network');
  return new NetworkLatencyCheckup(chart, id, { network, ...props });
}

function role(name: string, rules: object[]): object {
  return { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name, namespace: 'site' }, rules };
}

function binding(name: string, account: string): object {
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata: { name, namespace: 'site' },
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: account, namespace: 'site' }],
  };
}

function job(name: string, type: string, container: object, serviceAccountName: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace: 'site', labels: { 'kiagnose/checkup-type': type } },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          serviceAccountName,
          restartPolicy: 'Never',
          containers: [{
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            env: [
              { name: 'CONFIGMAP_NAMESPACE', value: 'site' },
              { name: 'CONFIGMAP_NAME', value: `${name}-config` },
              { name: 'POD_UID', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
            ],
            ...container,
          }],
        },
      },
    },
  };
}

describe('a checkup of latency', () => {
  test('is settings, a Job and the rights of its service account', () => {
    const chart = site();

    latency(chart, {
      name: 'kubevirt-vm-latency-checkup',
      maxLatency: Duration.millis(10),
      sampleDuration: Duration.seconds(5),
      nodes: { source: 'worker1', target: 'worker2' },
    });

    expect(Testing.synth(chart)).toEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'vm-latency-checkup-sa', namespace: 'site' } },
      role('kubevirt-vm-latency-checker', [
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstances'], verbs: ['get', 'create', 'delete'] },
        { apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachineinstances/console'], verbs: ['get'] },
        { apiGroups: ['k8s.cni.cncf.io'], resources: ['network-attachment-definitions'], verbs: ['get'] },
      ]),
      binding('kubevirt-vm-latency-checker', 'vm-latency-checkup-sa'),
      role('kiagnose-configmap-access', [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'update'] }]),
      binding('kiagnose-configmap-access', 'vm-latency-checkup-sa'),
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'kubevirt-vm-latency-checkup-config', namespace: 'site', labels: { 'kiagnose/checkup-type': 'kubevirt-vm-latency' } },
        data: {
          'spec.timeout': '5m',
          'spec.param.networkAttachmentDefinitionNamespace': 'site',
          'spec.param.networkAttachmentDefinitionName': 'blue-network',
          'spec.param.maxDesiredLatencyMilliseconds': '10',
          'spec.param.sampleDurationSeconds': '5',
          'spec.param.sourceNode': 'worker1',
          'spec.param.targetNode': 'worker2',
        },
      },
      job('kubevirt-vm-latency-checkup', 'kubevirt-vm-latency', {
        name: 'vm-latency-checkup',
        image: 'registry.redhat.io/container-native-virtualization/vm-network-latency-checkup-rhel9:v4.15.0',
      }, 'vm-latency-checkup-sa'),
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has a network, and all else is optional', () => {
    const chart = site();

    const checkup = latency(chart, { permissions: false, timeout: Duration.minutes(90), image: 'mirror.example.com/latency@sha256:0' });

    const [settings, run] = Testing.synth(chart);
    expect(settings.data).toEqual({
      'spec.timeout': '1h30m',
      'spec.param.networkAttachmentDefinitionNamespace': 'site',
      'spec.param.networkAttachmentDefinitionName': 'blue-network',
    });
    expect(run.spec.template.spec.containers[0].image).toBe('mirror.example.com/latency@sha256:0');
    expect([checkup.results.name, checkup.job.name, checkup.namespace]).toEqual(['latency-config', 'latency', 'site']);
  });

  test('runs the image of the target version', () => {
    const chart = site();
    OpenShiftVersion.V4_14.applyTo(chart);

    latency(chart);

    expect(JSON.stringify(Testing.synth(chart))).toContain('vm-network-latency-checkup-rhel9:v4.14.0');
  });

  test('shares its rights with others of the namespace', () => {
    const chart = site();

    latency(chart, {}, 'first');
    latency(chart, {}, 'second');

    const kinds = Testing.synth(chart).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'ServiceAccount')).toHaveLength(1);
    expect(kinds.filter(kind => kind === 'Job')).toHaveLength(2);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('is made anew at each sync of Argo CD, the settings first', () => {
    const chart = site();

    latency(chart, { permissions: false, runAtEachSync: true });

    expect(Testing.synth(chart).map(({ kind, metadata }) => [kind, metadata.annotations])).toEqual([
      ['ConfigMap', { 'argocd.argoproj.io/hook': 'Sync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation', 'argocd.argoproj.io/sync-wave': '-1' }],
      ['Job', { 'argocd.argoproj.io/hook': 'Sync', 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation', 'argocd.argoproj.io/sync-wave': '0' }],
    ]);
  });
});

describe('a checkup of storage', () => {
  test('is settings, a Job and the rights of its service account, which sees the cluster', () => {
    const chart = site();

    new StorageCheckup(chart, 'storage-checkup', { storageClass: 'ocs-storagecluster-ceph-rbd-virtualization', machineTimeout: Duration.minutes(3) });

    expect(Testing.synth(chart)).toEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'storage-checkup-sa', namespace: 'site' } },
      role('storage-checkup-role', [
        { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'update'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachines'], verbs: ['create', 'delete'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstances'], verbs: ['get'] },
        { apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachineinstances/addvolume', 'virtualmachineinstances/removevolume'], verbs: ['update'] },
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstancemigrations'], verbs: ['create'] },
        { apiGroups: ['cdi.kubevirt.io'], resources: ['datavolumes'], verbs: ['create', 'delete'] },
        { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: ['delete'] },
      ]),
      binding('storage-checkup-role', 'storage-checkup-sa'),
      {
        apiVersion: `${RBAC}/v1`,
        kind: 'ClusterRoleBinding',
        metadata: { name: 'kubevirt-storage-checkup-clustereader' },
        roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'cluster-reader' },
        subjects: [{ kind: 'ServiceAccount', name: 'storage-checkup-sa', namespace: 'site' }],
      },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'storage-checkup-config', namespace: 'site', labels: { 'kiagnose/checkup-type': 'kubevirt-vm-storage' } },
        data: { 'spec.timeout': '10m', 'spec.param.storageClass': 'ocs-storagecluster-ceph-rbd-virtualization', 'spec.param.vmiTimeout': '3m' },
      },
      job('storage-checkup', 'kubevirt-vm-storage', {
        name: 'storage-checkup', image: 'quay.io/kiagnose/kubevirt-storage-checkup:main', imagePullPolicy: 'Always',
      }, 'storage-checkup-sa'),
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('has a timeout', () => {
    const chart = site();

    new StorageCheckup(chart, 'storage', { timeout: Duration.minutes(20), permissions: false, image: 'mirror.example.com/storage:1' });

    const [settings, run] = Testing.synth(chart);
    expect(settings.data).toEqual({ 'spec.timeout': '20m' });
    expect(run.spec.template.spec.containers[0]).not.toHaveProperty('imagePullPolicy');
  });

  test('of several namespaces sees the cluster by one binding', () => {
    const app = Testing.app();
    const charts = ['a', 'b'].map(namespace => new Chart(app, namespace, { namespace }));

    charts.forEach(chart => new StorageCheckup(chart, 'storage'));

    const bindings = charts.flatMap(chart => Testing.synth(chart)).filter(({ kind }) => kind === 'ClusterRoleBinding');
    expect(bindings.map(({ subjects }) => subjects)).toEqual([[
      { kind: 'ServiceAccount', name: 'storage-checkup-sa', namespace: 'a' },
      { kind: 'ServiceAccount', name: 'storage-checkup-sa', namespace: 'b' },
    ]]);
  });
});
