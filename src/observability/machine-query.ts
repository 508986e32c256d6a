import { Duration } from 'cdk8s';
import { shortDuration } from './duration';
import { ensureValue } from '../app/errors';

/** Metrics of running machines. They are no API: names may change from version to version. */
export enum MachineMetric {
  /** Bytes received; a counter. */
  NETWORK_RECEIVED_BYTES = 'kubevirt_vmi_network_receive_bytes_total',
  /** Bytes sent; a counter. */
  NETWORK_SENT_BYTES = 'kubevirt_vmi_network_transmit_bytes_total',
  /** Bytes read from disks; a counter. */
  STORAGE_READ_BYTES = 'kubevirt_vmi_storage_read_traffic_bytes_total',
  /** Bytes written to disks; a counter. */
  STORAGE_WRITTEN_BYTES = 'kubevirt_vmi_storage_write_traffic_bytes_total',
  /** Reads from disks; a counter. */
  STORAGE_READS = 'kubevirt_vmi_storage_iops_read_total',
  /** Writes to disks; a counter. */
  STORAGE_WRITES = 'kubevirt_vmi_storage_iops_write_total',
  /** Bytes that the guest has read back from its swap; there only where the guest swaps. */
  SWAP_IN_BYTES = 'kubevirt_vmi_memory_swap_in_traffic_bytes',
  /** Bytes that the guest has written to its swap; there only where the guest swaps. */
  SWAP_OUT_BYTES = 'kubevirt_vmi_memory_swap_out_traffic_bytes',
  /** Bytes that a migration has moved. */
  MIGRATION_PROCESSED_BYTES = 'kubevirt_vmi_migration_data_processed_bytes',
  /** Bytes that a migration has yet to move. */
  MIGRATION_REMAINING_BYTES = 'kubevirt_vmi_migration_data_remaining_bytes',
  /** Bytes in a second that a migration moves. */
  MIGRATION_TRANSFER_RATE = 'kubevirt_vmi_migration_memory_transfer_rate_bytes',
  /** Bytes in a second that the guest changes meanwhile. */
  MIGRATION_DIRTY_RATE = 'kubevirt_vmi_migration_dirty_memory_rate_bytes',
  /** Migrations that are pending. */
  MIGRATIONS_PENDING = 'kubevirt_vmi_migrations_in_pending_phase',
  /** Migrations that look for a node. */
  MIGRATIONS_SCHEDULING = 'kubevirt_vmi_migrations_in_scheduling_phase',
  /** Migrations that run. */
  MIGRATIONS_RUNNING = 'kubevirt_vmi_migrations_in_running_phase',
  /** Migrations that have succeeded. */
  MIGRATIONS_SUCCEEDED = 'kubevirt_vmi_migration_succeeded',
  /** Migrations that have failed. */
  MIGRATIONS_FAILED = 'kubevirt_vmi_migration_failed',
  /** Disks restored from a snapshot. */
  RESTORED_DISKS = 'kubevirt_vmsnapshot_disks_restored_from_source',
  /** Bytes restored from a snapshot. */
  RESTORED_BYTES = 'kubevirt_vmsnapshot_disks_restored_from_source_bytes',
  /** Volumes on Ceph RBD, with the labels `rxbounce_enabled` and `volume_mode`. */
  RBD_VOLUMES = 'kubevirt_ssp_vm_rbd_volume',
}

/** How `MachineQuery.top` compares. */
export interface TopMachinesOptions {
  /**
   * How many machines it finds. Over a longer time than a moment it finds machines that are gone as well.
   *
   * @default 3
   */
  readonly count?: number;
  /**
   * The time before each moment over which the rate is taken.
   *
   * @default - 6 minutes
   */
  readonly window?: Duration;
}

/**
 * Queries in PromQL about machines, for alerts, dashboards and the console.
 *
 * @see OpenShift Virtualization 4.15, 11.2.3
 */
export class MachineQuery {
  /** Machines that send and receive most. */
  public static topNetwork(options: TopMachinesOptions = {}): string {
    return MachineQuery.top([MachineMetric.NETWORK_RECEIVED_BYTES, MachineMetric.NETWORK_SENT_BYTES], options);
  }

  /** Machines that read and write most bytes. */
  public static topStorageTraffic(options: TopMachinesOptions = {}): string {
    return MachineQuery.top([MachineMetric.STORAGE_READ_BYTES, MachineMetric.STORAGE_WRITTEN_BYTES], options);
  }

  /** Machines that read and write most often. */
  public static topStorageOperations(options: TopMachinesOptions = {}): string {
    return MachineQuery.top([MachineMetric.STORAGE_READS, MachineMetric.STORAGE_WRITES], options);
  }

  /** Machines whose guests swap most: they need more memory. */
  public static topSwap(options: TopMachinesOptions = {}): string {
    return MachineQuery.top([MachineMetric.SWAP_IN_BYTES, MachineMetric.SWAP_OUT_BYTES], options);
  }

  /**
   * Machines of which the rates of some metrics are the highest in sum.
   *
   * @throws when there is no metric, or the count or the window is none
   */
  public static top(metrics: MachineMetric[], options: TopMachinesOptions = {}): string {
    const { count = 3, window = Duration.minutes(6) } = options;
    ensureValue('metrics', metrics.length === 0 ? '[] is nothing to compare; name at least one metric' : undefined);
    ensureValue('count', Number.isInteger(count) && count > 0 ? undefined : `${count} is no number of machines; give a whole number above 0`);
    ensureValue('window', window.toMilliseconds() === 0 ? '0 is no time; give a duration above 0' : undefined);
    const sum = metrics.map(metric => `sum by (name, namespace) (rate(${metric}[${shortDuration(window)}]))`).join(' + ');
    return `topk(${count}, ${sum}) > 0`;
  }

  /** A metric of the series that have certain labels. */
  public static of(metric: MachineMetric, labels: { readonly [key: string]: string } = {}): string {
    const selectors = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    return selectors.length > 0 ? `${metric}{${selectors.join(', ')}}` : metric;
  }

  /** Disks of a machine that are restored from snapshots. */
  public static restoredDisks(machine: string, namespace: string): string {
    return MachineQuery.of(MachineMetric.RESTORED_DISKS, { vm_name: machine, vm_namespace: namespace });
  }

  /** Bytes of a machine that are restored from snapshots. */
  public static restoredBytes(machine: string, namespace: string): string {
    return MachineQuery.of(MachineMetric.RESTORED_BYTES, { vm_name: machine, vm_namespace: namespace });
  }

  /** Machines with block volumes on Ceph RBD without `krbd:rxbounce`, on which Windows guests tell of errors. */
  public static rbdWithoutRxbounce(): string {
    return `${MachineQuery.of(MachineMetric.RBD_VOLUMES, { rxbounce_enabled: 'false', volume_mode: 'Block' })} == 1`;
  }

  private constructor() {}
}
