import type * as kubevirt from '../../../imports/kubevirt.io';
import { CloudInit } from '../cloud-init';
import { Disk } from '../disk';
import { SshKeys } from '../ssh-keys';
import { Volume } from '../volume';

/** What is set up inside the guest. */
export interface MachineGuestProps {
  /**
   * What cloud-init in the guest sets up at first boot; its disk comes after the others.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;

  /**
   * Public SSH keys. They come to the guest with cloud-init, of which an empty configuration is added if there is none.
   *
   * @default - none
   */
  readonly sshKeys?: SshKeys;
}

/** The disks that the guest's set-up is read from; they come after the others. @internal */
export function guestDisks(props: MachineGuestProps): Disk[] {
  const cloudInit = cloudInitOf(props);
  return cloudInit ? [Disk.of('cloudinitdisk', Volume.fromCloudInit(cloudInit))] : [];
}

/** @internal */
export function renderGuest(props: MachineGuestProps): Partial<kubevirt.VirtualMachineInstanceSpec> {
  const { sshKeys } = props;
  const datasource = cloudInitOf(props)?.datasource;
  return { accessCredentials: sshKeys && datasource ? [sshKeys._render(datasource)] : undefined };
}

/** SSH keys travel with cloud-init, so a machine that has them has some. */
function cloudInitOf({ cloudInit, sshKeys }: MachineGuestProps): CloudInit | undefined {
  return cloudInit ?? (sshKeys && CloudInit.noCloud({}));
}
