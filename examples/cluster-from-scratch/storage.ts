import { Chart } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import { Construct } from 'constructs';

/** Storage of machines: shared block devices, and local disks for what keeps its own copies. */
export class Storage extends Chart {
  /** For disks of machines that migrate. */
  public readonly shared: virt.StorageClass;
  /** File systems that many nodes use: state of firmware and vTPM. */
  public readonly state: virt.IStorageClass;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    this.state = virt.StorageClass.fromName(this, 'cephfs', 'ocs-storagecluster-cephfs');
    this.shared = new virt.StorageClass(this, 'machines-rbd', {
      provisioner: virt.StorageProvisioner.cephRbd(),
      defaultVirtualizationClass: true,
      allowVolumeExpansion: true,
    });
    new virt.StorageProfile(this, 'machines-rbd-profile', {
      name: this.shared.name,
      cloneStrategy: virt.CloneStrategy.CSI_CLONE,
      dataImportCronSourceFormat: virt.ImportSourceFormat.SNAPSHOT,
    });
    new virt.VolumeSnapshotClass(this, 'machines-rbd-snapshots', {
      driver: 'openshift-storage.rbd.csi.ceph.com',
      deletionPolicy: virt.VolumeSnapshotDeletionPolicy.RETAIN,
      backupClass: true,
      parameters: {
        'clusterID': 'openshift-storage',
        'csi.storage.k8s.io/snapshotter-secret-name': 'rook-csi-rbd-provisioner',
        'csi.storage.k8s.io/snapshotter-secret-namespace': 'openshift-storage',
      },
    });

    const local = new virt.HostPathProvisioner(this, 'hostpath-provisioner', {
      storagePools: [{ name: 'local', path: '/var/hpvolumes' }],
      workload: virt.NodePlacement.labeled({ 'node-role.kubernetes.io/worker': '' }),
    });
    local.storageClass('machines-local', { pool: 'local' });
  }
}
