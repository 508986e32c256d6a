import { Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  CloneSource, ExportSource, SnapshotDeletionPolicy, VirtualMachineClone, VirtualMachineExport, VirtualMachineRestore, VirtualMachineSnapshot,
} from '../../src/protection';
import { VirtualMachine } from '../../src/vm';
import { fixture } from '../support/fixture';

const machine = (chart: Chart, name: string) => VirtualMachine.fromName(chart, name, name);
const token = (chart: Chart) => kplus.Secret.fromSecretName(chart, 'token', 'example-token');

function synth(make: (chart: Chart) => void) {
  const chart = Testing.chart();
  make(chart);
  return Testing.synth(chart);
}

describe('exports', () => {
  test('6.8.1-vm-export', () => {
    const document = fixture('6.8.1-vm-export');
    // 1h is stored as 1h0m0s.
    document.spec.ttlDuration = '1h0m0s';

    expect(synth(chart => new VirtualMachineExport(chart, 'example-export', {
      source: ExportSource.machine(machine(chart, 'example-vm')), timeToLive: Duration.hours(1),
    }))).toEqual([document]);
  });

  test('6.8.2-vm-export', () => {
    expect(synth(chart => new VirtualMachineExport(chart, 'example-export', {
      source: ExportSource.machine(machine(chart, 'example-vm')), tokenSecret: token(chart),
    }))).toEqual([fixture('6.8.2-vm-export')]);
  });

  test('6.8.1-pvc-export', () => {
    expect(synth(chart => new VirtualMachineExport(chart, 'example-export', {
      namespace: 'example',
      source: ExportSource.persistentVolumeClaim(kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'example-pvc')),
      tokenSecret: token(chart),
    }))).toEqual([fixture('6.8.1-pvc-export')]);
  });

  test('take a snapshot too', () => {
    const [, { spec }] = synth(chart => {
      const snapshot = new VirtualMachineSnapshot(chart, 'before', { machine: machine(chart, 'vm') });
      new VirtualMachineExport(chart, 'out', { source: ExportSource.snapshot(snapshot) });
    });

    expect(spec.source).toEqual({ apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: 'before' });
  });
});

describe('snapshots', () => {
  test('13.1.2.2-vm-snapshot', () => {
    expect(synth(chart => new VirtualMachineSnapshot(chart, 'my-vmsnapshot', { machine: machine(chart, 'my-vm') }))).toEqual([fixture('13.1.2.2-vm-snapshot')]);
  });

  test('have a deadline, and can outlive their object', () => {
    const [{ spec }] = synth(chart => new VirtualMachineSnapshot(chart, 'before', {
      machine: machine(chart, 'vm'), deletionPolicy: SnapshotDeletionPolicy.RETAIN, failureDeadline: Duration.minutes(1),
    }));

    expect(spec).toMatchObject({ deletionPolicy: 'retain', failureDeadline: '1m0s' });
  });

  test('13.1.4.2-vm-restore', () => {
    expect(synth(chart => new VirtualMachineRestore(chart, 'my-vmrestore', {
      machine: machine(chart, 'my-vm'), snapshot: VirtualMachineSnapshot.fromName(chart, 'snapshot', 'my-vmsnapshot'),
    }))).toEqual([fixture('13.1.4.2-vm-restore')]);
  });

  test('are restored as a copy with changes', () => {
    const patch = '{"op": "replace", "path": "/spec/template/spec/domain/devices/interfaces/0/macAddress", "value": "02:00:00:00:00:01"}';
    const [{ spec }] = synth(chart => new VirtualMachineRestore(chart, 'copy', {
      machine: machine(chart, 'copy-vm'), snapshot: VirtualMachineSnapshot.fromName(chart, 'snapshot', 'before'), patches: [patch],
    }));

    expect(spec).toMatchObject({ target: { name: 'copy-vm' }, patches: [patch] });
  });
});

describe('clones', () => {
  test('of a machine have a name, addresses and filters', () => {
    const [{ spec }] = synth(chart => new VirtualMachineClone(chart, 'clone', {
      source: CloneSource.machine(machine(chart, 'web-1')),
      targetName: 'web-2',
      annotationFilters: ['*', '!team'],
      labelFilters: ['*'],
      macAddresses: { default: '02:00:00:00:00:01' },
      smbiosSerial: 'web-2',
    }));

    expect(spec).toEqual({
      source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'web-1' },
      target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: 'web-2' },
      annotationFilters: ['*', '!team'],
      labelFilters: ['*'],
      newMacAddresses: { default: '02:00:00:00:00:01' },
      newSMBiosSerial: 'web-2',
    });
  });

  test('of a snapshot may be named by the cluster', () => {
    const [{ spec }] = synth(chart => new VirtualMachineClone(chart, 'clone', {
      source: CloneSource.snapshot(VirtualMachineSnapshot.fromName(chart, 'snapshot', 'before')),
    }));

    expect(spec).toEqual({ source: { apiGroup: 'snapshot.kubevirt.io', kind: 'VirtualMachineSnapshot', name: 'before' } });
  });

  test('refuse what is no MAC address', () => {
    expect(() => synth(chart => new VirtualMachineClone(chart, 'clone', { source: CloneSource.machine(machine(chart, 'a')), macAddresses: { lan: '1' } })))
      .toThrow("test/clone: macAddresses 'lan': '1' is not a MAC address");
  });
});
