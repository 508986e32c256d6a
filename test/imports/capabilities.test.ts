import { Chart, Testing } from 'cdk8s';
import * as virt from '../../src';
import { fixture } from '../support/fixture';

/** What has no construct of its own is reached by the typed objects of the API. */
function made(make: (chart: Chart) => void) {
  const chart = new Chart(Testing.app(), 'test');
  make(chart);
  return Testing.synth(chart);
}

test('8.2.1-storage-profile and 8.2.1.1-clone-strategy', () => {
  const claimPropertySets = [{ accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }];

  expect(made(chart => {
    new virt.cdi.StorageProfile(chart, 'unknown', { metadata: { name: 'unknown-provisioner-class' }, spec: { claimPropertySets } });
    new virt.cdi.StorageProfile(chart, 'known', { metadata: { name: 'provisioner-class' }, spec: { claimPropertySets, cloneStrategy: 'csi-clone' } });
  })).toEqual([fixture('8.2.1-storage-profile'), fixture('8.2.1.1-clone-strategy')]);
});

test('11.3.4.1-node-exporter-route', () => {
  expect(made(chart => new virt.openshiftroute.Route(chart, 'route', {
    metadata: { name: 'node-exporter-service', namespace: 'dynamation' },
    spec: {
      host: 'node-exporter-service-dynamation.apps.cluster.example.org',
      port: { targetPort: 'exmet' },
      to: { kind: 'Service', name: 'node-exporter-service' },
    },
  }))).toMatchObject([fixture('11.3.4.1-node-exporter-route')]);
});

test('6.12.4.2-windows10-installer-run, in the version that the API serves now', () => {
  const { spec } = fixture('6.12.4.2-windows10-installer-run');

  const [run] = made(chart => new virt.tekton.PipelineRun(chart, 'run', { metadata: { name: 'windows10-installer-run' }, spec: { params: spec.params, pipelineRef: spec.pipelineRef } }));

  expect(run).toMatchObject({ apiVersion: 'tekton.dev/v1', kind: 'PipelineRun', spec: { params: spec.params, pipelineRef: spec.pipelineRef } });
});

test('machines of nodes that fail are replaced, and CPUs handed out whole', () => {
  const [check, kubelet] = made(chart => {
    new virt.machineapi.MachineHealthCheck(chart, 'check', {
      metadata: { name: 'workers', namespace: 'openshift-machine-api' },
      spec: { selector: { matchLabels: { role: 'worker' } }, unhealthyConditions: [{ type: 'Ready', status: 'Unknown', timeout: '300s' }], maxUnhealthy: '40%' },
    });
    new virt.machineconfiguration.KubeletConfig(chart, 'kubelet', {
      metadata: { name: 'cpumanager' },
      spec: {
        machineConfigPoolSelector: { matchLabels: { 'custom-kubelet': 'cpumanager' } },
        kubeletConfig: { cpuManagerPolicy: 'static', cpuManagerReconcilePeriod: '5s' },
      },
    });
  });

  expect(check).toMatchObject({ apiVersion: 'machine.openshift.io/v1beta1', kind: 'MachineHealthCheck' });
  expect(kubelet.spec.kubeletConfig).toEqual({ cpuManagerPolicy: 'static', cpuManagerReconcilePeriod: '5s' });
});
