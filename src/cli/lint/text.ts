import { objectOf } from './report';
import type { Report } from '../../manifests/lint';
import { Finding, Severity } from '../../rules';

const COLOURS: Record<Severity, string> = { [Severity.ERROR]: '31', [Severity.WARNING]: '33', [Severity.INFO]: '36' };
const DIM = '2';
const BOLD = '1';

/** For people: by file, in the order of the lines, and a summary at the end. */
export function* asText(report: Report, coloured = false): Generator<string> {
  const colour = (code: string, text: string) => coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
  for (const [file, findings] of byFile(report.findings)) {
    yield `${colour(BOLD, printable(file === '-' ? 'standard input' : file))}\n`;
    const width = String(Math.max(...findings.map(({ line }) => line ?? 1))).length;
    for (const found of findings) {
      const { severity, line = 1, path, message, rule } = found;
      const at = [objectOf(found), path].filter(text => text !== '').map(printable).join('  ');
      yield `  ${String(line).padStart(width)}  ${colour(COLOURS[severity], severity.padEnd(7))}  ${at}${at === '' ? '' : `\n  ${' '.repeat(width + 11)}`}`
        + `${printable(message)}  ${colour(DIM, `(${rule})`)}\n`;
    }
    yield '\n';
  }
  yield `${summary(report)}\n`;
}

function byFile(findings: readonly Finding[]): [string, Finding[]][] {
  const files = new Map<string, Finding[]>();
  for (const found of findings) {
    const file = found.file ?? '';
    const known = files.get(file);
    if (known) known.push(found);
    else files.set(file, [found]);
  }
  for (const found of files.values()) found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function summary({ target, files, documents, findings }: Report): string {
  const counts = Object.values(Severity).map((severity): [string, number] => [severity, findings.filter(found => found.severity === severity).length])
    .filter(([, count]) => count > 0).map(([severity, count]) => `${counted(count, severity === Severity.INFO ? 'note' : severity)}`);
  return `${counts.join(', ') || 'no findings'} in ${counted(documents, 'manifest')} of ${counted(files, 'file')}, for OpenShift ${target}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Names come from files: what would move the cursor or colour the terminal is shown, not done. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
