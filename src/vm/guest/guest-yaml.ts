import type { Scalar } from 'yaml';
import { block, doubleQuoted } from '../../yaml/manifest-scalar';
import { BlockWriter } from '../../yaml/manifest-yaml';

/** Text that starts like nothing else. */
const PLAIN = /^[A-Za-z/][ -~]*$/;
/** What ends plain text. */
const INDICATOR = /: |:$| #|  | $/;
/** What either reads as something else than text, whatever its case. */
const WORD = /^(y|n|yes|no|on|off|true|false|null|nan|inf|infinity|e[+-]?\d.*)$/i;

/** What a parser takes for a line break, or does not take at all, outside of an escape. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const SPECIAL = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Data as YAML that means the same to a reader of YAML 1.1, as cloud-init is, and of YAML 1.2: text stays text,
 * whatever it looks like.
 */
export function guestYaml(data: object): string {
  return escapeSpecial(new BlockWriter(guestScalar, false).write(data) ?? documentYaml(data));
}

function guestScalar(value: string, indent: string, isKey: boolean): string | undefined {
  switch (styleOf(value)) {
    case 'PLAIN': return value;
    case 'BLOCK_LITERAL': return isKey ? undefined : block(value, indent);
    default: return doubleQuoted(value, indent, true);
  }
}

/** The same for anything. */
export function documentYaml(data: object): string {
  // Loaded here, so that importing the library stays cheap.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Document, visit } = require('yaml') as typeof import('yaml');
  const document = new Document(data, { aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, { Scalar: (_, scalar) => { scalar.type = styleOf(scalar.value) ?? scalar.type; } });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function styleOf(value: unknown): Scalar.Type | undefined {
  if (typeof value !== 'string') return undefined;
  if (PLAIN.test(value) && !INDICATOR.test(value) && !WORD.test(value)) return 'PLAIN';
  return value.includes('\n') && isBlock(value) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
}

/** Whether a block shows the text as it is: printable, no blank at the start of the first line or the end of any. */
function isBlock(value: string): boolean {
  const lines = value.split('\n');
  return !lines.some(line => !/^[ -~\u00a0-\u1fff]*$/.test(line) || line.endsWith(' ')) && /^[^\s]/.test(lines[0]);
}
