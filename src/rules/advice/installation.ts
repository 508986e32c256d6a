import { groupKind } from '../manifest-set';
import { FindingClass, Manifest, Rule, Severity } from '../rule';

const PACKAGE = 'kubevirt-hyperconverged';
const NAMESPACE = 'openshift-cnv';

function subscriptionRule(id: string, severity: Severity, summary: string, source: string, check: Rule['check']): Rule {
  return {
    id,
    class: FindingClass.ADVICE,
    severity,
    summary,
    source: `OpenShift Virtualization 4.15, ${source}`,
    kinds: ['Subscription'],
    check(manifest, context) {
      if (groupKind(manifest) === 'operators.coreos.com/Subscription' && manifest.spec?.name === PACKAGE) check(manifest, context);
    },
  };
}

const namespace = subscriptionRule('cluster/operator-namespace', Severity.ERROR, `The operator is installed in ${NAMESPACE}.`,
  '3.2.1.1: the installation in any other namespace fails (R1-94)', ({ metadata }, { report }) => {
    if (typeof metadata?.namespace === 'string' && metadata.namespace !== NAMESPACE) report('metadata.namespace', `'${metadata.namespace}' is where the installation fails; install it in ${NAMESPACE}`);
  });

const updates = subscriptionRule('cluster/operator-updates', Severity.WARNING, 'The operator is updated by itself, from the channel that goes with the cluster.',
  '3.2.1.1, 5.1.2 and 5.1.4.1: updates by hand risk that operator and cluster drift apart (R1-93, R1-95, R1-152)', ({ spec }, { report }) => {
    const { channel, installPlanApproval } = spec;
    if (typeof channel === 'string' && channel !== '' && channel !== 'stable') report('spec.channel', `'${channel}' is not supported; write 'stable'`);
    if (installPlanApproval === 'Manual') report('spec.installPlanApproval', "has each update wait for somebody, and the cluster is not supported when the two drift apart; write 'Automatic'");
  });

const startingVersion = subscriptionRule('cluster/operator-version', Severity.WARNING, 'The operator is of the version of the cluster.',
  '5.1.2: the minor version of the operator is that of the platform (R1-140)', ({ spec }, { report, target }) => {
    const [, version] = typeof spec.startingCSV === 'string' ? /^kubevirt-hyperconverged-operator\.v(\d+\.\d+)\./.exec(spec.startingCSV) ?? [] : [];
    if (version !== undefined && version !== target.version) report('spec.startingCSV', `'${spec.startingCSV}' is not for OpenShift ${target.version}; name a version ${target.version}, or leave it out`);
  });

const name: Rule = {
  id: 'cluster/hyper-converged-name',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: `HyperConverged is named ${PACKAGE}.`,
  source: 'OpenShift Virtualization 4.15, 3.2.1.2.2: a longer name is accepted, and its object is not read (R1-99, R9-08)',
  kinds: ['HyperConverged'],
  check({ metadata }, { report }) {
    const given: Manifest = metadata?.name;
    if (typeof given !== 'string' || given === PACKAGE || !given.includes(PACKAGE)) return;
    report('metadata.name', `'${given}' is accepted, and the operator reads '${PACKAGE}' only; name it so`);
  },
};

/** How the operator is installed. */
export const installationAdvice: readonly Rule[] = [namespace, updates, startingVersion, name];
