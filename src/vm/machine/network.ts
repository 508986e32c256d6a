import type * as kplus from 'cdk8s-plus-27';
import type * as kubevirt from '../../../imports/kubevirt.io';
import { ensure } from '../../app/errors';
import { nonZero } from '../../app/non-zero';
import { labelProblem } from '../../rules/values';
import { Interface } from '../interface';
import type { Machine } from './machine';

/** How the pod of a machine resolves names; the guest is told by DHCP. */
export interface MachineDns {
  /**
   * Where the settings come from.
   *
   * Change: restart.
   *
   * @default - the cluster, then the node (`ClusterFirst`)
   */
  readonly policy?: kplus.DnsPolicy;
  /**
   * Addresses of name servers.
   *
   * Change: restart.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];
  /**
   * Domains that are tried behind a short name.
   *
   * Change: restart.
   *
   * @default - those of the policy
   */
  readonly searches?: string[];
  /**
   * Options of the resolver.
   *
   * Change: restart.
   *
   * @default - those of the policy
   */
  readonly options?: kplus.DnsOption[];
}

/** Network cards and names of a machine. */
export interface MachineNetworkProps {
  /**
   * Network cards. An empty list is a machine without network.
   *
   * Change: restart; migration for a card on a secondary bridge that is added, or becomes `absent`.
   *
   * @default - the pod network by masquerade, named `default`
   */
  readonly interfaces?: Interface[];

  /**
   * Whether virtio network cards have a queue for each CPU of the guest.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly networkMultiQueue?: boolean;

  /**
   * Host name of the guest, a DNS label.
   *
   * Change: restart.
   *
   * @default - the name of the machine
   */
  readonly hostname?: string;

  /**
   * Domain below that of the namespace, a DNS label: the name of a headless service that selects the machine, which is
   * then known as `hostname.subdomain`. `HeadlessService` sets it.
   *
   * Change: restart.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * How names are resolved.
   *
   * Change: restart.
   *
   * @default - as in any pod of the cluster
   */
  readonly dns?: MachineDns;

  /**
   * Whether the machine is in the service mesh: a sidecar is injected into its pod.
   *
   * Change: restart.
   *
   * @default false
   */
  readonly serviceMesh?: boolean;
}

/** @internal */
export function checkNetwork(machine: Machine, { hostname, subdomain }: MachineNetworkProps): void {
  if (hostname !== undefined) ensure(machine, 'hostname', labelProblem(hostname));
  if (subdomain !== undefined) ensure(machine, 'subdomain', labelProblem(subdomain));
}

/** @internal */
export function renderNames({ hostname, dns }: MachineNetworkProps, subdomain: string | undefined): Partial<kubevirt.VirtualMachineInstanceSpec> {
  const { policy, nameservers, searches, options } = dns ?? {};
  const hasConfig = nameservers !== undefined || searches !== undefined || options !== undefined;
  return {
    hostname,
    subdomain,
    dnsPolicy: policy,
    dnsConfig: hasConfig ? {
      nameservers: nonZero(nameservers),
      searches: nonZero(searches),
      options: nonZero(options?.map(({ name, value }) => ({ name, value }))),
    } : undefined,
  };
}

/** Annotations of the machine's pod. @internal */
export function networkAnnotations({ serviceMesh }: MachineNetworkProps): { readonly [key: string]: string } {
  return serviceMesh ? { 'sidecar.istio.io/inject': 'true' } : {};
}
