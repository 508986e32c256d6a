/**
 * The syntax of systemd unit files, as far as Ignition checks it.
 */

/** What a unit file's text holds. */
export interface UnitFile {
  /** Why it cannot be read. */
  readonly error?: string;
  /** Section names, once per option. */
  readonly sections: readonly string[];
}

const LINE_MAX = 2048;
/** How far ahead Ignition's reader looks; the line limit holds within that. */
const BUFFER = 4096;

export function parseUnitFile(contents: string): UnitFile {
  return new Reader(Buffer.from(contents)).read();
}

type Step = (() => Step | undefined) | undefined;

class UnitError extends Error {}

class Reader {
  private readonly sections: string[] = [];
  private section = '';
  private at = 0;
  private buffered = 0;

  constructor(private readonly data: Buffer) {}

  public read(): UnitFile {
    try {
      for (let step: Step = this.beforeSection; step; step = step.call(this)) this.checkLineLength();
      return { sections: this.sections };
    } catch (error) {
      if (error instanceof UnitError) return { error: error.message, sections: this.sections };
      throw error;
    }
  }

  /** systemd cuts longer lines off. */
  private checkLineLength(): void {
    if (this.buffered - this.at < LINE_MAX) return;
    const ahead = this.data.subarray(this.at, this.at + LINE_MAX);
    if (!ahead.includes(0x0a) && !ahead.includes(0x0d)) throw new UnitError(`line too long (max ${LINE_MAX} bytes)`);
  }

  private readonly beforeSection = (): Step => {
    const character = this.next();
    if (character === undefined) return undefined;
    if (character === '[') return this.sectionName;
    if (isComment(character)) this.skipLine();
    return this.beforeSection;
  };

  private readonly sectionName = (): Step => {
    const end = this.data.indexOf(']', this.at);
    if (end < 0) throw new UnitError('unable to find end of section');
    this.section = this.data.toString('utf8', this.at, end);
    this.advance(end + 1);
    return this.afterSection;
  };

  private readonly afterSection = (): Step => {
    const garbage = trim(this.line().text);
    if (garbage !== '') {
      // The reader forgets the name.
      throw new UnitError(`found garbage after section name : ${JSON.stringify(garbage)}`);
    }
    return this.beforeOption;
  };

  private readonly beforeOption = (): Step => {
    const character = this.next();
    if (character === undefined) return undefined;
    if (character === '[') return this.sectionName;
    if (isComment(character)) {
      this.skipLine();
    } else if (trim(character) !== '') {
      this.at -= Buffer.byteLength(character);
      return this.option;
    }
    return this.beforeOption;
  };

  private readonly option = (): Step => {
    for (let character = this.next(); character !== '='; character = this.next()) {
      if (character === undefined) throw new UnitError('EOF');
      if (character === '\n' || character === '\r') throw new UnitError('unexpected newline encountered while parsing option name');
    }
    return this.value;
  };

  /** A value goes on in the next line after a backslash. */
  private readonly value = (): Step => {
    const { text } = this.line();
    if (text.endsWith('\\')) return this.value;
    this.sections.push(this.section);
    return this.beforeOption;
  };

  private skipLine(): void {
    let text: string;
    let end: boolean;
    do {
      ({ text, end } = this.line());
    } while (!end && text.replace(/ $/, '').endsWith('\\'));
  }

  private next(): string | undefined {
    if (this.at >= this.data.length) return undefined;
    const start = this.at;
    const first = this.data[start];
    // The first byte of a character tells their number.
    this.advance(start + (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4));
    return first < 0x80 ? String.fromCharCode(first) : this.data.toString('utf8', start, this.at);
  }

  private line(): { text: string; end: boolean } {
    const newline = this.data.indexOf('\n', this.at);
    const stop = newline < 0 ? this.data.length : newline;
    const text = this.data.toString('utf8', this.at, stop);
    this.advance(newline < 0 ? stop : newline + 1);
    return { text, end: newline < 0 };
  }

  /** Moves on, the buffer refilled whenever what is sought lies behind its end. */
  private advance(to: number): void {
    while (to > this.buffered) {
      // A piece that fills the buffer is taken out whole.
      if (this.buffered - this.at >= BUFFER) this.at = this.buffered;
      this.buffered = Math.min(this.data.length, this.at + BUFFER);
    }
    this.at = to;
  }
}

/** Without the white space of Unicode at both ends; the byte order mark is none. */
function trim(text: string): string {
  return text.replace(/^(?:[^\S\ufeff]|\x85)+|(?:[^\S\ufeff]|\x85)+$/g, '');
}

function isComment(character: string): boolean {
  return character === '#' || character === ';';
}

/** A path as part of a unit name: `systemd-escape --path`. */
export function escapePath(path: string): string {
  const bytes = Buffer.from(path.split('/').filter((part) => part !== '').join('/'));
  let name = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === '/') name += '-';
    else if (/[:_.A-Za-z0-9]/.test(character) && !(name === '' && character === '.')) name += character;
    else name += `\\x${byte.toString(16)}`;
  }
  return name === '' ? '-' : name;
}
