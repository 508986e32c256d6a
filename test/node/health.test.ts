import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Rules } from '../../src/app';
import { Operator, OperatorInstallation } from '../../src/cluster';
import {
  ConditionStatus, FenceAgentsRemediationTemplate, MachineHealthCheck, NodeHealthCheck, NodeMaintenance, NodeMetadata, RemediationStrategy,
  SelfNodeRemediationConfig, SelfNodeRemediationTemplate,
} from '../../src/node';
import { fixture } from '../support/fixture';

const WORKERS = {
  matchExpressions: [
    { key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }, { key: 'node-role.kubernetes.io/master', operator: 'DoesNotExist' },
  ],
};

function synth(make: (chart: Chart) => unknown) {
  const chart = Testing.chart();
  make(chart);
  expect(Rules.check(chart)).toEqual([]);
  return Testing.synth(chart);
}

describe('NodeHealthCheck', () => {
  test('has workers remedy themselves', () => {
    expect(synth(chart => new NodeHealthCheck(chart, 'workers', { remediation: SelfNodeRemediationTemplate.automatic(chart, 'snr') }))).toEqual([{
      apiVersion: 'remediation.medik8s.io/v1alpha1',
      kind: 'NodeHealthCheck',
      metadata: { name: 'workers' },
      spec: {
        selector: WORKERS,
        remediationTemplate: {
          apiVersion: 'self-node-remediation.medik8s.io/v1alpha1',
          kind: 'SelfNodeRemediationTemplate',
          name: 'self-node-remediation-automatic-strategy-template',
          namespace: 'openshift-workload-availability',
        },
      },
    }]);
  });

  test('tries one remediation after the other', () => {
    const manifests = synth(chart => new NodeHealthCheck(chart, 'masters', {
      selector: kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.exists('node-role.kubernetes.io/control-plane')], labels: { zone: 'a' } }),
      unhealthyConditions: [{ type: 'Ready', status: ConditionStatus.UNKNOWN, duration: Duration.seconds(90) }],
      minHealthy: '51%',
      escalatingRemediations: [
        { template: new SelfNodeRemediationTemplate(chart, 'snr', { strategy: RemediationStrategy.OUT_OF_SERVICE_TAINT }), timeout: Duration.minutes(5) },
        { template: new FenceAgentsRemediationTemplate(chart, 'far', { agent: 'fence_redfish' }), timeout: Duration.seconds(90), order: 10 },
      ],
      pauseRequests: ['firmware update until Sunday'],
    }));

    expect(manifests.find(({ kind }) => kind === 'NodeHealthCheck').spec).toEqual({
      selector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }], matchLabels: { zone: 'a' } },
      unhealthyConditions: [{ type: 'Ready', status: 'Unknown', duration: '1m30s' }],
      minHealthy: '51%',
      escalatingRemediations: [
        {
          remediationTemplate: {
            apiVersion: 'self-node-remediation.medik8s.io/v1alpha1', kind: 'SelfNodeRemediationTemplate', name: 'snr', namespace: 'openshift-workload-availability',
          },
          order: 0,
          timeout: '5m0s',
        },
        {
          remediationTemplate: {
            apiVersion: 'fence-agents-remediation.medik8s.io/v1alpha1',
            kind: 'FenceAgentsRemediationTemplate',
            name: 'far',
            namespace: 'openshift-workload-availability',
          },
          order: 10,
          timeout: '1m30s',
        },
      ],
      pauseRequests: ['firmware update until Sunday'],
    });
  });

  test('comes after the operators that it needs', () => {
    const manifests = synth(chart => {
      new NodeHealthCheck(chart, 'workers', { remediation: new SelfNodeRemediationTemplate(chart, 'snr') });
      new OperatorInstallation(chart, 'a', { operator: Operator.NODE_HEALTH_CHECK });
      new OperatorInstallation(chart, 'b', { operator: Operator.SELF_NODE_REMEDIATION });
    });

    const order = manifests.map(({ metadata }) => metadata.name);
    expect(order.indexOf('workers')).toBeGreaterThan(order.indexOf('node-health-check-operator'));
    expect(order.indexOf('snr')).toBeGreaterThan(order.indexOf('self-node-remediation-operator'));
  });
});

describe('SelfNodeRemediation', () => {
  test('has a template for each strategy', () => {
    expect(synth(chart => new SelfNodeRemediationTemplate(chart, 'delete', { strategy: RemediationStrategy.RESOURCE_DELETION }))).toEqual([{
      apiVersion: 'self-node-remediation.medik8s.io/v1alpha1',
      kind: 'SelfNodeRemediationTemplate',
      metadata: { name: 'delete', namespace: 'openshift-workload-availability' },
      spec: { template: { spec: { remediationStrategy: 'ResourceDeletion' } } },
    }]);
    expect(synth(chart => new SelfNodeRemediationTemplate(chart, 'auto'))[0].spec).toEqual({ template: { spec: { remediationStrategy: 'Automatic' } } });
  });

  test('is configured in full, each time with one unit', () => {
    expect(synth(chart => new SelfNodeRemediationConfig(chart, 'config', {
      safeTimeToAssumeRebooted: Duration.minutes(4),
      watchdogPath: '/dev/watchdog1',
      softwareReboot: false,
      apiCheckInterval: Duration.seconds(90),
      apiServerTimeout: Duration.millis(1500),
      maxApiErrors: 5,
      peerApiServerTimeout: Duration.seconds(5),
      peerDialTimeout: Duration.seconds(6),
      peerRequestTimeout: Duration.seconds(7),
      peerUpdateInterval: Duration.hours(1),
      hostPort: 30002,
      endpointHealthCheckUrl: 'https://health.example.com',
      tolerations: [kplus.NodeTaintQuery.exists('site.example.com/edge')],
    }))).toEqual([{
      apiVersion: 'self-node-remediation.medik8s.io/v1alpha1',
      kind: 'SelfNodeRemediationConfig',
      metadata: { name: 'self-node-remediation-config', namespace: 'openshift-workload-availability' },
      spec: {
        apiCheckInterval: '90s',
        apiServerTimeout: '1500ms',
        customDsTolerations: [{ key: 'site.example.com/edge', operator: 'Exists' }],
        endpointHealthCheckUrl: 'https://health.example.com',
        hostPort: 30002,
        isSoftwareRebootEnabled: false,
        maxApiErrorThreshold: 5,
        peerApiServerTimeout: '5s',
        peerDialTimeout: '6s',
        peerRequestTimeout: '7s',
        peerUpdateInterval: '1h',
        safeTimeToAssumeNodeRebootedSeconds: 240,
        watchdogFilePath: '/dev/watchdog1',
      },
    }]);
  });
});

describe('FenceAgentsRemediationTemplate', () => {
  test('switches nodes off and on by their management interface', () => {
    expect(synth(chart => new FenceAgentsRemediationTemplate(chart, 'bmc', {
      agent: 'fence_ipmilan',
      sharedParameters: { '--action': 'reboot', '--lanplus': '', '--username': 'operator', '--password-script': '/opt/bmc/password' },
      nodeParameters: { '--ip': { 'worker-0': '192.0.2.10', 'worker-1': '192.0.2.11' } },
      retryCount: 3,
      retryInterval: Duration.seconds(10),
      timeout: Duration.seconds(90),
    }))).toEqual([{
      apiVersion: 'fence-agents-remediation.medik8s.io/v1alpha1',
      kind: 'FenceAgentsRemediationTemplate',
      metadata: { name: 'bmc', namespace: 'openshift-workload-availability' },
      spec: {
        template: {
          spec: {
            agent: 'fence_ipmilan',
            sharedparameters: { '--action': 'reboot', '--lanplus': '', '--username': 'operator', '--password-script': '/opt/bmc/password' },
            nodeparameters: { '--ip': { 'worker-0': '192.0.2.10', 'worker-1': '192.0.2.11' } },
            retrycount: 3,
            retryinterval: '10s',
            timeout: '1m30s',
          },
        },
      },
    }]);
  });

  test('takes secrets in clear only where the property says so', () => {
    const chart = Testing.chart();

    new FenceAgentsRemediationTemplate(chart, 'bmc', {
      agent: 'fence_ipmilan', unsafeSharedSecrets: { '--password': 'a' }, unsafeNodeSecrets: { '--hexadecimal-kg': { 'worker-0': 'b' } },
    });

    expect(Testing.synth(chart)[0].spec.template.spec).toMatchObject({ sharedparameters: { '--password': 'a' }, nodeparameters: { '--hexadecimal-kg': { 'worker-0': 'b' } } });
  });
});

describe('MachineHealthCheck', () => {
  test('replaces the machines of a set', () => {
    expect(synth(chart => new MachineHealthCheck(chart, 'workers', { role: 'worker', machineSet: 'prod-worker-a', maxUnhealthy: '40%', nodeStartupTimeout: Duration.minutes(10) }))).toEqual([{
      apiVersion: 'machine.openshift.io/v1beta1',
      kind: 'MachineHealthCheck',
      metadata: { name: 'workers', namespace: 'openshift-machine-api' },
      spec: {
        selector: {
          matchLabels: {
            'machine.openshift.io/cluster-api-machine-role': 'worker',
            'machine.openshift.io/cluster-api-machine-type': 'worker',
            'machine.openshift.io/cluster-api-machineset': 'prod-worker-a',
          },
        },
        unhealthyConditions: [{ type: 'Ready', status: 'False', timeout: '5m0s' }, { type: 'Ready', status: 'Unknown', timeout: '5m0s' }],
        maxUnhealthy: '40%',
        nodeStartupTimeout: '10m0s',
      },
    }]);
  });

  test('switches hosts of bare metal off and on, or leaves them to another remediation', () => {
    const [cycled] = synth(chart => new MachineHealthCheck(chart, 'metal', { powerCycle: true, maxUnhealthy: 1 }));
    const [external] = synth(chart => new MachineHealthCheck(chart, 'external', {
      selector: kplus.LabelSelector.of({ labels: { site: 'a' }, expressions: [kplus.LabelExpression.exists('rack')] }),
      unhealthyConditions: [{ type: 'DiskPressure', status: ConditionStatus.TRUE, duration: Duration.minutes(10) }],
      nodeStartupTimeout: Duration.seconds(0),
      remediation: SelfNodeRemediationTemplate.automatic(chart, 'snr'),
    }));

    expect(cycled.metadata).toEqual({
      name: 'metal', namespace: 'openshift-machine-api', annotations: { 'machine.openshift.io/remediation-strategy': 'external-baremetal' },
    });
    expect(cycled.spec).toMatchObject({ maxUnhealthy: 1, selector: {} });
    expect(external.spec).toEqual({
      selector: { matchLabels: { site: 'a' }, matchExpressions: [{ key: 'rack', operator: 'Exists' }] },
      unhealthyConditions: [{ type: 'DiskPressure', status: 'True', timeout: '10m0s' }],
      nodeStartupTimeout: '0s',
      remediationTemplate: {
        apiVersion: 'self-node-remediation.medik8s.io/v1alpha1',
        kind: 'SelfNodeRemediationTemplate',
        name: 'self-node-remediation-automatic-strategy-template',
        namespace: 'openshift-workload-availability',
      },
    });
  });
});

describe('NodeMaintenance', () => {
  test('takes a node out of service', () => {
    expect(synth(chart => new NodeMaintenance(chart, 'rack-3', { nodeName: 'worker-0', reason: 'new power supply' }))).toEqual([{
      apiVersion: 'nodemaintenance.medik8s.io/v1beta1',
      kind: 'NodeMaintenance',
      metadata: { name: 'rack-3' },
      spec: { nodeName: 'worker-0', reason: 'new power supply' },
    }]);
  });
});

describe('NodeMetadata', () => {
  test('10.3.1-skip-node', () => {
    expect(synth(chart => new NodeMetadata(chart, 'worker-0', { skipNodeLabeller: true, retain: false }))).toEqual([fixture('10.3.1-skip-node')]);
  });

  test('gives a node roles and labels, and keeps it in the cluster', () => {
    expect(synth(chart => new NodeMetadata(chart, 'worker-1', {
      roles: ['gpu'], cpuManager: true, labels: { 'site.example.com/rack': '3' }, annotations: { note: 'spare' },
    }))).toEqual([{
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: 'worker-1',
        labels: { 'node-role.kubernetes.io/gpu': '', 'cpumanager': 'true', 'site.example.com/rack': '3' },
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled', 'note': 'spare' },
      },
    }]);
  });
});

test('what exists already is referred to by name', () => {
  const chart = Testing.chart();

  const names = [
    NodeHealthCheck.fromName(chart, 'a', 'nhc'), MachineHealthCheck.fromName(chart, 'b', 'mhc'), SelfNodeRemediationConfig.fromName(chart, 'c'),
    SelfNodeRemediationTemplate.fromName(chart, 'd', 'snr'), FenceAgentsRemediationTemplate.fromName(chart, 'e', 'far'), NodeMaintenance.fromName(chart, 'f', 'nm'),
    NodeMetadata.fromName(chart, 'g', 'worker-0'),
  ].map(({ kind, namespace = '', name }) => `${kind} ${namespace}/${name}`);

  expect(names).toEqual([
    'NodeHealthCheck /nhc', 'MachineHealthCheck openshift-machine-api/mhc', 'SelfNodeRemediationConfig openshift-workload-availability/self-node-remediation-config',
    'SelfNodeRemediationTemplate openshift-workload-availability/snr', 'FenceAgentsRemediationTemplate openshift-workload-availability/far', 'NodeMaintenance /nm',
    'Node /worker-0',
  ]);
});
