import type { FieldType, Shape } from '../shape';
import { Translated, TranslationSet } from '../translation';
import { Struct, Value, isTrue, newStruct, section, strings, structs, text } from '../value';
import type { Version } from '../versions';
import { Copier } from './copy';
import { FilesDir } from '../files';
import { Path, Report } from '../report';

/** Partition types of the GPT. */
const TYPE = {
  reserved: '8DA63339-0007-60C0-C436-083AC8230908',
  bios: '21686148-6449-6E6F-744E-656564454649',
  prep: '9E1A2D38-C612-4316-AA26-8B49521E5A8B',
  esp: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
};

/** Sizes in MiB, those of the image that the node is installed from. */
const SIZE = { reserved: 1, bios: 1, prep: 4, esp: 127, boot: 384 };

/** The two partitions before `boot`, by architecture. */
const LAYOUTS: Readonly<Record<string, readonly ['bios' | 'prep' | 'reserved', 'esp' | 'reserved']>> = {
  x86_64: ['bios', 'esp'],
  aarch64: ['reserved', 'esp'],
  ppc64le: ['prep', 'reserved'],
};

/** Layouts that the check of `boot_device.layout` accepts. */
export const BOOT_LAYOUTS = Object.keys(LAYOUTS);

function struct(fields: Record<string, Value | undefined>): Struct {
  const result = newStruct();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) result[name] = value;
  return result;
}

/** Encryption and mirroring of the boot disk, as a config to merge the user's own into. */
export function addBootDevice(boot: Struct, version: Version, shape: Shape, keepsPaths: boolean): Translated | undefined {
  const luks = section(boot, 'luks');
  const devices = strings(section(boot, 'mirror'), 'devices');
  const encrypt = isTrue(luks, 'tpm2') || structs(luks, 'tang').length > 0;
  const mirror = devices.length > 0;
  if (!encrypt && !mirror) return undefined;

  const storageType = shape.fields.find(({ json }) => json === 'storage')!.type;
  const itemType = (list: string): FieldType => {
    const field = storageType.kind === 'struct' ? storageType.shape.fields.find(({ json }) => json === list)!.type : storageType;
    return field.kind === 'list' ? field.of : field;
  };
  const set = new TranslationSet(keepsPaths);
  const storage = newStruct();
  const add = (list: string, from: Path, item: Struct) => {
    const items = storage[list] = (storage[list] ?? []) as Struct[];
    set.addAll(from, ['storage', list, items.length], item, itemType(list));
    items.push(item);
  };

  if (mirror) {
    const [first, second] = LAYOUTS[text(boot, 'layout') ?? 'x86_64'] ?? LAYOUTS.x86_64;
    devices.forEach((device, index) => {
      const from = ['boot_device', 'mirror', 'devices', index];
      const number = index + 1;
      add('disks', from, struct({
        device,
        partitions: [
          ...[first, second].map((kind) => struct({ label: `${kind}-${number}`, sizeMiB: SIZE[kind], typeGuid: TYPE[kind] })),
          struct({ label: `boot-${number}`, sizeMiB: SIZE.boot }),
          struct({ label: `root-${number}` }),
        ],
        wipeTable: true,
      }));
      if (second === 'esp') {
        add('filesystems', from, struct({
          device: `/dev/disk/by-partlabel/esp-${number}`, format: 'vfat', label: `esp-${number}`, wipeFilesystem: true,
        }));
      }
    });
    set.add(['boot_device', 'mirror', 'devices'], ['storage', 'disks']);
    const members = (label: string) => devices.map((_, index) => `/dev/disk/by-partlabel/${label}-${index + 1}`);
    const from = ['boot_device', 'mirror'];
    // The metadata at the end: a BIOS boot loader takes the partition for a plain filesystem.
    add('raid', from, struct({ devices: members('boot'), level: 'raid1', name: 'md-boot', options: ['--metadata=1.0'] }));
    add('raid', from, struct({ devices: members('root'), level: 'raid1', name: 'md-root' }));
    set.add(from, ['storage', 'raid']);
    add('filesystems', from, struct({ device: '/dev/md/md-boot', format: 'ext4', label: 'boot', wipeFilesystem: true }));
  }

  if (encrypt) storage.luks = [encryptedRoot(luks, mirror, version, itemType('luks'), set)];

  const root = encrypt ? '/dev/mapper/root' : '/dev/md/md-root';
  add('filesystems', ['boot_device'], struct({ device: root, format: 'xfs', label: 'root', wipeFilesystem: true }));
  set.add(['boot_device'], ['storage', 'filesystems']);
  set.add(['boot_device'], ['storage']);
  return { config: struct({ storage }), set };
}

function encryptedRoot(luks: Struct, mirror: boolean, version: Version, type: FieldType, set: TranslationSet): Struct {
  const from = ['boot_device', 'luks'];
  const to = ['storage', 'luks', 0];
  const clevisType = type.kind === 'struct' ? type.shape.fields.find(({ json }) => json === 'clevis')!.type : type;
  const given = struct({ tang: luks.tang, threshold: luks.threshold, tpm2: luks.tpm2 });
  const copier = new Copier(version, new FilesDir(), new Report(), set);
  const clevis = copier.copy(given, clevisType, from, [...to, 'clevis']);
  set.add([...from, 'discard'], [...to, 'discard']);
  for (const field of ['device', 'label', 'name', 'wipeVolume']) set.add(from, [...to, field]);
  set.add(from, to);
  set.add(from, ['storage', 'luks']);
  return struct({
    clevis,
    device: mirror ? '/dev/md/md-root' : '/dev/disk/by-partlabel/root',
    discard: luks.discard,
    label: 'luks-root',
    name: 'root',
    wipeVolume: true,
  });
}
