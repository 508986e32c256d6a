import { fieldPath, listOf } from './engine';
import { groupKind } from './manifest-set';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from './rule';
import { labelProblem, qualifiedNameProblem } from './values';

type Report = RuleContext['report'];

function rule(
  id: string, kind: string, summary: string, source: string, check: (manifest: Manifest, report: Report) => void,
): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `Kubernetes API server: ${source}`,
    kinds: [kind.slice(kind.indexOf('/') + 1)],
    check: (manifest, { report }) => {
      if (groupKind(manifest) === kind) check(manifest, report);
    },
  };
}

/** What an enumeration of the API allows; a default comes where nothing is given. */
function reportOther(report: Report, path: string, value: unknown, allowed: readonly string[]) {
  if (typeof value === 'string' && !allowed.includes(value)) report(path, `'${value}' is none of ${allowed.join(', ')}; write one of them`);
}

const storageClass = rule('storage/class-fields', 'storage.k8s.io/StorageClass',
  'A storage class names its provisioner, and its policies are ones that there are.',
  'StorageClass: provisioner, reclaimPolicy, volumeBindingMode; OpenShift Virtualization 4.15, 4.4.1.1 and 8.5.1.2 (R1-135, R7-104, R7-105)',
  ({ provisioner, reclaimPolicy, volumeBindingMode }, report) => {
    const problem = typeof provisioner === 'string' ? qualifiedNameProblem(provisioner.toLowerCase()) : undefined;
    if (problem) report('provisioner', problem);
    if (reclaimPolicy !== '') reportOther(report, 'reclaimPolicy', reclaimPolicy, ['Delete', 'Retain']);
    reportOther(report, 'volumeBindingMode', volumeBindingMode, ['Immediate', 'WaitForFirstConsumer']);
  });

const SERVICE_TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
const FAMILIES = ['IPv4', 'IPv6'];
const FAMILY_POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];

const serviceName = rule('network/service-name', '/Service', 'The name of a Service is a DNS label that starts with a letter.', 'Service: metadata.name',
  ({ metadata }, report) => {
    const name = metadata?.name;
    if (typeof name !== 'string') return;
    if (labelProblem(name)) report('metadata.name', labelProblem(name)!);
    else if (!/^[a-z]/.test(name)) report('metadata.name', `'${name}' does not start with a letter, as the name of a Service does; choose another`);
  });

const serviceType = rule('network/service-type', '/Service', 'A Service is of a type that there is, and has the ports and the address that the type has.',
  'Service: type, ports, clusterIP, sessionAffinity; OpenShift Virtualization 4.15, 7.3.1 (R1-31, R6A-106, R7-21)', ({ spec }, report) => {
    if (typeof spec !== 'object' || spec === null) return;
    const type = spec.type || 'ClusterIP';
    reportOther(report, 'spec.type', type, SERVICE_TYPES);
    reportOther(report, 'spec.sessionAffinity', spec.sessionAffinity || 'None', ['ClientIP', 'None']);
    const isHeadless = spec.clusterIP === 'None';
    if (isHeadless && ['NodePort', 'LoadBalancer'].includes(type)) report('spec.clusterIP', `excludes the type ${type}; remove it`);
    if (type === 'ExternalName') {
      if (!spec.externalName) report('spec.externalName', 'is missing; name what the Service stands for, or choose another type');
      if (spec.clusterIP) report('spec.clusterIP', 'excludes the type ExternalName; remove it');
    } else if (!isHeadless && listOf(spec.ports).length === 0) {
      report('spec.ports', 'is missing; give a port, or write clusterIP: None for a Service without an address of its own');
    }
  });

/** Port of the kubelet, which no load balancer may lead to. */
const KUBELET_PORT = 10250;

const servicePorts = rule('network/service-ports', '/Service',
  'The ports of a Service are numbers from 1 to 65535 that differ, with names that differ where there are several.',
  'Service: ports; OpenShift Virtualization 4.15, 7.3.3 (R6A-110, R7-25)', ({ spec }, report) => {
    const ports = listOf(spec?.ports);
    const seen = new Map<string, string>();
    const take = (key: string, path: string, what: string) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, path);
      else report(path, `${what} is already that of ${first}; choose another`);
    };
    ports.forEach((each, index) => {
      const at = `spec.ports[${index}]`;
      const { name, port, targetPort, nodePort } = each;
      const protocol = each.protocol || 'TCP';
      reportOther(report, `${at}.protocol`, protocol, PROTOCOLS);
      if (typeof name === 'string' && name !== '') {
        const problem = labelProblem(name);
        if (problem) report(`${at}.name`, problem);
        else take(`name ${name}`, `${at}.name`, `'${name}'`);
      } else if (ports.length > 1) {
        report(`${at}.name`, 'is missing; name each port where there are several');
      }
      if (typeof port === 'number') {
        if (!isPort(port)) report(`${at}.port`, `${port} is no port; allowed are 1 to 65535`);
        else take(`port ${protocol} ${port}`, `${at}.port`, `${port} of ${protocol}`);
      }
      const problem = targetProblem(targetPort);
      if (problem) report(`${at}.targetPort`, problem);
      if (port === KUBELET_PORT && spec.type === 'LoadBalancer') report(`${at}.port`, `${port} is the port of the kubelet, which is not led out of the cluster; choose another`);
      if (typeof nodePort !== 'number' || nodePort === 0) return;
      if ((spec.type || 'ClusterIP') === 'ClusterIP') report(`${at}.nodePort`, 'is for the types NodePort and LoadBalancer; remove it, or choose one of these');
      else take(`node port ${protocol} ${nodePort}`, `${at}.nodePort`, `${nodePort} of ${protocol}`);
    });
  });

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65535;
}

/** 0 and no text are the number of the port itself. */
function targetProblem(value: unknown): string | undefined {
  if (typeof value === 'number') return value === 0 || isPort(value) ? undefined : `${value} is no port; allowed are 1 to 65535`;
  if (typeof value !== 'string' || value === '') return undefined;
  if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(value) && /[a-z]/.test(value) && !value.includes('--') && value.length <= 15) return undefined;
  return `'${value}' is no name of a port; allowed are at most 15 lower-case letters, digits and single '-', with a letter among them; a number is written without quotes`;
}

const serviceFamilies = rule('network/service-families', '/Service', 'A Service asks for IPv4, IPv6 or both, and for both with a policy for two.',
  'Service: ipFamilies, ipFamilyPolicy; OpenShift Virtualization 4.15, 7.3.2 (R7-22, R7-23)', ({ spec }, report) => {
    if (typeof spec !== 'object' || spec === null || spec.type === 'ExternalName') return;
    reportOther(report, 'spec.ipFamilyPolicy', spec.ipFamilyPolicy, FAMILY_POLICIES);
    const families = listOf(spec.ipFamilies);
    families.forEach((family, index) => {
      reportOther(report, fieldPath('spec.ipFamilies', index), family, FAMILIES);
      if (families.indexOf(family) !== index) report(fieldPath('spec.ipFamilies', index), `'${family}' is there already; remove it`);
    });
    // One without address and selector is for both by default.
    const isFree = spec.clusterIP === 'None' && !spec.selector && spec.ipFamilyPolicy === undefined;
    if (new Set(families).size > 1 && (spec.ipFamilyPolicy ?? 'SingleStack') === 'SingleStack' && !isFree) {
      report('spec.ipFamilyPolicy', 'is for one family, and ipFamilies names two; write PreferDualStack or RequireDualStack');
    }
  });

/** What the API server itself rejects of its own kinds. */
export const kubernetesRules: readonly Rule[] = [storageClass, serviceName, serviceType, servicePorts, serviceFamilies];
