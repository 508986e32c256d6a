import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Finding, ignoreAnnotation, isRuleId } from '../rules';
import { describe, fail } from './errors';
import { Validation } from './validation';

/**
 * The checks of a construct: `Rules.check(chart)` in tests, `Rules.of(vm).ignore(…)` for the one object that must
 * break a rule.
 */
export class Rules {
  /** The rules of one object. */
  public static of(construct: IConstruct): Rules {
    return new Rules(construct);
  }

  /**
   * Findings of every object in a scope, the worst first. Rules that span objects see the whole app, not the scope
   * alone. Nothing is written and nothing is thrown.
   */
  public static check(scope: IConstruct): Finding[] {
    const path = scope.node.path;
    return Validation.of(scope).findings().filter(({ constructPath }) =>
      path === '' || constructPath === path || constructPath?.startsWith(`${path}/`));
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Silences one rule for this one object. The reason becomes an annotation of the object, for those who read the
   * manifest.
   *
   * @param ruleId id of the rule, as `vm/boot-order-unique`
   * @param reason why this object may break it; at least one word
   * @throws when there is no such rule, or no reason
   */
  public ignore(ruleId: string, reason: string): Rules {
    if (!isRuleId(ruleId)) fail(this.construct, 'Rules.ignore', `there is no rule '${ruleId}'; an id is printed with each finding`);
    if (reason.trim() === '') fail(this.construct, 'Rules.ignore', `a reason is needed to ignore '${ruleId}'; ${describe(this.construct)} is checked otherwise`);
    ApiObject.of(this.construct).metadata.addAnnotation(ignoreAnnotation(ruleId), reason);
    Validation.forget(this.construct);
    return this;
  }
}
