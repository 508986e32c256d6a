// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 OpenAPI
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** Template (template.openshift.io/v1): `templates`, in a namespace. */
export class Template extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'template.openshift.io/v1', kind: 'Template' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: TemplateProps): any {
    return { ...Template.GVK, ...toWire('template.openshift.io', 'Template', props) };
  }

  constructor(scope: Construct, id: string, props: TemplateProps) {
    super(scope, id, { ...Template.GVK, ...toWire('template.openshift.io', 'Template', props) });
  }
}

/** Fields of Template. */
export interface TemplateProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly labels?: { [key: string]: string };
  readonly message?: string;
  /** Each any value. */
  readonly objects: any[];
  readonly parameters?: Parameter[];
}

export interface Parameter {
  readonly description?: string;
  readonly displayName?: string;
  readonly from?: string;
  readonly generate?: string;
  readonly name: string;
  readonly required?: boolean;
  readonly value?: string;
}
