import type * as kplus from 'cdk8s-plus-27';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensureValue } from '../../app/errors';

/** Answer files of Windows. */
export interface SysprepAnswerFiles {
  /**
   * `autounattend.xml`: answers of an installation.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly autounattend?: string;
  /**
   * `unattend.xml`: answers at the first boot of an image that was generalized.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - none
   */
  readonly unattend?: string;
}

/**
 * Answer files from which Windows sets itself up, on a CD-ROM.
 *
 * @see OpenShift Virtualization 4.15, 6.2.4.2
 */
export class Sysprep {
  /** A Secret of the machine's namespace with the keys `autounattend.xml`, `unattend.xml` or both. */
  public static fromSecret(secret: kplus.ISecret): Sysprep {
    return new Sysprep({ secret: { name: secret.name } });
  }

  /** A ConfigMap of the machine's namespace with the keys `autounattend.xml`, `unattend.xml` or both. */
  public static fromConfigMap(configMap: kplus.IConfigMap): Sysprep {
    return new Sysprep({ configMap: { name: configMap.name } });
  }

  /**
   * Answer files as text, in a ConfigMap that the machine makes beside itself. Unsafe: passwords in them can be read in
   * Git and in the cluster.
   *
   * @throws when there is none
   */
  public static unsafeAnswerFiles(files: SysprepAnswerFiles): Sysprep {
    const { autounattend, unattend } = files;
    if (autounattend === undefined && unattend === undefined) ensureValue('Sysprep', 'there is no answer file; give autounattend, unattend or both');
    const data = { ...autounattend !== undefined && { 'autounattend.xml': autounattend }, ...unattend !== undefined && { 'unattend.xml': unattend } };
    return new Sysprep(undefined, data);
  }

  private constructor(
    private readonly source?: kubevirt.SysprepSource,
    /** Data of the ConfigMap that is to be made. @internal */
    public readonly _data?: { readonly [file: string]: string },
  ) {}

  /** @internal */
  public _renderSource(configMap: string): Partial<kubevirt.Volume> {
    return { sysprep: this.source ?? { configMap: { name: configMap } } };
  }
}
