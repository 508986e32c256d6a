import { Case, Cases, hyperConverged, RejectedCase } from './cases';

const object = (apiVersion: string, kind: string, metadata: object, spec: object): object => ({ apiVersion, kind, metadata: { name: 'x', ...metadata }, spec });
const group = (name: string, namespace = 'openshift-cnv') => object('operators.coreos.com/v1', 'OperatorGroup', { name, namespace }, {});
const subscription = (name: string, spec: object = {}, namespace = 'openshift-cnv') =>
  object('operators.coreos.com/v1alpha1', 'Subscription', { name, namespace }, { name, source: 'redhat-operators', sourceNamespace: 'openshift-marketplace', ...spec });
const nmstate = (name: string) => object('nmstate.io/v1', 'NMState', { name }, {});
const descheduler = (spec: object, metadata: object = {}) =>
  object('operator.openshift.io/v1', 'KubeDescheduler', { name: 'cluster', namespace: 'openshift-kube-descheduler-operator', ...metadata }, spec);
const event = object('eventing.knative.dev/v1', 'Subscription', { name: 'kubevirt-hyperconverged', namespace: 'site' }, { name: 'kubevirt-hyperconverged', installPlanApproval: 'never' });

const accepted = (name: string, ...manifests: object[]): Case => ({ name, manifests, complete: true });
const rejected = (name: string, path: string, ...manifests: object[]): RejectedCase => ({ name, manifests, path, complete: true });
const HCO = 'kubevirt-hyperconverged';

export const operatorCases: Cases = {
  'cluster/one-operator-group': {
    accepts: [
      accepted('one in each namespace', group('a'), group('b', 'openshift-nmstate')),
      accepted('one that is written twice, which is said elsewhere', group('a'), group('a')),
    ],
    rejects: [rejected('a second one', 'metadata.namespace', group('b'), group('a'))],
  },
  'cluster/subscription-operator-group': {
    accepts: [
      accepted('a group of the namespace', subscription('a'), group('a')),
      accepted('the namespace for all operators', subscription('a', {}, 'openshift-operators')),
      accepted('a subscription to something else', event),
      { ...accepted('a set that is not complete', subscription('a')), complete: false },
      { ...accepted('a group that is elsewhere', subscription('a')), external: [{ apiGroup: 'operators.coreos.com', kind: 'OperatorGroup', name: 'g', namespace: 'openshift-cnv' }] },
    ],
    rejects: [
      rejected('no group', 'metadata.namespace', subscription('a')),
      rejected('a group of another namespace', 'metadata.namespace', subscription('a'), group('a', 'other')),
    ],
  },
  'cluster/one-subscription': {
    accepts: [
      accepted('a subscription of each package', subscription('a'), subscription('b')),
      accepted('the package in two namespaces', subscription('a'), subscription('a', {}, 'other')),
    ],
    rejects: [rejected('a second one of the package', 'spec.name', subscription('b', { name: 'a' }), subscription('a'))],
  },
  'cluster/subscription-approval': {
    accepts: [
      accepted('both', subscription('a', { installPlanApproval: 'Automatic' }), subscription('b', { installPlanApproval: 'Manual' })),
      accepted('a subscription to something else', event),
    ],
    rejects: [rejected('another', 'spec.installPlanApproval', subscription('a', { installPlanApproval: 'manual' }))],
  },
  'cluster/operator-configured': {
    accepts: [
      accepted('a HyperConverged', subscription(HCO), hyperConverged()),
      accepted('another operator', subscription('a')),
      { ...accepted('one that is elsewhere', subscription(HCO)), external: [{ apiGroup: 'hco.kubevirt.io', kind: 'HyperConverged', name: HCO }] },
    ],
    rejects: [rejected('none', 'spec.name', subscription(HCO))],
  },
  'cluster/nmstate-name': {
    accepts: [accepted('the name that is read', nmstate('nmstate'))],
    rejects: [rejected('another', 'metadata.name', nmstate('site'))],
  },
  'cluster/descheduler-name': {
    accepts: [accepted('the name and the namespace that are read', descheduler({}))],
    rejects: [
      rejected('another name', 'metadata.name', descheduler({}, { name: 'site' })),
      rejected('another namespace', 'metadata.namespace', descheduler({}, { namespace: 'site' })),
    ],
  },
  'cluster/descheduler-settings': {
    accepts: [
      accepted('one profile of each pair', descheduler({ profiles: ['TopologyAndDuplicates', 'DevPreviewLongLifecycle', 'EvictPodsWithPVC'] })),
      accepted('one list of namespaces', descheduler({ profileCustomizations: { namespaces: { included: ['site'], excluded: [] }, thresholdPriority: 5 } })),
    ],
    rejects: [
      rejected('hard and soft', 'spec.profiles[0]', descheduler({ profiles: ['SoftTopologyAndDuplicates', 'TopologyAndDuplicates'] })),
      rejected('both life cycles', 'spec.profiles[1]', descheduler({ profiles: ['LifecycleAndUtilization', 'DevPreviewLongLifecycle'] })),
      rejected('both lists of namespaces', 'spec.profileCustomizations.namespaces', descheduler({ profileCustomizations: { namespaces: { included: ['a'], excluded: ['b'] } } })),
      rejected('both thresholds', 'spec.profileCustomizations.thresholdPriorityClassName',
        descheduler({ profileCustomizations: { thresholdPriority: 0, thresholdPriorityClassName: 'a' } })),
    ],
  },
};
