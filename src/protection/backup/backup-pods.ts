import type * as kplus from 'cdk8s-plus-27';
import type * as oadp from '../../../imports/oadp.openshift.io';
import { toleration } from '../../app/queries';
import { canonicalSize } from '../../app/size';
import { labelValueProblem, qualifiedNameProblem } from '../../rules/values';
import { canonicalQuantity } from '../../schema/canonical';

/** How pods of Velero run. */
export interface BackupPods {
  /**
   * Labels of the nodes that they run on.
   *
   * @default - any node
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * Taints that the nodes may have (`NodeTaintQuery`).
   *
   * @default - none
   */
  readonly tolerations?: kplus.NodeTaintQuery[];
  /**
   * CPU and memory. Kopia needs more of both than Restic.
   *
   * @default - what the operator asks for: half a core and 128 MiB
   */
  readonly resources?: kplus.ContainerResources;
  /**
   * Labels of the pods.
   *
   * @default - those of the operator
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Variables of the environment, such as those of a proxy.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: kplus.EnvValue };
}

export function renderPods({ nodeSelector, tolerations, resources, labels, env }: BackupPods): oadp.PodConfig {
  return {
    nodeSelector: nodeSelector && { ...nodeSelector },
    tolerations: tolerations?.map(query => toleration<oadp.Toleration>(query)),
    resourceAllocations: resources && {
      requests: amounts(resources.cpu?.request, resources.memory?.request, resources.ephemeralStorage?.request),
      limits: amounts(resources.cpu?.limit, resources.memory?.limit, resources.ephemeralStorage?.limit),
    },
    labels: labels && { ...labels },
    env: env && Object.entries(env).map(([name, { value, valueFrom }]) => ({ name, value, valueFrom })),
  };
}

/** The first field that is no label or variable, and what is wrong with it. */
export function podsProblem({ nodeSelector = {}, labels = {}, env = {} }: BackupPods = {}): readonly [string, string] | undefined {
  for (const [field, map] of [['nodeSelector', nodeSelector], ['labels', labels]] as const) {
    for (const [key, value] of Object.entries(map)) {
      const problem = qualifiedNameProblem(key) ?? labelValueProblem(value);
      if (problem) return [field, problem];
    }
  }
  const name = Object.keys(env).find(each => !/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(each));
  return name === undefined ? undefined : ['env', `'${name}' is no name of a variable; begin with a letter, and take letters, digits, '_', '-' and '.' only`];
}

function amounts(cpu: kplus.Cpu | undefined, memory: kplus.MemoryResources['request'], storage: kplus.MemoryResources['request']) {
  if (!cpu && !memory && !storage) return undefined;
  return {
    ...(cpu && { cpu: canonicalQuantity(cpu.amount) }),
    ...(memory && { memory: canonicalSize('memory', memory) }),
    ...(storage && { 'ephemeral-storage': canonicalSize('ephemeralStorage', storage) }),
  };
}
