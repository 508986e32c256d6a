import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Validation } from '../../app/validation';

/** How Flux applies an object. */
export enum FluxApply {
  /** Fields that Git holds are set; fields that others added within them are removed. What Flux does by itself. */
  OVERRIDE = 'Override',
  /** Fields that others added are kept. */
  MERGE = 'Merge',
  /** The object is created once, and then left alone: for seeds that the cluster changes. */
  IF_NOT_PRESENT = 'IfNotPresent',
  /** The object is not applied. */
  IGNORE = 'Ignore',
}

/** How Flux applies one object, where it should not be as for the others. */
export class FluxSync {
  /** How the object of a construct is applied. */
  public static of(construct: IConstruct): FluxSync {
    return new FluxSync(construct, ApiObject.of(construct));
  }

  private constructor(private readonly construct: IConstruct, private readonly object: ApiObject) {}

  /** Keeps the object when it leaves the source. */
  public keep(): FluxSync {
    return this.annotate('prune', 'disabled');
  }

  /** Chooses how the object is applied. */
  public apply(apply: FluxApply): FluxSync {
    return this.annotate('ssa', apply);
  }

  /** Leaves `${…}` in the object as it is, where a Kustomization has substitutions: for scripts of guests and nodes. */
  public noSubstitution(): FluxSync {
    return this.annotate('substitute', 'disabled');
  }

  private annotate(name: string, value: string): FluxSync {
    this.object.metadata.addAnnotation(`kustomize.toolkit.fluxcd.io/${name}`, value);
    Validation.forget(this.construct);
    return this;
  }
}
