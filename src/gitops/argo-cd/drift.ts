import { IgnoredDifference } from './ignored-difference';
import { OpenShiftVersion } from '../../app/version';
import { jqPath, jsonPointer, ServerAddition, serverDifferences } from '../../schema/drift';

/**
 * What a cluster of a version changes in the objects by itself, inside lists or in fields that Git may hold, so that
 * Argo CD would take it for drift. Whole fields that it adds are none.
 */
export function defaultDifferences(version: OpenShiftVersion): IgnoredDifference[] {
  const byReason = new Map<string, ServerAddition[]>();
  for (const addition of serverDifferences(version._facts())) {
    const key = `${addition.group}/${addition.kind} ${addition.reason}`;
    byReason.set(key, [...byReason.get(key) ?? [], addition]);
  }
  return [...byReason.values()].map(additions => {
    const [{ group, kind, reason }] = additions;
    const paths = additions.map(({ path }) => path);
    return IgnoredDifference.of(group, kind, {
      jsonPointers: paths.flatMap(path => jsonPointer(path) ?? []),
      jqPathExpressions: paths.filter(path => jsonPointer(path) === undefined).map(jqPath),
      reason,
    });
  });
}
