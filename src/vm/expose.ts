import { ApiObject, JsonPatch } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import type { VirtualMachine } from './virtual-machine';

/** A family of addresses. */
export enum IpFamily {
  /** IPv4. */
  IPV4 = 'IPv4',
  /** IPv6. */
  IPV6 = 'IPv6',
}

/** How many families of addresses a service has. */
export enum IpFamilyPolicy {
  /** One, the cluster's first. */
  SINGLE_STACK = 'SingleStack',
  /** Both where the cluster has both. */
  PREFER_DUAL_STACK = 'PreferDualStack',
  /** Both; refused where the cluster has one. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}

/** How a machine is exposed. */
export interface ExposeOptions {
  /** Ports of the service; without a target port the same of the guest. With more than one, each has a name. */
  readonly ports: kplus.ServicePort[];
  /**
   * Name of the service, a DNS label.
   *
   * @default - the name of the machine
   */
  readonly name?: string;
  /**
   * From where it is reached: the cluster, a port of every node, or a load balancer of the cloud.
   *
   * @default - the cluster (`ClusterIP`)
   */
  readonly type?: kplus.ServiceType;
  /**
   * Labels of the machines that it reaches (`machineLabels`), where these are several.
   *
   * @default - this machine alone
   */
  readonly selector?: { readonly [key: string]: string };
  /**
   * Families of its addresses, the first of them first.
   *
   * @default - those of the cluster
   */
  readonly ipFamilies?: IpFamily[];
  /**
   * How many families it has.
   *
   * @default - one
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;
  /**
   * Labels of the service.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations of the service, as a cloud's load balancer reads them.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** A service in front of a machine; a construct below it. */
export function exposeMachine(machine: VirtualMachine, options: ExposeOptions): kplus.Service {
  const { name = machine.name, ports, type, selector, ipFamilies, ipFamilyPolicy, labels, annotations } = options;
  // Loaded here, so that importing the library does not load all of cdk8s-plus.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Pods, Service } = require('cdk8s-plus-27') as typeof kplus;
  const service = new Service(machine, `Service-${name}`, {
    metadata: { name, namespace: machine.namespace, labels, annotations },
    type,
    selector: selector ? Pods.select(machine, `Selector-${name}`, { labels: { ...selector } }) : machine,
    ports,
  });
  const object = withoutDefaults(service, type);
  if (ipFamilies) object.addJsonPatch(JsonPatch.add('/spec/ipFamilies', ipFamilies));
  if (ipFamilyPolicy) object.addJsonPatch(JsonPatch.add('/spec/ipFamilyPolicy', ipFamilyPolicy));
  return service;
}

/** A service without the empty list and the server's default that cdk8s-plus writes, and no cluster stores. */
export function withoutDefaults(service: kplus.Service, type?: kplus.ServiceType): ApiObject {
  const object = ApiObject.of(service);
  object.addJsonPatch(JsonPatch.remove('/spec/externalIPs'));
  if (type === undefined) object.addJsonPatch(JsonPatch.remove('/spec/type'));
  return object;
}
