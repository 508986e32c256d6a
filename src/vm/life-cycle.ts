/**
 * When the cluster starts and restarts a machine; and with that, who decides whether it runs.
 *
 * With `ALWAYS` and `HALTED` Git decides: `virtctl stop`, `virtctl start` and the console change the strategy in the
 * cluster, and Argo CD or Flux puts it back. With `MANUAL` operators decide: they start and stop the machine, and its
 * manifest stays as it is. `RERUN_ON_FAILURE` is between the two: newer releases of KubeVirt keep it when the machine is
 * stopped, older ones make it `Halted`.
 *
 * @see KubeVirt user guide: run strategies
 */
export enum RunStrategy {
  /** The machine always runs; it is started again whatever stopped it. Git decides. */
  ALWAYS = 'Always',
  /** Started again when it failed, not when the guest shut down. */
  RERUN_ON_FAILURE = 'RerunOnFailure',
  /** Started and stopped by operators only, which leaves the manifest as it is. */
  MANUAL = 'Manual',
  /** Does not run. Git decides. */
  HALTED = 'Halted',
  /** Started once, not again. From OpenShift Virtualization 4.14. */
  ONCE = 'Once',
}

/** What happens to a machine when its node is drained. */
export enum EvictionStrategy {
  /** It migrates to another node; if it cannot, the drain waits. */
  LIVE_MIGRATE = 'LiveMigrate',
  /** It migrates if it can, else it is shut down. */
  LIVE_MIGRATE_IF_POSSIBLE = 'LiveMigrateIfPossible',
  /** It is shut down. */
  NONE = 'None',
  /** A controller outside KubeVirt decides; the drain waits for it. */
  EXTERNAL = 'External',
}
