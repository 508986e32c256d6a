// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// fluxcd/kustomize-controller v1.2.2 (7a5ae11e2da9), healthCheckExprs of v1.5.0
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import * as core from './core';
import { toWire } from '../src/schema/wire';

/** Kustomization (kustomize.toolkit.fluxcd.io/v1): `kustomizations`, in a namespace; short names ks. */
export class Kustomization extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: KustomizationProps = {}): any {
    return { ...Kustomization.GVK, ...toWire('kustomize.toolkit.fluxcd.io', 'Kustomization', props) };
  }

  constructor(scope: Construct, id: string, props: KustomizationProps = {}) {
    super(scope, id, { ...Kustomization.GVK, ...toWire('kustomize.toolkit.fluxcd.io', 'Kustomization', props) });
  }
}

/** Fields of Kustomization. */
export interface KustomizationProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec?: KustomizationSpec;
}

export interface ConfigMapFileReference {
  readonly key?: string;
  readonly name: string;
}

export interface Decryption {
  /** One of `sops`. */
  readonly provider: string;
  readonly secretRef?: PowerVSSecretReference;
}

export interface HealthCheck {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface HealthCheckExpr {
  readonly apiVersion: string;
  readonly current: string;
  readonly failed?: string;
  readonly inProgress?: string;
  readonly kind: string;
}

export interface Image {
  readonly digest?: string;
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
}

export interface KubeConfig {
  readonly secretRef: ConfigMapFileReference;
}

export interface KustomizationSpec {
  readonly commonMetadata?: PipelineTaskMetadata;
  readonly components?: string[];
  readonly decryption?: Decryption;
  readonly dependsOn?: core.KustomizationSpecSecretReference[];
  /**
   * @default false
   */
  readonly force?: boolean;
  readonly healthCheckExprs?: HealthCheckExpr[];
  readonly healthChecks?: HealthCheck[];
  readonly images?: Image[];
  /** Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`. */
  readonly interval: string;
  readonly kubeConfig?: KubeConfig;
  readonly patches?: Patche[];
  readonly path?: string;
  readonly postBuild?: PostBuild;
  readonly prune: boolean;
  /** Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`. */
  readonly retryInterval?: string;
  readonly serviceAccountName?: string;
  readonly sourceRef: SourceRef;
  readonly suspend?: boolean;
  /** 1 to 63 characters. */
  readonly targetNamespace?: string;
  /** Pattern `^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$`. */
  readonly timeout?: string;
  readonly wait?: boolean;
}

export interface Patche {
  readonly patch: string;
  readonly target?: Target;
}

export interface PipelineTaskMetadata {
  readonly annotations?: { [key: string]: string };
  readonly labels?: { [key: string]: string };
}

export interface PostBuild {
  readonly substitute?: { [key: string]: string };
  readonly substituteFrom?: SubstituteFrom[];
}

export interface PowerVSSecretReference {
  readonly name: string;
}

export interface SourceRef {
  readonly apiVersion?: string;
  /** One of `OCIRepository`, `GitRepository`, `Bucket`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface SubstituteFrom {
  /** One of `Secret`, `ConfigMap`. */
  readonly kind: string;
  /** 1 to 253 characters. */
  readonly name: string;
  /**
   * @default false
   */
  readonly optional?: boolean;
}

export interface Target {
  readonly annotationSelector?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly labelSelector?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly version?: string;
}
