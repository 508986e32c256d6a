import type * as kplus from 'cdk8s-plus-27';
import type * as core from '../../../imports/core';
import { ensureValue } from '../../app/errors';

/** Namespace of the OADP operator, in which Velero looks for everything. */
export const VELERO_NAMESPACE = 'openshift-adp';
/** Group and version of what Velero reads. */
export const VELERO_API = 'velero.io/v1';

/** A Secret with the credentials of the storage of backups. It never holds them in Git. */
export interface BackupCredential {
  /** The Secret, in the namespace of the operator. It is there before what names it. */
  readonly secret: kplus.ISecret;
  /**
   * Key under which it holds the file of credentials.
   *
   * @default cloud
   */
  readonly key?: string;
}

export function renderCredential({ secret, key = 'cloud' }: BackupCredential): core.SecretKeySelector {
  return { name: secret.name, key };
}

/** Throws for a key that no Secret can have. */
export function ensureCredential(credential: BackupCredential | undefined): void {
  const key = credential?.key;
  ensureValue('credential.key', key === undefined || /^[-._a-zA-Z0-9]{1,253}$/.test(key) ? undefined : `'${key}' is no key of a Secret; take letters, digits, '-', '_' and '.' only, as 'cloud'`);
}

/** Settings of a provider as it takes them, all of them texts; nothing when there are none. */
export function renderConfig(
  known: { readonly [key: string]: string | boolean | undefined }, more: { readonly [key: string]: string } = {},
): { [key: string]: string } | undefined {
  const given = Object.entries(known).flatMap(([key, value]): [string, string][] => value === undefined ? [] : [[key, String(value)]]);
  const config = { ...Object.fromEntries(given), ...more };
  return Object.keys(config).length > 0 ? config : undefined;
}
