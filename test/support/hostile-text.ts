import * as fc from 'fast-check';

/** Text that a reader of YAML could take for something else. */
const TRAPS = [
  '', ' ', '\n', '\t', 'on', 'off', 'yes', 'no', 'y', 'N', 'true', 'null', '~', '=', '<<', '1e3', 'E0', '0o7', '0644', '0x1f', '0b1', '1_000', '12:30', '.5', '+1', '-1',
  'NaN', '.nan', '.inf', 'Infinity', '2001-01-01', '-', '- a', '? a', ': a', ':a', 'a:', 'a: b', 'a #b', '#a', '@a', '%a', '`a', '&a', '*a', '!a', '!!str a', '|', '| a', '>',
  '> a', '[a', '{a', ']', '}', ',', '---', '...', '"', "'", '\\', 'a\n', 'a\n\n', '\n a', 'a \nb', 'a\tb', 'a\r\nb', 'a\rb', 'a\u0085b', 'a\u2028b', '\ufeffa', 'a  b', '${A}', '{{ a }}',
];

/** Any text, and such as is made of what has a meaning in YAML. */
export const hostileText = fc.oneof(
  fc.fullUnicodeString(),
  fc.constantFrom(...TRAPS),
  fc.array(fc.constantFrom('a', '0', ' ', '\n', '\t', '\r', '#', ':', '-', '"', "'", '\\', '|', '!', 'é', '😀', '\u0000', '\u007f', '\u0085', '\u2029'), { maxLength: 12 })
    .map(characters => characters.join('')),
);
