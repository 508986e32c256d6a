import { Chart, Duration } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { Contributions } from './contributions';
import { extendedResourceProblem } from './extended-resource';
import {
  CertificateRotationOptions, LiveMigrationLimits, LiveMigrationOptions, MachineDefaultsOptions, PermittedMediatedDevice, PermittedPciDevice,
} from './hyper-converged-options';
import type * as hco from '../../imports/hco.kubevirt.io';
import { clusterScope } from '../app/cluster-scope';
import { describe, describeChild, ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { readByOperator } from '../app/operator-order';
import { Disagreement, IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { canonicalSize, goDuration } from '../app/size';
import { pciSelectorProblem } from '../rules/values';
import { isQuantity } from '../schema/canonical';

const FACTS: KindFacts = { apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged', plural: 'hyperconvergeds' };
const NAME = 'kubevirt-hyperconverged';
const NAMESPACE = 'openshift-cnv';
const SHORTEST_ROTATION = Duration.minutes(10);

/** Configuration of OpenShift Virtualization in the cluster. */
export interface IHyperConverged extends IResource {}

/** Properties of `HyperConverged`. Each value is a contribution like those that other constructs make. */
export interface HyperConvergedProps extends NamespacedResourceProps {
  /**
   * PCI devices that machines may be given.
   *
   * @default - those that other constructs permit
   */
  readonly permittedPciDevices?: PermittedPciDevice[];

  /**
   * Mediated devices that machines may be given.
   *
   * @default - those that other constructs permit
   */
  readonly permittedMediatedDevices?: PermittedMediatedDevice[];

  /**
   * Live migration.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly liveMigration?: LiveMigrationOptions;

  /**
   * Rotation of certificates.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly certificates?: CertificateRotationOptions;

  /**
   * What the cluster gives its machines.
   *
   * @default - what other constructs set, else the operator's defaults
   */
  readonly machineDefaults?: MachineDefaultsOptions;
}

/**
 * Configuration of OpenShift Virtualization: one object of the cluster, and one of the app, shared by everything
 * that has something to say in it. `HyperConverged.of(scope)` finds it. Equal contributions merge; contributions
 * that disagree are reported at synthesis with the constructs that made them. The object is named
 * `kubevirt-hyperconverged` and is in `openshift-cnv` unless told otherwise.
 *
 * @see OpenShift Virtualization 4.9, 8.14
 */
export class HyperConverged extends Resource implements IHyperConverged {
  /** Refers to the HyperConverged without creating it. */
  public static fromName(scope: Construct, id: string, name: string = NAME, namespace: string = NAMESPACE): IHyperConverged {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  /**
   * The HyperConverged of the app that a construct is in. The first call creates it in the construct's chart, unless
   * the app has created one before.
   *
   * @throws when there is none yet, and the construct is in no chart
   */
  public static of(scope: IConstruct): HyperConverged {
    const known = registry.get(clusterScope(scope));
    if (known) return known;
    if (!scope.node.scopes.some(Chart.isChart)) fail(scope, 'HyperConverged.of', 'there is no HyperConverged yet, and no chart to create it in; call it with a construct of a chart');
    return new HyperConverged(Chart.of(scope), NAME);
  }

  private readonly contributions = new Contributions();
  /** First spelling of each PCI selector, by its lower case. */
  private readonly selectors = new Map<string, string>();

  /** @throws when the app has its HyperConverged already, or the name does not contain `kubevirt-hyperconverged` */
  constructor(scope: Construct, id: string, props: HyperConvergedProps = {}) {
    const other = registry.get(clusterScope(scope));
    if (other) {
      throw new Error(`${describeChild(scope, id)}: the app has its HyperConverged already, ${describe(other)}; `
        + 'take that one with HyperConverged.of(scope), or create yours before anything contributes to it');
    }
    super(scope, id, FACTS, { ...props, name: props.name ?? NAME, namespace: props.namespace ?? NAMESPACE });
    ensure(this, 'name', this.name.includes(NAME) ? undefined : `'${this.name}' is not read by the operator; it must contain '${NAME}'`);
    registry.set(clusterScope(this), this);
    readByOperator(this, this.apiGroup);

    props.permittedPciDevices?.forEach(device => this.permitHostDevice(device));
    props.permittedMediatedDevices?.forEach(device => this.permitMediatedDevice(device));
    if (props.liveMigration) this.liveMigration(props.liveMigration);
    if (props.certificates) this.rotateCertificates(props.certificates);
    if (props.machineDefaults) this.machineDefaults(props.machineDefaults);
  }

  /**
   * Permits machines to be given a PCI device. The list keeps the order of contribution.
   *
   * @param device what is permitted
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when the selector is no PCI id, or the resource name has no domain
   */
  public permitHostDevice(device: PermittedPciDevice, contributor: IConstruct = this): void {
    const { selector, resourceName, externalResourceProvider } = device;
    ensure(contributor, 'selector', pciSelectorProblem(selector));
    ensure(contributor, 'resourceName', extendedResourceProblem(resourceName));

    // The selector is compared without case, but is no matter of disagreement: the first spelling is kept.
    const list = ['permittedHostDevices', 'pciHostDevices'];
    const pciDeviceSelector = this.selectors.get(selector.toLowerCase()) ?? selector;
    this.selectors.set(selector.toLowerCase(), pciDeviceSelector);
    const element: hco.PciHostDevice = { pciDeviceSelector, resourceName, externalResourceProvider: externalResourceProvider || undefined };
    this.contributions.add(list, pciDeviceSelector, element, contributor);
    this._changed();
  }

  /**
   * Permits machines to be given a mediated device.
   *
   * @param device what is permitted
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when the selector is empty, or the resource name has no domain
   */
  public permitMediatedDevice(device: PermittedMediatedDevice, contributor: IConstruct = this): void {
    const { selector, resourceName, externalResourceProvider } = device;
    ensure(contributor, 'selector', selector.trim() === '' ? `'${selector}' names no mediated device type; write its name, as 'GRID T4-2Q'` : undefined);
    ensure(contributor, 'resourceName', extendedResourceProblem(resourceName));

    const element: hco.MediatedDevice = { mdevNameSelector: selector, resourceName, externalResourceProvider: externalResourceProvider || undefined };
    this.contributions.add(['permittedHostDevices', 'mediatedDevices'], selector, element, contributor);
    this._changed();
  }

  /**
   * Sets how machines are live-migrated. What is not given is left to others, and to the operator's defaults.
   *
   * @param options what to set
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when a number is negative, a time is not of whole seconds, or the bandwidth is no quantity
   */
  public liveMigration(options: LiveMigrationOptions, contributor: IConstruct = this): void {
    const config: hco.LiveMigrationConfig = {
      parallelMigrationsPerCluster: count(contributor, 'parallelPerCluster', options.parallelPerCluster),
      parallelOutboundMigrationsPerNode: count(contributor, 'parallelOutboundPerNode', options.parallelOutboundPerNode),
      completionTimeoutPerGiB: seconds(contributor, 'completionTimeoutPerGib', options.completionTimeoutPerGib),
      progressTimeout: seconds(contributor, 'progressTimeout', options.progressTimeout),
      bandwidthPerMigration: bandwidth(contributor, options.bandwidthPerMigration),
      network: options.network?.name,
      allowAutoConverge: options.allowAutoConverge,
      allowPostCopy: options.allowPostCopy,
    };
    if (options.network) this.ensureNamespace(options.network, contributor);
    for (const [field, value] of Object.entries(config)) this.contributions.set(['liveMigrationConfig', field], value, contributor);
    this._changed();
  }

  /**
   * Limits how many live migrations run at once: the same as `liveMigration` with these two values.
   *
   * @param limits what to set
   * @param contributor construct on whose behalf; named when contributions disagree
   */
  public limitLiveMigrations(limits: LiveMigrationLimits, contributor: IConstruct = this): void {
    const { parallelPerCluster, parallelOutboundPerNode } = limits;
    this.liveMigration({ parallelPerCluster, parallelOutboundPerNode }, contributor);
  }

  /**
   * Sets the lifetime of certificates. That the values fit together, those not given at their defaults, is checked at
   * synthesis.
   *
   * @param options what to set
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when a time is shorter than 10 minutes
   */
  public rotateCertificates(options: CertificateRotationOptions, contributor: IConstruct = this): void {
    for (const certificate of ['ca', 'server'] as const) {
      for (const field of ['duration', 'renewBefore'] as const) {
        const value = options[certificate]?.[field];
        if (!value) continue;
        ensure(contributor, `${certificate}.${field}`, rotationProblem(value));
        this.contributions.set(['certConfig', certificate, field], goDuration(value), contributor);
      }
    }
    this._changed();
  }

  /**
   * Sets what the cluster gives its machines. What is not given is left to others, and to the operator's defaults.
   *
   * @param options what to set
   * @param contributor construct on whose behalf; named when contributions disagree
   * @throws when a registry is none
   * @see OpenShift Virtualization 4.15, 6.2.2.2, 6.3.1.3, 6.11.1, 6.12.2, 6.13.4.1 and 8.3.1.1
   */
  public machineDefaults(options: MachineDefaultsOptions, contributor: IConstruct = this): void {
    const { cpuModel, stateStorageClass, commonBootImages, insecureRegistries = [], consoleProxy, pipelinesNamespace } = options;
    for (const host of insecureRegistries) ensure(contributor, 'insecureRegistries', registryProblem(host));
    const values: [string[], unknown][] = [
      [['defaultCPUModel'], cpuModel],
      [['vmStateStorageClass'], stateStorageClass],
      [['featureGates', 'enableCommonBootImageImport'], commonBootImages],
      [['featureGates', 'deployVmConsoleProxy'], consoleProxy],
      [['featureGates', 'deployTektonTaskResources'], pipelinesNamespace === undefined ? undefined : true],
      [['tektonPipelinesNamespace'], pipelinesNamespace],
      [['storageImport', 'insecureRegistries'], insecureRegistries.length > 0 ? insecureRegistries : undefined],
    ];
    for (const [path, value] of values) this.contributions.set(path, value, contributor);
    this._changed();
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return this.contributions.disagreements();
  }

  /** @internal */
  protected _toSpec(): hco.HyperConvergedSpec {
    return this.contributions.render();
  }

  private ensureNamespace(network: IResource, contributor: IConstruct) {
    if (network.namespace === undefined || network.namespace === this.namespace) return;
    fail(contributor, 'network', `NetworkAttachmentDefinition ${network.namespace}/${network.name} is not looked up there; it must be in '${this.namespace}'`);
  }
}

/** The HyperConverged of each cluster, by its scope. */
const registry = new WeakMap<IConstruct, HyperConverged>();

function count(by: IConstruct, field: string, value: number | undefined): number | undefined {
  if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32)) fail(by, field, `${value} is not a count; give a whole number from 0 on`);
  return value;
}

function seconds(by: IConstruct, field: string, value: Duration | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value.toMilliseconds() % 1000 !== 0) fail(by, field, `${goDuration(value)} is finer than the field's unit; give whole seconds`);
  return value.toSeconds();
}

function bandwidth(by: IConstruct, value: LiveMigrationOptions['bandwidthPerMigration']): string | undefined {
  if (typeof value === 'string' && !isQuantity(value)) {
    fail(by, 'bandwidthPerMigration', `'${value}' is not a quantity; write bytes a second with a unit, as '64Mi'`);
  }
  if (typeof value === 'string' && value.startsWith('-')) {
    fail(by, 'bandwidthPerMigration', `'${value}' is not a bandwidth; write bytes a second with a unit, as '64Mi'`);
  }
  return canonicalSize('bandwidthPerMigration', value);
}

/** A host, with a port or without, and no scheme. */
function registryProblem(host: string): string | undefined {
  if (/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/.test(host)) return undefined;
  return `'${host}' is no registry; write its host, and its port if it has one, as 'registry.example.com:5000'`;
}

function rotationProblem(value: Duration): string | undefined {
  if (value.toMilliseconds() >= SHORTEST_ROTATION.toMilliseconds()) return undefined;
  return `${goDuration(value)} is too short; at least ${goDuration(SHORTEST_ROTATION)}`;
}
