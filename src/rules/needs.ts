import { Manifest, Rule, RuleGroup } from './rule';

/** They bring fields to a machine that its own manifest does not have. */
const LENDERS = ['instancetype', 'preference'];
/** A manifest with more keys than any real one has is shown to every rule. */
const MOST_KEYS = 50_000;

/** The rules of a kind, loaded and chosen by the keys of each manifest: most rules are about fields that few manifests have. */
export class Applicable {
  private readonly bits = new Map<string, number>();
  private readonly chosen = new Map<string, readonly Rule[]>();
  /** Groups with keys or kinds that are there in no manifest are not loaded. */
  private readonly groups: readonly RuleGroup[];

  /**
   * @param there kinds of all objects that are known of
   * @param holds whether a rule of the groups is one for the kind, as it is here
   */
  constructor(groups: readonly RuleGroup[], private readonly there: ReadonlySet<string>, private readonly holds: (rule: Rule) => boolean) {
    this.groups = groups.filter(group => group.needs || this.isFor(group, nothing));
    const needs = this.groups.flatMap(group => this.isFor(group, nothing) ? this.loaded(group).flatMap(rule => rule.needs ?? []) : group.needs!);
    if (needs.length > 0) for (const key of [...LENDERS, ...needs]) this.bits.set(key, this.bits.get(key) ?? this.bits.size);
  }

  /** Rules that can find fault with a manifest, in their order. */
  public to(manifest: Manifest): readonly Rule[] {
    if (this.bits.size === 0) return this.choose('none', nothing);
    const present = new Set<number>();
    if (!this.collect(manifest, present, { left: MOST_KEYS })) return this.choose('all', anything);

    const has = (key: string) => present.has(this.bits.get(key)!);
    return LENDERS.some(has) ? this.choose('all', anything) : this.choose([...present].sort((a, b) => a - b).join(), has);
  }

  private choose(signature: string, has: (key: string) => boolean): readonly Rule[] {
    let rules = this.chosen.get(signature);
    if (!rules) {
      const isFor = (each: Pick<Rule, 'needs' | 'beside'>) => this.isFor(each, has);
      this.chosen.set(signature, rules = this.groups.filter(isFor).flatMap(group => this.loaded(group).filter(isFor)));
    }
    return rules;
  }

  private isFor({ needs, beside }: Pick<Rule, 'needs' | 'beside'>, has: (key: string) => boolean): boolean {
    return (!needs && !beside) || Boolean(needs?.some(has)) || Boolean(beside?.some(kind => this.there.has(kind)));
  }

  private loaded(group: RuleGroup): Rule[] {
    return group.load().filter(this.holds);
  }

  /** Marks the keys that rules need; false when there are too many keys to look at. */
  private collect(value: unknown, present: Set<number>, budget: { left: number }): boolean {
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (--budget.left < 0 || !this.collect(item, present, budget)) return false;
      }
      return true;
    }
    for (const key of Object.keys(value)) {
      if (--budget.left < 0) return false;
      const bit = this.bits.get(key);
      if (bit !== undefined) present.add(bit);
      if (!this.collect((value as Record<string, unknown>)[key], present, budget)) return false;
    }
    return true;
  }
}

function nothing(): boolean {
  return false;
}

function anything(): boolean {
  return true;
}
