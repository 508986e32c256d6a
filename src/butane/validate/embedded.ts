/**
 * Ignition configs that stand by themselves or inside a Butane config.
 */
import { Decoder, checkUnusedKeys } from '../decode';
import { parseData } from '../parse';
import { Path, Report } from '../report';
import { canonicalVersion } from '../semver';
import { ignitionShape } from '../shape';
import { Locator } from '../source';
import type { ButaneMessage } from '../types';
import { UnreadableError } from '../unreadable';
import { Struct, section, text } from '../value';
import { Version, ignitionMinorOf } from '../versions';
import { findDuplicates, validateIgnitionConfig } from './ignition';
import { findJsonProblem } from './json-syntax';

/** Ignition versions that OpenShift reads. */
const IGNITION_VERSIONS: readonly string[] = ['3.0.0', '3.1.0', '3.2.0', '3.3.0', '3.4.0'];

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
    const version = canonicalVersion(versionOf(config));
    const isKnown = version !== undefined && IGNITION_VERSIONS.includes(version);
    const { report, messages } = read(config, isKnown ? ignitionMinorOf(version) : NEWEST);
    const head = new Report();
    if (version === undefined) head.error(['ignition', 'version'], UNPARSABLE);
    else if (!isKnown) head.error(['ignition', 'version'], UNSUPPORTED);
    head.merge(report);
    return [...messages, ...head.messages(new Locator())];
  } catch (error) {
    return [{ severity: 'error', path: '$', message: error instanceof Error ? error.message : String(error) }];
  }
}

/** Checks a config to be merged in, as far as it is of the version that this one compiles to. */
export function checkEmbeddedConfig(json: string, at: Path, report: Report, version: Version): void {
  // Butane says what is wrong without saying where, and then where without saying what.
  const refuse = (problem: string) => {
    report.error([], problem);
    report.error([...at, 'inline'], 'config is not valid');
  };
  const problem = findJsonProblem(json);
  if (problem !== undefined) {
    refuse(problem);
    return;
  }
  try {
    const data: unknown = JSON.parse(json);
    const { report: inner, messages } = read(data, ignitionMinorOf(version.ignition));
    if (messages.length > 0) {
      refuse(`json: ${messages[0].message}`);
      return;
    }
    const found = canonicalVersion(versionOf(data));
    if (found !== undefined && found !== version.ignition) {
      // The words, typing slips included, are Butane's.
      report.warning([...at, 'version'], 'skipping validation for the merge/replace ignition config due to an unkown version');
      return;
    }
    // Butane gives these paths in terms of the embedded config.
    if (found === undefined) report.error(['ignition', 'version'], UNPARSABLE);
    report.merge(inner);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    refuse(error.message);
  }
}

function versionOf(data: unknown): string {
  const root = parseData(data);
  const decoder = new Decoder(PACKAGES, 'json');
  return text(section(decoder.struct(root, ignitionShape(NEWEST)), 'ignition'), 'version') ?? '';
}
