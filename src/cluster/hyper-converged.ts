import { Chart, JsonPatch } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { BootImagesOptions, contributeBootImages } from './configuration/boot-images';
import { CertificateRotationOptions, contributeCertificates } from './configuration/certificates';
import {
  ComponentsOptions, contributeComponents, contributeLogVerbosity, contributeNetworkBinding, contributePlacement, contributeTls, contributeTuning,
  LogVerbosityOptions, NetworkBindingPlugin, PlacementOptions, UninstallStrategy,
} from './configuration/components';
import {
  contributeMediatedDevice, contributeMediatedDevices, contributePciDevice, MediatedDevicesOptions, PermittedMediatedDevice, PermittedPciDevice,
} from './configuration/devices';
import { contributeFeatureGates, FeatureGatesOptions } from './configuration/feature-gates';
import { contributeLiveMigration, LiveMigrationLimits, LiveMigrationOptions } from './configuration/live-migration';
import {
  contributeKsm, contributeMachineDefaults, contributeObsoleteCpus, contributeWorkloadUpdates, KsmOptions, MachineDefaultsOptions,
  ObsoleteCpusOptions, WorkloadUpdatesOptions,
} from './configuration/machines';
import { HyperConvergedProps } from './configuration/props';
import { ClusterStorageOptions, contributeStorage } from './configuration/storage';
import { TlsSecurityProfile } from './configuration/tls-security-profile';
import { TuningPolicy } from './configuration/tuning-policy';
import { HyperConvergedOperand, MacPoolRange, macPoolPatch, operationOf } from './configuration/unsafe-patch';
import { Contributions } from './contributions';
import type * as hco from '../../imports/hco.kubevirt.io';
import { clusterScope } from '../app/cluster-scope';
import { describe, describeChild, ensure, fail } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { readByOperator } from '../app/operator-order';
import { Disagreement, IResource, Resource } from '../app/resource';

const FACTS: KindFacts = { apiVersion: 'hco.kubevirt.io/v1beta1', kind: 'HyperConverged', plural: 'hyperconvergeds' };
const NAME = 'kubevirt-hyperconverged';
const NAMESPACE = 'openshift-cnv';

/** Configuration of OpenShift Virtualization in the cluster. */
export interface IHyperConverged extends IResource {}

/**
 * Configuration of OpenShift Virtualization: one object of the cluster, and one of the app, shared by everything
 * that has something to say in it. `HyperConverged.of(scope)` finds it. Equal contributions merge; contributions
 * that disagree are reported at synthesis with the constructs that made them. The object is named
 * `kubevirt-hyperconverged` and is in `openshift-cnv` unless told otherwise.
 *
 * Each property has a method with the same options, in which what is not given is left to others. The last parameter
 * of a method is the construct on whose behalf it is called: it is named when contributions disagree.
 *
 * @see OpenShift Virtualization 4.15, 3.2.1.2.2
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
  private readonly annotations = new Contributions(['metadata', 'annotations']);
  /** Operations on what HyperConverged makes, as JSON, in the order contributed. */
  private readonly patches = new Map<HyperConvergedOperand, string[]>();
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

    this.annotations.setEach([], props.annotations, this);
    if (props.placement) this.placement(props.placement);
    if (props.certificates) this.rotateCertificates(props.certificates);
    if (props.liveMigration) this.liveMigration(props.liveMigration);
    props.permittedPciDevices?.forEach(device => this.permitHostDevice(device));
    props.permittedMediatedDevices?.forEach(device => this.permitMediatedDevice(device));
    if (props.mediatedDevices) this.mediatedDevices(props.mediatedDevices);
    if (props.machineDefaults) this.machineDefaults(props.machineDefaults);
    if (props.obsoleteCpus) this.obsoleteCpus(props.obsoleteCpus);
    if (props.ksm) this.ksm(props.ksm);
    if (props.workloadUpdates) this.workloadUpdates(props.workloadUpdates);
    if (props.storage) this.storage(props.storage);
    if (props.bootImages) this.bootImages(props.bootImages);
    if (props.components) this.components(props.components);
    props.networkBindings?.forEach(plugin => this.registerNetworkBinding(plugin));
    if (props.featureGates) this.featureGates(props.featureGates);
    if (props.logVerbosity) this.logVerbosity(props.logVerbosity);
    if (props.tlsSecurityProfile) this.tlsSecurityProfile(props.tlsSecurityProfile);
    if (props.tuningPolicy) this.tuningPolicy(props.tuningPolicy);
    if (props.uninstallStrategy) this.uninstallStrategy(props.uninstallStrategy);
    if (props.unsafeMacPool) this.unsafeMacPool(props.unsafeMacPool);
  }

  /**
   * Sets the nodes that OpenShift Virtualization and its machines run on.
   *
   * @see OpenShift Virtualization 4.15, 4.2
   */
  public placement(options: PlacementOptions, contributor: IConstruct = this): void {
    contributePlacement(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets the lifetime of certificates. That the values fit together, those not given at their defaults, is checked at
   * synthesis.
   *
   * @throws when a time is shorter than 10 minutes
   * @see OpenShift Virtualization 4.15, 6.13.3
   */
  public rotateCertificates(options: CertificateRotationOptions, contributor: IConstruct = this): void {
    contributeCertificates(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets how machines are live-migrated.
   *
   * @throws when a number is negative, a time is not of whole seconds, or the bandwidth is no quantity
   * @see OpenShift Virtualization 4.15, 9.2.1
   */
  public liveMigration(options: LiveMigrationOptions, contributor: IConstruct = this): void {
    contributeLiveMigration(this.contributions, options, contributor, this.namespace);
    this._changed();
  }

  /** Limits how many live migrations run at once: the same as `liveMigration` with these two values. */
  public limitLiveMigrations(limits: LiveMigrationLimits, contributor: IConstruct = this): void {
    const { parallelPerCluster, parallelOutboundPerNode } = limits;
    this.liveMigration({ parallelPerCluster, parallelOutboundPerNode }, contributor);
  }

  /**
   * Permits machines to be given a PCI device. The list keeps the order of contribution.
   *
   * @throws when the selector is no PCI id, or the resource name has no domain
   * @see OpenShift Virtualization 4.9, 8.14.11
   */
  public permitHostDevice(device: PermittedPciDevice, contributor: IConstruct = this): void {
    contributePciDevice(this.contributions, device, contributor, selector => {
      const first = this.selectors.get(selector.toLowerCase()) ?? selector;
      this.selectors.set(selector.toLowerCase(), first);
      return first;
    });
    this._changed();
  }

  /**
   * Permits machines to be given a mediated device.
   *
   * @throws when the selector is empty, or the resource name has no domain
   */
  public permitMediatedDevice(device: PermittedMediatedDevice, contributor: IConstruct = this): void {
    contributeMediatedDevice(this.contributions, device, contributor);
    this._changed();
  }

  /** Sets the mediated devices that nodes make. Types of several contributions add up. */
  public mediatedDevices(options: MediatedDevicesOptions, contributor: IConstruct = this): void {
    contributeMediatedDevices(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets what machines get that do not say otherwise.
   *
   * @see OpenShift Virtualization 4.15, 6.13.4, 10.1.1 and 12.3.3.2
   */
  public machineDefaults(options: MachineDefaultsOptions, contributor: IConstruct = this): void {
    contributeMachineDefaults(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Adds CPU models that machines do not get.
   *
   * @see OpenShift Virtualization 4.15, 10.2
   */
  public obsoleteCpus(options: ObsoleteCpusOptions, contributor: IConstruct = this): void {
    contributeObsoleteCpus(this.contributions, options, contributor);
    this._changed();
  }

  /** Turns kernel samepage merging on for nodes. */
  public ksm(options: KsmOptions, contributor: IConstruct = this): void {
    contributeKsm(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets how running machines get the components of an update.
   *
   * @see OpenShift Virtualization 4.15, 5.1.3
   */
  public workloadUpdates(options: WorkloadUpdatesOptions, contributor: IConstruct = this): void {
    contributeWorkloadUpdates(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets how volumes are made and filled. Registries of several contributions add up.
   *
   * @throws when a name, a part of a volume or a registry is none
   * @see OpenShift Virtualization 4.15, 6.2.2.2, 6.11.1, 8.4.1, 8.7.2 and 8.8.3
   */
  public storage(options: ClusterStorageOptions, contributor: IConstruct = this): void {
    contributeStorage(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets which golden images are imported and kept up to date. Images of several contributions add up.
   *
   * @see OpenShift Virtualization 4.15, 8.3
   */
  public bootImages(options: BootImagesOptions, contributor: IConstruct = this): void {
    contributeBootImages(this.contributions, options, contributor);
    this._changed();
  }

  /** Sets what is deployed beside the components that machines need. */
  public components(options: ComponentsOptions, contributor: IConstruct = this): void {
    contributeComponents(this.contributions, this.annotations, options, contributor);
    this.annotate();
  }

  /** Registers a plugin that binds cards of machines to networks. Since 4.15. */
  public registerNetworkBinding(plugin: NetworkBindingPlugin, contributor: IConstruct = this): void {
    contributeNetworkBinding(this.contributions, plugin, contributor);
    this._changed();
  }

  /** Turns features on or off. */
  public featureGates(options: FeatureGatesOptions, contributor: IConstruct = this): void {
    contributeFeatureGates(this.contributions, options, contributor);
    this._changed();
  }

  /**
   * Sets how much the components log.
   *
   * @see OpenShift Virtualization 4.15, 12.3.2.1
   */
  public logVerbosity(options: LogVerbosityOptions, contributor: IConstruct = this): void {
    contributeLogVerbosity(this.contributions, options, contributor);
    this._changed();
  }

  /** Sets versions and ciphers of TLS. */
  public tlsSecurityProfile(profile: TlsSecurityProfile, contributor: IConstruct = this): void {
    contributeTls(this.contributions, profile, contributor);
    this._changed();
  }

  /** Sets how fast the components talk to the API server. */
  public tuningPolicy(policy: TuningPolicy, contributor: IConstruct = this): void {
    contributeTuning(this.contributions, this.annotations, policy, contributor);
    this.annotate();
  }

  /** Sets what removing OpenShift Virtualization does while there are machines. */
  public uninstallStrategy(strategy: UninstallStrategy, contributor: IConstruct = this): void {
    this.contributions.set(['uninstallStrategy'], strategy, contributor);
    this._changed();
  }

  /**
   * Sets the range of the pool of MAC addresses. HyperConverged has no field for it, and this is not supported: see
   * `unsafePatch`.
   *
   * @throws when an address is none
   */
  public unsafeMacPool(range: MacPoolRange, contributor: IConstruct = this): void {
    this.unsafePatch(HyperConvergedOperand.NETWORK_ADDONS, macPoolPatch(range, contributor));
  }

  /**
   * Changes what HyperConverged makes, where it has no field for it. This is not supported: it raises the alert
   * UnsupportedHCOModification, and has to be removed before an update. Operations of several contributions add up.
   *
   * @throws when the annotation that holds the operations is given among the annotations too
   * @see OpenShift Virtualization 4.15, 11.5.41
   */
  public unsafePatch(operand: HyperConvergedOperand, ...operations: JsonPatch[]): void {
    const known = this.patches.get(operand) ?? [];
    if (operand in this.annotations.render()) fail(this, `annotations["${operand}"]`, 'holds operations already; give all of them to unsafePatch');
    const more = operations.map(operation => JSON.stringify(operationOf(operation))).filter(text => !known.includes(text));
    this.patches.set(operand, [...known, ...more]);
    this.metadata.addAnnotation(operand, `[${this.patches.get(operand)!.join(',')}]`);
    this._changed();
  }

  /** @internal */
  public _disagreements(): Disagreement[] {
    return [...this.contributions.disagreements(), ...this.annotations.disagreements()];
  }

  /** @internal */
  protected _toSpec(): hco.HyperConvergedSpec {
    return this.contributions.render();
  }

  private annotate() {
    for (const [name, value] of Object.entries(this.annotations.render())) this.metadata.addAnnotation(name, value);
    this._changed();
  }
}

/** The HyperConverged of each cluster, by its scope. */
const registry = new WeakMap<IConstruct, HyperConverged>();
