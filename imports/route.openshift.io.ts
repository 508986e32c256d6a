// Generated from imports/schemas/ by projenrc/import.ts; do not edit.
// openshift/api release-4.15 (0a58f8c30a8c)
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { toWire } from '../src/schema/wire';

/** Route (route.openshift.io/v1): `routes`, in a namespace. */
export class Route extends ApiObject {
  /** The apiVersion and kind of these objects. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'route.openshift.io/v1', kind: 'Route' };

  /** The manifest such an object would have, to embed it into another. */
  public static manifest(props: RouteProps): any {
    return { ...Route.GVK, ...toWire('route.openshift.io', 'Route', props) };
  }

  constructor(scope: Construct, id: string, props: RouteProps) {
    super(scope, id, { ...Route.GVK, ...toWire('route.openshift.io', 'Route', props) });
  }
}

/** Fields of Route. */
export interface RouteProps {
  /** Name, namespace, labels, annotations. */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: RouteSpec;
}

export interface RouteHTTPHeader {
  readonly action: RouteHTTPHeaderActionUnion;
  /** 1 to 255 characters; pattern `` ^[-!#$%&'*+.0-9A-Z^_`a-z|~]+$ ``. */
  readonly name: string;
}

/** Rule `has(self.type) && self.type == 'Set' ?  has(self.set) : !has(self.set)`. */
export interface RouteHTTPHeaderActionUnion {
  readonly set?: RouteSetHTTPHeader;
  /** One of `Set`, `Delete`. */
  readonly type: string;
}

export interface RouteHTTPHeaderActions {
  /** Merged by `name`; at most 20 items. */
  readonly request?: RouteHTTPHeader[];
  /** Merged by `name`; at most 20 items. */
  readonly response?: RouteHTTPHeader[];
}

export interface RouteHTTPHeaders {
  readonly actions?: RouteHTTPHeaderActions;
}

export interface RoutePort {
  /** Integer or string. */
  readonly targetPort: string | number;
}

export interface RouteSetHTTPHeader {
  /** 1 to 16384 characters. */
  readonly value: string;
}

/** Rule `!has(self.tls) || self.tls.termination != 'passthrough' || !has(self.httpHeaders)`. */
export interface RouteSpec {
  /** At most 3 items. */
  readonly alternateBackends?: RouteTargetReference[];
  /** At most 253 characters; pattern `^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9])(\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9]))*$`. */
  readonly host?: string;
  readonly httpHeaders?: RouteHTTPHeaders;
  /** Pattern `^/`. */
  readonly path?: string;
  readonly port?: RoutePort;
  /** At most 253 characters; pattern `^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9])(\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9]))*$`. */
  readonly subdomain?: string;
  readonly tls?: Tls;
  readonly to: RouteTargetReference;
  /**
   * One of `None`, `Subdomain`, `''`.
   * @default "None"
   */
  readonly wildcardPolicy?: string;
}

export interface RouteTargetReference {
  /**
   * One of `Service`, `''`.
   * @default "Service"
   */
  readonly kind?: string;
  /** At least 1 character. */
  readonly name: string;
  /**
   * 32-bit integer; 0 to 256.
   * @default 100
   */
  readonly weight?: number;
}

/** Rule `has(self.termination) && has(self.insecureEdgeTerminationPolicy) ? !((self.termination=='passthrough') && (self.insecureEdgeTerminationPolicy=='Allow')) : true`. */
export interface Tls {
  readonly caCertificate?: string;
  readonly certificate?: string;
  readonly destinationCACertificate?: string;
  /** One of `Allow`, `None`, `Redirect`, `''`. */
  readonly insecureEdgeTerminationPolicy?: string;
  readonly key?: string;
  /** One of `edge`, `reencrypt`, `passthrough`. */
  readonly termination: string;
}
