import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { withoutDefaults } from './expose';
import { VirtualMachine } from './virtual-machine';
import { ensure, fail } from '../app/errors';
import { labelProblem } from '../rules/values';

/** Label that a headless service selects its machines by. */
const MEMBER_LABEL = 'cdk8s-virt/headless-service';

/** Properties of `HeadlessService`. */
export interface HeadlessServiceProps {
  /** Machines that get a stable name; one namespace for all. */
  readonly machines: VirtualMachine[];
  /** Ports that the machines serve; the DNS has a record of each named one. */
  readonly ports: kplus.ServicePort[];
  /**
   * Name of the service, and the subdomain of the machines: a DNS label.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/**
 * A stable DNS name for each machine, which follows it to another node: `<machine>.<service>.<namespace>.svc`. For
 * machines that know each other by name, as the members of a database cluster.
 *
 * @see Kubernetes: DNS for Services and Pods, hostname and subdomain
 */
export class HeadlessService extends Construct {
  /** The service itself. */
  public readonly service: kplus.Service;
  /** Its name. */
  public readonly name: string;
  private readonly machines: readonly VirtualMachine[];

  /** @throws when there is no machine, or the machines are in several namespaces or in another headless service already */
  constructor(scope: Construct, id: string, props: HeadlessServiceProps) {
    super(scope, id);
    this.name = props.name ?? id;
    this.machines = props.machines;
    ensure(this, 'name', labelProblem(this.name));
    if (props.machines.length === 0) fail(this, 'machines', 'there are none; give those that get a name');
    const namespaces = [...new Set(props.machines.map(({ namespace }) => namespace))];
    if (namespaces.length > 1) fail(this, 'machines', `they are in the namespaces ${namespaces.join(' and ')}; a service selects in its own`);
    for (const machine of props.machines) {
      machine._joinSubdomain(this.name);
      machine.addMachineLabel(MEMBER_LABEL, this.name);
    }
    // Loaded here, so that importing the library does not load all of cdk8s-plus.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { Pods, Service } = require('cdk8s-plus-27') as typeof kplus;
    this.service = new Service(this, 'Service', {
      metadata: { name: this.name, namespace: namespaces[0] },
      clusterIP: 'None',
      selector: Pods.select(this, 'Members', { labels: { [MEMBER_LABEL]: this.name } }),
      ports: props.ports,
    });
    withoutDefaults(this.service);
  }

  /**
   * Name of a machine in its namespace, as `db-1.db`.
   *
   * @throws when the machine is none of the service's
   */
  public dnsName(machine: VirtualMachine): string {
    if (!this.machines.includes(machine)) fail(this, 'dnsName', `'${machine.name}' is none of the machines of this service`);
    return `${machine._hostname}.${this.name}`;
  }
}
