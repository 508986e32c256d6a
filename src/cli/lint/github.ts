import { objectOf } from './report';
import type { Report } from '../../manifests/lint';
import { Severity } from '../../rules';

const COMMANDS: Record<Severity, string> = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'notice' };

/** Workflow commands, which GitHub shows as annotations of the pull request. */
export function* asGitHub({ findings }: Report): Generator<string> {
  for (const found of findings) {
    const { severity, file, line, rule, path, message } = found;
    const properties = [
      ...(file === undefined || file === '-' ? [] : [`file=${property(file)}`, `line=${line ?? 1}`]),
      `title=${property(rule)}`,
    ];
    const about = [objectOf(found), path].filter(text => text !== '').join(' ');
    yield `::${COMMANDS[severity]} ${properties.join(',')}::${data(about === '' ? message : `${about}: ${message}`)}\n`;
  }
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
