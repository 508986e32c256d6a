import { listOf } from './engine';
import { Manifest } from './rule';

/** Plugins that connect to a Linux bridge of the node. */
const BRIDGE_PLUGINS = ['cnv-bridge', 'bridge'];

/** Plugins that let an interface have a MAC address of its own, chained behind the bridge. */
const TUNING_PLUGINS = ['cnv-tuning', 'tuning'];

/**
 * What is wrong with the configuration of a network attachment, as the admission webhook of Multus sees it: a JSON
 * object that is one plugin with a `type`, or a named list of plugins.
 */
export function networkConfigProblem(config: unknown): string | undefined {
  if (!isObject(config)) return 'is no JSON object; write { "cniVersion": "0.3.1", "name": …, "type": … }, or "plugins" instead of "type"';
  if (!('plugins' in config)) return 'type' in config ? pluginProblem('', config) : "has neither 'type' nor 'plugins'; name the plugin in 'type', or several in 'plugins'";

  const { plugins } = config;
  if (!Array.isArray(plugins)) return 'plugins is no list; write [ { "type": … }, … ]';
  const odd = plugins.findIndex(plugin => !isObject(plugin) || !('type' in plugin));
  if (odd >= 0) return `plugins[${odd}] has no 'type'; name the plugin`;
  const problem = listProblem(config, plugins);
  // A `type` beside the list makes the whole a single plugin, which then is enough.
  return problem !== undefined && 'type' in config && pluginProblem('', config) === undefined ? undefined : problem;
}

function listProblem({ name, cniVersion, disableCheck }: Manifest, plugins: readonly object[]): string | undefined {
  if (typeof name !== 'string') return "'name' is missing or no text; a list of plugins needs one, usually that of the object";
  if (cniVersion !== undefined && typeof cniVersion !== 'string') return "'cniVersion' is no text; write \"0.3.1\"";
  if (disableCheck !== undefined && typeof disableCheck !== 'boolean') return "'disableCheck' is neither true nor false";
  if (plugins.length === 0) return "'plugins' is empty; give at least one plugin";
  return plugins.map((plugin, index) => pluginProblem(`plugins[${index}].`, plugin)).find(problem => problem !== undefined);
}

/** The keys that every plugin has, by the types of the CNI specification; `null` is as good as absent. */
function pluginProblem(at: string, plugin: Manifest): string | undefined {
  const { type, name, cniVersion, capabilities, ipam, dns } = plugin;
  if (typeof type !== 'string' || type === '') return `'${at}type' is no name of a plugin`;
  for (const [key, value] of Object.entries({ name, cniVersion, 'ipam.type': ipam?.type, 'dns.domain': dns?.domain })) {
    if (!isAbsent(value) && typeof value !== 'string') return `'${at}${key}' is no text`;
  }
  for (const [key, value] of Object.entries({ capabilities, ipam, dns })) {
    if (!isAbsent(value) && !isObject(value)) return `'${at}${key}' is no object`;
  }
  if (Object.values(capabilities ?? {}).some(value => !isAbsent(value) && typeof value !== 'boolean')) {
    return `'${at}capabilities' holds something else than true and false`;
  }
  for (const key of ['nameservers', 'search', 'options']) {
    const list = dns?.[key];
    if (!isAbsent(list) && !(Array.isArray(list) && list.every(value => isAbsent(value) || typeof value === 'string'))) {
      return `'${at}dns.${key}' is no list of texts`;
    }
  }
  return undefined;
}

/** The configuration of a NetworkAttachmentDefinition; nothing where it has none or it is not JSON. */
export function networkConfigOf(manifest: Manifest): Manifest | undefined {
  const text = manifest?.spec?.config;
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const config = JSON.parse(text);
    return isObject(config) ? config : undefined;
  } catch {
    return undefined;
  }
}

/** The plugins of a configuration, whether it is a list or a single one. */
export function pluginsOf(config: Manifest): Manifest[] {
  return Array.isArray(config.plugins) ? listOf(config.plugins).filter(isObject) : [config];
}

/** Name of the Linux bridge that a configuration connects to. */
export function bridgeOf(config: Manifest): string | undefined {
  const bridge = pluginsOf(config).find(({ type }) => BRIDGE_PLUGINS.includes(type))?.bridge;
  return typeof bridge === 'string' && bridge !== '' ? bridge : undefined;
}

/** Whether interfaces of a configuration may have a MAC address of their own choice. */
export function allowsCustomMac(config: Manifest): boolean {
  return pluginsOf(config).some(({ type }) => TUNING_PLUGINS.includes(type));
}

/** Whether a configuration gives out IP addresses. */
export function assignsAddresses(config: Manifest): boolean {
  return pluginsOf(config).some(({ ipam }) => isObject(ipam) && Object.keys(ipam).length > 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
