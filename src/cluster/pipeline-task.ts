/**
 * Tasks of Tekton that OpenShift Virtualization makes where `MachineDefaultsOptions.pipelinesNamespace` is given, for
 * `taskRef.name` of a pipeline. Those for templates are deprecated.
 *
 * @see OpenShift Virtualization 4.15, 1.3.5 and 6.12
 */
export enum PipelineTask {
  /** Makes a machine, of a manifest or of what `virtctl` takes. */
  CREATE_VM_FROM_MANIFEST = 'create-vm-from-manifest',
  /** Makes a machine of a template. */
  CREATE_VM_FROM_TEMPLATE = 'create-vm-from-template',
  /** Copies a template. */
  COPY_TEMPLATE = 'copy-template',
  /** Changes a template. */
  MODIFY_VM_TEMPLATE = 'modify-vm-template',
  /** Makes or deletes a data volume or a data source. */
  MODIFY_DATA_OBJECT = 'modify-data-object',
  /** Runs a script or a command in a machine, and stops or deletes it. */
  CLEANUP_VM = 'cleanup-vm',
  /** Runs virt-customize on a claim. */
  DISK_VIRT_CUSTOMIZE = 'disk-virt-customize',
  /** Runs virt-sysprep on a claim. */
  DISK_VIRT_SYSPREP = 'disk-virt-sysprep',
  /** Waits for a state of a running machine. */
  WAIT_FOR_VMI_STATUS = 'wait-for-vmi-status',
}
