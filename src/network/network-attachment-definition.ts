import { Construct } from 'constructs';
import { NetworkConfig } from './network-config';
import type * as cni from '../../imports/k8s.cni.cncf.io';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, NamespacedResourceProps, Resource } from '../app/resource';
import { attachmentNameProblem } from '../rules/network';
import { bridgeOf } from '../rules/network-config';

const FACTS: KindFacts = {
  apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', plural: 'network-attachment-definitions',
};

/** A secondary network that machines can be attached to. */
export interface INetworkAttachmentDefinition extends IResource {}

/** Properties of `NetworkAttachmentDefinition`. */
export interface NetworkAttachmentDefinitionProps extends NamespacedResourceProps {
  /** What the network is: a bridge, a macvlan or anything that a network plugin makes. */
  readonly config: NetworkConfig;

  /**
   * What the network is for, shown where users choose one.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether machines are placed only on nodes that have the bridge of the network. Written as the resource
   * `bridge.network.kubevirt.io/<bridge>`, with which OpenShift Virtualization marks those nodes.
   *
   * @default false
   * @throws when the network is no Linux bridge
   */
  readonly requireBridge?: boolean;
}

/**
 * A secondary network that machines of the same namespace can be attached to. OpenShift lets the machines of every
 * namespace use those in the namespace `default`.
 *
 * @see OpenShift Virtualization 4.15, 4.3.2.2
 */
export class NetworkAttachmentDefinition extends Resource implements INetworkAttachmentDefinition {
  /** A network that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace?: string): INetworkAttachmentDefinition {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly config: object;

  /**
   * @throws when the name has dots or starts with `0`, which the admission webhook refuses, or when a network of
   * OVN-Kubernetes is in no namespace
   */
  constructor(scope: Construct, id: string, props: NetworkAttachmentDefinitionProps) {
    super(scope, id, FACTS, props);
    ensure(this, 'name', attachmentNameProblem(this.name));
    if (props.config._needsNamespace && this.namespace === undefined) {
      ensure(this, 'namespace', 'is missing; a network of OVN-Kubernetes is written with the namespace of its definition, so give the chart or the definition one');
    }
    this.config = props.config._render(this.name, this.namespace);

    if (props.description !== undefined) this.metadata.addAnnotation('description', props.description);
    if (props.requireBridge) {
      const bridge = bridgeOf(this.config);
      ensure(this, 'requireBridge', bridge === undefined ? 'the network is no Linux bridge; leave it out' : undefined);
      this.metadata.addAnnotation('k8s.v1.cni.cncf.io/resourceName', `bridge.network.kubevirt.io/${bridge}`);
    }
  }

  /** @internal */
  protected _toSpec(): cni.NetworkAttachmentDefinitionSpec {
    return { config: JSON.stringify(this.config, undefined, 2) };
  }
}
