import { Size } from 'cdk8s';
import { COMMON_INSTANCETYPES, COMMON_PREFERENCES } from '../../schema/common-instancetypes';

/**
 * An instance type that OpenShift Virtualization brings, for the whole cluster.
 *
 * @see OpenShift Virtualization 4.15, 2.3.5; the common instance types of KubeVirt
 */
export class CommonInstancetype {
  /** 1 CPU, 2Gi, dedicated, huge pages. */
  public static readonly CX1_MEDIUM = new CommonInstancetype('cx1.medium');
  /** 2 CPUs, 4Gi, dedicated, huge pages. */
  public static readonly CX1_LARGE = new CommonInstancetype('cx1.large');
  /** 4 CPUs, 8Gi, dedicated, huge pages. */
  public static readonly CX1_XLARGE = new CommonInstancetype('cx1.xlarge');
  /** 8 CPUs, 16Gi, dedicated, huge pages. */
  public static readonly CX1_2XLARGE = new CommonInstancetype('cx1.2xlarge');
  /** 16 CPUs, 32Gi, dedicated, huge pages. */
  public static readonly CX1_4XLARGE = new CommonInstancetype('cx1.4xlarge');
  /** 32 CPUs, 64Gi, dedicated, huge pages. */
  public static readonly CX1_8XLARGE = new CommonInstancetype('cx1.8xlarge');
  /** 4 CPUs, 16Gi, a GPU. */
  public static readonly GN1_XLARGE = new CommonInstancetype('gn1.xlarge');
  /** 8 CPUs, 32Gi, a GPU. */
  public static readonly GN1_2XLARGE = new CommonInstancetype('gn1.2xlarge');
  /** 16 CPUs, 64Gi, a GPU. */
  public static readonly GN1_4XLARGE = new CommonInstancetype('gn1.4xlarge');
  /** 32 CPUs, 128Gi, a GPU. */
  public static readonly GN1_8XLARGE = new CommonInstancetype('gn1.8xlarge');
  /** 1 CPU, 2Gi, dedicated. */
  public static readonly HIGHPERFORMANCE_SMALL = new CommonInstancetype('highperformance.small');
  /** 1 CPU, 4Gi, dedicated. */
  public static readonly HIGHPERFORMANCE_MEDIUM = new CommonInstancetype('highperformance.medium');
  /** 2 CPUs, 8Gi, dedicated. */
  public static readonly HIGHPERFORMANCE_LARGE = new CommonInstancetype('highperformance.large');
  /** 2 CPUs, 16Gi, huge pages. */
  public static readonly M1_LARGE = new CommonInstancetype('m1.large');
  /** 4 CPUs, 32Gi, huge pages. */
  public static readonly M1_XLARGE = new CommonInstancetype('m1.xlarge');
  /** 8 CPUs, 64Gi, huge pages. */
  public static readonly M1_2XLARGE = new CommonInstancetype('m1.2xlarge');
  /** 16 CPUs, 128Gi, huge pages. */
  public static readonly M1_4XLARGE = new CommonInstancetype('m1.4xlarge');
  /** 32 CPUs, 256Gi, huge pages. */
  public static readonly M1_8XLARGE = new CommonInstancetype('m1.8xlarge');
  /** 1 CPU, 4Gi, over-committed memory. */
  public static readonly O1_MEDIUM = new CommonInstancetype('o1.medium');
  /** 2 CPUs, 8Gi, over-committed memory. */
  public static readonly O1_LARGE = new CommonInstancetype('o1.large');
  /** 4 CPUs, 16Gi, over-committed memory. */
  public static readonly O1_XLARGE = new CommonInstancetype('o1.xlarge');
  /** 8 CPUs, 32Gi, over-committed memory. */
  public static readonly O1_2XLARGE = new CommonInstancetype('o1.2xlarge');
  /** 16 CPUs, 64Gi, over-committed memory. */
  public static readonly O1_4XLARGE = new CommonInstancetype('o1.4xlarge');
  /** 32 CPUs, 128Gi, over-committed memory. */
  public static readonly O1_8XLARGE = new CommonInstancetype('o1.8xlarge');
  /** 1 CPU, 1.5Gi. */
  public static readonly SERVER_TINY = new CommonInstancetype('server.tiny');
  /** 1 CPU, 2Gi. */
  public static readonly SERVER_SMALL = new CommonInstancetype('server.small');
  /** 1 CPU, 4Gi. */
  public static readonly SERVER_MEDIUM = new CommonInstancetype('server.medium');
  /** 1 CPU, 256Mi. */
  public static readonly SERVER_MICRO = new CommonInstancetype('server.micro');
  /** 2 CPUs, 8Gi. */
  public static readonly SERVER_LARGE = new CommonInstancetype('server.large');
  /** 1 CPU, 1Gi. */
  public static readonly U1_MICRO = new CommonInstancetype('u1.micro');
  /** 1 CPU, 2Gi. */
  public static readonly U1_SMALL = new CommonInstancetype('u1.small');
  /** 1 CPU, 4Gi. */
  public static readonly U1_MEDIUM = new CommonInstancetype('u1.medium');
  /** 1 CPU, 512Mi. */
  public static readonly U1_NANO = new CommonInstancetype('u1.nano');
  /** 2 CPUs, 8Gi. */
  public static readonly U1_LARGE = new CommonInstancetype('u1.large');
  /** 4 CPUs, 16Gi. */
  public static readonly U1_XLARGE = new CommonInstancetype('u1.xlarge');
  /** 8 CPUs, 32Gi. */
  public static readonly U1_2XLARGE = new CommonInstancetype('u1.2xlarge');
  /** 16 CPUs, 64Gi. */
  public static readonly U1_4XLARGE = new CommonInstancetype('u1.4xlarge');
  /** 32 CPUs, 128Gi. */
  public static readonly U1_8XLARGE = new CommonInstancetype('u1.8xlarge');

  private constructor(
    /** Name, as `u1.medium`. */
    public readonly name: string,
  ) {}

  /** CPUs of the guest. */
  public get cpus(): number {
    return COMMON_INSTANCETYPES.get(this.name)!.cpus;
  }

  /** Memory of the guest. */
  public get memory(): Size {
    const [, amount, unit] = /^([\d.]+)(Mi|Gi)$/.exec(COMMON_INSTANCETYPES.get(this.name)!.memory)!;
    return Size.mebibytes(Number(amount) * (unit === 'Gi' ? 1024 : 1));
  }

  /** Whether each CPU of the guest has one of the node to itself. */
  public get dedicatedCpus(): boolean {
    return COMMON_INSTANCETYPES.get(this.name)!.dedicatedCpus ?? false;
  }

  /** Size of the huge pages that back the memory, if any do. */
  public get hugepages(): string | undefined {
    return COMMON_INSTANCETYPES.get(this.name)!.hugepages;
  }
}

/** A preference that OpenShift Virtualization brings, for the whole cluster. */
export class CommonPreference {
  /** Disks on virtio, at least 512Mi of memory. */
  public static readonly ALPINE = new CommonPreference('alpine');
  /** Disks on virtio, at least 1Gi of memory. */
  public static readonly CENTOS_7 = new CommonPreference('centos.7');
  /** Disks on virtio, at least 1Gi of memory. */
  public static readonly CENTOS_7_DESKTOP = new CommonPreference('centos.7.desktop');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly CENTOS_STREAM8 = new CommonPreference('centos.stream8');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly CENTOS_STREAM8_DESKTOP = new CommonPreference('centos.stream8.desktop');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly CENTOS_STREAM9 = new CommonPreference('centos.stream9');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly CENTOS_STREAM9_DESKTOP = new CommonPreference('centos.stream9.desktop');
  /** Disks on virtio, at least 256Mi of memory. */
  public static readonly CIRROS = new CommonPreference('cirros');
  /** Disks on virtio, UEFI with secure boot, at least 2Gi of memory. */
  public static readonly FEDORA = new CommonPreference('fedora');
  /** Disks on virtio, at least 1Gi of memory. */
  public static readonly RHEL_7 = new CommonPreference('rhel.7');
  /** Disks on virtio, at least 1Gi of memory. */
  public static readonly RHEL_7_DESKTOP = new CommonPreference('rhel.7.desktop');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly RHEL_8 = new CommonPreference('rhel.8');
  /** Disks on virtio, at least 1.5Gi of memory. */
  public static readonly RHEL_8_DESKTOP = new CommonPreference('rhel.8.desktop');
  /** Disks on virtio, UEFI with secure boot, at least 1.5Gi of memory. */
  public static readonly RHEL_9 = new CommonPreference('rhel.9');
  /** Disks on virtio, UEFI with secure boot, at least 1.5Gi of memory. */
  public static readonly RHEL_9_DESKTOP = new CommonPreference('rhel.9.desktop');
  /** Disks on virtio, at least 2Gi of memory. */
  public static readonly UBUNTU = new CommonPreference('ubuntu');
  /** Disks on sata, at least 2Gi of memory. */
  public static readonly WINDOWS_10 = new CommonPreference('windows.10');
  /** Disks on virtio, at least 2Gi of memory. */
  public static readonly WINDOWS_10_VIRTIO = new CommonPreference('windows.10.virtio');
  /** Disks on sata, UEFI with secure boot, a TPM. */
  public static readonly WINDOWS_11 = new CommonPreference('windows.11');
  /** Disks on virtio, UEFI with secure boot, a TPM. */
  public static readonly WINDOWS_11_VIRTIO = new CommonPreference('windows.11.virtio');
  /** Disks on sata, at least 512Mi of memory. */
  public static readonly WINDOWS_2K12 = new CommonPreference('windows.2k12');
  /** Disks on virtio, at least 512Mi of memory. */
  public static readonly WINDOWS_2K12_VIRTIO = new CommonPreference('windows.2k12.virtio');
  /** Disks on sata. */
  public static readonly WINDOWS_2K16 = new CommonPreference('windows.2k16');
  /** Disks on virtio. */
  public static readonly WINDOWS_2K16_VIRTIO = new CommonPreference('windows.2k16.virtio');
  /** Disks on sata, at least 2Gi of memory. */
  public static readonly WINDOWS_2K19 = new CommonPreference('windows.2k19');
  /** Disks on virtio, at least 2Gi of memory. */
  public static readonly WINDOWS_2K19_VIRTIO = new CommonPreference('windows.2k19.virtio');
  /** Disks on sata, UEFI with secure boot, a TPM, at least 2Gi of memory. */
  public static readonly WINDOWS_2K22 = new CommonPreference('windows.2k22');
  /** Disks on virtio, UEFI with secure boot, a TPM, at least 2Gi of memory. */
  public static readonly WINDOWS_2K22_VIRTIO = new CommonPreference('windows.2k22.virtio');

  private constructor(
    /** Name, as `rhel.9`. */
    public readonly name: string,
  ) {}

  /** Bus of disks that have none of their own, if the preference has one. */
  public get diskBus(): string | undefined {
    return specOf(this).devices?.preferredDiskBus;
  }

  /** Whether the guest starts by UEFI with secure boot where the machine says nothing. */
  public get secureBoot(): boolean {
    return specOf(this).firmware?.preferredUseSecureBoot ?? false;
  }

  /** Memory that a machine must have at least, as a quantity, if the preference says. */
  public get requiredMemory(): string | undefined {
    return specOf(this).requirements?.memory?.guest;
  }
}

/** The fields of a preference that are looked at here. */
interface PreferenceSpec {
  readonly devices?: { readonly preferredDiskBus?: string };
  readonly firmware?: { readonly preferredUseSecureBoot?: boolean };
  readonly requirements?: { readonly memory?: { readonly guest?: string } };
}

function specOf({ name }: CommonPreference): PreferenceSpec {
  return COMMON_PREFERENCES.get(name) as PreferenceSpec;
}
