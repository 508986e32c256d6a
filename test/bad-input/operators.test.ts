import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as virt from '../../src';
import { testRejected } from '../support/rejected';

const NODES = 'openshift-workload-availability';

describe('installation of operators', () => {
  testRejected([
    {
      what: 'a package that is no name',
      make: chart => new virt.Subscription(chart, 'sub', { packageName: 'Kube Virt', namespace: 'openshift-cnv' }),
      where: 'site/sub: packageName',
      value: 'Kube Virt',
      mend: 'lower-case',
    },
    {
      what: 'an empty channel',
      make: chart => new virt.OperatorInstallation(chart, 'oadp', { operator: virt.Operator.OADP, channel: '' }),
      where: 'site/oadp/subscription: channel',
      value: "''",
      mend: "write its name, as 'stable', or leave it out",
    },
    {
      what: 'a first version that is none',
      make: chart => new virt.OperatorInstallation(chart, 'cnv', { operator: virt.Operator.OPENSHIFT_VIRTUALIZATION, startingCsv: 'latest' }),
      where: 'site/cnv/subscription: startingCsv',
      value: 'latest',
      mend: "write it as 'kubevirt-hyperconverged-operator.v4.15.1'",
    },
    {
      what: 'a variable of the environment that is none',
      make: chart => new virt.OperatorInstallation(chart, 'oadp', { operator: virt.Operator.OADP, pods: { env: { 'HTTPS PROXY': kplus.EnvValue.fromValue('x') } } }),
      where: 'site/oadp/subscription: pods.env',
      value: 'HTTPS PROXY',
      mend: 'begin with a letter',
    },
    {
      what: 'OpenShift Virtualization in another namespace',
      make: chart => {
        virt.HyperConverged.of(chart);
        new virt.OperatorInstallation(chart, 'cnv', { operator: virt.Operator.OPENSHIFT_VIRTUALIZATION, namespace: 'virtualization' });
      },
      where: 'metadata.namespace',
      value: 'virtualization',
      mend: 'install it in openshift-cnv',
    },
    {
      what: 'an operator for its own namespace beside one for all',
      make: chart => {
        new virt.OperatorInstallation(chart, 'nhc', { operator: virt.Operator.NODE_HEALTH_CHECK });
        new virt.OperatorInstallation(chart, 'oadp', { operator: virt.Operator.OADP, namespace: NODES });
      },
      where: 'site/oadp: operator',
      value: "'redhat-oadp-operator' works for its own namespace, and what site/nhc installs",
      mend: 'install it in another namespace',
    },
    {
      what: 'operators that want different things of one namespace',
      make: chart => {
        const operator = (packageName: string, value: string) => virt.Operator.of({ packageName, namespace: 'ops', namespaceAnnotations: { 'openshift.io/node-selector': value } });
        new virt.OperatorInstallation(chart, 'a', { operator: operator('a', '') });
        new virt.OperatorInstallation(chart, 'b', { operator: operator('b', 'tier=edge') });
      },
      where: 'site/b: operator',
      value: 'openshift.io/node-selector: tier=edge',
      mend: 'install it in another namespace',
    },
    {
      what: 'a second operator group of a namespace',
      make: chart => {
        new virt.OperatorInstallation(chart, 'oadp', { operator: virt.Operator.OADP });
        new virt.OperatorGroup(chart, 'group', { namespace: 'openshift-adp' });
      },
      where: 'site/group  metadata.namespace',
      value: 'openshift-adp',
      mend: 'share that one, or install the operator in another namespace',
    },
    {
      what: 'an operator twice',
      make: chart => {
        new virt.OperatorInstallation(chart, 'a', { operator: virt.Operator.OADP });
        new virt.OperatorInstallation(chart, 'b', { operator: virt.Operator.OADP, subscriptionName: 'oadp' });
      },
      where: 'site/b/subscription  spec.name',
      value: 'redhat-oadp-operator',
      mend: 'remove one of them',
    },
    {
      what: 'a target namespace that is none',
      make: chart => new virt.OperatorGroup(chart, 'group', { namespace: 'site', targetNamespaces: ['Site'] }),
      where: 'site/group: targetNamespaces',
      value: "'Site'",
      mend: 'lower-case',
    },
    {
      what: 'a catalog without an image',
      make: chart => new virt.CatalogSource(chart, 'mirror', { image: '' }),
      where: 'site/mirror: image',
      value: "''",
      mend: 'write registry/repository:tag',
    },
    {
      what: 'a catalog that is looked at all the time',
      make: chart => new virt.CatalogSource(chart, 'mirror', { image: 'registry.example.com/index:v1', pollInterval: Duration.seconds(0) }),
      where: 'site/mirror: pollInterval',
      value: '0s',
      mend: 'give at least a minute, or leave it out',
    },
    {
      what: 'a namespace with dots',
      make: chart => new virt.Namespace(chart, 'site.example'),
      where: 'site/site.example: name',
      value: 'site.example',
      mend: 'lower-case',
    },
  ]);
});

describe('what operators read', () => {
  testRejected([
    {
      what: 'NMState of another name',
      make: chart => new virt.NMState(chart, 'nmstate', { name: 'site' }),
      where: 'site/nmstate  metadata.name',
      value: "'site' is not read",
      mend: 'name it nmstate',
    },
    {
      what: 'a level of logs that is none',
      make: chart => new virt.SriovOperatorConfig(chart, 'sriov', { logLevel: 3 }),
      where: 'site/sriov: logLevel',
      value: '3 is no level',
      mend: 'allowed are 0, 1 and 2',
    },
    {
      what: 'a node selector that is no label',
      make: chart => new virt.SriovOperatorConfig(chart, 'sriov', { nodeSelector: { 'site.example.com/sriov': 'is here' } }),
      where: 'site/sriov: nodeSelector',
      value: 'is here',
      mend: 'letters',
    },
    {
      what: 'configuration of SR-IOV by another name',
      make: chart => new virt.SriovOperatorConfig(chart, 'sriov', { name: 'site' }),
      where: 'site/sriov  metadata.name',
      value: "'site' is not read",
      mend: 'name it default',
    },
    {
      what: 'an interval of the descheduler in fractions',
      make: chart => new virt.KubeDescheduler(chart, 'descheduler', { interval: Duration.millis(1500) }),
      where: 'site/descheduler: interval',
      value: '1.5s',
      mend: 'give whole seconds from 1 on',
    },
    {
      what: 'no profile of the descheduler',
      make: chart => new virt.KubeDescheduler(chart, 'descheduler', { profiles: [] }),
      where: 'site/descheduler: profiles',
      value: '[]',
      mend: 'give a profile, or leave the property out',
    },
    {
      what: 'profiles of the descheduler that exclude each other',
      make: chart => new virt.KubeDescheduler(chart, 'descheduler', {
        profiles: [virt.DeschedulerProfile.LIFECYCLE_AND_UTILIZATION, virt.DeschedulerProfile.LONG_LIFECYCLE],
      }),
      where: 'site/descheduler  spec.profiles[1]',
      value: 'DevPreviewLongLifecycle',
      mend: 'remove one of them',
    },
    {
      what: 'pods of no age',
      make: chart => new virt.KubeDescheduler(chart, 'descheduler', { podLifetime: Duration.seconds(0) }),
      where: 'site/descheduler: podLifetime',
      value: '0s',
      mend: 'give an age, as Duration.hours(24)',
    },
    {
      what: 'addresses of pods that are none',
      make: chart => new virt.ClusterNetwork(chart, 'network', { podNetworks: [{ cidr: '10.128.0.0' }] }),
      where: 'site/network: podNetworks',
      value: '10.128.0.0',
      mend: 'prefix',
    },
    {
      what: 'a part for each node that is larger than the whole',
      make: chart => new virt.ClusterNetwork(chart, 'network', { podNetworks: [{ cidr: '10.128.0.0/14', hostPrefix: 8 }] }),
      where: 'site/network: podNetworks',
      value: "8 is no part of '10.128.0.0/14'",
      mend: 'a whole number from 14 to 32',
    },
    {
      what: 'packets of no size',
      make: chart => new virt.ClusterNetworkOperator(chart, 'network', { mtu: 0 }),
      where: 'site/network: mtu',
      value: '0',
      mend: 'allowed are 68 to 65535 bytes',
    },
  ]);
});

describe('health and maintenance of nodes', () => {
  testRejected([
    {
      what: 'a check without a remediation',
      make: chart => new virt.NodeHealthCheck(chart, 'workers', {}),
      where: 'site/workers  spec.remediationTemplate',
      value: 'is missing',
      mend: 'give one of them',
    },
    {
      what: 'a check with one remediation and several',
      make: chart => {
        const remediation = virt.SelfNodeRemediationTemplate.automatic(chart, 'snr');
        new virt.NodeHealthCheck(chart, 'workers', { remediation, escalatingRemediations: [{ template: remediation, timeout: Duration.minutes(5) }] });
      },
      where: 'site/workers  spec.escalatingRemediations',
      value: 'are beside remediationTemplate',
      mend: 'remove one of them',
    },
    {
      what: 'remediations of one rank, in too little time',
      make: chart => new virt.NodeHealthCheck(chart, 'workers', {
        escalatingRemediations: [
          { template: virt.SelfNodeRemediationTemplate.automatic(chart, 'snr'), timeout: Duration.seconds(30), order: 1 },
          { template: virt.FenceAgentsRemediationTemplate.fromName(chart, 'far', 'far'), timeout: Duration.minutes(1), order: 1 },
        ],
      }),
      where: 'spec.escalatingRemediations[1].order',
      value: '30s is too short',
      mend: 'give each another number',
    },
    {
      what: 'a share of healthy nodes beyond all',
      make: chart => new virt.NodeHealthCheck(chart, 'workers', { remediation: virt.SelfNodeRemediationTemplate.automatic(chart, 'snr'), minHealthy: '101%' }),
      where: 'site/workers: minHealthy',
      value: '101%',
      mend: 'a percentage up to 100',
    },
    {
      what: 'a check of no nodes',
      make: chart => new virt.NodeHealthCheck(chart, 'workers', {
        remediation: virt.SelfNodeRemediationTemplate.automatic(chart, 'snr'), selector: kplus.LabelSelector.of({}),
      }),
      where: 'site/workers  spec.selector',
      value: 'selects nothing',
      mend: 'give labels or expressions',
    },
    {
      what: 'a condition without a type',
      make: chart => new virt.MachineHealthCheck(chart, 'machines', {
        unhealthyConditions: [{ type: '', status: virt.ConditionStatus.FALSE, duration: Duration.minutes(5) }],
      }),
      where: 'site/machines: unhealthyConditions',
      value: "''",
      mend: "write its type, as 'Ready'",
    },
    {
      what: 'a count of unhealthy machines below 0',
      make: chart => new virt.MachineHealthCheck(chart, 'machines', { maxUnhealthy: -1 }),
      where: 'site/machines: maxUnhealthy',
      value: '-1',
      mend: "as '51%'",
    },
    {
      what: 'a machine set that is no name',
      make: chart => new virt.MachineHealthCheck(chart, 'machines', { machineSet: 'worker a' }),
      where: 'site/machines: machineSet',
      value: 'worker a',
      mend: 'letters',
    },
    {
      what: 'a safe time in fractions',
      make: chart => new virt.SelfNodeRemediationConfig(chart, 'config', { safeTimeToAssumeRebooted: Duration.millis(1500) }),
      where: 'site/config: safeTimeToAssumeRebooted',
      value: '1500ms',
      mend: 'give whole seconds',
    },
    {
      what: 'a watchdog that is no path',
      make: chart => new virt.SelfNodeRemediationConfig(chart, 'config', { watchdogPath: 'watchdog' }),
      where: 'site/config: watchdogPath',
      value: "'watchdog'",
      mend: "write it as '/dev/watchdog1'",
    },
    {
      what: 'a port of peers that is none',
      make: chart => new virt.SelfNodeRemediationConfig(chart, 'config', { hostPort: 65536 }),
      where: 'site/config: hostPort',
      value: '65536',
      mend: 'allowed are 1 to 65535',
    },
    {
      what: 'no errors of the API server',
      make: chart => new virt.SelfNodeRemediationConfig(chart, 'config', { maxApiErrors: 0 }),
      where: 'site/config: maxApiErrors',
      value: '0',
      mend: 'give a whole number from 1',
    },
    {
      what: 'a look at the API server all the time',
      make: chart => new virt.SelfNodeRemediationConfig(chart, 'config', { apiCheckInterval: Duration.millis(100) }),
      where: 'site/config  spec.apiCheckInterval',
      value: '100ms',
      mend: 'at least 1s',
    },
    {
      what: 'a fence agent that is none',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'ipmilan' }),
      where: 'site/bmc: agent',
      value: "'ipmilan'",
      mend: "write its name, as 'fence_ipmilan'",
    },
    {
      what: 'a password in clear',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'fence_ipmilan', nodeParameters: { '--password': { 'worker-0': 'x' } } }),
      where: 'site/bmc: nodeParameters',
      value: "'--password' is a secret",
      mend: 'move it to unsafeNodeSecrets',
    },
    {
      what: 'a parameter without dashes',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'fence_ipmilan', sharedParameters: { lanplus: '' } }),
      where: 'site/bmc: sharedParameters',
      value: "'lanplus'",
      mend: "write it with its dashes, as '--lanplus'",
    },
    {
      what: 'parameters of a node that has no such name',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'fence_ipmilan', nodeParameters: { '--ip': { Worker_0: '192.0.2.1' } } }),
      where: 'site/bmc: nodeParameters',
      value: 'Worker_0',
      mend: 'lower-case',
    },
    {
      what: 'no try of a fence agent',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'fence_ipmilan', retryCount: 0 }),
      where: 'site/bmc: retryCount',
      value: '0',
      mend: 'give a whole number from 1',
    },
    {
      what: 'a node that is switched off for good',
      make: chart => new virt.FenceAgentsRemediationTemplate(chart, 'bmc', { agent: 'fence_ipmilan', sharedParameters: { '--action': 'off' } }),
      where: 'site/bmc  spec.template.spec.sharedparameters["--action"]',
      value: "'off' is never done",
      mend: "write 'reboot', or leave it out",
    },
    {
      what: 'the maintenance of no node',
      make: chart => new virt.NodeMaintenance(chart, 'rack', { nodeName: '' }),
      where: 'site/rack: nodeName',
      value: "''",
      mend: 'lower-case',
    },
    {
      what: 'two maintenances of a node',
      make: chart => {
        new virt.NodeMaintenance(chart, 'a', { nodeName: 'worker-0' });
        new virt.NodeMaintenance(chart, 'b', { nodeName: 'worker-0' });
      },
      where: 'site/b  spec.nodeName',
      value: "'worker-0' is under maintenance by 'a' already",
      mend: 'remove one of them',
    },
    {
      what: 'a role that is none',
      make: chart => new virt.NodeMetadata(chart, 'worker-0', { roles: ['GPU nodes'] }),
      where: 'site/worker-0: roles',
      value: 'GPU nodes',
      mend: 'lower-case',
    },
    {
      what: 'a label of a node that is none',
      make: chart => new virt.NodeMetadata(chart, 'worker-0', { labels: { 'a b': 'c' } }),
      where: 'site/worker-0: labels',
      value: 'a b',
      mend: 'letters',
    },
  ]);
});
