import { Manifest } from '../rule';
import { machineAnnotations } from './machines';

/** Annotation by which a machine asks for the sidecar of a service mesh. */
export const INJECT = 'sidecar.istio.io/inject';

/** Whether a machine asks for the sidecar of a service mesh. */
export function isInMesh(machine: Manifest): boolean {
  return String(machineAnnotations(machine)[INJECT]).toLowerCase() === 'true';
}

/** Ports of the sidecar of a service mesh. */
const MESH_PORTS = [15000, 15001, 15004, 15006, 15008, 15009, 15020, 15021, 15053, 15090];
/** Ports that live migration takes for itself. */
const MIGRATION_PORTS = [49152, 49153];

/** What a port cannot be used for traffic to a machine for. */
export function portProblem(port: unknown, inMesh: boolean): string | undefined {
  if (port === 65536) return '65536 is beyond the last port, 65535, and the machine does not start';
  if (MIGRATION_PORTS.includes(port as number)) return `${String(port)} is taken by live migration, and what else comes in is dropped; use another port`;
  if (inMesh && MESH_PORTS.includes(port as number)) return `${String(port)} is taken by the sidecar of the service mesh; use another port`;
  return undefined;
}
