import type { Report } from '../../manifests/lint';

/** `{ "version": 1, "target", "documents", "findings" }`, a finding a line: however many, it is never one long text. */
export function* asJson({ target, documents, findings }: Report): Generator<string> {
  yield `{\n  "version": 1,\n  "target": ${JSON.stringify(target)},\n  "documents": ${documents},\n  "findings": [`;
  for (const [index, found] of findings.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(found)}`;
  yield findings.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
