/** When the cluster starts and restarts a machine. */
export enum RunStrategy {
  /** The machine always runs; it is started again whatever stopped it. */
  ALWAYS = 'Always',
  /** Started again when it failed, not when the guest shut down. */
  RERUN_ON_FAILURE = 'RerunOnFailure',
  /** Started and stopped by operators only, which leaves the manifest as it is. */
  MANUAL = 'Manual',
  /** Does not run. */
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
