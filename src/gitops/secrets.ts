import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ensure } from '../app/errors';
import { ImportedResource } from '../app/imported-resource';
import { KindFacts } from '../app/kind';
import { NamespacedResourceProps, Resource } from '../app/resource';

const KEY = /^[-._A-Za-z0-9]{1,253}$/;

/** Key of a Secret. */
export function secretKeyProblem(key: string): string | undefined {
  if (KEY.test(key) && key !== '.' && !key.startsWith('..')) return undefined;
  return `'${key}' is no key of a Secret; allowed are at most 253 letters, digits, '-', '_' and '.'`;
}

/** A value of a Secret, for a container of cdk8s-plus. */
export function envValueOf(secret: kplus.ISecret, key: string, options?: kplus.EnvValueFromSecretOptions): kplus.EnvValue {
  // Loaded when it is needed: no machine asks for it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { EnvValue } = require('cdk8s-plus-27') as typeof kplus;
  return EnvValue.fromSecretValue({ secret, key }, options);
}

/** An object from which a controller makes the Secret of the same name, so that it can be given wherever a Secret is. */
export abstract class SecretResource extends Resource implements kplus.ISecret {
  /** @internal */
  protected constructor(scope: Construct, id: string, facts: KindFacts, props: NamespacedResourceProps) {
    super(scope, id, facts, props);
  }

  /**
   * The value of a key, for a container.
   *
   * @param key key of the Secret
   * @param options whether it may be missing
   */
  public envValue(key: string, options?: kplus.EnvValueFromSecretOptions): kplus.EnvValue {
    return envValueOf(this, key, options);
  }

  /** @internal */
  protected _ensureKeys(field: string, values: object | undefined): void {
    for (const key of Object.keys(values ?? {})) ensure(this, `${field} key`, secretKeyProblem(key));
  }
}

/** Such an object outside this app, with the Secret that is made from it. */
export class ImportedSecret extends ImportedResource implements kplus.ISecret {
  public envValue(key: string, options?: kplus.EnvValueFromSecretOptions): kplus.EnvValue {
    return envValueOf(this, key, options);
  }
}
