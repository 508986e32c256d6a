import { Finding, Severity } from '../rules/rule';
import { versionFacts, DEFAULT_VERSION } from '../schema/versions';

/** What `cdk8s.yaml` can say under `validations: properties`. */
export interface VirtualizationValidationProps {
  /**
   * Version of OpenShift that the manifests are for.
   *
   * @default '4.15'
   */
  readonly target?: string;

  /**
   * Feature gates of KubeVirt.
   *
   * @default - those of the target, and of the HyperConverged among the manifests
   */
  readonly featureGates?: string[];

  /**
   * Whether the manifests are all there is in the cluster: a reference that they do not resolve is then an error.
   *
   * @default false
   */
  readonly complete?: boolean;
}

/** An object that breaks a rule, as cdk8s-cli wants it. */
export interface ViolatingResource {
  /** Name of the object. */
  readonly resourceName: string;
  /** Field paths, each with its line. */
  readonly locations: string[];
  /** File that the object is in. */
  readonly manifestPath: string;
}

/** A rule and what breaks it, as cdk8s-cli wants it. */
export interface RuleViolation {
  /** Id of the rule. */
  readonly ruleName: string;
  /** What holds when the rule is kept. */
  readonly recommendation: string;
  /** What is wrong, what is allowed, and the mend. */
  readonly fix: string;
  /** The objects that break it. */
  readonly violatingResources: ViolatingResource[];
}

/** The report of cdk8s-cli, as far as it is used. */
export interface IValidationReport {
  /**
   * Adds what breaks a rule.
   *
   * @param violation the rule and what breaks it
   */
  addViolation(violation: RuleViolation): void;

  /**
   * Ends the report.
   *
   * @param status `success` or `failure`
   * @param metadata what is printed below the status
   */
  submit(status: string, metadata?: { [key: string]: string }): void;
}

/** What cdk8s-cli gives a plugin. */
export interface IValidationContext {
  /** Paths of the manifests. */
  readonly manifests: string[];
  /** Where findings go. */
  readonly report: IValidationReport;
}

/**
 * The rules as a validation plugin of cdk8s-cli, for apps that are not made with this library: `cdk8s synth` then
 * fails where the cluster would reject.
 *
 * ```yaml
 * validations:
 *   - package: cdk8s-openshift-virtualization
 *     version: 1.0.0
 *     class: VirtualizationValidation
 *     properties:
 *       target: '4.15'
 * ```
 *
 * Errors fail the synthesis, warnings are reported only.
 */
export class VirtualizationValidation {
  private readonly target: string;

  /** @throws when the target is not supported */
  constructor(private readonly props: VirtualizationValidationProps = {}) {
    // YAML takes 4.14 without quotes for a number.
    this.target = String(props.target ?? DEFAULT_VERSION);
    versionFacts(this.target);
  }

  /**
   * Checks all manifests together and submits the report. Called by cdk8s-cli.
   *
   * @param context manifests and report
   */
  public async validate(context: IValidationContext): Promise<void> {
    // Read as the command line reads, and loaded for this alone: whoever only makes constructs needs no YAML reader.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { lintFiles } = require('../manifests/lint') as typeof import('../manifests/lint');
    const { featureGates, complete } = this.props;
    const target = versionFacts(this.target);
    if (context.manifests.length === 0) return context.report.submit('success', { Target: target.version, Manifests: '0' });

    const { findings, documents } = lintFiles(context.manifests, { target, featureGates, complete });
    for (const violation of violationsOf(findings.filter(({ severity }) => severity !== Severity.INFO))) context.report.addViolation(violation);
    const count = (wanted: Severity) => String(findings.filter(({ severity }) => severity === wanted).length);
    context.report.submit(count(Severity.ERROR) === '0' ? 'success' : 'failure', {
      Target: target.version, Manifests: String(documents), Errors: count(Severity.ERROR), Warnings: count(Severity.WARNING),
    });
  }
}

/** A violation says one fix: what has the same rule and message goes together. */
function violationsOf(findings: readonly Finding[]): RuleViolation[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const { summaryOf } = require('../rules') as typeof import('../rules');
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const key = `${found.rule}\n${found.message}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()].map(group => ({
    ruleName: group[0].severity === Severity.ERROR ? group[0].rule : `${group[0].rule} (${group[0].severity})`,
    recommendation: summaryOf(group[0].rule),
    fix: group[0].message,
    violatingResources: group.map(({ name, path, file = '', line = 1 }) => ({
      resourceName: name, locations: [path === '' ? `line ${line}` : `${path} (line ${line})`], manifestPath: file,
    })),
  }));
}
