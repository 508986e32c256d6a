import { ManifestSet } from './manifest-set';
import type { Notation } from '../schema';
import { VersionFacts } from '../schema/versions';

/** How bad a finding is. */
export enum Severity {
  /** Synthesis fails, the command line exits with 1. */
  ERROR = 'error',
  /** Reported; nothing fails. */
  WARNING = 'warning',
  /** Worth knowing. */
  INFO = 'info',
}

/** What kind of promise a finding breaks. */
export enum FindingClass {
  /** The CRD's schema rejects it. */
  SCHEMA = 'schema',
  /** A webhook or an operator rejects it. */
  ADMISSION = 'admission',
  /** Objects do not fit together. */
  CROSS = 'cross',
  /** Accepted, but against the documentation, or dangerous. */
  ADVICE = 'advice',
}

/** One thing that is wrong in one manifest. */
export interface Finding {
  /** Id of the rule, `area/what`. */
  readonly rule: string;
  /** What kind of promise is broken. */
  readonly class: FindingClass;
  /** How bad it is. */
  readonly severity: Severity;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /**
   * Namespace of the object.
   *
   * @default - none is written in the manifest
   */
  readonly namespace?: string;
  /**
   * The manifest's own field path, as `spec.template.spec.domain.devices.disks[1].bootOrder`; of an item of a list that a
   * construct renders, from the list on, as `items[1].spec.runStrategy`.
   */
  readonly path: string;
  /** What is wrong, what is allowed, and the mend. */
  readonly message: string;
  /**
   * File the manifest was read from.
   *
   * @default - the manifest comes from constructs
   */
  readonly file?: string;
  /**
   * Line in the file, from 1.
   *
   * @default - unknown
   */
  readonly line?: number;
  /**
   * Path of the construct that rendered the manifest.
   *
   * @default - the manifest comes from a file
   */
  readonly constructPath?: string;
}

/** A Kubernetes object as plain data, field names as in the API. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- manifests of any kind: rules look into fields that may be missing or of any type
export type Manifest = any;

/** A manifest and where it comes from. */
export interface ManifestEntry {
  readonly manifest: Manifest;
  readonly constructPath?: string;
  readonly file?: string;
  readonly line?: number;
  /** Where it stands in the object of the construct, as `items[1]` of a list; all of that object when absent. */
  readonly at?: string;
  /** Line of a field path, or of its nearest ancestor that is there; `line` for every path when absent. */
  lineOf?(path: string): number;
}

/** An object that is not in the set, and is known to be in the cluster. */
export interface ExternalObject {
  /** Group of its API; empty for the core group. */
  readonly apiGroup: string;
  readonly kind: string;
  /** Its namespace; when absent it is found in any. */
  readonly namespace?: string;
  readonly name: string;
}

/** What a rule sees beside its manifest. */
export interface RuleContext {
  /** Everything that is checked together, indexed. */
  readonly set: ManifestSet;
  /**
   * The same, for what is looked up by something that a manifest has in common with the others of a loop: its namespace,
   * what it names elsewhere, the presence of a kind. A rule that looks into this alone is asked about one of them; what
   * it looks up by the manifest's own name, a name made from that, its labels or its MAC addresses it takes from `set`.
   */
  readonly surroundings: ManifestSet;
  readonly target: VersionFacts;
  /** Feature gates of KubeVirt in force. */
  readonly gates: ReadonlySet<string>;
  /** Whether the set is all there is: what it does not hold is nowhere. */
  readonly complete: boolean;
  /** Values of the manifest that the API server writes in another way than they are given in. */
  readonly notations: readonly Notation[];
  /** Whether the manifest comes from a construct, and not from somebody's file. */
  readonly synthesized: boolean;
  /** Reports a finding at a field path of the manifest. */
  report(path: string, message: string, severity?: Severity): void;
}

/** What is known of anything that can be reported. Its id is public and stays. */
export interface RuleFacts {
  /** `area/what`. */
  readonly id: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** One sentence: what holds when the rule is kept. */
  readonly summary: string;
  /** Document section or API that the rule comes from. */
  readonly source: string;
  /** First and last target version that the rule holds for. */
  readonly since?: string;
  readonly until?: string;
  /** Kinds that it looks at; all when absent. */
  readonly kinds?: readonly string[];
}

/** A check of one manifest among others. */
export interface Rule extends RuleFacts {
  /**
   * Keys, one of which is somewhere in every manifest that the rule finds fault with: it is spared the others. What
   * instance types and preferences bring to a machine counts as well, so that a machine with one is always looked at.
   */
  readonly needs?: readonly string[];
  /** Kinds, one of which is in every set, or known to be in the cluster, in which the rule finds fault; with `needs`, where no key is there. */
  readonly beside?: readonly string[];
  check(manifest: Manifest, context: RuleContext): void;
}

/** Rules of one topic, which are loaded when something is there that one of them may find fault with. */
export interface RuleGroup extends Pick<Rule, 'kinds' | 'needs' | 'beside' | 'until'> {
  load(): readonly Rule[];
}
