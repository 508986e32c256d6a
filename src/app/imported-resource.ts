import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensure } from './errors';
import { groupOf, KindFacts } from './kind';
import { IResource } from './resource';
import { labelProblem, subdomainProblem } from '../rules/values';

/** An object that exists outside this app, known by its name only. */
export class ImportedResource extends Construct implements IResource {
  public readonly name: string;
  public readonly namespace?: string;
  public readonly resourceType: string;
  private readonly facts: KindFacts;

  constructor(scope: Construct, id: string, facts: KindFacts, name: string, namespace?: string) {
    super(scope, id);
    ensure(this, 'name', subdomainProblem(name));
    if (namespace !== undefined) ensure(this, 'namespace', labelProblem(namespace));
    this.facts = facts;
    this.name = name;
    this.namespace = namespace;
    this.resourceType = facts.plural;
  }

  public get apiVersion(): string {
    return this.facts.apiVersion;
  }

  public get apiGroup(): string {
    return groupOf(this.facts.apiVersion);
  }

  public get kind(): string {
    return this.facts.kind;
  }

  public get resourceName(): string | undefined {
    return this.name;
  }

  public asApiResource(): kplus.IApiResource | undefined {
    return this;
  }

  public asNonApiResource(): string | undefined {
    return undefined;
  }
}
