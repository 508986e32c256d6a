import { Chart, Duration, Size } from 'cdk8s';
import * as virt from 'cdk8s-openshift-virtualization';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Nodes } from './nodes';
import { Storage } from './storage';

interface VirtualizationProps {
  readonly nodes: Nodes;
  readonly storage: Storage;
}

/** OpenShift Virtualization, as a cluster in production has it. */
export class Virtualization extends Chart {
  constructor(scope: Construct, id: string, { nodes, storage }: VirtualizationProps) {
    super(scope, id);
    const hyperConverged = virt.HyperConverged.of(this);

    hyperConverged.placement({
      infra: virt.NodePlacement.labeled({ 'node-role.kubernetes.io/infra': '' }),
      workloads: virt.NodePlacement.labeled({ 'node-role.kubernetes.io/worker': '' }),
    });
    hyperConverged.rotateCertificates({
      ca: { duration: Duration.hours(48), renewBefore: Duration.hours(24) },
      server: { duration: Duration.hours(24), renewBefore: Duration.hours(12) },
    });
    hyperConverged.liveMigration({
      parallelPerCluster: 10,
      parallelOutboundPerNode: 2,
      completionTimeoutPerGib: Duration.seconds(800),
      progressTimeout: Duration.seconds(150),
      bandwidthPerMigration: '1Gi',
    });
    hyperConverged.machineDefaults({ cpuModel: nodes.cpuModel, evictionStrategy: virt.EvictionStrategy.LIVE_MIGRATE, guestSystemLog: false });
    hyperConverged.obsoleteCpus({ cpuModels: ['Penryn', 'Nehalem', 'Westmere'] });
    hyperConverged.workloadUpdates({
      methods: [virt.WorkloadUpdateMethod.LIVE_MIGRATE, virt.WorkloadUpdateMethod.EVICT],
      batchEvictionSize: 5,
      batchEvictionInterval: Duration.minutes(2),
    });
    hyperConverged.storage({
      vmStateStorageClass: storage.state.name,
      scratchSpaceStorageClass: storage.state.name,
      filesystemOverhead: { global: 0.055 },
      storageWorkloads: {
        requests: { cpu: kplus.Cpu.millis(500), memory: Size.mebibytes(512) },
        limits: { cpu: kplus.Cpu.units(2), memory: Size.gibibytes(2) },
      },
    });
    hyperConverged.bootImages({
      common: true,
      disabled: ['centos-stream8-image-cron', 'fedora-image-cron'],
    });
    hyperConverged.featureGates({ persistentReservation: true, alignCPUs: true, deployVmConsoleProxy: true, downwardMetrics: false });
    hyperConverged.logVerbosity({ virtHandler: 3, virtLauncher: 3 });
    hyperConverged.tlsSecurityProfile(virt.TlsSecurityProfile.intermediate());
    hyperConverged.tuningPolicy(virt.TuningPolicy.highBurst());
    hyperConverged.uninstallStrategy(virt.UninstallStrategy.BLOCK_IF_WORKLOADS_EXIST);
  }
}
