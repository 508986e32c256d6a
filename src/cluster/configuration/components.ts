import type * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { count, labelSelector, named } from './check';
import { TlsSecurityProfile } from './tls-security-profile';
import { TuningPolicy } from './tuning-policy';
import type * as hco from '../../../imports/hco.kubevirt.io';
import { ensure, fail } from '../../app/errors';
import type { INetworkAttachmentDefinition } from '../../network/network-attachment-definition';
import { labelProblem, subdomainProblem } from '../../rules/values';
import { Contributions } from '../contributions';
import type { NodePlacement } from '../node-placement';

/** On which nodes OpenShift Virtualization runs. */
export interface PlacementOptions {
  /**
   * Nodes of the components that machines do not depend on node by node, as virt-api and virt-controller.
   *
   * @default - where there is room
   */
  readonly infra?: NodePlacement;
  /**
   * Nodes of the machines, and of virt-handler. Can be changed only while there is no machine and no data volume.
   *
   * @default - all nodes for workloads
   */
  readonly workloads?: NodePlacement;
}

/** Where the Tekton tasks and pipelines are that make machines. */
export interface TektonOptions {
  /**
   * Namespace of the tasks.
   *
   * @default - that of the operator
   */
  readonly tasksNamespace?: string;
  /**
   * Namespace of the sample pipelines.
   *
   * @default - that of the operator
   */
  readonly pipelinesNamespace?: string;
}

/** The DNS server for machines on secondary networks. */
export interface SecondaryDnsOptions {
  /**
   * IPv4 address at which the server is reached from outside, for the glue record of its zone.
   *
   * @default - none
   */
  readonly nameServerIp?: string;
}

/** What a machine counts as in a quota. */
export enum ApplicationAwareQuotaCalculator {
  /** The pod that it runs in, without that of a migration. */
  VMI_POD_USAGE = 'VmiPodUsage',
  /** The CPUs and the memory that its guest sees. */
  VIRTUAL_RESOURCES = 'VirtualResources',
  /** The same, under names of their own (`requests.cpu/vmi`), so that quotas tell machines from pods. */
  DEDICATED_VIRTUAL_RESOURCES = 'DedicatedVirtualResources',
  /** Nothing of its own: like any pod. */
  IGNORE_VMI = 'IgnoreVmiCalculator',
}

/** Quotas that know machines. */
export interface ApplicationAwareQuotaOptions {
  /**
   * What a machine counts as.
   *
   * @default ApplicationAwareQuotaCalculator.DEDICATED_VIRTUAL_RESOURCES
   */
  readonly calculator?: ApplicationAwareQuotaCalculator;
  /**
   * Namespaces with such quotas.
   *
   * @default - those that are labelled for it
   */
  readonly namespaces?: kplus.LabelSelector;
  /**
   * Whether there are such quotas across namespaces as well.
   *
   * @default false
   */
  readonly allowClusterResourceQuota?: boolean;
}

/** What is deployed beside the components that machines need. */
export interface ComponentsOptions {
  /**
   * Deploys Tekton tasks and pipelines that make machines (`deployTektonTaskResources`).
   *
   * @default - none are deployed
   */
  readonly tekton?: TektonOptions;
  /**
   * Deploys a DNS server for machines on secondary networks (`deployKubeSecondaryDNS`).
   *
   * @default - none is deployed
   */
  readonly secondaryDns?: SecondaryDnsOptions;
  /**
   * Deploys quotas that know machines (`enableApplicationAwareQuota`).
   *
   * @default - none are deployed
   */
  readonly applicationAwareQuota?: ApplicationAwareQuotaOptions;
  /**
   * Deploys Open vSwitch on nodes whose network plugin does not bring it, by the annotation `deployOVS`.
   *
   * @default false
   */
  readonly openVSwitch?: boolean;
  /**
   * Namespace of the templates that Red Hat provides.
   *
   * @default openshift
   */
  readonly commonTemplatesNamespace?: string;
}

/** How the card of a machine is attached by a plugin. */
export enum DomainAttachmentType {
  /** By a tap device that the plugin makes. */
  TAP = 'tap',
}

/** How a card that a plugin attaches is taken along in a live migration. */
export enum NetworkBindingMigration {
  /** Its link goes down and up again on the target, so that the guest asks for its address anew. */
  LINK_REFRESH = 'link-refresh',
}

/** A way, beside those of KubeVirt, in which cards of machines are bound to a network. */
export interface NetworkBindingPlugin {
  /** Name that cards ask for, as `passt`. */
  readonly name: string;
  /**
   * Image of the container that prepares the domain of the machine.
   *
   * @default - none
   */
  readonly sidecarImage?: string;
  /**
   * Network that runs the plugin's CNI.
   *
   * @default - none
   */
  readonly network?: INetworkAttachmentDefinition;
  /**
   * How the card is attached.
   *
   * @default - as the plugin does it
   */
  readonly domainAttachmentType?: DomainAttachmentType;
  /**
   * How the card is taken along in a live migration.
   *
   * @default - machines with such a card do not migrate
   */
  readonly migration?: NetworkBindingMigration;
}

/** How much the components log: 1 to 9, more for a higher number. */
export interface LogVerbosityOptions {
  /**
   * virt-api.
   *
   * @default 2
   */
  readonly virtApi?: number;
  /**
   * virt-controller.
   *
   * @default 2
   */
  readonly virtController?: number;
  /**
   * virt-handler.
   *
   * @default 2
   */
  readonly virtHandler?: number;
  /**
   * virt-launcher, in the pods of machines.
   *
   * @default 2
   */
  readonly virtLauncher?: number;
  /**
   * virt-operator.
   *
   * @default 2
   */
  readonly virtOperator?: number;
  /**
   * virt-handler of single nodes, by the name of the node.
   *
   * @default - none
   */
  readonly nodes?: { readonly [name: string]: number };
  /**
   * The components of CDI: 1 to 3.
   *
   * @default 1
   */
  readonly cdi?: number;
}

/** What removing OpenShift Virtualization does while there are machines or data volumes. */
export enum UninstallStrategy {
  /** It is refused. */
  BLOCK_IF_WORKLOADS_EXIST = 'BlockUninstallIfWorkloadsExist',
  /** It deletes them. */
  REMOVE_WORKLOADS = 'RemoveWorkloads',
}

const TUNING = 'hco.kubevirt.io/tuningPolicy';

export function contributePlacement(to: Contributions, options: PlacementOptions, by: IConstruct) {
  for (const part of ['infra', 'workloads'] as const) to.set([part, 'nodePlacement'], options[part]?._render(), by);
}

export function contributeComponents(to: Contributions, annotations: Contributions, options: ComponentsOptions, by: IConstruct) {
  const { tekton, secondaryDns, applicationAwareQuota, openVSwitch, commonTemplatesNamespace } = options;
  if (tekton) to.set(['featureGates', 'deployTektonTaskResources'], true, by);
  to.set(['tektonTasksNamespace'], namespace(by, 'tekton.tasksNamespace', tekton?.tasksNamespace), by);
  to.set(['tektonPipelinesNamespace'], namespace(by, 'tekton.pipelinesNamespace', tekton?.pipelinesNamespace), by);
  if (secondaryDns) to.set(['featureGates', 'deployKubeSecondaryDNS'], true, by);
  to.set(['kubeSecondaryDNSNameServerIP'], secondaryDns?.nameServerIp, by);
  if (applicationAwareQuota) contributeQuota(to, applicationAwareQuota, by);
  annotations.set(['deployOVS'], openVSwitch === undefined ? undefined : String(openVSwitch), by);
  to.set(['commonTemplatesNamespace'], namespace(by, 'commonTemplatesNamespace', commonTemplatesNamespace), by);
}

function contributeQuota(to: Contributions, { calculator, namespaces, allowClusterResourceQuota }: ApplicationAwareQuotaOptions, by: IConstruct) {
  const config: hco.ApplicationAwareConfig = {
    vmiCalcConfigName: calculator,
    namespaceSelector: labelSelector(namespaces),
    allowApplicationAwareClusterResourceQuota: allowClusterResourceQuota,
  };
  to.set(['featureGates', 'enableApplicationAwareQuota'], true, by);
  to.setEach(['applicationAwareConfig'], config, by);
}

export function contributeNetworkBinding(to: Contributions, { name, network, ...plugin }: NetworkBindingPlugin, by: IConstruct) {
  ensure(by, 'name', subdomainProblem(name));
  const { sidecarImage, domainAttachmentType, migration } = plugin;
  const binding: hco.NetworkBinding = {
    sidecarImage: named(by, 'sidecarImage', sidecarImage, 'registry.example.com/passt-binding:1'),
    networkAttachmentDefinition: network && (network.namespace === undefined ? network.name : `${network.namespace}/${network.name}`),
    domainAttachmentType,
    migration: migration && { method: migration },
  };
  to.set(['networkBinding', name], binding, by);
}

export function contributeLogVerbosity(to: Contributions, { nodes = {}, cdi, ...levels }: LogVerbosityOptions, by: IConstruct) {
  for (const [field, level] of Object.entries({ ...levels, cdi })) count(by, field, level);
  const kubevirt: hco.LogVerbosity = {
    virtAPI: levels.virtApi,
    virtController: levels.virtController,
    virtHandler: levels.virtHandler,
    virtLauncher: levels.virtLauncher,
    virtOperator: levels.virtOperator,
  };
  to.setEach(['logVerbosityConfig', 'kubevirt'], kubevirt, by);
  for (const [node, level] of Object.entries(nodes)) {
    ensure(by, 'nodes', subdomainProblem(node));
    to.set(['logVerbosityConfig', 'kubevirt', 'nodeVerbosity', node], count(by, `nodes.${node}`, level), by);
  }
  to.set(['logVerbosityConfig', 'cdi'], cdi, by);
}

export function contributeTls(to: Contributions, profile: TlsSecurityProfile, by: IConstruct) {
  to.set(['tlsSecurityProfile'], profile._render(), by);
}

export function contributeTuning(to: Contributions, annotations: Contributions, policy: TuningPolicy, by: IConstruct) {
  to.set(['tuningPolicy'], policy._policy, by);
  annotations.set([TUNING], policy._annotation, by);
}

function namespace(by: IConstruct, field: string, value: string | undefined): string | undefined {
  if (value === '') fail(by, field, "'' is no namespace; write its name, or leave it out");
  if (value !== undefined) ensure(by, field, labelProblem(value));
  return value;
}
