import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { OPERATORS_NAMESPACE } from './namespace';
import type * as far from '../../../imports/fence-agents-remediation.medik8s.io';
import { ensure, fail } from '../../app/errors';
import { ImportedResource } from '../../app/imported-resource';
import { KindFacts } from '../../app/kind';
import { readByOperator } from '../../app/operator-order';
import { IResource, NamespacedResourceProps, Resource } from '../../app/resource';
import { goDuration } from '../../app/size';
import { subdomainProblem } from '../../rules/values';

const FACTS: KindFacts = {
  apiVersion: 'fence-agents-remediation.medik8s.io/v1alpha1', kind: 'FenceAgentsRemediationTemplate', plural: 'fenceagentsremediationtemplates',
};

/** A way to remedy nodes from outside. */
export interface IFenceAgentsRemediationTemplate extends IResource {}

/** Properties of `FenceAgentsRemediationTemplate`. */
export interface FenceAgentsRemediationTemplateProps extends NamespacedResourceProps {
  /** The fence agent, as `fence_ipmilan` or `fence_redfish`. */
  readonly agent: string;

  /**
   * Parameters for every node, by their name on the command line, as `--lanplus`; a switch has an empty value.
   *
   * @default - none
   * @throws when a parameter is a secret
   */
  readonly sharedParameters?: { readonly [name: string]: string };

  /**
   * Parameters that differ, by name and then by node: `{ '--ip': { 'worker-0': '192.0.2.10' } }`.
   *
   * @default - none
   * @throws when a parameter is a secret
   */
  readonly nodeParameters?: { readonly [name: string]: { readonly [node: string]: string } };

  /**
   * Secrets for every node, such as `--password`, which stand in the manifest in clear: this version of the API has no
   * other place for them. Give the account no other rights than to switch nodes off and on.
   *
   * @default - none
   */
  readonly unsafeSharedSecrets?: { readonly [name: string]: string };

  /**
   * Secrets that differ by node, which stand in the manifest in clear.
   *
   * @default - none
   */
  readonly unsafeNodeSecrets?: { readonly [name: string]: { readonly [node: string]: string } };

  /**
   * How often the agent is tried.
   *
   * @default 5
   */
  readonly retryCount?: number;

  /**
   * Time between two tries.
   *
   * @default - 5 seconds
   */
  readonly retryInterval?: Duration;

  /**
   * Time that one try has.
   *
   * @default - a minute
   */
  readonly timeout?: Duration;
}

/**
 * Has a node that has failed switched off and on through its management interface. It is in
 * `openshift-workload-availability` unless told otherwise: it must be in the namespace of the operator.
 *
 * @see OpenShift Virtualization 4.15, 6.13.8
 */
export class FenceAgentsRemediationTemplate extends Resource implements IFenceAgentsRemediationTemplate {
  /** A template that exists outside this app. */
  public static fromName(scope: Construct, id: string, name: string, namespace: string = OPERATORS_NAMESPACE): IFenceAgentsRemediationTemplate {
    return new ImportedResource(scope, id, FACTS, name, namespace);
  }

  private readonly props: FenceAgentsRemediationTemplateProps;

  /** @throws when the agent is none, a parameter is no option or a secret, a node has no such name, or the count is none */
  constructor(scope: Construct, id: string, props: FenceAgentsRemediationTemplateProps) {
    super(scope, id, FACTS, { ...props, namespace: props.namespace ?? OPERATORS_NAMESPACE });
    this.props = props;
    readByOperator(this, this.apiGroup);
    if (!/^fence_\w+$/.test(props.agent)) fail(this, 'agent', `'${props.agent}' is no fence agent; write its name, as 'fence_ipmilan'`);
    if (props.retryCount !== undefined && !(Number.isInteger(props.retryCount) && props.retryCount >= 1)) {
      fail(this, 'retryCount', `${props.retryCount} is no count; give a whole number from 1`);
    }
    for (const field of ['sharedParameters', 'nodeParameters', 'unsafeSharedSecrets', 'unsafeNodeSecrets'] as const) {
      for (const name of Object.keys(props[field] ?? {})) this.ensureParameter(field, name);
    }
    for (const field of ['nodeParameters', 'unsafeNodeSecrets'] as const) {
      for (const node of Object.values(props[field] ?? {}).flatMap(Object.keys)) ensure(this, field, subdomainProblem(node));
    }
  }

  /** @internal */
  protected _toSpec(): far.PodSecurityPolicySelfSubjectReviewSpec {
    const { agent, sharedParameters, nodeParameters, unsafeSharedSecrets, unsafeNodeSecrets, retryCount, retryInterval, timeout } = this.props;
    return {
      template: {
        spec: {
          agent,
          sharedparameters: sharedParameters || unsafeSharedSecrets ? { ...sharedParameters, ...unsafeSharedSecrets } : undefined,
          nodeparameters: nodeParameters || unsafeNodeSecrets ? { ...nodeParameters, ...unsafeNodeSecrets } : undefined,
          retrycount: retryCount,
          retryinterval: retryInterval && goDuration(retryInterval),
          timeout: timeout && goDuration(timeout),
        },
      },
    };
  }

  private ensureParameter(field: string, name: string) {
    if (!/^--?[A-Za-z0-9][\w-]*$/.test(name)) fail(this, field, `'${name}' is no option of a command; write it with its dashes, as '--lanplus'`);
    if (!field.startsWith('unsafe') && isSecret(name)) {
      const unsafe = field === 'sharedParameters' ? 'unsafeSharedSecrets' : 'unsafeNodeSecrets';
      fail(this, field, `'${name}' is a secret and would stand in Git in clear; take an agent that needs none, or know what you do and move it to ${unsafe}`);
    }
  }
}

/** Whether the value of a parameter opens the management interface. */
function isSecret(name: string): boolean {
  return /passw|secret|token|api-?key|hexadecimal-kg|^-p$/i.test(name) && !name.endsWith('-script') && !name.endsWith('-file');
}
