import { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { BootableOptions, bootableLabels } from './bootable';
import { ClaimOptions, ensureSize, renderClaim } from './claim';
import { AccessMode, VolumeMode } from './storage-options';
import type * as kubernetes from '../../imports/kubernetes';
import { describeChild, ensureValue } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { retainAnnotations } from '../app/retain';
import { canonicalSize } from '../app/size';
import { memoryDumpBytes } from '../rules/memory-dump';
import { canonicalQuantity, quantityValue } from '../schema/canonical';

const PERSISTENT_VOLUME_CLAIM: KindFacts = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', plural: 'persistentvolumeclaims' };

/** A volume of the storage, claimed in a namespace; what cdk8s-plus takes as a claim, too. */
export interface IPersistentVolumeClaim extends IResource, kplus.IPersistentVolumeClaim {}

/** Properties of `PersistentVolumeClaim`. */
export interface PersistentVolumeClaimProps extends NamespacedResourceProps, ClaimOptions, BootableOptions {
  /**
   * Whether Argo CD and Flux leave the object in the cluster when it leaves Git.
   *
   * @default true
   */
  readonly retain?: boolean;
}

/** Properties of a claim for dumps of the memory of a machine. */
export interface MemoryDumpClaimProps extends NamespacedResourceProps {
  /** Memory of the machine. */
  readonly memory: Size | string;
  /**
   * Part of the volume that its file system takes: what HyperConverged says for the storage class, or for all, in
   * `filesystemOverhead`, with at most three decimals.
   *
   * @default 0.055
   */
  readonly filesystemOverhead?: number;
  /**
   * Access mode: `READ_WRITE_ONCE` or `READ_WRITE_MANY`.
   *
   * @default AccessMode.READ_WRITE_ONCE
   */
  readonly accessMode?: AccessMode;
  /**
   * Storage class.
   *
   * @default - the cluster's default class
   */
  readonly storageClass?: string;
  /**
   * Whether Argo CD and Flux leave the object in the cluster when it leaves Git.
   *
   * @default true
   */
  readonly retain?: boolean;
}

/**
 * A volume of the storage, claimed as it is. For a disk with data a `DataVolume` is easier: it takes the modes from the
 * storage profile of the class, adds what a file system needs, and fills the volume.
 *
 * @see OpenShift Virtualization 4.15, 2.2.2.6, 6.14.2.1 and 8.5.2
 */
export class PersistentVolumeClaim extends Resource implements IPersistentVolumeClaim {
  /** A claim that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): IPersistentVolumeClaim {
    return new ImportedResource(scope, id, PERSISTENT_VOLUME_CLAIM, name, namespace);
  }

  /**
   * A claim that `virtctl memory-dump get <machine> --claim-name=<name>` writes to, with room for the memory, 100 MiB
   * and the file system. The dump is not declared: KubeVirt adds the volume to the machine, and the next dump overwrites it.
   *
   * @throws when memory or overhead is none
   */
  public static forMemoryDump(scope: Construct, id: string, props: MemoryDumpClaimProps): PersistentVolumeClaim {
    const { memory, filesystemOverhead = 0.055, accessMode = AccessMode.READ_WRITE_ONCE, ...rest } = props;
    const thousandths = Math.round(filesystemOverhead * 1000);
    const isPart = thousandths >= 0 && thousandths < 1000 && Math.abs(filesystemOverhead * 1000 - thousandths) < 1e-6;
    const path = describeChild(scope, id);
    ensureValue(`${path}: filesystemOverhead`, isPart ? undefined : `${filesystemOverhead} is no part of a volume; write a number from 0 to below 1 with at most three decimals, as 0.055`);
    const bytes = memoryDumpBytes(quantityValue(canonicalSize(`${path}: memory`, memory)), BigInt(thousandths));
    return new PersistentVolumeClaim(scope, id, {
      ...rest,
      size: canonicalQuantity(`${bytes / 2n ** 20n}Mi`),
      accessModes: [accessMode],
      volumeMode: VolumeMode.FILESYSTEM,
    });
  }

  /** @throws when the size is no quantity */
  constructor(scope: Construct, id: string, private readonly props: PersistentVolumeClaimProps) {
    super(scope, id, PERSISTENT_VOLUME_CLAIM, Object.assign({}, props, {
      labels: Object.assign({}, bootableLabels(props), props.labels),
      annotations: retainAnnotations(props.retain ?? true, props.annotations),
    }));
    ensureSize(this, 'size', props.size);
  }

  /** @internal */
  protected _toSpec(): kubernetes.PersistentVolumeClaimSpec {
    return renderClaim(this.props);
  }
}
