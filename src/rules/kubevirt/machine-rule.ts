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
  readonly needs?: readonly string[];
  readonly beside?: readonly string[];
  check(spec: Manifest, at: string, context: RuleContext, manifest: Manifest): void;
}

/** A rule of the KubeVirt webhook about the spec of a machine, whichever kind of object holds it. */
export function machineRule({ id, summary, source, since, until, kinds = MACHINE_KINDS, needs, beside, check }: MachineRule): Rule {
  return {
    id,
    class: FindingClass.ADMISSION,
    severity: Severity.ERROR,
    summary,
    source: `KubeVirt webhook: ${source}`,
    since,
    until,
    kinds,
    needs,
    beside,
    check(manifest, context) {
      const found = machineSpec(manifest, context);
      check(found.spec, found.at, found.originOf ? reportingOrigins(manifest, context) : context, manifest);
    },
  };
}

/** A context in which what comes from an instance type or a preference is reported where the machine names that. */
export function reportingOrigins(manifest: Manifest, context: RuleContext): RuleContext {
  const { at, originOf } = machineSpec(manifest, context);
  if (!originOf) return context;
  return {
    get set() { return context.set; },
    get surroundings() { return context.surroundings; },
    target: context.target,
    gates: context.gates,
    complete: context.complete,
    notations: context.notations,
    synthesized: context.synthesized,
    report(path, message, severity) {
      const origin = originOf(path);
      if (!origin) context.report(path, message, severity);
      else context.report(origin.path, `'${origin.name}' decides ${path.slice(at.length + 1)}: ${message}`, severity);
    },
  };
}
