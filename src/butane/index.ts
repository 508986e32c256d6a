/**
 * Butane configs, variant `openshift`, to MachineConfigs: pure functions over text and plain data that
 * behave as the `butane` command does. Nothing here throws on account of its input.
 */
import { Decoder, checkUnusedKeys } from './decode';
import { FilesDir } from './files';
import { toOutput } from './output';
import { parseData, parseText } from './parse';
import { Report } from './report';
import { canonicalVersion } from './semver';
import { shape, shapesOf } from './shape';
import { Locator, SourceNode } from './source';
import { translate } from './translate';
import type { ButaneMessage, ButaneOptions, ButaneResult } from './types';
import { UnreadableError } from './unreadable';
import { findDuplicates, validateIgnitionConfig } from './validate/ignition';
import { validateSource } from './validate/source';
import { checkFields, checkValues } from './validate/support';
import { Struct, section, text } from './value';
import { FIELD_RESTRICTIONS, VALUE_RESTRICTIONS, VERSIONS, Version, ignitionMinorOf, restrictionsOf } from './versions';

export { renderButane } from './render';
export type { ButaneMessage, ButaneOptions, ButaneResult } from './types';
export { validateIgnition } from './validate/embedded';

/** The values of `version` that compile. */
export const BUTANE_VERSIONS: readonly string[] = [...VERSIONS.keys()];

/** Compiles the text of a Butane config. */
export function compileButane(config: string, options: ButaneOptions = {}): ButaneResult {
  // Callers in other languages and plain JavaScript may pass anything.
  return typeof config === 'string' ? compile(() => parseText(config), options) : fail('config must be text');
}

/** Compiles a Butane config given as plain data; messages have no line and column. */
export function compileButaneDocument(document: unknown, options: ButaneOptions = {}): ButaneResult {
  return compile(() => parseData(document), options);
}

/** One line for people: `error at $.storage.files.0.mode, line 9 col 13: …`. */
export function formatButaneMessage({ severity, path, message, line, column }: ButaneMessage): string {
  const position = line === undefined ? [] : [column === undefined ? `line ${line}` : `line ${line} col ${column}`];
  const place = [...path === '$' ? [] : [path], ...position];
  return `${severity}${place.length > 0 ? ` at ${place.join(', ')}` : ''}: ${message}`;
}

/** What tells one version from another; read before anything else. */
const HEADER = shape('commonFields', { version: { kind: 'string', optional: false }, variant: { kind: 'string', optional: false } });

function compile(read: () => SourceNode | undefined, options: ButaneOptions): ButaneResult {
  try {
    return compileNode(read(), options);
  } catch (error) {
    if (error instanceof UnreadableError) return fail(error.message, error.position);
    // Data may bring getters that throw, and a stack may overflow in spite of the limits: the input's doing, too.
    return fail(`config cannot be compiled: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(message: string, position: Partial<ButaneMessage> = {}): ButaneResult {
  return { messages: [{ severity: 'error', path: '$', message, ...position }] };
}

function compileNode(root: SourceNode | undefined, options: ButaneOptions): ButaneResult {
  const header = new Decoder({ packages: { base: 'config', boot: 'config', openshift: 'config' } });
  const fields = header.struct(root, HEADER);
  if (header.messages.length > 0) return { messages: header.messages };
  const version = findVersion(fields);
  if (typeof version === 'string') return fail(version);

  const rootShape = shapesOf(version.base).config;
  const decoder = new Decoder(version);
  const config = decoder.struct(root, rootShape);
  if (decoder.messages.length > 0) return { messages: decoder.messages };

  const locator = new Locator(root);
  const report = new Report();
  checkUnusedKeys(config, rootShape, locator, report);
  const machineConfig = compileConfig(config, version, new FilesDir(options.filesDir), report);
  const messages = report.messages(locator);
  const refused = report.isFatal || (options.strict === true && messages.some(({ severity }) => severity === 'warning'));
  return refused || !machineConfig ? { messages } : { machineConfig, messages };
}

/** The one version of the variant that was there before `openshift`. */
const RHCOS_REMOVED = 'rhcos variant has been removed; use openshift variant instead: https://coreos.github.io/butane/upgrading-openshift/';

function findVersion(header: Struct): Version | string {
  const variant = text(header, 'variant') ?? '';
  const name = text(header, 'version') ?? '';
  if (variant === '') return 'error parsing variant; must be specified';
  const canonical = canonicalVersion(name);
  if (canonical === undefined) return 'error parsing version; must be a valid semver';
  if (variant === 'rhcos' && canonical === '0.1.0') return RHCOS_REMOVED;
  const version = variant === 'openshift' ? VERSIONS.get(canonical) : undefined;
  return version ?? `No translator exists for variant ${variant} with version ${canonical}`;
}

/** The checks and the translation, in Butane's order: later ones run only when earlier ones found nothing wrong. */
function compileConfig(config: Struct, version: Version, files: FilesDir, report: Report): Record<string, unknown> | undefined {
  report.merge(validateSource(config, version));
  if (report.isFatal) return undefined;

  // Where something comes from is worth knowing only when something is to be said of it.
  let checked = translateAndCheck(config, version, files, false);
  if (!checked.report.isEmpty) checked = translateAndCheck(config, version, files, true);
  report.merge(checked.report);
  if (report.isFatal) return undefined;

  const { ignition, spec } = checked;
  const shapes = shapesOf(version.base);
  const metadata = section(config, 'metadata');
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { labels: sorted(section(metadata, 'labels')), name: text(metadata, 'name') },
    spec: { config: toOutput(ignition, shapes.ignition), ...toOutput(spec, shapes.openshift) },
  };
}

interface Checked {
  readonly ignition: Struct;
  readonly spec: Struct;
  /** In terms of the Butane config. */
  readonly report: Report;
}

function translateAndCheck(config: Struct, version: Version, files: FilesDir, keepsPaths: boolean): Checked {
  const { ignition, spec, report, toSource } = translate(config, version, files, keepsPaths);
  const inConfig = (path: readonly (string | number)[]) => toSource(['spec', 'config', ...path]);
  const shapes = shapesOf(version.base);
  const checks = [
    () => report.merge(checkValues(ignition, restrictionsOf(version, VALUE_RESTRICTIONS)), inConfig),
    () => report.merge(checkFields(ignition, shapes.ignition, restrictionsOf(version, FIELD_RESTRICTIONS)), inConfig),
    () => {
      report.merge(findDuplicates(ignition, shapes.ignition), inConfig);
      report.merge(findDuplicates(spec, shapes.openshift), (path) => toSource(['spec', ...path]));
      report.merge(validateIgnitionConfig(ignition, ignitionMinorOf(version.ignition)), inConfig);
    },
  ];
  for (const check of checks) if (!report.isFatal) check();
  return { ignition, spec, report };
}

function sorted(labels: Struct): Record<string, unknown> {
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => a < b ? -1 : 1));
}
