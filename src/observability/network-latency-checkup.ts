import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { Checkup, CheckupFacts, CheckupParameters, CheckupProps } from './checkup';
import { shortDuration, wholeUnits } from './duration';
import { ensure } from '../app/errors';
import { OpenShiftVersion } from '../app/version';
import type { INetworkAttachmentDefinition } from '../network';
import { subdomainProblem } from '../rules/values';

/** The two nodes that latency is measured between. */
export interface CheckupNodes {
  /** Node that it is measured from. */
  readonly source: string;
  /** Node that it is measured to. */
  readonly target: string;
}

/** Properties of `NetworkLatencyCheckup`. */
export interface NetworkLatencyCheckupProps extends CheckupProps {
  /** The network that its two machines are attached to, in the namespace of the checkup. */
  readonly network: INetworkAttachmentDefinition;
  /**
   * How long it measures, in whole seconds.
   *
   * @default - 5 seconds
   */
  readonly sampleDuration?: Duration;
  /**
   * Latency, in whole milliseconds, above which it fails.
   *
   * @default - any latency will do
   */
  readonly maxLatency?: Duration;
  /**
   * Nodes that its machines run on.
   *
   * @default - two that the scheduler chooses
   */
  readonly nodes?: CheckupNodes;
}

const IMAGE = 'registry.redhat.io/container-native-virtualization/vm-network-latency-checkup-rhel9';
const FACTS: Omit<CheckupFacts, 'image'> = {
  type: 'kubevirt-vm-latency',
  container: 'vm-latency-checkup',
  timeout: Duration.minutes(5),
  permissions: {
    serviceAccount: 'vm-latency-checkup-sa',
    roles: {
      'kubevirt-vm-latency-checker': [
        { apiGroups: ['kubevirt.io'], resources: ['virtualmachineinstances'], verbs: ['get', 'create', 'delete'] },
        { apiGroups: ['subresources.kubevirt.io'], resources: ['virtualmachineinstances/console'], verbs: ['get'] },
        { apiGroups: ['k8s.cni.cncf.io'], resources: ['network-attachment-definitions'], verbs: ['get'] },
      ],
      'kiagnose-configmap-access': [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'update'] }],
    },
  },
};

/**
 * Measures the latency between two machines on a secondary network: a ConfigMap, a Job, and the rights that it needs.
 * The image is that of the target version, from 4.13 on.
 *
 * @see OpenShift Virtualization 4.15, 2.3.9
 */
export class NetworkLatencyCheckup extends Checkup {
  /** @throws when the network is in another namespace, or a time is not in whole units */
  constructor(scope: Construct, id: string, private readonly props: NetworkLatencyCheckupProps) {
    super(scope, id, props);
    const { network, sampleDuration, maxLatency, nodes, timeout = FACTS.timeout } = props;
    ensure(this, 'network', (network.namespace ?? this.namespace) === this.namespace
      ? undefined : `'${network.name}' is in namespace '${network.namespace}'; run the checkup there, it may not look into others`);
    ensure(this, 'nodes.source', nodes && subdomainProblem(nodes.source));
    ensure(this, 'nodes.target', nodes && subdomainProblem(nodes.target));
    wholeUnits(this, 'maxLatency', maxLatency, 'milliseconds');
    wholeUnits(this, 'sampleDuration', sampleDuration, 'seconds');
    ensure(this, 'sampleDuration', sampleDuration && sampleDuration.toMilliseconds() >= timeout.toMilliseconds()
      ? `${shortDuration(sampleDuration)} is not over before the timeout of ${shortDuration(timeout)}; give a longer timeout, or a shorter sample` : undefined);
  }

  /** @internal */
  protected _facts(): CheckupFacts {
    return { ...FACTS, image: `${IMAGE}:v${OpenShiftVersion.of(this).minor}.0` };
  }

  /** @internal */
  protected _parameters(): CheckupParameters {
    const { network, sampleDuration, maxLatency, nodes } = this.props;
    return {
      networkAttachmentDefinitionNamespace: this.namespace,
      networkAttachmentDefinitionName: network.name,
      maxDesiredLatencyMilliseconds: wholeUnits(this, 'maxLatency', maxLatency, 'milliseconds'),
      sampleDurationSeconds: wholeUnits(this, 'sampleDuration', sampleDuration, 'seconds'),
      sourceNode: nodes?.source,
      targetNode: nodes?.target,
    };
  }
}
