import { ApiObject, App, Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { parseAllDocuments } from 'yaml';
import { Cluster, OpenShiftVersion, Rules } from '../../src/app';
import {
  CatalogSource, ClusterNetwork, ClusterNetworkOperator, DeschedulerMode, DeschedulerProfile, DeschedulerThresholds, HyperConverged,
  KubeDescheduler, Namespace, NMState, NodePlacement, Operator, OperatorGroup, OperatorInstallation, OperatorInstallationProps,
  PodSecurityLevel, SriovConfigurationMode, SriovOperatorConfig, Subscription, UpdateApproval,
} from '../../src/cluster';
import { EthernetInterface, NodeNetworkConfigurationPolicy } from '../../src/network';
import { HostPathProvisioner } from '../../src/storage';
import { fixture, fixtureText } from '../support/fixture';

function documents(name: string): object[] {
  return parseAllDocuments(fixtureText(name)).map(each => each.toJS());
}

function installed(operator: Operator, props: Partial<OperatorInstallationProps> = {}, version?: OpenShiftVersion) {
  const chart = Testing.chart();
  version?.applyTo(chart);
  new OperatorInstallation(chart, 'operator', { operator, ...props });
  return Testing.synth(chart);
}

function kinds(chart: Chart): string[] {
  return Testing.synth(chart).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}

describe('installation of OpenShift Virtualization', () => {
  test('is what 3.2.1.2.1 applies', () => {
    expect(installed(Operator.OPENSHIFT_VIRTUALIZATION)).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'openshift-cnv', labels: { 'openshift.io/cluster-monitoring': 'true' } } },
      {
        apiVersion: 'operators.coreos.com/v1',
        kind: 'OperatorGroup',
        metadata: { name: 'kubevirt-hyperconverged-group', namespace: 'openshift-cnv' },
        spec: { targetNamespaces: ['openshift-cnv'] },
      },
      {
        apiVersion: 'operators.coreos.com/v1alpha1',
        kind: 'Subscription',
        metadata: { name: 'hco-operatorhub', namespace: 'openshift-cnv' },
        spec: {
          channel: 'stable',
          installPlanApproval: 'Automatic',
          name: 'kubevirt-hyperconverged',
          source: 'redhat-operators',
          sourceNamespace: 'openshift-marketplace',
          startingCSV: 'kubevirt-hyperconverged-operator.v4.15.1',
        },
      },
    ]);
  });

  test('starts with the newest version where the documentation names none', () => {
    const [,, { spec }] = installed(Operator.OPENSHIFT_VIRTUALIZATION, {}, OpenShiftVersion.V4_14);

    expect(spec).toMatchObject({ channel: 'stable' });
    expect(spec).not.toHaveProperty('startingCSV');
  });

  test.each([
    ['after it', (chart: Chart, install: () => void) => { install(); HyperConverged.of(chart); }],
    ['before it', (chart: Chart, install: () => void) => { HyperConverged.of(chart); install(); }],
  ])('comes before HyperConverged, when that is made %s', (_, make) => {
    const chart = Testing.chart();

    make(chart, () => new OperatorInstallation(chart, 'cnv', { operator: Operator.OPENSHIFT_VIRTUALIZATION }));

    expect(kinds(chart)).toEqual([
      'Namespace openshift-cnv', 'OperatorGroup kubevirt-hyperconverged-group', 'Subscription hco-operatorhub', 'HyperConverged kubevirt-hyperconverged',
    ]);
  });

  test('comes before HyperConverged of another chart', () => {
    const app = new App();
    HyperConverged.of(new Chart(app, 'a-platform'));
    new OperatorInstallation(new Chart(app, 'operators'), 'cnv', { operator: Operator.OPENSHIFT_VIRTUALIZATION });

    expect(app.synthYaml().match(/^kind: .*$/gm)).toEqual(['kind: Namespace', 'kind: OperatorGroup', 'kind: Subscription', 'kind: HyperConverged']);
  });

  test('leaves HyperConverged of another app alone', () => {
    const other = Testing.chart();
    new OperatorInstallation(Testing.chart(), 'cnv', { operator: Operator.OPENSHIFT_VIRTUALIZATION });

    HyperConverged.of(other);

    expect(kinds(other)).toEqual(['HyperConverged kubevirt-hyperconverged']);
  });

  test('waits for approval, takes a mirror of the catalog, and runs where it is told', () => {
    const chart = Testing.chart();
    const catalog = new CatalogSource(chart, 'mirror', {
      image: 'registry.example.com/mirror/redhat-operator-index:v4.15',
      displayName: 'Mirror',
      publisher: 'Site',
      pollInterval: Duration.minutes(30),
      priority: 10,
      pullSecrets: [kplus.Secret.fromSecretName(chart, 'pull', 'mirror-pull')],
    });

    new OperatorInstallation(chart, 'cnv', {
      operator: Operator.OPENSHIFT_VIRTUALIZATION,
      catalog,
      approval: UpdateApproval.MANUAL,
      startingCsv: 'kubevirt-hyperconverged-operator.v4.15.3',
      pods: {
        placement: NodePlacement.labeled({ 'node-role.kubernetes.io/infra': '' })
          .tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('node-role.kubernetes.io/infra', { effect: kplus.TaintEffect.NO_SCHEDULE }))),
        resources: { cpu: { request: kplus.Cpu.millis(1000) }, memory: { limit: Size.mebibytes(1024) } },
        env: { HTTPS_PROXY: kplus.EnvValue.fromValue('http://proxy.example.com:3128') },
      },
    });

    const manifests = Testing.synth(chart);
    expect(manifests.find(({ kind }) => kind === 'CatalogSource')).toEqual({
      apiVersion: 'operators.coreos.com/v1alpha1',
      kind: 'CatalogSource',
      metadata: { name: 'mirror', namespace: 'openshift-marketplace' },
      spec: {
        sourceType: 'grpc',
        image: 'registry.example.com/mirror/redhat-operator-index:v4.15',
        displayName: 'Mirror',
        publisher: 'Site',
        priority: 10,
        secrets: ['mirror-pull'],
        updateStrategy: { registryPoll: { interval: '30m0s' } },
      },
    });
    expect(manifests.find(({ kind }) => kind === 'Subscription').spec).toEqual({
      channel: 'stable',
      config: {
        nodeSelector: { 'node-role.kubernetes.io/infra': '' },
        tolerations: [{ key: 'node-role.kubernetes.io/infra', operator: 'Exists', effect: 'NoSchedule' }],
        resources: { requests: { cpu: '1' }, limits: { memory: '1Gi' } },
        env: [{ name: 'HTTPS_PROXY', value: 'http://proxy.example.com:3128' }],
      },
      installPlanApproval: 'Manual',
      name: 'kubevirt-hyperconverged',
      source: 'mirror',
      sourceNamespace: 'openshift-marketplace',
      startingCSV: 'kubevirt-hyperconverged-operator.v4.15.3',
    });
  });
});

test('all operators of the documentation, with what they read, break no rule', () => {
  const chart = Testing.chart();

  for (const name of [
    'OPENSHIFT_VIRTUALIZATION', 'NMSTATE', 'SRIOV_NETWORK', 'OADP', 'NODE_HEALTH_CHECK', 'SELF_NODE_REMEDIATION', 'FENCE_AGENTS_REMEDIATION', 'NODE_MAINTENANCE',
    'KUBE_DESCHEDULER',
  ] as const) new OperatorInstallation(chart, name, { operator: Operator[name] });
  HyperConverged.of(chart);
  new NMState(chart, 'nmstate');
  new SriovOperatorConfig(chart, 'sriov');
  new KubeDescheduler(chart, 'descheduler', { mode: DeschedulerMode.AUTOMATIC });

  expect(Rules.check(chart)).toEqual([]);
});

test('13.2.1-oadp-operator', () => {
  expect(installed(Operator.OADP)).toEqual(documents('13.2.1-oadp-operator'));
});

test('11.5.10-operator-group', () => {
  const chart = Testing.chart();

  new OperatorGroup(chart, 'hco-operatorgroup', { namespace: 'kubevirt-hyperconverged' });

  expect(Testing.synth(chart)).toEqual([fixture('11.5.10-operator-group')]);
});

test('an operator group limits what its operators may do', () => {
  const chart = Testing.chart();

  new OperatorGroup(chart, 'group', {
    namespace: 'site', targetNamespaces: ['site', 'lab'], serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'sa', 'limited'),
  });

  expect(Testing.synth(chart)[0].spec).toEqual({ targetNamespaces: ['site', 'lab'], serviceAccountName: 'limited' });
});

describe('operators', () => {
  const OWN = (namespace: string) => ({ targetNamespaces: [namespace] });

  test.each([
    ['NMSTATE', 'openshift-nmstate', {}, 'openshift-nmstate', OWN('openshift-nmstate'), 'kubernetes-nmstate-operator', 'kubernetes-nmstate-operator'],
    [
      'SRIOV_NETWORK', 'openshift-sriov-network-operator', { annotations: { 'workload.openshift.io/allowed': 'management' } }, 'sriov-network-operators',
      OWN('openshift-sriov-network-operator'), 'sriov-network-operator-subscription', 'sriov-network-operator',
    ],
    [
      'KUBE_DESCHEDULER', 'openshift-kube-descheduler-operator', { labels: { 'openshift.io/cluster-monitoring': 'true' } }, 'openshift-kube-descheduler-operator',
      OWN('openshift-kube-descheduler-operator'), 'cluster-kube-descheduler-operator', 'cluster-kube-descheduler-operator',
    ],
    ...([
      ['NODE_HEALTH_CHECK', 'node-health-check-operator', 'node-healthcheck-operator'],
      ['SELF_NODE_REMEDIATION', 'self-node-remediation-operator', 'self-node-remediation'],
      ['FENCE_AGENTS_REMEDIATION', 'fence-agents-remediation-subscription', 'fence-agents-remediation'],
      ['NODE_MAINTENANCE', 'node-maintenance-operator', 'node-maintenance-operator'],
    ] as const).map(([name, subscription, packageName]) => [
      name, 'openshift-workload-availability', { annotations: { 'openshift.io/node-selector': '' } }, 'workload-availability-operator-group', {}, subscription, packageName,
    ] as const),
  ] as const)('%s is installed in %s', (name, namespace, metadata, group, groupSpec, subscription, packageName) => {
    expect(installed(Operator[name])).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, ...metadata } },
      { apiVersion: 'operators.coreos.com/v1', kind: 'OperatorGroup', metadata: { name: group, namespace }, spec: groupSpec },
      {
        apiVersion: 'operators.coreos.com/v1alpha1',
        kind: 'Subscription',
        metadata: { name: subscription, namespace },
        spec: { channel: 'stable', installPlanApproval: 'Automatic', name: packageName, source: 'redhat-operators', sourceNamespace: 'openshift-marketplace' },
      },
    ]);
  });

  test.each([
    ['4.15', 'stable-1.3', 'stable'], ['4.14', 'stable-1.3', 'stable'], ['4.11', 'stable-1.2', 'stable'], ['4.10', 'stable-1.1', '4.10'], ['4.8', 'stable-1.0', '4.8'],
  ])('come from the channels of OpenShift %s', (minor, oadp, sriov) => {
    const version = OpenShiftVersion.parse(minor);

    expect(installed(Operator.OADP, {}, version)[2].spec.channel).toBe(oadp);
    expect(installed(Operator.SRIOV_NETWORK, {}, version)[2].spec.channel).toBe(sriov);
  });

  test('are of any kind', () => {
    const operator = Operator.of({
      packageName: 'local-storage-operator',
      namespace: 'openshift-local-storage',
      channel: 'stable',
      subscriptionName: 'local-storage',
      operatorGroupName: 'local-storage-group',
      podSecurity: PodSecurityLevel.PRIVILEGED,
      namespaceLabels: { 'example.com/team': 'storage' },
      namespaceAnnotations: { 'openshift.io/node-selector': '' },
    });

    expect(installed(operator)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'openshift-local-storage',
          labels: {
            'pod-security.kubernetes.io/enforce': 'privileged',
            'pod-security.kubernetes.io/audit': 'privileged',
            'pod-security.kubernetes.io/warn': 'privileged',
            'example.com/team': 'storage',
          },
          annotations: { 'openshift.io/node-selector': '' },
        },
      },
      {
        apiVersion: 'operators.coreos.com/v1',
        kind: 'OperatorGroup',
        metadata: { name: 'local-storage-group', namespace: 'openshift-local-storage' },
        spec: { targetNamespaces: ['openshift-local-storage'] },
      },
      {
        apiVersion: 'operators.coreos.com/v1alpha1',
        kind: 'Subscription',
        metadata: { name: 'local-storage', namespace: 'openshift-local-storage' },
        spec: {
          channel: 'stable', installPlanApproval: 'Automatic', name: 'local-storage-operator', source: 'redhat-operators', sourceNamespace: 'openshift-marketplace',
        },
      },
    ]);
  });

  test('are installed where a namespace is prepared', () => {
    const operator = Operator.of({ packageName: 'web-terminal', namespace: 'openshift-operators', allNamespaces: true });

    expect(installed(operator).map(({ kind }) => kind)).toEqual(['Subscription']);
    expect(installed(Operator.OADP, { prepareNamespace: false, namespace: 'backup' })).toEqual([
      expect.objectContaining({ kind: 'Subscription', metadata: { name: 'redhat-oadp-operator', namespace: 'backup' } }),
    ]);
  });

  test('take no version of another channel', () => {
    const [,, { spec }] = installed(Operator.OPENSHIFT_VIRTUALIZATION, { channel: 'candidate' });

    expect(spec).toMatchObject({ channel: 'candidate' });
    expect(spec).not.toHaveProperty('startingCSV');
  });
});

describe('operators in one namespace', () => {
  test('share it and its operator group', () => {
    const chart = Testing.chart();

    const health = new OperatorInstallation(chart, 'nhc', { operator: Operator.NODE_HEALTH_CHECK });
    const remediation = new OperatorInstallation(chart, 'snr', { operator: Operator.SELF_NODE_REMEDIATION });

    expect(remediation.namespace).toBe(health.namespace);
    expect(remediation.operatorGroup).toBe(health.operatorGroup);
    expect(kinds(chart)).toEqual([
      'Namespace openshift-workload-availability', 'OperatorGroup workload-availability-operator-group', 'Subscription node-health-check-operator',
      'Subscription self-node-remediation-operator',
    ]);
    expect(Rules.check(chart)).toEqual([]);
  });

  test('come after it, wherever they are installed', () => {
    const app = new App();
    const [first, second] = ['z', 'a'].map(id => new Chart(app, id));

    new OperatorInstallation(first, 'nhc', { operator: Operator.NODE_HEALTH_CHECK });
    new OperatorInstallation(second, 'nmo', { operator: Operator.NODE_MAINTENANCE });

    expect(app.synthYaml().match(/^kind: .*$/gm)).toEqual(['kind: Namespace', 'kind: OperatorGroup', 'kind: Subscription', 'kind: Subscription']);
  });

  test('share nothing with those of another cluster', () => {
    const app = new App();
    const [north, south] = ['north', 'south'].map(id => new OperatorInstallation(new Chart(new Cluster(app, id), 'operators'), 'oadp', { operator: Operator.OADP }));

    expect(south.namespace).not.toBe(north.namespace);
    expect(Rules.check(app)).toEqual([]);
  });

  test('give it what each of them wants', () => {
    const chart = Testing.chart();
    const monitored = Operator.of({ packageName: 'b', namespace: 'ops', clusterMonitoring: true, namespaceAnnotations: { 'example.com/a': 'b' } });

    new OperatorInstallation(chart, 'a', { operator: Operator.of({ packageName: 'a', namespace: 'ops' }) });
    new OperatorInstallation(chart, 'b', { operator: monitored });

    expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'ops', labels: { 'openshift.io/cluster-monitoring': 'true' }, annotations: { 'example.com/a': 'b' } });
  });
});

describe('objects that operators read', () => {
  test('come after their operators', () => {
    const chart = Testing.chart();
    new NodeNetworkConfigurationPolicy(chart, 'policy', { interfaces: [EthernetInterface.of('eth1')] });
    new NMState(chart, 'nmstate');
    new SriovOperatorConfig(chart, 'sriov');
    new KubeDescheduler(chart, 'descheduler');
    new HostPathProvisioner(chart, 'hpp', { storagePools: [{ name: 'local', path: '/var/hpp' }] });

    for (const name of ['OPENSHIFT_VIRTUALIZATION', 'NMSTATE', 'SRIOV_NETWORK', 'KUBE_DESCHEDULER'] as const) new OperatorInstallation(chart, `${name}-operator`, { operator: Operator[name] });

    const order = kinds(chart);
    for (const [object, subscription] of [
      ['NodeNetworkConfigurationPolicy policy', 'kubernetes-nmstate-operator'], ['NMState nmstate', 'kubernetes-nmstate-operator'],
      ['HostPathProvisioner hpp', 'hco-operatorhub'], ['SriovOperatorConfig default', 'sriov-network-operator-subscription'], ['KubeDescheduler cluster', 'cluster-kube-descheduler-operator'],
    ]) expect(order.indexOf(object)).toBeGreaterThan(order.indexOf(`Subscription ${subscription}`));
  });

  test('of other libraries come after an installation on request', () => {
    const chart = Testing.chart();
    const object = new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'openshift-adp' } });

    object.addDependency(new OperatorInstallation(chart, 'oadp', { operator: Operator.OADP }));

    expect(kinds(chart).pop()).toBe('ConfigMap c');
  });

  test('NMState runs on some nodes', () => {
    const chart = Testing.chart();

    new NMState(chart, 'nmstate', {
      placement: NodePlacement.labeled({ 'kubernetes.io/os': 'linux' }).tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.any())),
      infraPlacement: NodePlacement.labeled({ 'node-role.kubernetes.io/infra': '' }).tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('infra', 'yes'))),
    });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'nmstate.io/v1',
      kind: 'NMState',
      metadata: { name: 'nmstate' },
      spec: {
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ operator: 'Exists' }],
        infraNodeSelector: { 'node-role.kubernetes.io/infra': '' },
        infraTolerations: [{ key: 'infra', operator: 'Equal', value: 'yes' }],
      },
    }]);
  });

  test('SriovOperatorConfig has the webhook, the injector and drained nodes, unless told otherwise', () => {
    const chart = Testing.chart();
    new SriovOperatorConfig(chart, 'sriov');
    const edge = Testing.chart();
    new SriovOperatorConfig(edge, 'sriov', {
      nodeSelector: { 'site.example.com/sriov': 'yes' },
      drainNodes: false,
      injector: false,
      webhook: false,
      logLevel: 2,
      configurationMode: SriovConfigurationMode.SYSTEMD,
      featureGates: { metricsExporter: true },
    });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovOperatorConfig',
      metadata: { name: 'default', namespace: 'openshift-sriov-network-operator' },
      spec: { disableDrain: false, enableInjector: true, enableOperatorWebhook: true },
    }]);
    expect(Testing.synth(edge)[0].spec).toEqual({
      configDaemonNodeSelector: { 'site.example.com/sriov': 'yes' },
      configurationMode: 'systemd',
      disableDrain: true,
      enableInjector: false,
      enableOperatorWebhook: false,
      featureGates: { metricsExporter: true },
      logLevel: 2,
    });
  });

  test('KubeDescheduler looks for nodes that are too full, and for what it is told', () => {
    const chart = Testing.chart();
    new KubeDescheduler(chart, 'descheduler');
    const told = Testing.chart();
    new KubeDescheduler(told, 'descheduler', {
      profiles: [DeschedulerProfile.LIFECYCLE_AND_UTILIZATION, DeschedulerProfile.EVICT_PODS_WITH_PVC],
      mode: DeschedulerMode.AUTOMATIC,
      interval: Duration.minutes(30),
      podLifetime: Duration.hours(48),
      excludedNamespaces: ['site'],
      priorityClass: 'important',
      thresholds: DeschedulerThresholds.HIGH,
    });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'operator.openshift.io/v1',
      kind: 'KubeDescheduler',
      metadata: { name: 'cluster', namespace: 'openshift-kube-descheduler-operator' },
      spec: { profiles: ['DevPreviewLongLifecycle'] },
    }]);
    expect(Testing.synth(told)[0].spec).toEqual({
      deschedulingIntervalSeconds: 1800,
      mode: 'Automatic',
      profiles: ['LifecycleAndUtilization', 'EvictPodsWithPVC'],
      profileCustomizations: {
        devLowNodeUtilizationThresholds: 'High', namespaces: { excluded: ['site'] }, podLifetime: '48h0m0s', thresholdPriorityClassName: 'important',
      },
    });
  });
});

describe('namespaces', () => {
  test('7.8.1-disable-kubemacpool', () => {
    const chart = Testing.chart();

    for (const name of ['namespace1', 'namespace2']) new Namespace(chart, name, { macPool: false });

    expect(Testing.synth(chart)).toEqual(documents('7.8.1-disable-kubemacpool'));
  });

  test('are for any node, and stand for themselves in network policies', () => {
    const chart = Testing.chart();

    const namespace = new Namespace(chart, 'edge', { nodeSelector: '', labels: { tier: 'edge' } });

    expect(namespace.toNamespaceSelectorConfig()).toEqual({ names: ['edge'] });
    expect(Testing.synth(chart)).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'edge', labels: { tier: 'edge' }, annotations: { 'openshift.io/node-selector': '' } } },
    ]);
  });
});

describe('network of the cluster', () => {
  test('11.5.35-single-stack-ipv6-network', () => {
    const chart = Testing.chart();

    new ClusterNetwork(chart, 'cluster', { podNetworks: [{ cidr: 'fd02::/48', hostPrefix: 64 }] });

    expect(Testing.synth(chart)).toEqual([fixture('11.5.35-single-stack-ipv6-network')]);
  });

  test('has services and a plugin', () => {
    const chart = Testing.chart();

    new ClusterNetwork(chart, 'network', { podNetworks: [{ cidr: '10.128.0.0/14' }], serviceNetworks: ['172.30.0.0/16'], networkType: 'OVNKubernetes' });

    expect(Testing.synth(chart)[0]).toMatchObject({
      metadata: { name: 'cluster' }, spec: { clusterNetwork: [{ cidr: '10.128.0.0/14' }], networkType: 'OVNKubernetes', serviceNetwork: ['172.30.0.0/16'] },
    });
  });

  test('takes jumbo frames', () => {
    const chart = Testing.chart();

    new ClusterNetworkOperator(chart, 'network', { mtu: 8900, routingViaHost: true, multiNetworkPolicy: true });

    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'operator.openshift.io/v1',
      kind: 'Network',
      metadata: { name: 'cluster' },
      spec: {
        defaultNetwork: { type: 'OVNKubernetes', ovnKubernetesConfig: { mtu: 8900, gatewayConfig: { routingViaHost: true } } },
        useMultiNetworkPolicy: true,
      },
    }]);
  });
});

test('what exists already is referred to by name', () => {
  const chart = Testing.chart();

  const names = [
    Namespace.fromName(chart, 'a', 'site'), OperatorGroup.fromName(chart, 'b', 'group', 'site'), Subscription.fromName(chart, 'c', 'sub', 'site'),
    CatalogSource.redHatOperators(chart, 'd'), NMState.fromName(chart, 'e'), SriovOperatorConfig.fromName(chart, 'f'), KubeDescheduler.fromName(chart, 'g'),
    ClusterNetwork.fromName(chart, 'h'), ClusterNetworkOperator.fromName(chart, 'i'),
  ].map(({ kind, namespace, name }) => `${kind} ${namespace ?? ''}/${name}`);

  expect(names).toEqual([
    'Namespace /site', 'OperatorGroup site/group', 'Subscription site/sub', 'CatalogSource openshift-marketplace/redhat-operators', 'NMState /nmstate',
    'SriovOperatorConfig openshift-sriov-network-operator/default', 'KubeDescheduler openshift-kube-descheduler-operator/cluster', 'Network /cluster', 'Network /cluster',
  ]);
  expect(Testing.synth(chart)).toEqual([]);
});
