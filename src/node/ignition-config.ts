import { IConstruct } from 'constructs';
import { NodeFile, NodeUnit, renderUnit } from './butane-file';
import type { Disagreement } from '../app/resource';
import { OpenShiftVersion } from '../app/version';
import type { ButaneMessage, ButaneResult } from '../butane';
import { Severity } from '../rules';

/** What is on the nodes. */
export interface NodeContents {
  readonly files?: readonly NodeFile[];
  readonly units?: readonly NodeUnit[];
  readonly filesDir?: string;
}

/**
 * Files and units as the Ignition config of the target: they are compiled as Butane, so that one piece of code writes
 * them, whichever class they are given to.
 */
export class IgnitionConfig {
  private compiled?: { readonly document: string; readonly result: ButaneResult };

  constructor(private readonly construct: IConstruct, private readonly contents: () => NodeContents) {}

  /** The config; only its version where there is nothing on the nodes, because older operators refuse one without. */
  public render(): { [key: string]: unknown } {
    const { spec } = (this.compile()?.machineConfig ?? {}) as { spec?: { config: { [key: string]: unknown } } };
    return spec?.config ?? { ignition: { version: OpenShiftVersion.of(this.construct).ignition } };
  }

  /** What cannot be compiled, and what is doubtful. */
  public get disagreements(): Disagreement[] {
    return (this.compile()?.messages ?? []).map(({ severity, path, message }) => ({
      rule: 'butane/valid',
      severity: SEVERITIES[severity],
      path: path.replace(/^\$/, 'spec.config').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
      message: message.replace('-d/--files-dir', 'filesDir'),
    }));
  }

  private compile(): ButaneResult | undefined {
    const { files = [], units = [], filesDir } = this.contents();
    if (files.length + units.length === 0) return undefined;
    const document = JSON.stringify({
      variant: 'openshift',
      version: OpenShiftVersion.of(this.construct).butane,
      metadata: { name: 'nodes', labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
      storage: files.length > 0 ? { files: files.map(file => file._render()) } : undefined,
      systemd: units.length > 0 ? { units: units.map(renderUnit) } : undefined,
    });
    if (this.compiled?.document === document) return this.compiled.result;
    // The compiler is as large as all constructs together.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { compileButaneDocument } = require('../butane') as typeof import('../butane');
    const result = compileButaneDocument(JSON.parse(document), { filesDir });
    this.compiled = { document, result };
    return result;
  }
}

const SEVERITIES: Record<ButaneMessage['severity'], Severity> = { error: Severity.ERROR, warning: Severity.WARNING, info: Severity.INFO };
