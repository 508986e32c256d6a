import { Volume } from './volume';
import type * as kubevirt from '../../imports/kubevirt.io';
import { ensureValue } from '../app/errors';
import { labelProblem } from '../rules/values';

/** A folder that the guest mounts, by its name as the tag: `mount -t virtiofs <name> /mnt`. */
export class Filesystem {
  /**
   * By virtio-fs: the files of a ConfigMap, a Secret, a service account or the downward API, which follow changes of
   * these. Any other volume is behind a feature gate that OpenShift Virtualization leaves off.
   *
   * @throws when the name is none
   */
  public static virtiofs(name: string, volume: Volume): Filesystem {
    return new Filesystem(name, volume);
  }

  private constructor(
    /** Name of the folder, a DNS label unique in the machine. */
    public readonly name: string,
    private readonly volume: Volume,
  ) {
    ensureValue('Filesystem name', labelProblem(name));
  }

  /** @internal */
  public _renderVolume(): kubevirt.Volume {
    return this.volume._render(this.name);
  }
}
