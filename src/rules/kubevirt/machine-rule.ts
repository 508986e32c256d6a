import { machineSpec, MACHINE_KINDS } from './machine-spec';
import { FindingClass, Manifest, Rule, RuleContext, Severity } from '../rule';

/** What a rule about machine specs gives. */
interface MachineRule {
  readonly id: string;
  readonly summary: string;
  readonly source: string;
  readonly since?: string;
  readonly until?: string;
  readonly kinds?: readonly string[];
  check(spec: Manifest, at: string, context: RuleContext, manifest: Manifest): void;
}

/** A rule of the KubeVirt webhook about the spec of a machine, whichever kind of object holds it. */
export function machineRule({ id, summary, source, since, until, kinds = MACHINE_KINDS, check }: MachineRule): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `KubeVirt webhook: ${source}`,
    since,
    until,
    kinds,
    check(manifest, context) {
      const { spec, at } = machineSpec(manifest);
      check(spec, at, context, manifest);
    },
  };
}
