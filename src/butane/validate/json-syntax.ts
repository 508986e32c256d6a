/**
 * Why a text is no JSON, in the words of Go's reader.
 */
const END = 'unexpected end of JSON input';
const ESCAPES = /^["\\/bfnrt]$/;
const DIGIT = /^[0-9]$/;
const HEX = /^[0-9a-fA-F]$/;

class SyntaxProblem extends Error {}

/** What is wrong with `text`; nothing if it is JSON. */
export function findJsonProblem(text: string): string | undefined {
  try {
    new Scanner([...text]).document();
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.message;
    throw error;
  }
}

class Scanner {
  private at = 0;

  constructor(private readonly characters: readonly string[]) {}

  public document(): void {
    /** The brackets that are open. */
    const open: string[] = [];
    this.value(open);
    while (open.length > 0) {
      const inList = open[open.length - 1] === ']';
      const character = this.skip();
      if (character === open[open.length - 1]) {
        this.at++;
        open.pop();
      } else if (character === ',') {
        this.at++;
        if (!inList) this.key();
        this.value(open);
      } else {
        this.fail(inList ? 'after array element' : 'after object key:value pair');
      }
    }
    if (this.skip() !== undefined) this.fail('after top-level value');
  }

  /** A value, or the start of one up to what it holds first. */
  private value(open: string[]): void {
    let character = this.skip();
    while (character === '{' || character === '[') {
      this.at++;
      const end = character === '{' ? '}' : ']';
      if (this.skip() === end) {
        this.at++;
        return;
      }
      open.push(end);
      if (character === '{') this.key();
      character = this.skip();
    }
    if (character === '"') {
      this.string();
    } else if (character === '-' || (character !== undefined && DIGIT.test(character))) {
      this.number();
    } else {
      const word = ['true', 'false', 'null'].find((literal) => literal[0] === character);
      if (word === undefined) this.fail('looking for beginning of value');
      for (let index = 0; index < word.length; index++, this.at++) {
        if (this.characters[this.at] !== word[index]) this.fail(`in literal ${word} (expecting '${word[index]}')`);
      }
    }
  }

  private key(): void {
    if (this.skip() !== '"') this.fail('looking for beginning of object key string');
    this.string();
    if (this.skip() !== ':') this.fail('after object key');
    this.at++;
  }

  private string(): void {
    for (this.at++; this.characters[this.at] !== '"'; this.at++) {
      const character = this.characters[this.at];
      if (character === undefined || character < ' ') this.fail('in string literal');
      if (character !== '\\') continue;
      this.at++;
      if (this.characters[this.at] === 'u') {
        for (let digit = 0; digit < 4; digit++) {
          this.at++;
          this.expect(HEX, 'in \\u hexadecimal character escape');
        }
      } else {
        this.expect(ESCAPES, 'in string escape code');
      }
    }
    this.at++;
  }

  private number(): void {
    if (this.characters[this.at] === '-') this.at++;
    this.expect(DIGIT, 'in numeric literal');
    if (this.characters[this.at] === '0') this.at++;
    else this.digits();
    if (this.characters[this.at] === '.') {
      this.at++;
      this.expect(DIGIT, 'after decimal point in numeric literal');
      this.digits();
    }
    if (/^[eE]$/.test(this.characters[this.at] ?? '')) {
      this.at++;
      if (/^[-+]$/.test(this.characters[this.at] ?? '')) this.at++;
      this.expect(DIGIT, 'in exponent of numeric literal');
      this.digits();
    }
  }

  private digits(): void {
    while (DIGIT.test(this.characters[this.at] ?? '')) this.at++;
  }

  private skip(): string | undefined {
    while (/^[ \t\r\n]$/.test(this.characters[this.at] ?? '')) this.at++;
    return this.characters[this.at];
  }

  private expect(pattern: RegExp, where: string): void {
    const character = this.characters[this.at];
    if (character === undefined || !pattern.test(character)) this.fail(where);
  }

  private fail(where: string): never {
    const character = this.characters[this.at];
    if (character === undefined) throw new SyntaxProblem(END);
    const quoted = character === '\'' ? "'\\''" : character === '"' ? "'\"'" : `'${JSON.stringify(character).slice(1, -1)}'`;
    throw new SyntaxProblem(`invalid character ${quoted} ${where}`);
  }
}
