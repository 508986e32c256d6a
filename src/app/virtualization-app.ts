import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, AppProps } from 'cdk8s';
import { formatFindings, Severity } from '../rules';
import { replaceFile } from './replace-file';
import { SideFiles } from './side-files';
import { Validation } from './validation';
import { OpenShiftVersion } from './version';

/** Properties of `VirtualizationApp`: those of `cdk8s.App`, and the target version. */
export interface VirtualizationAppProps extends AppProps {
  /**
   * OpenShift version that the manifests are made for.
   *
   * @default OpenShiftVersion.V4_15
   */
  readonly target?: OpenShiftVersion;
}

/**
 * A `cdk8s.App` with a target version, side files, and all-or-nothing output: every finding is reported at once,
 * and no file is touched before everything has rendered. The YAML files have the names and bytes that `cdk8s.App`
 * gives them. Every construct works in a plain `cdk8s.App` too.
 */
export class VirtualizationApp extends App {
  constructor(props: VirtualizationAppProps = {}) {
    super(props);
    (props.target ?? OpenShiftVersion.V4_15).applyTo(this);
  }

  /**
   * Checks and writes everything. Warnings go to standard error.
   *
   * @throws with all errors found, in which case nothing is written
   */
  public synth(): void {
    this.checkAll();

    const { outdir } = this;
    const staging = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-virt-'));
    try {
      (this as { outdir: string }).outdir = staging;
      Validation.of(this).holding(() => super.synth());
      SideFiles.of(this).write(staging);
      copyFiles(staging, outdir);
    } finally {
      (this as { outdir: string }).outdir = outdir;
      fs.rmSync(staging, { recursive: true, force: true });
    }
  }

  private checkAll() {
    const findings = Validation.of(this).findings();
    const errors = findings.filter(({ severity }) => severity === Severity.ERROR);
    if (errors.length > 0) {
      throw new Error(`${errors.length} ${errors.length === 1 ? 'finding' : 'findings'}, nothing written.\n\n${formatFindings(errors)}`);
    }
    const warnings = findings.filter(({ severity }) => severity === Severity.WARNING);
    if (warnings.length > 0) process.stderr.write(`${formatFindings(warnings)}\n`);
  }
}

function copyFiles(from: string, to: string) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFiles(source, target);
    else replaceFile(target, fs.readFileSync(source));
  }
}
