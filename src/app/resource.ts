import { ApiObject, ApiObjectMetadataDefinition, IAnyProducer, JsonPatch, Lazy } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct, IValidation } from 'constructs';
import type { Severity } from '../rules';
import { ensure } from './errors';
import { groupOf, KindFacts } from './kind';
import { isRenderedAsUsual, plainManifest } from './plain-manifest';
import type { Manifest } from '../rules/rule';
import { labelProblem, subdomainProblem } from '../rules/values';
import { toWire } from '../schema';
import { Validation } from './validation';

/** An object of the cluster: one that this app creates, or one that exists elsewhere (`Kind.fromName`). */
export interface IResource extends kplus.IResource {
  /**
   * Namespace of the object.
   *
   * @default - cluster-scoped, or the namespace that the manifest is applied to
   */
  readonly namespace?: string;
}

/** What every kind takes. */
export interface ResourceProps {
  /**
   * `metadata.name`: a DNS name. Never completed by a hash.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Labels of the object.
   *
   * @default - those of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations of the object.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** What every kind that lives in a namespace takes. */
export interface NamespacedResourceProps extends ResourceProps {
  /**
   * Namespace of the object.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
}

/**
 * Something wrong between the parts of a construct; reported at synthesis together with the findings of the rules.
 *
 * @internal
 */
export interface Disagreement {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  /** An error when absent. */
  readonly severity?: Severity;
}

/**
 * Base of every construct that is one Kubernetes object. The manifest is rendered once, at synthesis, from the
 * properties and from what methods have added.
 */
export abstract class Resource extends Construct implements IResource {
  /** The object in the chart: the place for `addJsonPatch`, whose result is checked like everything else. */
  public readonly apiObject: ApiObject;

  /** `metadata.name`. */
  public readonly name: string;
  /** `metadata.namespace`, if the construct or its chart names one; none for cluster-scoped kinds. */
  public readonly namespace?: string;

  /** Resource name of the API, as `virtualmachines`. */
  public readonly resourceType: string;
  private readonly facts: KindFacts;
  private readonly validation: Validation;

  /** @internal */
  protected constructor(scope: Construct, id: string, facts: KindFacts, props: NamespacedResourceProps) {
    super(scope, id);
    this.facts = facts;
    this.name = props.name ?? id;
    this.resourceType = facts.plural;
    const source = props.name === undefined ? 'id (it is the name of the object; give another id or set `name`)' : 'name';
    ensure(this, source, subdomainProblem(this.name));
    if (props.namespace !== undefined) ensure(this, 'namespace', labelProblem(props.namespace));

    this.apiObject = new ResourceObject(this, facts, props);
    this.namespace = facts.clusterScoped ? undefined : this.apiObject.metadata.namespace;
    this.validation = Validation.attach(this);
  }

  /** Labels and annotations of the object can be added to here. */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** Group and version, as `kubevirt.io/v1`. */
  public get apiVersion(): string {
    return this.facts.apiVersion;
  }

  /** Group of the API, as `kubevirt.io`. */
  public get apiGroup(): string {
    return groupOf(this.facts.apiVersion);
  }

  /** Kind of the object, as `VirtualMachine`. */
  public get kind(): string {
    return this.facts.kind;
  }

  /** The name, for roles of cdk8s-plus that grant rights on this one object. */
  public get resourceName(): string | undefined {
    return this.name;
  }

  /** This object, for roles of cdk8s-plus. */
  public asApiResource(): kplus.IApiResource | undefined {
    return this;
  }

  /** Nothing: the object is no URL. */
  public asNonApiResource(): string | undefined {
    return undefined;
  }

  /**
   * The manifest's `spec`, with the field names of the L1 types.
   *
   * @internal
   */
  protected _toSpec(): object | undefined {
    return undefined;
  }

  /**
   * The fields that the facts of the kind name; for kinds without `spec`, such as StorageClass.
   *
   * @internal
   */
  protected _toFields(): object {
    return { spec: this._toSpec() };
  }

  /**
   * What is wrong between the parts of this construct and cannot be seen in its manifest any more.
   *
   * @internal
   */
  public _disagreements(): Disagreement[] {
    return [];
  }

  /**
   * Every method that changes what is rendered calls this, so that remembered findings are forgotten.
   *
   * @internal
   */
  protected _changed(): void {
    this.validation.forget();
  }

  /** The fields as the API names them. @internal */
  public _wireFields(): Record<string, unknown> {
    const { apiVersion, kind, fields } = this.facts;
    const wire = toWire(apiVersion, kind, this._toFields());
    return fields ? Object.fromEntries(fields.map(field => [field, wire[field]])) : { spec: wire.spec };
  }

  /** Errors of this object, as cdk8s asks for them at synthesis. @internal */
  public _errors(): string[] {
    return this.validation.errorsOf(this);
  }
}

/** The ApiObject behind a `Resource`: `ApiObject.of(resource)` finds it by its id. */
class ResourceObject extends ApiObject implements IValidation {
  private readonly clusterScoped: boolean;
  private isPatched = false;

  constructor(private readonly resource: Resource, facts: KindFacts, { namespace, labels, annotations }: NamespacedResourceProps) {
    const { apiVersion, kind, fields = ['spec'] } = facts;
    const metadata = { name: resource.name, namespace, labels, annotations };
    super(resource, 'Resource', Object.assign(
      { apiVersion, kind, metadata }, ...fields.map(field => ({ [field]: Lazy.any(new FieldOf(resource, field)) })),
    ));
    this.clusterScoped = facts.clusterScoped ?? false;
    resource.node.addValidation(this);
  }

  public validate(): string[] {
    return this.resource._errors();
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    super.addJsonPatch(...ops);
    this.isPatched = true;
    Validation.forget(this);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- signature of cdk8s
  public toJson(): any {
    const plain = isRenderedAsUsual(this.node.root) ? this._toPlainManifest() : undefined;
    return plain ?? this.withoutForeignNamespace(super.toJson());
  }

  /**
   * The manifest, unless only cdk8s can render it.
   *
   * @param before manifest of a like object, of which it may hold parts
   * @internal
   */
  public _toPlainManifest(before?: Manifest): Manifest {
    if (this.isPatched) return undefined;
    try {
      const manifest = plainManifest(this.apiVersion, this.kind, this.metadata, this.resource._wireFields(), before);
      return manifest && this.withoutForeignNamespace(manifest);
    } catch {
      // Rendered once more by cdk8s, which says what object it is that fails.
      return undefined;
    }
  }

  /** A chart gives its namespace to everything in it; the API server refuses one on cluster-scoped objects. */
  private withoutForeignNamespace(manifest: Manifest): Manifest {
    if (this.clusterScoped) delete manifest.metadata.namespace;
    return manifest;
  }
}

/** A field for cdk8s to render. */
class FieldOf implements IAnyProducer {
  constructor(private readonly resource: Resource, private readonly field: string) {}

  public produce(): unknown {
    return this.resource._wireFields()[this.field];
  }
}
