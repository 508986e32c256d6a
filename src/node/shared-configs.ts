import { Construct } from 'constructs';
import { IgnitionConfig } from './ignition-config';
import { KUBELET_CONFIG, MACHINE_CONFIG } from './kind';
import type { IKubeletConfig } from './kubelet-config';
import type { IMachineConfig } from './machine-config';
import { MergedSettings } from './merged-settings';
import { selectPool } from './pool-labels';
import { roleLabels } from './role';
import type * as machineconfiguration from '../../imports/machineconfiguration.openshift.io';
import { Disagreement, Resource } from '../app/resource';
import { SideFiles } from '../app/side-files';
import type { Contributions } from '../cluster/contributions';

/** What a shared machine config is of, whom it is for. */
export interface SharedMachineConfigProps {
  readonly name: string;
  readonly role: string;
  readonly settings: MergedSettings;
}

/** The machine config of a role with everything that its nodes need, or with all but the files and units. */
export class SharedMachineConfig extends Resource implements IMachineConfig {
  private readonly settings: MergedSettings;
  private readonly config: IgnitionConfig;

  constructor(scope: Construct, id: string, { name, role, settings }: SharedMachineConfigProps) {
    super(scope, id, MACHINE_CONFIG, { name, labels: roleLabels(role, undefined) });
    this.settings = settings;
    this.config = new IgnitionConfig(this, () => {
      const { bindsDevices, files, units } = settings;
      return bindsDevices ? { name, role } : { name, role, files, units };
    });
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return [
      ...this.settings.disagreements(false),
      ...this.settings.bindsDevices ? [] : [...this.settings.disagreements(true), ...this.config.disagreements],
    ];
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigSpec {
    const { kernelArguments, kernelType, extensions, fips } = this.settings;
    return {
      config: this.config.render(),
      kernelArguments: kernelArguments.length > 0 ? kernelArguments : undefined,
      kernelType,
      extensions: extensions.length > 0 ? extensions : undefined,
      fips,
    };
  }
}

/** Files and units of the nodes of a role, beside the Butane config that they are compiled from. */
export class SharedButaneConfig extends Resource implements IMachineConfig {
  private readonly settings: MergedSettings;
  private readonly config: IgnitionConfig;

  constructor(scope: Construct, id: string, { name, role, settings }: SharedMachineConfigProps) {
    super(scope, id, MACHINE_CONFIG, { name, labels: roleLabels(role, undefined) });
    this.settings = settings;
    this.config = new IgnitionConfig(this, () => ({ name, role, files: settings.files, units: settings.units }));
    SideFiles.of(this)._add(this, `${name}.bu`, () => this.source());
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return [...this.settings.disagreements(true), ...this.config.disagreements];
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.MachineConfigSpec {
    return { config: this.config.render() };
  }

  private source(): string {
    // The compiler is as large as all constructs together.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { renderButane } = require('../butane') as typeof import('../butane');
    return renderButane(this.config.document ?? {});
  }
}

/** The one kubelet configuration of a role. */
export class SharedKubeletConfig extends Resource implements IKubeletConfig {
  private readonly contributions: Contributions;
  private readonly selector: machineconfiguration.LabelSelector;

  constructor(scope: Construct, id: string, role: string, contributions: Contributions) {
    super(scope, id, KUBELET_CONFIG, { name: `${role}-kubelet` });
    this.contributions = contributions;
    this.selector = selectPool(this, role);
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.contributions.disagreements();
  }

  /** @internal */
  protected _toSpec(): machineconfiguration.KubeletConfigSpec {
    return { machineConfigPoolSelector: this.selector, ...inOrder(this.contributions.render()) };
  }
}

/** The same fields, by name: which came first is no matter of the manifest. */
function inOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1).map(([key, each]) => [key, inOrder(each)])) as T;
}
