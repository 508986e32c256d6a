import { machineRule } from './machine-rule';
import { DOMAIN_KINDS } from './machine-spec';
import { isPlainPath } from './paths';
import { Rule } from '../rule';

/** What a machine type has in it, which is all that the webhook asks for: `foo-q3` passes. */
const MACHINE_TYPES: ReadonlyMap<string, { readonly part: string; readonly usual: string }> = new Map([
  ['arm64', { part: 'vir', usual: 'virt' }],
  ['ppc64le', { part: 'pserie', usual: 'pseries' }],
]);
/** Of every other architecture too. */
const AMD64_TYPE = { part: 'q3', usual: 'q35' };

const machineType = machineRule({
  id: 'vm/machine-type',
  needs: ['machine'],
  summary: 'The machine type is one of the architecture, a q35 on x86_64.',
  source: 'domain.machine.type; OpenShift Virtualization 4.15, 5.1.1.1 (ADM-DEF-01, ADM-DEF-02, ADM-VMI-047, R1-139)',
  check({ domain, architecture }, at, { report }) {
    const type = domain.machine?.type;
    const { part, usual } = MACHINE_TYPES.get(architecture) ?? AMD64_TYPE;
    if (typeof type !== 'string' || type === '' || type.includes(part)) return;
    report(`${at}.domain.machine.type`, `'${type}' is no machine type of ${architecture || 'amd64'}; use '${usual}', or leave it out`);
  },
});

const architecture = machineRule({
  id: 'vm/architecture',
  needs: ['architecture'],
  summary: 'A machine has the architecture of the cluster.',
  source: 'architecture; feature gate MultiArchitecture (ADM-VMI-057)',
  check(spec, at, { report, gates }) {
    if (!spec.architecture || spec.architecture === 'amd64' || gates.has('MultiArchitecture')) return;
    report(`${at}.architecture`, `'${spec.architecture}' is not the architecture of the cluster, amd64; leave it out`);
  },
});

const serial = machineRule({
  id: 'vm/firmware-serial',
  needs: ['serial'],
  summary: 'The serial number of the firmware has at most 256 letters, digits, `_`, `.`, `+` and `-`.',
  source: 'domain.firmware.serial (ADM-VMI-048, ADM-VMI-049)',
  check({ domain }, at, { report }) {
    const value = domain.firmware?.serial;
    if (typeof value !== 'string' || value === '') return;
    const path = `${at}.domain.firmware.serial`;
    if (Buffer.byteLength(value) > 256) report(path, `has ${Buffer.byteLength(value)} bytes; at most 256 are allowed`);
    if (!/^[A-Za-z0-9_.+-]+$/.test(value)) report(path, `'${value}' has other characters than letters, digits, '_', '.', '+' and '-'`);
  },
});

const bootloader = machineRule({
  id: 'vm/one-bootloader',
  needs: ['bios'],
  summary: 'A machine boots with BIOS or with UEFI, not both.',
  source: 'domain.firmware.bootloader (ADM-VMI-050, ADM-PRESET-02, R6B-94, SS-66)',
  kinds: DOMAIN_KINDS,
  check({ domain }, at, { report }) {
    const { efi, bios } = domain.firmware?.bootloader ?? {};
    if (efi && bios) report(`${at}.domain.firmware.bootloader`, 'has efi and bios; keep one');
  },
});

const secureBootNeedsSmm = machineRule({
  id: 'vm/secure-boot-smm',
  needs: ['efi'],
  summary: 'Secure boot, which `efi: {}` means too, has System Management Mode on.',
  source: 'efi.secureBoot (default true); OpenShift Virtualization 4.15, 6.13.5.2 (ADM-DEF-13, ADM-VMI-051, ADM-IT-014, R6A-36, R6B-92, R6B-93, SS-65, SS-66)',
  check({ domain }, at, { report }) {
    const efi = domain.firmware?.bootloader?.efi;
    if (!efi || efi.secureBoot === false) return;
    const smm = domain.features?.smm;
    // Where the webhook fills in no defaults, `smm: {}` is on all the same.
    if (smm && smm.enabled !== false) return;
    report(`${at}.domain.firmware.bootloader.efi.secureBoot`, 'secure boot needs System Management Mode; '
      + 'set domain.features.smm.enabled to true, or efi.secureBoot to false');
  },
});

const persistentNvram = machineRule({
  id: 'vm/persistent-nvram',
  needs: ['persistent'],
  summary: 'Firmware variables are kept only where KubeVirt can keep state.',
  source: 'efi.persistent; feature gate VMPersistentState (ADM-VMI-052, ADM-VER-03)',
  since: '4.15',
  check({ domain }, at, { report, gates }) {
    if (domain.firmware?.bootloader?.efi?.persistent !== true || gates.has('VMPersistentState')) return;
    report(`${at}.domain.firmware.bootloader.efi.persistent`, 'the feature gate VMPersistentState is off; remove it');
  },
});

const kernelBoot = machineRule({
  id: 'vm/kernel-boot',
  needs: ['kernelBoot'],
  summary: 'A kernel that is booted directly comes from a container image, by absolute and plain paths.',
  source: 'domain.firmware.kernelBoot (ADM-VMI-053, ADM-VMI-054, ADM-VMI-055, ADM-VMI-056, ADM-PRESET-02)',
  kinds: DOMAIN_KINDS,
  check({ domain }, at, { report }) {
    const boot = domain.firmware?.kernelBoot;
    if (!boot) return;
    const path = `${at}.domain.firmware.kernelBoot`;
    const { container, kernelArgs } = boot;
    if (!container) {
      if (kernelArgs) report(`${path}.kernelArgs`, 'are given without a kernel; name its container');
      return;
    }
    if (!container.image) report(`${path}.container.image`, 'is missing; name the image that holds the kernel');
    if (!container.kernelPath && !container.initrdPath) report(`${path}.container`, 'names neither a kernel nor an initrd; set kernelPath or initrdPath');
    for (const field of ['kernelPath', 'initrdPath']) {
      const value = container[field];
      if (value && !isPlainPath(value)) report(`${path}.container.${field}`, `'${value}' is no plain path; write an absolute one without '.', '..' and '//'`);
    }
  },
});

export const firmwareRules: readonly Rule[] = [machineType, architecture, serial, bootloader, secureBootNeedsSmm, persistentNvram, kernelBoot];
