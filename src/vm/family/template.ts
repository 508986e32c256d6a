import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { TemplateParameter } from './template-parameter';
import type * as openshift from '../../../imports/template.openshift.io';
import { ensure } from '../../app/errors';
import { KindFacts } from '../../app/kind';
import { Disagreement, NamespacedResourceProps, Resource } from '../../app/resource';
import { OpenShiftVersion } from '../../app/version';
import { VirtualMachine, VirtualMachineProps } from '../virtual-machine';

const TEMPLATE: KindFacts = { apiVersion: 'template.openshift.io/v1', kind: 'Template', plural: 'templates' };

/** What a template's machine is used for. */
export enum WorkloadProfile {
  /** A desktop. */
  DESKTOP = 'desktop',
  /** A server. */
  SERVER = 'server',
  /** A server that has its node's resources to itself. */
  HIGH_PERFORMANCE = 'highperformance',
}

/** How well a template is supported. */
export enum TemplateSupport {
  /** In full. */
  FULL = 'Full',
  /** As far as the documentation says. */
  LIMITED = 'Limited',
}

/** Properties of `Template`. */
export interface TemplateProps extends NamespacedResourceProps {
  /** The machine. Values of its properties can be those of parameters. */
  readonly machine: VirtualMachineProps;
  /**
   * What whoever uses the template is asked for.
   *
   * @default - nothing
   */
  readonly parameters?: TemplateParameter[];
  /**
   * Name that users see.
   *
   * @default - the name
   */
  readonly displayName?: string;
  /**
   * What the template is for.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * Operating system by its id and name, as `{ 'rhel9.0': 'Red Hat Enterprise Linux 9.0' }`.
   *
   * @default - none
   */
  readonly operatingSystems?: { readonly [id: string]: string };
  /**
   * What the machine is used for.
   *
   * @default - not said
   */
  readonly workload?: WorkloadProfile;
  /**
   * Size of the machine in one word, as `small`.
   *
   * @default - not said
   */
  readonly flavor?: string;
  /**
   * Who provides the template.
   *
   * @default - not said
   */
  readonly provider?: string;
  /**
   * How well it is supported.
   *
   * @default - not said
   */
  readonly support?: TemplateSupport;
  /**
   * Where support is found.
   *
   * @default - not said
   */
  readonly supportUrl?: string;
}

/**
 * A template of OpenShift from which users make machines in the console, of their own, not of Red Hat: the labels that
 * have templates of Red Hat replaced at an update are left out.
 *
 * @see OpenShift Virtualization 4.15, 2.3.4 and 6.1.2
 */
export class Template extends Resource {
  private readonly inner: Chart;
  private readonly parameters: readonly TemplateParameter[];

  /** @throws when two parameters have one name */
  constructor(scope: Construct, id: string, props: TemplateProps) {
    super(scope, id, TEMPLATE, {
      ...props, labels: { ...labelsOf(props), ...props.labels }, annotations: { ...annotationsOf(props), ...props.annotations },
    });
    this.parameters = props.parameters ?? [];
    const names = this.parameters.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    ensure(this, 'parameters', twice === undefined ? undefined : `'${twice}' is there twice; give each parameter a name of its own`);

    // The machine is no object of the cluster: a chart of its own keeps it out of this one.
    const app = new App();
    OpenShiftVersion.of(this).applyTo(app);
    this.inner = new Chart(app, 'template', { disableResourceNameHashes: true });
    new VirtualMachine(this.inner, props.machine.name ?? this.name, { retain: false, ...props.machine });
    this.apiObject.addJsonPatch(
      JsonPatch.remove('/spec'),
      JsonPatch.add('/objects', this.objects()),
      JsonPatch.add('/parameters', this.parameters.map(parameter => parameter._render())),
    );
  }

  /** What the machine's objects would be refused for. @internal */
  public _disagreements(): Disagreement[] {
    // Loaded here: whoever makes no template needs it not.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { checkManifests, FindingClass } = require('../../rules') as typeof import('../../rules');
    const findings = checkManifests(this.manifests().map(manifest => ({ manifest })), { target: OpenShiftVersion.of(this)._facts() });
    return findings.filter(found => found.class === FindingClass.SCHEMA || found.class === FindingClass.ADMISSION)
      .map(({ rule, path, message }) => ({ rule, path: `objects[0].${path}`, message }));
  }

  /** Nothing: what a template has stands beside where other kinds have a spec. @internal */
  protected _toSpec(): object | undefined {
    return {};
  }

  private manifests(): object[] {
    return this.inner.node.findAll().flatMap(construct => construct instanceof ApiObject ? [construct.toJson()] : []);
  }

  private objects(): openshift.TemplateProps['objects'] {
    const text = JSON.stringify(this.manifests());
    return JSON.parse(this.parameters.reduce((rendered, parameter) => rendered.replaceAll(parameter.value, `\${${parameter.name}}`), text));
  }
}

function labelsOf({ operatingSystems = {}, workload, flavor }: TemplateProps): { readonly [key: string]: string } {
  return {
    'template.kubevirt.io/type': 'vm',
    ...Object.fromEntries(Object.keys(operatingSystems).map(id => [`os.template.kubevirt.io/${id}`, 'true'])),
    ...workload && { [`workload.template.kubevirt.io/${workload}`]: 'true' },
    ...flavor && { [`flavor.template.kubevirt.io/${flavor}`]: 'true' },
  };
}

function annotationsOf(props: TemplateProps): { readonly [key: string]: string } {
  const { operatingSystems = {}, displayName, description, provider, support, supportUrl } = props;
  const annotations = {
    ...Object.fromEntries(Object.entries(operatingSystems).map(([id, name]) => [`name.os.template.kubevirt.io/${id}`, name])),
    'openshift.io/display-name': displayName,
    'description': description,
    'template.kubevirt.io/provider': provider,
    'openshift.io/provider-display-name': provider,
    'template.kubevirt.io/provider-support-level': support,
    'openshift.io/support-url': supportUrl,
  };
  return Object.fromEntries(Object.entries(annotations).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]));
}
