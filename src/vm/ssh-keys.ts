import type * as kplus from 'cdk8s-plus-27';
import { CloudInitDatasource } from './cloud-init';
import type * as kubevirt from '../../imports/kubevirt.io';

/**
 * Public SSH keys of a machine, from a Secret in its namespace.
 *
 * @see OpenShift Virtualization 4.15, 6.4.2
 */
export class SshKeys {
  /** Keys that cloud-init puts in place at first boot; a later change of the Secret reaches no running guest. */
  public static static(secret: kplus.ISecret): SshKeys {
    return new SshKeys(secret.name);
  }

  private constructor(private readonly secretName: string) {}

  /** @internal */
  public _render(datasource: CloudInitDatasource): kubevirt.AccessCredential {
    const propagationMethod = datasource === CloudInitDatasource.CONFIG_DRIVE ? { configDrive: {} } : { noCloud: {} };
    return { sshPublicKey: { source: { secret: { secretName: this.secretName } }, propagationMethod } };
  }
}
