import { parseGoDuration } from '../../schema/canonical';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

const TYPE = 'kiagnose/checkup-type';
const LATENCY = 'kubevirt-vm-latency';
const PARAM = 'spec.param.';
const NETWORK = ['networkAttachmentDefinitionName', 'networkAttachmentDefinitionNamespace'].map(name => PARAM + name);
const NODES = ['sourceNode', 'targetNode'].map(name => PARAM + name);
const COUNTS = ['sampleDurationSeconds', 'maxDesiredLatencyMilliseconds'].map(name => PARAM + name);

function checkLatency(data: Manifest, report: RuleContext['report']) {
  for (const key of NETWORK.filter(each => !data[each])) report('data', `has no ${key}, and the checkup fails; name the network`);
  const [given] = NODES.filter(key => data[key]);
  const [absent] = NODES.filter(key => !data[key]);
  if (given && absent) report(`data["${given}"]`, `stands without ${absent}, and the checkup fails; give both, or none`);
  for (const key of COUNTS) {
    const value = data[key];
    if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) report(`data["${key}"]`, `'${value}' is no whole number, and the checkup fails; write one, without a unit`);
  }
}

const checkupSettings: Rule = {
  id: 'cluster/checkup-settings',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'Settings of a checkup have what it needs, and no results of a run before.',
  source: 'OpenShift Virtualization 4.15, 2.3.9; kiagnose: a ConfigMap is used once, spec.timeout, spec.param',
  kinds: ['ConfigMap'],
  check({ metadata, data }, { report }) {
    const type = metadata?.labels?.[TYPE];
    if (typeof type !== 'string' || typeof data !== 'object' || data === null) return;
    if (data['status.startTimestamp'] !== undefined) {
      report('data["status.startTimestamp"]', 'is of a run, and a checkup refuses settings that were used; take all of status. away');
    }
    const timeout = data['spec.timeout'];
    if (typeof timeout === 'string' && parseGoDuration(timeout) === undefined) {
      report('data["spec.timeout"]', `'${timeout}' is no duration, and the checkup fails; write one as 5m`);
    } else if (timeout === undefined && type === LATENCY) {
      report('data', 'has no spec.timeout, and the checkup fails; give one as 5m');
    }
    if (type === LATENCY) checkLatency(data, report);
  },
};

/** Whether checkups can run. */
export const checkupAdvice: readonly Rule[] = [checkupSettings];
