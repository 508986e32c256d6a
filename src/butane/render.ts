import type * as yaml from 'yaml';
import { parseData } from './parse';
import { resolve } from './scalar';
import type { SourceNode } from './source';
import { keyText } from './source';

/** Fields in the order in which the documentation writes them; what it does not know comes after. */
const ORDER = [
  'variant', 'version', 'metadata', 'ignition', 'kernel_arguments', 'storage', 'systemd', 'passwd', 'boot_device', 'grub', 'openshift',
  // names and places first
  'path', 'name', 'labels', 'device', 'label', 'number', 'url', 'thumbprint', 'advertisement', 'pin',
  // ignition
  'config', 'timeouts', 'security', 'proxy', 'merge', 'replace', 'http_response_headers', 'http_total', 'tls', 'certificate_authorities',
  'http_proxy', 'https_proxy', 'no_proxy',
  // storage
  'disks', 'raid', 'filesystems', 'files', 'directories', 'links', 'luks', 'trees',
  'wipe_table', 'partitions', 'size_mib', 'start_mib', 'type_guid', 'guid', 'wipe_partition_entry', 'resize',
  'level', 'devices', 'spares', 'format', 'uuid', 'wipe_filesystem', 'wipe_volume', 'options', 'mount_options', 'with_mount_unit',
  'mode', 'overwrite', 'user', 'group', 'id', 'target', 'hard', 'key_file', 'discard', 'open_options', 'clevis',
  // systemd
  'units', 'enabled', 'mask',
  // contents, which may be long
  'contents', 'contents_local', 'append', 'dropins', 'source', 'inline', 'local', 'compression', 'http_headers', 'value', 'verification', 'hash',
  // passwd
  'users', 'groups', 'password_hash', 'ssh_authorized_keys', 'ssh_authorized_keys_local', 'uid', 'gid', 'gecos', 'home_dir',
  'no_create_home', 'primary_group', 'no_user_group', 'no_log_init', 'shell', 'should_exist', 'should_not_exist', 'system',
  // boot device and openshift
  'layout', 'mirror', 'tpm2', 'tang', 'threshold', 'custom', 'needs_network', 'kernel_type', 'extensions', 'fips',
];
const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((field, index) => [field, index]));

/**
 * The canonical text of a Butane config: the same data gives the same bytes, modes are octal and longer
 * contents are block scalars, so that a reviewer reads the file that will be on the node.
 *
 * @throws if `document` is not plain data
 */
export function renderButane(document: unknown): string {
  // Loaded here: who compiles a config needs none of it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const library = require('yaml') as typeof yaml;
  const root = parseData(document);
  // YAML 1.1, so that texts like `yes` are quoted and octal numbers start with a zero.
  const target = new library.Document(undefined, { version: '1.1' });
  target.contents = new Renderer(library).node(root, undefined);
  return target.toString({ lineWidth: 0, blockQuote: 'literal', indentSeq: false });
}

class Renderer {
  constructor(private readonly library: typeof yaml) {}

  public node(node: SourceNode, field: string | undefined): yaml.Scalar | yaml.YAMLMap | yaml.YAMLSeq {
    const { library } = this;
    if (node.kind === 'map') {
      const map = new library.YAMLMap();
      const rank = (name: string | undefined) => RANK.get(name ?? '') ?? ORDER.length;
      // Labels are the user's own names: the alphabet orders them.
      const sorted = node.entries.map((entry, index) => ({ entry, index, name: keyText(entry) })).sort((a, b) =>
        field === 'labels' ? ((a.name ?? '') < (b.name ?? '') ? -1 : 1) : rank(a.name) - rank(b.name) || a.index - b.index);
      for (const { entry, name } of sorted) map.items.push(new library.Pair(new library.Scalar(name), this.node(entry.value, name)));
      return map;
    }
    if (node.kind === 'list') {
      const list = new library.YAMLSeq();
      list.items = node.items.map((item) => this.node(item, undefined));
      return list;
    }
    const value = node.kind === 'scalar' ? resolve(node).value : null;
    const scalar = new library.Scalar(value);
    // Go's YAML reader takes a tab at the start of a block for its indentation.
    if (typeof value === 'string' && /^\n*\t/.test(value)) scalar.type = 'QUOTE_DOUBLE';
    if (field === 'mode' && typeof value === 'number' && value >= 0) scalar.format = 'OCT';
    return scalar;
  }
}
