/**
 * The fields of a Butane config and of the Ignition config that it becomes: one table for both, as most
 * fields differ in their spelling only (`wipe_table`, `wipeTable`).
 */
import type { Base, Version } from './versions';

export type FieldType =
  /** `optional`: unset is different from empty, so it is written out whenever it is set. */
  | { readonly kind: 'string' | 'int' | 'bool'; readonly optional: boolean; readonly name?: string }
  | { readonly kind: 'list'; readonly of: FieldType; readonly name?: string }
  | { readonly kind: 'struct'; readonly shape: Shape; readonly optional: boolean }
  | { readonly kind: 'labels' };

export interface Field {
  /** As Butane spells it. */
  readonly yaml: string;
  /** As Ignition spells it. */
  readonly json: string;
  readonly type: FieldType;
  /** Butane only: what it stands for is computed. */
  readonly sugar: boolean;
  /** Written out even when empty. */
  readonly required: boolean;
}

export interface Shape {
  /** The name in Butane's own messages about wrong types, and of the checks that apply. */
  readonly name: string;
  /** Which of the packages in {@link Version.packages} has it. */
  readonly owner: 'base' | 'boot' | 'openshift';
  readonly fields: readonly Field[];
  /** The fields that Ignition has, too. */
  readonly output: readonly Field[];
  /** The same in alphabetical order. */
  readonly sortedOutput: readonly Field[];
  /** The fields by the name that the document uses; in Ignition's spelling those that it has. */
  readonly byName: { readonly yaml: ReadonlyMap<string, Field>; readonly json: ReadonlyMap<string, Field> };
}

/** All shapes of one version. */
export interface Shapes {
  /** The root of a Butane config. */
  readonly config: Shape;
  /** The root of an Ignition config. */
  readonly ignition: Shape;
  /** `openshift` and what it becomes in the MachineConfig's `spec`. */
  readonly openshift: Shape;
}

const text: FieldType = { kind: 'string', optional: false };
const string: FieldType = { kind: 'string', optional: true };
const int: FieldType = { kind: 'int', optional: true };
const number: FieldType = { kind: 'int', optional: false };
const bool: FieldType = { kind: 'bool', optional: true };

function list(of: FieldType, name?: string): FieldType {
  return { kind: 'list', of, name };
}

function named(name: string): FieldType {
  return { kind: 'string', optional: false, name };
}

function struct(of: Shape, optional = false): FieldType {
  return { kind: 'struct', shape: of, optional };
}

function camel(name: string): string {
  return name.replace(/_mib$/, 'MiB').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

interface Options {
  readonly owner?: Shape['owner'];
  readonly sugar?: readonly string[];
  /** Texts that are left out when empty. */
  readonly omittable?: readonly string[];
  /** Lists that are written out even when nobody gave them. */
  readonly always?: readonly string[];
}

export function shape(name: string, fields: Record<string, FieldType | undefined>, options: Options = {}): Shape {
  const all = Object.entries(fields).flatMap(([yaml, type]): Field[] => type === undefined ? [] : [{
    yaml,
    json: camel(yaml),
    type,
    sugar: options.sugar?.includes(yaml) ?? false,
    required: options.always?.includes(yaml) || (type.kind === 'string' && !type.optional && !options.omittable?.includes(yaml)),
  }]);
  const output = all.filter(({ sugar }) => !sugar);
  return {
    name,
    owner: options.owner ?? 'base',
    fields: all,
    output,
    sortedOutput: [...output].sort((a, b) => a.json < b.json ? -1 : 1),
    byName: { yaml: new Map(all.map((field) => [field.yaml, field])), json: new Map(output.map((field) => [field.json, field])) },
  };
}

/** The shapes that belong to Ignition 3.x. */
function build(minor: number): Shapes {
  const modern = minor >= 3;
  /** A field of that version and the later ones. */
  const since = (first: number, type: FieldType) => minor >= first ? type : undefined;
  /** A field that Butane has since base 0.5. */
  const added = (type: FieldType) => since(4, type);
  /** A field that can be left out since Ignition 3.3. */
  const relaxed = modern ? string : text;
  const options = (name: string) => list(modern ? text : named(name));

  const verification = shape('Verification', { hash: string });
  const header = shape('HTTPHeader', { name: text, value: string });
  const resource = struct(shape('Resource', {
    compression: string,
    http_headers: since(1, list(struct(header), 'HTTPHeaders')),
    source: string,
    inline: string,
    local: string,
    verification: struct(verification),
  }, { sugar: ['inline', 'local'] }));

  const owner = (name: string) => struct(shape(name, { id: int, name: string }));
  const node = { group: owner('NodeGroup'), overwrite: bool, path: text, user: owner('NodeUser') };
  const file = shape('File', { ...node, append: list(resource), contents: resource, mode: int });
  const directory = shape('Directory', { ...node, mode: int });
  const link = shape('Link', { ...node, hard: bool, target: relaxed });
  const tree = shape('Tree', { local: text, path: string });
  const partition = shape('Partition', {
    guid: string,
    label: string,
    number,
    resize: since(2, bool),
    should_exist: bool,
    size_mib: int,
    start_mib: int,
    type_guid: string,
    wipe_partition_entry: bool,
  });
  const disk = shape('Disk', { device: text, partitions: list(struct(partition)), wipe_table: bool });
  const filesystem = shape('Filesystem', {
    device: text,
    format: string,
    label: string,
    mount_options: since(1, list(text)),
    options: list(text),
    path: string,
    uuid: string,
    wipe_filesystem: bool,
    with_mount_unit: bool,
  }, { sugar: ['with_mount_unit'] });
  const tang = shape('Tang', { advertisement: added(string), thumbprint: string, url: text }, { omittable: ['url'] });
  const custom = shape(modern ? 'ClevisCustom' : 'Custom', { config: relaxed, needs_network: bool, pin: relaxed });
  const clevis = shape('Clevis', { custom: struct(custom, !modern), tang: list(struct(tang)), threshold: int, tpm2: bool });
  const luks = shape('Luks', {
    clevis: struct(clevis, !modern),
    device: string,
    discard: added(bool),
    key_file: resource,
    label: string,
    name: text,
    open_options: added(list(text)),
    options: options('LuksOption'),
    uuid: string,
    wipe_volume: bool,
  });
  const raid = shape('Raid', { devices: list(named('Device')), level: relaxed, name: text, options: options('RaidOption'), spares: int }, {
    always: modern ? [] : ['devices'],
  });
  const storage = shape('Storage', {
    directories: list(struct(directory)),
    disks: list(struct(disk)),
    files: list(struct(file)),
    filesystems: list(struct(filesystem)),
    links: list(struct(link)),
    luks: since(2, list(struct(luks))),
    raid: list(struct(raid)),
    trees: list(struct(tree)),
  }, { sugar: ['trees'] });

  const dropin = shape('Dropin', { contents: string, contents_local: added(string), name: text }, { sugar: ['contents_local'] });
  const unit = shape('Unit', {
    contents: string,
    contents_local: added(string),
    dropins: list(struct(dropin)),
    enabled: bool,
    mask: bool,
    name: text,
  }, { sugar: ['contents_local'] });

  const group = shape('PasswdGroup', { gid: int, name: text, password_hash: string, should_exist: since(2, bool), system: bool });
  const user = shape('PasswdUser', {
    gecos: string,
    groups: list(named('Group')),
    home_dir: string,
    name: text,
    no_create_home: bool,
    no_log_init: bool,
    no_user_group: bool,
    password_hash: string,
    primary_group: string,
    ssh_authorized_keys: list(named('SSHAuthorizedKey')),
    ssh_authorized_keys_local: added(list(text)),
    shell: string,
    should_exist: since(2, bool),
    system: bool,
    uid: int,
  }, { sugar: ['ssh_authorized_keys_local'] });

  const sections = {
    kernel_arguments: since(3, struct(shape('KernelArguments', {
      should_exist: list(named('KernelArgument')), should_not_exist: list(named('KernelArgument')),
    }))),
    passwd: struct(shape('Passwd', { groups: list(struct(group)), users: list(struct(user)) })),
    storage: struct(storage),
    systemd: struct(shape('Systemd', { units: list(struct(unit)) })),
  };
  const ignition = {
    config: struct(shape('IgnitionConfig', { merge: list(resource), replace: resource })),
    proxy: since(1, struct(shape('Proxy', { http_proxy: string, https_proxy: string, no_proxy: list(text) }))),
    security: struct(shape('Security', { tls: struct(shape('TLS', { certificate_authorities: list(resource) })) })),
    timeouts: struct(shape('Timeouts', { http_response_headers: int, http_total: int })),
  };

  const boot = { owner: 'boot' as const };
  const bootDevice = shape('BootDevice', {
    layout: string,
    luks: struct(shape('BootDeviceLuks', { discard: added(bool), tang: list(struct(tang)), threshold: int, tpm2: bool }, boot)),
    mirror: struct(shape('BootDeviceMirror', { devices: list(text) }, boot)),
  }, boot);
  const grub = shape('Grub', { users: list(struct(shape('GrubUser', { name: text, password_hash: string }, boot))) }, boot);

  const openshiftOwner = { owner: 'openshift' as const };
  const openshift = shape('OpenShift', { kernel_arguments: list(text), extensions: list(text), fips: bool, kernel_type: string }, openshiftOwner);
  const metadata = shape('Metadata', { name: text, labels: { kind: 'labels' } }, openshiftOwner);

  return {
    openshift,
    ignition: shape('IgnitionRoot', { ignition: struct(shape('Ignition', { ...ignition, version: text })), ...sections }),
    config: shape('Config', {
      version: text,
      variant: text,
      ignition: struct(shape('Ignition', ignition)),
      ...sections,
      boot_device: struct(bootDevice),
      grub: added(struct(grub)),
      metadata: struct(metadata),
      openshift: struct(openshift),
    }, openshiftOwner),
  };
}

const SHAPES: Record<Base, Shapes> = { 0.3: build(2), 0.5: build(4) };

export function shapesOf(base: Base): Shapes {
  return SHAPES[base];
}

const IGNITION_SHAPES = new Map([[2, SHAPES['0.3'].ignition], [4, SHAPES['0.5'].ignition]]);

/** The root of an Ignition config of version 3.x. */
export function ignitionShape(minor: number): Shape {
  const known = IGNITION_SHAPES.get(minor) ?? build(minor).ignition;
  IGNITION_SHAPES.set(minor, known);
  return known;
}

/** A type as Butane's messages name it. */
export function typeName(type: FieldType, { packages }: Pick<Version, 'packages'>): string {
  switch (type.kind) {
    case 'labels':
      return 'map[string]string';
    case 'struct':
      return `${packages[type.shape.owner]}.${type.shape.name}`;
    case 'list':
      return type.name !== undefined ? `${packages.base}.${type.name}` : `[]${typeName(type.of, { packages })}`;
    default:
      return 'name' in type && type.name !== undefined ? `${packages.base}.${type.name}` : type.kind;
  }
}
