import { ApiObject } from 'cdk8s';
import type { Machine } from './machine';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { OpenShiftVersion } from '../../app/version';
import { ignoreAnnotation } from '../../rules';
import { Disk, DiskDevice } from '../disk';
import { CloudInit } from '../guest/cloud-init';
import { SshKeys, UserPasswords } from '../guest/ssh-keys';
import { Sysprep } from '../guest/sysprep';
import { Volume } from '../volume';

/** The way of static SSH keys that came with OpenShift Virtualization 4.15; before, there is the config drive. */
const KEYS_BY_NO_CLOUD = 'accessCredentials[].sshPublicKey.propagationMethod.noCloud';

/** What is set up inside the guest. */
export interface MachineGuestProps {
  /**
   * What cloud-init in the guest sets up at first boot; its disk comes after the others.
   *
   * Change: restart, and then only in guests that have not booted yet.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;

  /**
   * Answer files from which Windows sets itself up; their CD-ROM comes after the other disks.
   *
   * Change: restart, and then only in guests that are not set up yet.
   *
   * @default - none
   */
  readonly sysprep?: Sysprep;

  /**
   * Public SSH keys. Static ones come to the guest with cloud-init, of which an empty configuration is added if there
   * is none.
   *
   * Change: restart; what is in the Secret of dynamic keys changes in the running guest.
   *
   * @default - none
   */
  readonly sshKeys?: SshKeys;

  /**
   * Passwords of the guest's users. The guest has the QEMU guest agent.
   *
   * Change: restart; what is in the Secret changes in the running guest.
   *
   * @default - those of the image
   */
  readonly userPasswords?: UserPasswords;
}

/** Why the Secret may hold what it does. */
const IN_THE_OPEN = 'user data that are too long for the manifest of the machine, where they could be read as well';

/**
 * The disks that the guest's set-up is read from, which come after the others; with the Secret or ConfigMap that they
 * need beside the machine.
 *
 * @internal
 */
export function guestDisks(machine: Machine, props: MachineGuestProps): Disk[] {
  const { sysprep } = props;
  const cloudInit = cloudInitOf(machine, props);
  const disks = [];
  if (cloudInit) disks.push(Disk.of('cloudinitdisk', cloudInitVolume(machine, cloudInit)));
  if (sysprep) disks.push(Disk.of('sysprep', sysprepVolume(machine, sysprep), { device: DiskDevice.CDROM }));
  return disks;
}

function cloudInitVolume(machine: Machine, cloudInit: CloudInit): Volume {
  const oversized = cloudInit._oversized;
  if (!oversized) return Volume.fromCloudInit(cloudInit);
  const name = `${machine.name}-cloudinit`;
  new ApiObject(machine, 'CloudInit', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: machine.namespace, annotations: { [ignoreAnnotation('gitops/secret-in-clear-text')]: IN_THE_OPEN } },
    data: Object.fromEntries(Object.entries(oversized).map(([key, text]) => [key, Buffer.from(text).toString('base64')])),
  });
  return Volume._fromCloudInit(cloudInit, name);
}

function sysprepVolume(machine: Machine, sysprep: Sysprep): Volume {
  const name = `${machine.name}-sysprep`;
  if (sysprep._data) {
    new ApiObject(machine, 'Sysprep', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: machine.namespace }, data: { ...sysprep._data } });
  }
  return Volume._fromSysprep(sysprep, name);
}

/** @internal */
export function renderGuest(machine: Machine, props: MachineGuestProps): Partial<kubevirt.VirtualMachineInstanceSpec> {
  const { sshKeys, userPasswords } = props;
  const credentials = [
    ...sshKeys?._render(cloudInitOf(machine, props)?.datasource) ?? [],
    ...userPasswords ? [userPasswords._render()] : [],
  ];
  return { accessCredentials: credentials.length > 0 ? credentials : undefined };
}

/** Static SSH keys travel with cloud-init, so a machine that has them has some. */
function cloudInitOf(machine: Machine, { cloudInit, sshKeys }: MachineGuestProps): CloudInit | undefined {
  const commands = sshKeys?._commands ?? [];
  if (cloudInit || commands.length > 0) return commands.length > 0 ? (cloudInit ?? emptyCloudInit(machine)).withService([], commands) : cloudInit;
  return sshKeys?._needsCloudInit ? emptyCloudInit(machine) : undefined;
}

/** Configuration by which keys reach the guest in the version that the machine is made for. */
function emptyCloudInit(machine: Machine): CloudInit {
  const { laterFields } = OpenShiftVersion.of(machine)._facts();
  return laterFields.machine.includes(KEYS_BY_NO_CLOUD) ? CloudInit.configDrive({}) : CloudInit.noCloud({});
}
