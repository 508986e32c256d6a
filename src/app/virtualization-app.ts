import { ApiObject, App, AppProps, Chart } from 'cdk8s';
import { compareFindings, Finding, formatFindings, Severity } from '../rules';
import { clustersOf } from './cluster-scope';
import { arrangeApp, ArrangedOutput } from './layout/arrange-app';
import type { OutputLayout } from './layout/output-layout';
import { OutputFolder } from './output-folder';
import { parseShard, setShard, SHARD_VARIABLE } from './shard';
import { SideFiles } from './side-files';
import { contentOf, manifestsOf, renderFiles } from './synthesis';
import { SynthesisOrder } from './synthesis-order';
import { Validation } from './validation';
import { OpenShiftVersion } from './version';
import type { Manifest } from '../rules/rule';
import { manifestsYaml } from '../yaml/manifest-yaml';

/** Properties of `VirtualizationApp`: those of `cdk8s.App`, and the target version. */
export interface VirtualizationAppProps extends AppProps {
  /**
   * OpenShift version that the manifests are made for.
   *
   * @default OpenShiftVersion.V4_15
   */
  readonly target?: OpenShiftVersion;
  /**
   * How the output folder is arranged; `yamlOutputType` and `outputFileExtension` are not for an app that has a layout.
   *
   * @default - the files that `cdk8s.App` writes
   */
  readonly layout?: OutputLayout;
  /**
   * Part of the clusters that this run checks and writes, as `2/8`, so that several runs share the work: all of them
   * together write what one does without. It needs a layout.
   *
   * @default - the environment variable CDK8S_VIRT_SHARD, else everything
   */
  readonly shard?: string;
}

/**
 * A `cdk8s.App` with a target version, side files, and all-or-nothing output: every finding is reported at once,
 * and no file is touched before everything has rendered. The YAML files have the names and bytes that `cdk8s.App`
 * gives them. Every construct works in a plain `cdk8s.App` too.
 *
 * A list in the output folder, `.cdk8s-virt-files`, says which files were written: those that are no longer written
 * are removed. Nothing else in the folder is touched, nor is a file that has the same bytes already. Several apps of one
 * program need a folder each: in one, the last would remove what the others wrote.
 */
export class VirtualizationApp extends App {
  private hasSynthesized = false;
  private readonly layout?: OutputLayout;

  /** @throws when the shard is none, or there is no layout for it, or the layout is given beside what it decides */
  constructor(props: VirtualizationAppProps = {}) {
    super(props);
    (props.target ?? OpenShiftVersion.V4_15).applyTo(this);
    this.layout = props.layout;
    for (const given of ['yamlOutputType', 'outputFileExtension'] as const) {
      if (props.layout && props[given] !== undefined) throw new Error(`VirtualizationApp ${given}: the layout decides which files there are; leave out one of the two`);
    }
    const shard = props.shard ?? process.env[SHARD_VARIABLE];
    if (shard === undefined || shard === '') return;
    const where = props.shard === undefined ? SHARD_VARIABLE : 'VirtualizationApp shard';
    setShard(this, parseShard(shard, where));
    if (!this.layout) throw new Error(`${where}: '${shard}' needs a folder for each cluster; give the app a layout, as OutputLayout.folders()`);
  }

  /** All charts, those that others depend on first. */
  public get charts(): Chart[] {
    // cdk8s takes dependencies between constructs of charts for their charts' from the first synthesis on.
    return new SynthesisOrder(this, this.hasSynthesized).charts();
  }

  /**
   * Checks and writes everything. Warnings go to standard error.
   *
   * @throws with all errors found, in which case nothing is written
   */
  public synth(): void {
    if (this.layout) {
      const { own, clusters } = this.arranged(this.layout);
      new OutputFolder(this.outdir).replace(own, clusters, [...clustersOf(this).values()]);
      return;
    }
    const files = this.rendering((order, manifestOf) => renderFiles(this, order, manifestOf));
    const sideFiles = SideFiles.of(this);
    for (const name of sideFiles.names) {
      if (files.has(name)) throw new Error(`the side file '${name}' has the name of a file with manifests; give it another name`);
      files.set(name, contentOf(sideFiles.render(name)));
    }
    new OutputFolder(this.outdir).replace(files);
  }

  /**
   * Checks everything and gives all objects of all charts as one YAML text.
   *
   * @throws with all errors found
   */
  public synthYaml(): string {
    return this.rendering((order, manifestOf) => manifestsYaml(order.charts().flatMap(chart => manifestsOf(chart, order, manifestOf))));
  }

  /** Checks the tree and arranges it by clusters and layers. */
  private arranged(layout: OutputLayout): ArrangedOutput {
    const validation = Validation.of(this);
    const errorsOfOthers = validation.errorsOfOthers();
    return validation.holding((manifestOf, objects) => {
      const { findings, files } = arrangeApp(this, layout, objects, manifestOf);
      this.report([...validation.findings(), ...findings].sort(compareFindings), errorsOfOthers);
      return files();
    });
  }

  /** Checks the tree, arranges it and has it rendered; each object makes its manifest once for all three. */
  private rendering<T>(render: (order: SynthesisOrder, manifestOf: (object: ApiObject) => Manifest) => T): T {
    const validation = Validation.of(this);
    const errorsOfOthers = validation.errorsOfOthers();
    return validation.holding(manifestOf => {
      this.report(validation.findings(), errorsOfOthers);
      this.hasSynthesized = true;
      return render(new SynthesisOrder(this), manifestOf);
    });
  }

  private report(findings: readonly Finding[], errorsOfOthers: readonly string[]): void {
    const errors = findings.filter(({ severity }) => severity === Severity.ERROR);
    const texts = [
      ...errors.length > 0 ? [`${errors.length} ${errors.length === 1 ? 'finding' : 'findings'}, nothing written.\n\n${formatFindings(errors)}`] : [],
      ...errorsOfOthers.length > 0 ? [`Validation failed with the following errors:\n  ${errorsOfOthers.join('\n  ')}`] : [],
    ];
    if (texts.length > 0) throw new Error(texts.join('\n\n'));
    const warnings = findings.filter(({ severity }) => severity === Severity.WARNING);
    if (warnings.length > 0) process.stderr.write(`${formatFindings(warnings)}\n`);
  }
}
