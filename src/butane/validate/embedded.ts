/**
 * Ignition configs that stand by themselves or inside a Butane config.
 */
import { Decoder, checkUnusedKeys } from '../decode';
import { parseData } from '../parse';
import { Path, Report } from '../report';
import { ignitionShape } from '../shape';
import { Locator } from '../source';
import type { ButaneMessage } from '../types';
import { UnreadableError } from '../unreadable';
import { Struct, section, text } from '../value';
import { Version, ignitionMinorOf } from '../versions';
import { findDuplicates, validateIgnitionConfig } from './ignition';

/** Ignition versions that OpenShift reads. */
const IGNITION_VERSIONS: readonly string[] = ['3.0.0', '3.1.0', '3.2.0', '3.3.0', '3.4.0'];

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const UNPARSABLE = "invalid config version (couldn't parse)";
const UNSUPPORTED = 'unsupported config version';
/** What else is checked of a config of an unknown version. */
const NEWEST = 4;
const PACKAGES = { packages: { base: 'types', boot: 'types', openshift: 'types' } };

interface Read { readonly config: Struct; readonly report: Report; readonly messages: ButaneMessage[] }

function read(data: unknown, minor: number): Read {
  const root = parseData(data);
  const shape = ignitionShape(minor);
  const decoder = new Decoder(PACKAGES, 'json');
  const config = decoder.struct(root, shape);
  const report = new Report();
  if (decoder.messages.length === 0) {
    report.merge(validateIgnitionConfig(config, minor));
    report.merge(findDuplicates(config, shape));
    checkUnusedKeys(config, shape, new Locator(root), report, 'json');
  }
  return { config, report, messages: decoder.messages };
}

/**
 * Checks an Ignition config, such as the one in a MachineConfig's `spec.config`: known version, types and
 * unknown fields, duplicate entries, paths, modes, URLs and unit files.
 */
export function validateIgnition(config: unknown): ButaneMessage[] {
  try {
    const version = versionOf(config);
    const isKnown = IGNITION_VERSIONS.includes(version);
    const { report, messages } = read(config, isKnown ? ignitionMinorOf(version) : NEWEST);
    const head = new Report();
    if (!SEMVER.test(version)) head.error(['ignition', 'version'], UNPARSABLE);
    else if (!isKnown) head.error(['ignition', 'version'], UNSUPPORTED);
    head.merge(report);
    return [...messages, ...head.messages(new Locator())];
  } catch (error) {
    return [{ severity: 'error', path: '$', message: error instanceof Error ? error.message : String(error) }];
  }
}

/** Checks a config to be merged in, as far as it is of the version that this one compiles to. */
export function checkEmbeddedConfig(json: string, at: Path, report: Report, version: Version): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    report.error([...at, 'inline'], `config is not valid: ${(error as Error).message}`);
    return;
  }
  try {
    const found = versionOf(data);
    if (SEMVER.test(found) && found !== version.ignition) {
      // The words, typing slips included, are Butane's.
      report.warning([...at, 'version'], 'skipping validation for the merge/replace ignition config due to an unkown version');
      return;
    }
    const { report: inner, messages } = read(data, ignitionMinorOf(version.ignition));
    for (const { message } of messages) report.error([...at, 'inline'], `config is not valid: ${message}`);
    // Butane gives these paths in terms of the embedded config.
    if (!SEMVER.test(found)) report.error(['ignition', 'version'], UNPARSABLE);
    report.merge(inner);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    report.error([...at, 'inline'], error.message);
  }
}

function versionOf(data: unknown): string {
  const root = parseData(data);
  const decoder = new Decoder(PACKAGES, 'json');
  return text(section(decoder.struct(root, ignitionShape(NEWEST)), 'ignition'), 'version') ?? '';
}
