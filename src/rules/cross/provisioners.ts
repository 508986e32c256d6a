import { Manifest } from '../rule';

/** Provisioner of the storage on local disks of the nodes, with and without CSI. */
export const HOSTPATH_PROVISIONERS: readonly unknown[] = ['kubevirt.io.hostpath-provisioner', 'kubevirt.io/hostpath-provisioner'];

/** Provisioners of Amazon's block and file storage. */
export const AMAZON_PROVISIONERS: readonly unknown[] = ['ebs.csi.aws.com', 'kubernetes.io/aws-ebs', 'efs.csi.aws.com'];

/** Provisioners whose volumes CDI makes for one node, unless a storage profile says otherwise. */
const SINGLE_NODE: readonly unknown[] = [
  ...HOSTPATH_PROVISIONERS, 'k8s.io/minikube-hostpath', 'kubernetes.io/storageos', 'storageos', 'kubernetes.io/aws-ebs', 'ebs.csi.aws.com',
  'kubernetes.io/azure-disk', 'disk.csi.azure.com', 'kubernetes.io/gce-pd', 'pd.csi.storage.gke.io',
];

/** Other provisioners that CDI of some version has capabilities of; of some only by parameters of the class. */
const OTHERS: readonly unknown[] = [
  'nfs.csi.k8s.io', 'k8s-sigs.io/nfs-subdir-external-provisioner', 'kubernetes.io/rbd', 'rbd.csi.ceph.com', 'rook-ceph.rbd.csi.ceph.com',
  'openshift-storage.rbd.csi.ceph.com', 'cephfs.csi.ceph.com', 'rook-ceph.cephfs.csi.ceph.com', 'openshift-storage.cephfs.csi.ceph.com', 'linstor.csi.linbit.com',
  'csi-unity.dellemc.com', 'csi-vxflexos.dellemc.com', 'csi-isilon.dellemc.com', 'csi-powermax.dellemc.com', 'csi-powerstore.dellemc.com',
  'efs.csi.aws.com', 'kubernetes.io/azure-file', 'file.csi.azure.com', 'hspc.csi.hitachi.com', 'csi.hpe.com', 'spectrumscale.csi.ibm.com',
  'block.csi.ibm.com', 'kubernetes.io/portworx-volume', 'pxd.openstorage.org', 'pxd.portworx.com', 'csi.trident.netapp.io', 'topolvm.cybozu.com',
  'topolvm.io', 'cinder.csi.openstack.org', 'manila.csi.openstack.org', 'csi.ovirt.org', 'infinibox-csi-driver', 'csi.vsphere.vmware.com',
  'csi.huawei.com', 'kubesan.gitlab.io', 'driver.longhorn.io',
];

/** Whether CDI may know what volumes of a class can do, by the class itself or by the volumes made by hand for it. */
export function isKnownToCdi({ provisioner }: Manifest): boolean {
  return SINGLE_NODE.includes(provisioner) || OTHERS.includes(provisioner) || provisioner === 'kubernetes.io/no-provisioner';
}

/** Whether volumes of a class are for one node where nothing else is asked for. */
export function isForOneNode(storageClass: Manifest): boolean {
  // Of this type some versions of CDI make volumes for many.
  return SINGLE_NODE.includes(storageClass?.provisioner) && storageClass.parameters?.type !== 'io2';
}
