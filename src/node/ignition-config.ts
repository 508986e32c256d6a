import { IConstruct } from 'constructs';
import { NodeFile, NodeUnit, renderUnit } from './butane-file';
import { ROLE_LABEL } from './role';
import type { Disagreement } from '../app/resource';
import { OpenShiftVersion } from '../app/version';
import type { ButaneMessage, ButaneResult } from '../butane';
import { Severity } from '../rules';

/** What is on the nodes, and the machine config that it is part of. */
export interface NodeContents {
  readonly name: string;
  readonly role: string;
  readonly files?: readonly NodeFile[];
  readonly units?: readonly NodeUnit[];
  readonly filesDir?: string;
}

/**
 * Files and units as the Ignition config of the target: they are compiled as Butane, so that one piece of code writes
 * them, whichever class they are given to.
 */
export class IgnitionConfig {
  private compiled?: { readonly text: string; readonly result: ButaneResult };

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

  /** The Butane config that it is compiled from; none where there is nothing on the nodes. */
  public get document(): object | undefined {
    const { name, role, files = [], units = [] } = this.contents();
    if (files.length + units.length === 0) return undefined;
    return JSON.parse(JSON.stringify({
      variant: 'openshift',
      version: OpenShiftVersion.of(this.construct).butane,
      metadata: { name, labels: { [ROLE_LABEL]: role } },
      storage: files.length > 0 ? { files: files.map(file => file._render()) } : undefined,
      systemd: units.length > 0 ? { units: units.map(renderUnit) } : undefined,
    }));
  }

  private compile(): ButaneResult | undefined {
    const { document } = this;
    if (!document) return undefined;
    const text = JSON.stringify(document);
    if (this.compiled?.text === text) return this.compiled.result;
    // The compiler is as large as all constructs together.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { compileButaneDocument } = require('../butane') as typeof import('../butane');
    const result = compileButaneDocument(document, { filesDir: this.contents().filesDir });
    this.compiled = { text, result };
    return result;
  }
}

const SEVERITIES: Record<ButaneMessage['severity'], Severity> = { error: Severity.ERROR, warning: Severity.WARNING, info: Severity.INFO };
