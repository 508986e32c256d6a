import { Chart, Size, Testing } from 'cdk8s';
import { SecureBootVm, SecureBootVmProps } from '../../src/patterns';
import { BootSource, Disk, Firmware, Memory, Tpm } from '../../src/vm';

function made(props: SecureBootVmProps = {}) {
  const chart = new Chart(Testing.app(), 'site', { namespace: 'workloads' });
  new SecureBootVm(chart, 'db', props);
  return Testing.synth(chart)[0];
}

test('is a whole machine', () => {
  const manifest = made({
    memory: Memory.guest(Size.gibibytes(16)),
    disks: [Disk.root(BootSource.dataSource('rhel9'), { size: Size.gibibytes(30) })],
    persistentNvram: true,
    tpm: Tpm.PERSISTENT,
  });

  expect(manifest).toEqual({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: {
      name: 'db',
      namespace: 'workloads',
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
    },
    spec: {
      runStrategy: 'Always',
      dataVolumeTemplates: [{
        apiVersion: 'cdi.kubevirt.io/v1beta1',
        kind: 'DataVolume',
        metadata: { name: 'db-rootdisk' },
        spec: {
          sourceRef: { kind: 'DataSource', name: 'rhel9', namespace: 'openshift-virtualization-os-images' },
          storage: { resources: { requests: { storage: '30Gi' } } },
        },
      }],
      template: {
        metadata: { labels: { 'kubevirt.io/domain': 'db' } },
        spec: {
          domain: {
            memory: { guest: '16Gi' },
            firmware: { bootloader: { efi: { secureBoot: true, persistent: true } } },
            features: { acpi: {}, smm: { enabled: true } },
            devices: {
              disks: [{ name: 'rootdisk', disk: { bus: 'virtio' } }],
              interfaces: [{ name: 'default', masquerade: {} }],
              rng: {},
              tpm: { persistent: true },
            },
          },
          networks: [{ name: 'default', pod: {} }],
          volumes: [{ name: 'rootdisk', dataVolume: { name: 'db-rootdisk' } }],
        },
      },
    },
  });
});

test('rejects another firmware', () => {
  expect(() => made({ firmware: Firmware.bios() })).toThrow('site/db: firmware: is UEFI with secure boot; leave it out, or use VirtualMachine for another one');
});
