import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { referenceTo } from './reference';
import { IVirtualMachineSnapshot } from './virtual-machine-snapshot';
import type * as exporting from '../../imports/export.kubevirt.io';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';
import { goDuration } from '../app/size';
import type { IVirtualMachine } from '../vm/virtual-machine';

const EXPORT: KindFacts = { apiVersion: 'export.kubevirt.io/v1alpha1', kind: 'VirtualMachineExport', plural: 'virtualmachineexports' };

/** What is exported. */
export class ExportSource {
  /** The disks of a machine, which is powered off. */
  public static machine(machine: IVirtualMachine): ExportSource {
    return new ExportSource(referenceTo(machine));
  }

  /** The disks of a snapshot. */
  public static snapshot(snapshot: IVirtualMachineSnapshot): ExportSource {
    return new ExportSource(referenceTo(snapshot));
  }

  /** A claim that nobody uses. */
  public static persistentVolumeClaim(claim: kplus.IPersistentVolumeClaim): ExportSource {
    return new ExportSource({ apiGroup: '', kind: 'PersistentVolumeClaim', name: claim.name });
  }

  private constructor(private readonly reference: { readonly apiGroup: string; readonly kind: string; readonly name: string }) {}

  /** @internal */
  public _render(): { readonly apiGroup: string; readonly kind: string; readonly name: string } {
    return this.reference;
  }
}

/** Properties of `VirtualMachineExport`. */
export interface VirtualMachineExportProps extends NamespacedResourceProps {
  /** What is exported, in the same namespace. */
  readonly source: ExportSource;
  /**
   * Secret whose key `token` is asked of those who download.
   *
   * @default - made by the cluster
   */
  readonly tokenSecret?: kplus.ISecret;
  /**
   * Time after which the export is deleted. With Git, it is made anew then: leave the object there no longer.
   *
   * @default - 2 hours
   */
  readonly timeToLive?: Duration;
}

/**
 * Offers disks for download.
 *
 * @see OpenShift Virtualization 4.15, 6.8
 */
export class VirtualMachineExport extends Resource {
  constructor(scope: Construct, id: string, private readonly props: VirtualMachineExportProps) {
    super(scope, id, EXPORT, props);
  }

  /** @internal */
  protected _toSpec(): exporting.VirtualMachineExportSpec {
    const { source, tokenSecret, timeToLive } = this.props;
    return { source: source._render(), tokenSecretRef: tokenSecret?.name, ttlDuration: timeToLive && goDuration(timeToLive) };
  }
}
