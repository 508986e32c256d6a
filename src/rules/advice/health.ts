import { parseGoDuration } from '../../schema/canonical';
import { listOf } from '../engine';
import { MACHINE_KINDS, machineSpec, rawMachineSpec } from '../kubevirt/machine-spec';
import { LIBVIRT_START, probeNumber } from '../kubevirt/probes';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';
import { portNameProblem } from '../values';

const PROBES = ['readinessProbe', 'livenessProbe'];
const LARGEST_PORT = 65_535;

const HEADER_NAME = /^[-A-Za-z0-9]+$/;

/** What no pod may have, of what a probe asks. */
function handlerProblems(probe: Manifest, path: string, report: RuleContext['report']) {
  for (const test of ['httpGet', 'tcpSocket']) {
    const port = probe[test]?.port;
    if (typeof port === 'number' && (port < 1 || port > LARGEST_PORT)) {
      report(`${path}.${test}.port`, `${port} is no port, and the machine does not start; give one from 1 to ${LARGEST_PORT}`);
    } else if (typeof port === 'string' && portNameProblem(port)) {
      const isNumber = /^\d+$/.test(port);
      report(`${path}.${test}.port`, isNumber ? `'${port}' is text, which is the name of a port and no number, and the machine does not start; write ${port} without quotes`
        : `${portNameProblem(port)}; the machine does not start`);
    }
  }
  listOf(probe.httpGet?.httpHeaders).forEach(({ name }, index) => {
    if (typeof name === 'string' && !HEADER_NAME.test(name)) report(`${path}.httpGet.httpHeaders[${index}].name`, `'${name}' is no name of a header, and the machine does not start; allowed are letters, digits and '-'`);
  });
  const command = probe.exec?.command;
  if (probe.exec && (command === undefined || command === null || (Array.isArray(command) && command.length === 0))) {
    report(`${path}.exec`, 'runs nothing, and the machine does not start; give the command that is run in the guest');
  }
}

const probeValues: Rule = {
  id: 'vm/probe-values',
  needs: ['readinessProbe', 'livenessProbe'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The ports, headers, commands and numbers of a probe are those that a pod may have.',
  source: 'Kubernetes API: Probe; the webhook of machines does not look, the pod is refused; OpenShift Virtualization 4.15, 11.4.1 (R9-57, R9-58, R9-61, R9-65)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = rawMachineSpec(manifest);
    for (const field of PROBES) {
      const probe = spec[field];
      if (!probe) continue;
      handlerProblems(probe, `${at}.${field}`, report);
      // The webhook replaces other numbers below 1 by the default.
      if (typeof probe.initialDelaySeconds === 'number' && probe.initialDelaySeconds < -LIBVIRT_START) {
        report(`${at}.${field}.initialDelaySeconds`, `${probe.initialDelaySeconds} is negative, and the machine does not start; give at least 0`);
      }
    }
    const successes = spec.livenessProbe?.successThreshold;
    if (successes > 1) report(`${at}.livenessProbe.successThreshold`, `${successes} is not 1, the only value of a liveness probe, and the machine does not start; remove it`);
  },
};

/** Seconds that no guest takes to start in. */
const NO_TIME_TO_START = 30;

const livenessDelay: Rule = {
  id: 'vm/liveness-delay',
  needs: ['livenessProbe'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A liveness probe gives the guest time to start.',
  source: 'OpenShift Virtualization 4.15, 11.4.1.1 and 11.4.1.3: initialDelaySeconds 120; without, the machine is ended after 3 failures, 10 seconds apart (R9-55, R9-61)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = rawMachineSpec(manifest);
    if (!spec.livenessProbe) return;
    const { initialDelaySeconds: delay, periodSeconds, failureThreshold } = spec.livenessProbe;
    const patience = LIBVIRT_START + probeNumber(periodSeconds, 10) * (probeNumber(failureThreshold, 3) - 1);
    if (delay || !(patience <= NO_TIME_TO_START)) return;
    report(`${at}.livenessProbe`, `ends the machine ${patience} seconds after its start, when the guest still boots; set initialDelaySeconds, as 120`);
  },
};

const WATCHDOG_ACTIONS = ['poweroff', 'reset', 'shutdown'];
/** What libvirt does too, and the documentation does not offer. */
const OTHER_ACTIONS = ['none', 'pause', 'dump', 'inject-nmi'];

const watchdogAction: Rule = {
  id: 'vm/watchdog-action',
  needs: ['watchdog'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The action of a watchdog is poweroff, reset or shutdown.',
  source: 'OpenShift Virtualization 4.15, 11.4.2.1; the webhook takes any text, libvirt some more actions, and with others the machine does not start (R9-67, SS-136)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = rawMachineSpec(manifest);
    const action = spec.domain?.devices?.watchdog?.i6300esb?.action;
    if (typeof action !== 'string' || action === '' || WATCHDOG_ACTIONS.includes(action)) return;
    const path = `${at}.domain.devices.watchdog.i6300esb.action`;
    const mend = `write one of ${WATCHDOG_ACTIONS.join(', ')}`;
    if (OTHER_ACTIONS.includes(action)) report(path, `'${action}' is not among the actions that are supported; ${mend}`, Severity.WARNING);
    else report(path, `'${action}' is no action, and the machine does not start; ${mend}`);
  },
};

const STAYS_OFF = ['Manual', 'Once'];

const watchdogPowerOff: Rule = {
  id: 'vm/watchdog-restart',
  needs: ['watchdog'],
  class: FindingClass.ADVICE,
  severity: Severity.INFO,
  summary: 'A machine that its watchdog powers off is started again.',
  source: 'OpenShift Virtualization 4.15, 11.4.2: with a run strategy that is not Manual (R9-68, SS-137)',
  kinds: ['VirtualMachine'],
  check(manifest, { report }) {
    const { spec, at } = rawMachineSpec(manifest);
    const strategy = manifest.spec?.runStrategy;
    const action = spec.domain?.devices?.watchdog?.i6300esb?.action;
    if (!STAYS_OFF.includes(strategy) || !['poweroff', 'shutdown'].includes(action)) return;
    report(`${at}.domain.devices.watchdog.i6300esb.action`, `'${action}' leaves the machine off with the run strategy '${strategy}'; use 'Always' or 'RerunOnFailure', or start it by hand`);
  },
};

const serialConsoleLog: Rule = {
  id: 'vm/serial-console-log',
  needs: ['logSerialConsole'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine whose serial console is logged has one.',
  source: 'OpenShift Virtualization 4.15, 12.3.3.4; KubeVirt API: logSerialConsole, autoattachSerialConsole (R9-79)',
  since: '4.15',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const { logSerialConsole, autoattachSerialConsole } = spec.domain?.devices ?? {};
    if (logSerialConsole !== true || autoattachSerialConsole !== false) return;
    report(`${at}.domain.devices.logSerialConsole`, 'logs a console that the machine does not have; remove autoattachSerialConsole, or this');
  },
};

const SNAPSHOT = 'VirtualMachineSnapshot';

const failureDeadline: Rule = {
  id: 'protection/failure-deadline',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A snapshot that is not done in time is given up.',
  source: 'OpenShift Virtualization 4.15, 13.1.2.2: failureDeadline, default 5m; with 0 the machine may stay frozen (R9-89)',
  kinds: [SNAPSHOT],
  check({ spec }, { report }) {
    const given = spec?.failureDeadline;
    if (typeof given !== 'string' || parseGoDuration(given) !== 0) return;
    report('spec.failureDeadline', `'${given}' sets no limit, and the guest may stay frozen; give a time, as '5m', the default`);
  },
};

const CONTENT = 'VirtualMachineSnapshotContent';

const snapshotContent: Rule = {
  id: 'protection/snapshot-content',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The content of a snapshot is written by the controller only.',
  source: 'OpenShift Virtualization 4.15, 13.1.1: bound to its snapshot, and removed with it (R9-94)',
  kinds: [CONTENT],
  check(manifest, { report }) {
    if (String(manifest.apiVersion).startsWith('snapshot.kubevirt.io/')) report('kind', `${CONTENT} is made by the controller; write a ${SNAPSHOT}`);
  },
};

const skipNode: Rule = {
  id: 'node/skip-labeller',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The annotation that keeps the labels of CPUs from a node is true: any other value does the same.',
  source: 'OpenShift Virtualization 4.15, 10.3.1; KubeVirt asks only whether the annotation is there (R9-39)',
  kinds: ['Node'],
  check({ metadata }, { report }) {
    const value = metadata?.annotations?.[SKIP_NODE];
    if (typeof value === 'string' && value !== 'true') report(`metadata.annotations["${SKIP_NODE}"]`, `'${value}' leaves the node without labels as 'true' does; remove the annotation, or write 'true'`);
  },
};

const SKIP_NODE = 'node-labeller.kubevirt.io/skip-node';

const RBD = '.rbd.csi.ceph.com';
const VIRTUALIZATION_CLASS = 'storageclass.kubevirt.io/is-default-virt-class';

function hasBounce(parameters: Manifest): boolean {
  return String(parameters?.mapOptions ?? '').includes('krbd:rxbounce') || !['rbd', undefined, null, ''].includes(parameters?.mounter);
}

const rxBounce: Rule = {
  id: 'storage/rbd-rxbounce',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The default class of machines on Ceph RBD has the map option krbd:rxbounce, which Windows needs.',
  source: 'OpenShift Virtualization 4.15, 11.5.55: VMStorageClassWarning (R9-207)',
  kinds: ['StorageClass'],
  check({ metadata, provisioner, parameters }, { report }) {
    if (typeof provisioner !== 'string' || !provisioner.endsWith(RBD) || metadata?.annotations?.[VIRTUALIZATION_CLASS] !== 'true' || hasBounce(parameters)) return;
    report(parameters ? 'parameters' : 'provisioner', "has no mapOptions: 'krbd:rxbounce', and guests with Windows read wrong data; add that and mounter: rbd");
  },
};

const snapshotDisks: Rule = {
  id: 'protection/snapshot-disks',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine that is snapshotted keeps its data in claims: disks that are files of its node are left out.',
  source: 'OpenShift Virtualization 4.15, 13.1.2.1 and 13.1.2.2: disks of data volumes and claims are in a snapshot (R9-86)',
  kinds: [SNAPSHOT],
  check({ metadata, spec }, { report, set }) {
    const name = spec?.source?.name;
    const machine = typeof name === 'string' ? set.find('VirtualMachine', metadata?.namespace, name) : undefined;
    const index = machine ? listOf(rawMachineSpec(machine).spec.volumes).findIndex(({ hostDisk }) => hostDisk) : -1;
    if (index >= 0) report('spec.source.name', `volume ${index} of '${name}' is a file of its node, which is left out; keep its data in a claim`);
  },
};

/** Where guests are not watched, and what is kept of them, as the documentation has it. */
export const healthAdvice: readonly Rule[] = [
  probeValues, livenessDelay, watchdogAction, watchdogPowerOff, serialConsoleLog, failureDeadline, snapshotContent, snapshotDisks, skipNode, rxBounce,
];
