/**
 * Strings as the package `yaml` writes them for YAML 1.1 with lines of any width: plain where that reads back as the
 * same string, else in quotes, or as a block when there are several lines.
 */

/** What is written as it is, unless it is a word: begins with a letter, is no number of YAML 1.1, and holds no indicator. */
const SAFE = /^[A-DF-Za-df-z][\w./-]*$/;

/** Read as null or a boolean. */
const WORDS: ReadonlySet<string> = new Set([
  '', '~', 'null', 'Null', 'NULL', 'y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON',
  'n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF',
]);

/** Texts that are no number by how they begin, and quantities. */
const NO_NUMBER = /^(?:[A-DF-Za-df-z]|[Ee][A-Za-z]|[1-9]\d*[KMGTP]i$)/;

/** Read as integers, floats, sexagesimal numbers and dates. */
const NUMBER = new RegExp(`^(?:${[
  '[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?[0-9][0-9_]*|[-+]?0x[0-9a-fA-F_]+',
  '[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN',
  '[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+',
  '[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*',
  '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
  '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|T|[ \\t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?:[ \\t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?',
].join('|')})$`);

/** Control characters, which only double quotes can hold. */
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
/** Parts of a surrogate pair, which most texts have none of; half a pair is unprintable too. */
const SURROGATE = /[\ud800-\udfff]/;
const HALF_PAIR = /[\u{D800}-\u{DFFF}]/u;

/** What a plain scalar may not begin with, hold or end with. */
const INDICATOR = /^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/;

/** A line that could end the document. */
const MARKER = /^(?:%|---|\.\.\.)/m;

/** Double quotes hold shorter texts on one line. */
const SHORTEST_FOLDED = 40;

/** Indent of the values of the outermost mapping. */
const OUTERMOST = '  ';

const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/**
 * A string as a key or a value.
 *
 * @param indent in front of further lines; empty for a document that is one string
 */
export function scalarYaml(value: string, indent: string, isKey: boolean): string {
  if (!isKey) return SAFE.test(value) && !WORDS.has(value) ? value : scalar(value, indent, false);
  const known = keys.get(value);
  if (known !== undefined) return known;
  const text = scalar(value, indent, true);
  if (keys.size < MOST_KEYS && !MARKER.test(value)) keys.set(value, text);
  return text;
}

function scalar(value: string, indent: string, isKey: boolean): string {
  if (value === '<<') return value;
  if (CONTROL.test(value) || (SURROGATE.test(value) && HALF_PAIR.test(value))) return doubleQuoted(value, indent, isKey);
  const isBlock = !isKey && value.includes('\n');
  if (isBlock) return block(value, indent);
  if (value.includes('\n') || INDICATOR.test(value)) return quoted(value, indent, isKey);
  if (MARKER.test(value)) {
    if (indent === '') return block(value, OUTERMOST);
    if (isKey && indent === OUTERMOST) return quoted(value, indent, isKey);
  }
  return isAmbiguous(value) ? quoted(value, indent, isKey) : value;
}

/** Whether a text is read as something else. Most are none by their first characters, which are looked at sooner. */
function isAmbiguous(value: string): boolean {
  return WORDS.has(value) || (!NO_NUMBER.test(value) && NUMBER.test(value));
}

function quoted(value: string, indent: string, isKey: boolean): string {
  const single = value.includes('"') && !value.includes("'");
  return single ? singleQuoted(value, indent, isKey) : doubleQuoted(value, indent, isKey);
}

function singleQuoted(value: string, indent: string, isKey: boolean): string {
  if ((isKey && value.includes('\n')) || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuoted(value, indent, isKey);
  const lines = value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indentOf(value, indent)}`);
  return `'${lines}'`;
}

/** Escapes of JSON that YAML writes shorter. */
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0000', '\\0'], ['0007', '\\a'], ['000b', '\\v'], ['001b', '\\e'],
]);

/** A string in double quotes; on one line if it is short, or a key. */
export function doubleQuoted(value: string, indent: string, isKey: boolean): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\')) return json;
  const staysOnOneLine = isKey || json.length < SHORTEST_FOLDED;
  // A run of line breaks with the blank in front of it, and any other escape.
  return json.replace(/ ?(?:\\n)+|\\u([0-9a-f]{4})|\\./g, (escape: string, code: string | undefined, at: number) => {
    if (code !== undefined) return SHORT_ESCAPES.get(code) ?? (code.startsWith('00') ? `\\x${code.slice(2)}` : escape);
    if (!escape.endsWith('n')) return escape;
    const blank = escape.startsWith(' ') ? '\\ ' : '';
    const breaks = escape.trimStart();
    return blank + (staysOnOneLine ? breaks : foldedBreaks(breaks.length / 2, json, at + escape.length, indentOf(value, indent)));
  });
}

/** Line breaks between double quotes: one more than there are, since folding takes the first; the very last is escaped. */
function foldedBreaks(count: number, json: string, end: number, indent: string): string {
  const isLast = end === json.length - 1;
  const folded = isLast ? count - 1 : count;
  const lines = folded === 0 ? '' : `\n${'\n'.repeat(folded)}${indent}`;
  if (isLast) return `${lines}\\n`;
  return json[end] === ' ' ? `${lines}\\` : lines;
}

/** A string of several lines as a literal block; in quotes for what it cannot hold, which is blank lines of spaces at the end. */
export function block(value: string, indent: string): string {
  if (/\n[\t ]+$/.test(value) || /^\s*$/.test(value)) return quoted(value, indent, false);
  const lines = indentOf(value, indent);
  const indented = (text: string) => text.replace(/\n+/g, `$&${lines}`);

  const end = /[\n\t ]*$/.exec(value)![0];
  const body = value.slice(0, value.length - end.length);
  const chomp = !end.includes('\n') ? '-' : end.indexOf('\n') === end.length - 1 ? '' : '+';
  // The line break of the last line is part of the block, the lines below it are not indented at their end.
  const tail = (end.endsWith('\n') ? end.slice(0, -1) : end).replace(/\n+(?!\n|$)/g, `$&${lines}`);

  const size = /^\n* /.test(body) ? (lines ? '2' : '1') : '';
  return `|${size}${chomp}\n${lines}${indented(body)}${tail}`;
}

/** At the outermost level, lines are indented only where one of them could end the document. */
function indentOf(value: string, indent: string): string {
  return indent || (MARKER.test(value) ? OUTERMOST : '');
}
