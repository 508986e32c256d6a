import { interfacesOf, machineAnnotations } from '../cross/machines';
import { INJECT, isInMesh, portProblem } from '../cross/mesh';
import { fieldPath, listOf } from '../engine';
import { MACHINE_KINDS, machineMetadata, machineSpec } from '../kubevirt/machine-spec';
import { bridgeOf, networkConfigOf, pluginsOf } from '../network-config';
import { ovnConfigOf } from '../ovn-config';
import { FindingClass, Manifest, Rule, Severity } from '../rule';
import { cidrProblem } from '../values';

const portUsable: Rule = {
  id: 'vm/port-usable',
  needs: ['ports'],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'The ports of an interface are not those that live migration and the service mesh take.',
  source: 'OpenShift Virtualization 4.15, 7.2.1 and 7.5.1: ports 49152 and 49153, and those of the sidecar (R7-10, R7-13, R7-43)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const inMesh = isInMesh(manifest);
    for (const { device, network, path } of interfacesOf(manifest)) {
      if (!network?.pod) continue;
      listOf(device.ports).forEach(({ port }, index) => {
        const problem = portProblem(port, inMesh);
        if (problem) report(`${path}.ports[${index}].port`, problem, port === 65536 ? Severity.ERROR : Severity.WARNING);
      });
    }
  },
};

/** Networks inside the pod by field, and the longest prefix that leaves room for gateway and machine. */
const POD_CIDRS = {
  vmNetworkCIDR: { family: 'IPv4', longest: 30, usual: '10.0.2.0/24' },
  vmIPv6NetworkCIDR: { family: 'IPv6', longest: 126, usual: 'fd10:0:2::/120' },
} as const;

const podNetwork: Rule = {
  id: 'vm/pod-network-cidr',
  needs: ['vmNetworkCIDR', 'vmIPv6NetworkCIDR'],
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The network between pod and machine is one of at least four addresses, of the family of its field.',
  source: 'OpenShift Virtualization 4.15, 7.2.2: vmNetworkCIDR, vmIPv6NetworkCIDR; the webhook does not look, the machine does not start (R7-15, R7-16)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { spec, at } = machineSpec(manifest);
    const masked = new Set(interfacesOf(manifest).filter(({ device }) => device.masquerade).map(({ device }) => device.name));
    listOf(spec.networks).forEach(({ name, pod }, index) => {
      if (!pod || !masked.has(name)) return;
      for (const [field, { family, longest, usual }] of Object.entries(POD_CIDRS)) {
        const cidr = pod[field];
        const problem = typeof cidr === 'string' && cidr !== '' ? podCidrProblem(cidr, family, longest, usual) : undefined;
        if (problem) report(`${at}.networks[${index}].pod.${field}`, problem);
      }
    });
  },
};

function podCidrProblem(cidr: string, family: string, longest: number, usual: string): string | undefined {
  const problem = cidrProblem(cidr);
  if (problem) return problem;
  if (cidr.includes(':') !== (family === 'IPv6')) return `'${cidr}' is not of ${family}; write a network as '${usual}'`;
  return Number(cidr.split('/')[1]) > longest ? `'${cidr}' has less than four addresses; write a prefix length of at most ${longest}` : undefined;
}

const serviceMesh: Rule = {
  id: 'vm/service-mesh',
  needs: [INJECT],
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A machine of the service mesh says so in the annotations of its template, and is on the pod network with masquerade.',
  source: 'OpenShift Virtualization 4.15, 7.5 and 7.5.1: sidecar.istio.io/inject (R7-41, R7-42)',
  kinds: MACHINE_KINDS,
  check(manifest, { report }) {
    const { at } = machineMetadata(manifest);
    if (isInMesh(manifest)) {
      const interfaces = interfacesOf(manifest);
      // Without any the usual one is made.
      const isMasked = interfaces.some(({ device, network }) => device.masquerade && network?.pod);
      if (isMasked || (interfaces.length === 0 && hasPodInterface(manifest))) return;
      report(fieldPath(`${at}.annotations`, INJECT), 'asks for the service mesh, which reaches interfaces with masquerade on the pod network only; add one, or remove the annotation');
      return;
    }
    const own = at === 'metadata' || machineAnnotations(manifest)[INJECT] !== undefined ? undefined : manifest.metadata?.annotations?.[INJECT];
    if (String(own).toLowerCase() === 'true') {
      report(fieldPath('metadata.annotations', INJECT), `does nothing here; write it in ${at}.annotations`);
    }
  },
};

function hasPodInterface(machine: Manifest): boolean {
  return machineSpec(machine).spec.domain?.devices?.autoattachPodInterface !== false;
}

const RESOURCE = 'k8s.v1.cni.cncf.io/resourceName';
const BRIDGE_RESOURCE = 'bridge.network.kubevirt.io/';

const bridgeResource: Rule = {
  id: 'network/bridge-resource',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'The resource that places machines on nodes with a bridge is that of the bridge of the network.',
  source: 'OpenShift Virtualization 4.15, 1.3.3 and 6.13.6.1: annotation resourceName (R1-22)',
  kinds: ['NetworkAttachmentDefinition'],
  check(manifest, { report }) {
    const resource = manifest.metadata?.annotations?.[RESOURCE];
    const config = networkConfigOf(manifest);
    const bridge = config && bridgeOf(config);
    if (typeof resource !== 'string' || !resource.startsWith(BRIDGE_RESOURCE) || bridge === undefined) return;
    if (resource === `${BRIDGE_RESOURCE}${bridge}`) return;
    report(fieldPath('metadata.annotations', RESOURCE), `'${resource}' places machines on nodes with another bridge than '${bridge}'; write '${BRIDGE_RESOURCE}${bridge}'`);
  },
};

const BRIDGES = ['cnv-bridge', 'bridge'];

const vlan: Rule = {
  id: 'network/vlan',
  class: FindingClass.ADVICE,
  severity: Severity.ERROR,
  summary: 'A VLAN of a network is from 1 to 4094, on a bridge or a localnet network.',
  source: 'OpenShift Virtualization 4.15, 4.3.2.2 and 7.4.2.3; machines on such a network do not start (R1-124, R7-33)',
  kinds: ['NetworkAttachmentDefinition'],
  check(manifest, { report }) {
    const config = networkConfigOf(manifest);
    const bridge = config && pluginsOf(config).find(({ type }) => BRIDGES.includes(type));
    // 0 is none.
    if (bridge && isOutside(bridge.vlan)) report('spec.config', `${JSON.stringify(bridge.vlan)} is no VLAN; write a number from 1 to 4094`);
    const ovn = ovnConfigOf(manifest)?.config;
    if (typeof ovn?.vlanID !== 'number') return;
    if (ovn.topology === 'localnet') {
      if (isOutside(ovn.vlanID)) report('spec.config', `${ovn.vlanID} is no VLAN; write a number from 1 to 4094`);
    } else if (ovn.topology === 'layer2' && ovn.vlanID !== 0) {
      report('spec.config', "vlanID does nothing on the topology 'layer2'; remove it, or use 'localnet'", Severity.WARNING);
    }
  },
};

function isOutside(value: unknown): boolean {
  return value !== undefined && value !== null && !(Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 4094);
}

const POOL_LABEL = 'mutatevirtualmachines.kubemacpool.io';

const macPool: Rule = {
  id: 'network/mac-pool-label',
  class: FindingClass.ADVICE,
  severity: Severity.WARNING,
  summary: 'A namespace turns the MAC pool off by the label value ignore.',
  source: 'OpenShift Virtualization 4.15, 7.8.1 and 7.8.2: mutatevirtualmachines.kubemacpool.io; another value does nothing (R7-61)',
  kinds: ['Namespace'],
  check({ metadata }, { report }) {
    const value = metadata?.labels?.[POOL_LABEL];
    if (typeof value !== 'string' || ['ignore', 'allocate'].includes(value)) return;
    report(fieldPath('metadata.labels', POOL_LABEL), `'${value}' leaves the MAC pool on; write 'ignore' to turn it off, or remove the label`);
  },
};

/** Where networks are accepted, and do not do well. */
export const networkAdvice: readonly Rule[] = [portUsable, podNetwork, serviceMesh, bridgeResource, vlan, macPool];
