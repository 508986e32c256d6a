import { Construct } from 'constructs';
import { nodeRoleLabel } from './role';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { IResource, Resource, ResourceProps } from '../app/resource';
import { retainAnnotations } from '../app/retain';
import { labelProblem, labelValueProblem, qualifiedNameProblem } from '../rules/values';

const FACTS: KindFacts = { apiVersion: 'v1', kind: 'Node', plural: 'nodes', clusterScoped: true, fields: [] };

/** A node. */
export interface INode extends IResource {}

/** Properties of `NodeMetadata`; labels and annotations are those that the node gets beside what it has. */
export interface NodeMetadataProps extends ResourceProps {
  /**
   * Roles, as `gpu`: they put the node into the pool of that name.
   *
   * @default - those that it has
   */
  readonly roles?: string[];

  /**
   * Whether the node says that machines may have CPUs of their own on it (the label `cpumanager`).
   *
   * @default - KubeVirt finds out
   */
  readonly cpuManager?: boolean;

  /**
   * Whether the labels of CPU models and features on the node are left as they are.
   *
   * @default false
   * @see OpenShift Virtualization 4.15, 10.3.1
   */
  readonly skipNodeLabeller?: boolean;

  /**
   * Whether the node is kept in the cluster when this leaves Git. Removed, it would have to join the cluster again.
   *
   * @default true
   */
  readonly retain?: boolean;
}

/**
 * Labels and annotations of one node that exists: the name of the object is the name of the node. Nodes join the
 * cluster by themselves, so the manifest is applied onto what is there, best server-side (`kubectl apply --server-side`,
 * or `ServerSideApply=true` of Argo CD), which owns the fields that stand here and no others.
 */
export class NodeMetadata extends Resource implements INode {
  /** A node, with nothing said about it. */
  public static fromName(scope: Construct, id: string, name: string): INode {
    return new ImportedResource(scope, id, FACTS, name);
  }

  /** @throws when a role or a label is none */
  constructor(scope: Construct, id: string, props: NodeMetadataProps = {}) {
    const { roles = [], cpuManager, skipNodeLabeller = false, retain = true } = props;
    const labels: { [key: string]: string } = {
      ...Object.fromEntries(roles.map(role => [nodeRoleLabel(role), ''])),
      ...(cpuManager !== undefined && { cpumanager: String(cpuManager) }),
      ...props.labels,
    };
    const annotations = {
      ...(skipNodeLabeller && { 'node-labeller.kubevirt.io/skip-node': 'true' }),
      ...retainAnnotations(retain, props.annotations),
    };
    super(scope, id, FACTS, { ...props, labels: filled(labels), annotations: filled(annotations) });
    for (const role of roles) ensure(this, 'roles', labelProblem(role));
    for (const [key, value] of Object.entries(props.labels ?? {})) ensure(this, 'labels', qualifiedNameProblem(key) ?? labelValueProblem(value));
  }

  /** @internal */
  protected _toFields(): object {
    return {};
  }
}

function filled(values: { [key: string]: string }): { [key: string]: string } | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}
