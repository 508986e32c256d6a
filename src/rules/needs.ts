import { Manifest, Rule } from './rule';

/** They bring fields to a machine that its own manifest does not have. */
const LENDERS = ['instancetype', 'preference'];
/** A manifest with more keys than any real one has is shown to every rule. */
const MOST_KEYS = 50_000;

/** The rules of a kind, chosen by the keys of each manifest: most rules are about fields that few manifests have. */
export class Applicable {
  private readonly bits = new Map<string, number>();
  private readonly always: Rule[];
  private readonly chosen = new Map<string, readonly Rule[]>();

  constructor(private readonly rules: readonly Rule[]) {
    this.always = rules.filter(({ needs }) => !needs);
    for (const key of new Set([...LENDERS, ...rules.flatMap(({ needs }) => needs ?? [])])) this.bits.set(key, this.bits.size);
  }

  /** Rules that can find fault with a manifest, in their order. */
  public to(manifest: Manifest): readonly Rule[] {
    if (this.always.length === this.rules.length) return this.rules;
    const present = new Set<number>();
    if (!this.collect(manifest, present, { left: MOST_KEYS })) return this.rules;
    if (present.size === 0) return this.always;

    const signature = [...present].sort((a, b) => a - b).join();
    let rules = this.chosen.get(signature);
    if (!rules) {
      const has = (key: string) => present.has(this.bits.get(key)!);
      rules = LENDERS.some(has) ? this.rules : this.rules.filter(({ needs }) => !needs || needs.some(has));
      this.chosen.set(signature, rules);
    }
    return rules;
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
