import { Manifest } from '../rule';

/** A name that is found by accident in no other value. */
const TELLING_NAME = /^(?=.*[a-z]{2})(?=.*\d)[a-z][a-z\d.-]{3,}$/;
/** Members that an object's own name, or one made from it, stands under; `source` and the like have names of others. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'metadata.name', 'dataVolume.name', 'persistentVolumeClaim.claimName', 'secretRef.name', 'networkDataSecretRef.name', 'spec.hostname',
]);
const LABELS = 'labels';
/** What may follow the own name in a name that is made from it. */
const BOUNDARY = /^(?:$|[.-])/;

/** Text for the guest, in which the own name may stand as a word. */
const USER_DATA: ReadonlySet<string> = new Set(['cloudInitNoCloud.userData', 'cloudInitConfigDrive.userData']);
const ENDS_WORD = /[\w.-]$/;
const GOES_ON = /^\w/;

const MAC_ADDRESS = 'interfaces.macAddress';
/** A MAC address as most write it, and none that has a meaning. */
const COMMON_MAC = /^[\da-f]{2}(?::[\da-f]{2}){2}(?!:00:00:00)(?::[\da-f]{2}){3}$/;
/** Length of what the MAC addresses of a vendor, or of a site, have in common. */
const MAC_PREFIX = 'de:ad:00:'.length;
/** Text in which MAC addresses are not seen. */
const HIDES_MACS = 'networkDataBase64';

/** Whether the digits of a name tell objects apart. */
export function isTelling(name: string): boolean {
  return TELLING_NAME.test(name);
}

/** A name with its digits made one. */
export function withoutDigits(name: string): string {
  return name.replace(/\d/g, '0');
}

/** A number that twins share, and that others share by accident only. */
export function fingerprint(manifest: Manifest): number {
  const { name, namespace } = manifest.metadata;
  return printed(manifest, '', name, namespace, 0);
}

function printed(value: unknown, key: string, name: string, namespace: unknown, print: number): number {
  if (typeof value === 'string') {
    const isOwn = key === 'macAddress' || value === namespace || value.includes(name);
    return isOwn ? mixed(print, value.length) : withText(print, value);
  }
  if (typeof value !== 'object' || value === null) return withText(print, String(value));
  if (Array.isArray(value)) {
    let result = mixed(print, value.length);
    for (const item of value) result = printed(item, key, name, namespace, result);
    return result;
  }
  let result = print;
  for (const [member, inner] of Object.entries(value)) result = printed(inner, member, name, namespace, withText(result, member));
  return result;
}

function withText(print: number, text: string): number {
  let result = mixed(print, text.length);
  for (let index = 0; index < text.length; index++) result = mixed(result, text.charCodeAt(index));
  return result;
}

/** A number of 32 bits. */
function mixed(print: number, value: number): number {
  return Math.imul(Math.imul(print, 31) + value, 1);
}

/** What a manifest has of its own, found while it is compared. */
interface Own {
  readonly name: string;
  namespace?: unknown;
  macs?: string[];
}

/** A value that the values of others are compared with. */
interface Part {
  /** Whether nothing in it is the manifest's own. */
  readonly isCommon: boolean;
  /** Whether another value differs in what is its own only; that is noted. */
  fits(other: unknown, own: Own): boolean;
}

/**
 * A manifest as all have it that differ in nothing but what each has of its own: the digits of its name, where that and
 * names made from it may stand, and of its namespace, and the latter half of its MAC addresses.
 */
export class Pattern {
  /** The pattern of a manifest with a telling name; nothing when the name stands where it cannot be told from others. */
  public static of(manifest: Manifest): Pattern | undefined {
    const reader = new Reader(manifest.metadata.name);
    const whole = reader.read(manifest, '', '', 0);
    const text = [...reader.texts].join('\n');
    return text.includes(reader.own.name) || hasName(reader.own) ? undefined : new Pattern(whole, text, reader);
  }

  private readonly own: Own;
  /** What may be a part of a name, and not of another that differs in its digits. */
  private readonly parts: readonly string[];
  private readonly lowerText: string;
  private readonly isMacOwn: boolean;
  private readonly isNamespaceOwn: boolean;

  private constructor(private readonly whole: Part, private readonly text: string, { own, texts }: Reader) {
    const { name, namespace, macs = [] } = own;
    this.own = own;
    const longest = Math.max(name.length, typeof namespace === 'string' ? namespace.length : 0);
    this.parts = [...texts].filter(each => each.length <= longest && /\d/.test(each));
    this.lowerText = text.toLowerCase();
    this.isMacOwn = !texts.has(HIDES_MACS) && this.areApart(macs);
    this.isNamespaceOwn = typeof namespace === 'string' && isTelling(namespace) && !text.includes(namespace);
  }

  /** Whether a manifest, whose name is of the same form, fits. */
  public fits(other: Manifest): boolean {
    const own: Own = { name: other.metadata.name };
    return this.whole.fits(other, own) && this.fitsName(own) && this.fitsNamespace(own.namespace) && this.fitsMacs(own.macs);
  }

  /** Whether what is told apart from the one name, or is a part of it, is so for the other. */
  private fitsName(other: Own): boolean {
    return !this.text.includes(other.name) && !hasName(other) && this.parts.every(part => other.name.includes(part) === this.own.name.includes(part))
      && isPartOf(other.namespace, other.name) === isPartOf(this.own.namespace, this.own.name);
  }

  private fitsNamespace(other: unknown): boolean {
    const { namespace } = this.own;
    if (other === namespace) return true;
    if (!this.isNamespaceOwn || typeof other !== 'string' || typeof namespace !== 'string') return false;
    return !this.text.includes(other) && this.parts.every(part => other.includes(part) === namespace.includes(part));
  }

  private fitsMacs(others: readonly string[] | undefined): boolean {
    return !others || (this.isMacOwn ? this.areApart(others) : others.join() === this.own.macs?.join());
  }

  /** Whether MAC addresses differ, and stand nowhere else. */
  private areApart(macs: readonly string[]): boolean {
    return macs.every((mac, index) => macs.indexOf(mac) === index && !this.lowerText.includes(mac));
  }
}

/** Whether the name is seen in the namespace. */
function hasName({ namespace, name }: Own): boolean {
  return typeof namespace === 'string' && namespace.includes(name);
}

function isPartOf(namespace: unknown, name: string): boolean {
  return typeof namespace === 'string' && name.includes(namespace);
}

/** Makes a pattern of a manifest. */
class Reader {
  public readonly own: Own;
  /** All names and values, without what is the manifest's own. */
  public readonly texts = new Set<string>();

  constructor(private readonly name: string) {
    this.own = { name };
  }

  public read(value: unknown, parent: string, key: string, depth: number): Part {
    if (typeof value === 'string') return this.readText(value, `${parent}.${key}`, parent, depth);
    if (typeof value !== 'object' || value === null) return new Same(value);
    if (Array.isArray(value)) return new List(value, value.map(item => this.read(item, parent, key, depth + 1)));
    if (!isPlain(value)) return UNLIKE;
    const keys = Object.keys(value);
    return new Members(value, keys, keys.map(member => {
      this.texts.add(member);
      return this.read(value[member], key, member, depth + 1);
    }));
  }

  private readText(value: string, place: string, parent: string, depth: number): Part {
    if (depth === 2 && place === 'metadata.namespace') {
      this.own.namespace = value;
      return new Namespace(value);
    }
    if (place === MAC_ADDRESS && COMMON_MAC.test(value)) {
      noteMac(value, this.own);
      return new Mac(value);
    }
    const pieces = this.pieces(value, place, parent);
    for (const piece of pieces) this.texts.add(piece);
    return pieces.length === 1 ? new Same(value) : new Named(pieces, value.length);
  }

  /** What stands between the own names in a text. */
  private pieces(value: string, place: string, parent: string): readonly string[] {
    const { name } = this;
    if (USER_DATA.has(place)) {
      const pieces = value.split(name);
      const isWord = pieces.every((piece, index) => (index === 0 || !GOES_ON.test(piece)) && (index === pieces.length - 1 || !ENDS_WORD.test(piece)));
      return isWord ? pieces : [value];
    }
    if (!value.startsWith(name) || !BOUNDARY.test(value.slice(name.length))) return [value];
    return parent === LABELS || OWN_NAMES.has(place) ? ['', value.slice(name.length)] : [value];
  }
}

/** A value that is the same in all. */
class Same implements Part {
  public readonly isCommon = true;

  constructor(private readonly value: unknown) {}

  public fits(other: unknown): boolean {
    return Object.is(this.value, other);
  }
}

/** A value that no other is compared with: what is an instance of a class may have more to it than its members. */
const UNLIKE: Part = { isCommon: false, fits: () => false };

/** A text with the own name in it. */
class Named implements Part {
  public readonly isCommon = false;

  constructor(private readonly pieces: readonly string[], private readonly length: number) {}

  public fits(other: unknown, { name }: Own): boolean {
    if (typeof other !== 'string' || other.length !== this.length) return false;
    let at = 0;
    for (const piece of this.pieces) {
      if (at > 0 && !other.startsWith(name, at - name.length)) return false;
      if (!other.startsWith(piece, at)) return false;
      at += piece.length + name.length;
    }
    return true;
  }
}

class Namespace implements Part {
  public readonly isCommon = false;
  private readonly form: string;

  constructor(private readonly value: string) {
    this.form = withoutDigits(value);
  }

  public fits(other: unknown, own: Own): boolean {
    own.namespace = other;
    return other === this.value || (typeof other === 'string' && withoutDigits(other) === this.form);
  }
}

class Mac implements Part {
  public readonly isCommon = false;
  private readonly prefix: string;

  constructor(value: string) {
    this.prefix = value.slice(0, MAC_PREFIX);
  }

  public fits(other: unknown, own: Own): boolean {
    if (typeof other !== 'string' || !other.startsWith(this.prefix) || !COMMON_MAC.test(other)) return false;
    noteMac(other, own);
    return true;
  }
}

function noteMac(mac: string, own: Own) {
  if (own.macs) own.macs.push(mac);
  else own.macs = [mac];
}

class List implements Part {
  public readonly isCommon: boolean;

  constructor(private readonly source: readonly unknown[], private readonly items: readonly Part[]) {
    this.isCommon = items.every(({ isCommon }) => isCommon);
  }

  public fits(other: unknown, own: Own): boolean {
    if (other === this.source && this.isCommon) return true;
    if (!Array.isArray(other) || other.length !== this.items.length) return false;
    for (let index = 0; index < this.items.length; index++) {
      if (!this.items[index].fits(other[index], own)) return false;
    }
    return true;
  }
}

class Members implements Part {
  public readonly isCommon: boolean;

  constructor(private readonly source: object, private readonly keys: readonly string[], private readonly values: readonly Part[]) {
    this.isCommon = values.every(({ isCommon }) => isCommon);
  }

  /** Members in another order are others: the first of two may be the one that is told of. */
  public fits(other: unknown, own: Own): boolean {
    if (other === this.source && this.isCommon) return true;
    if (typeof other !== 'object' || other === null || Array.isArray(other) || !isPlain(other)) return false;
    let index = 0;
    for (const key in other) {
      if (key !== this.keys[index] || !this.values[index].fits(other[key], own)) return false;
      index += 1;
    }
    return index === this.keys.length;
  }
}

/** What has no members beside its own: an object of any realm, and no instance of a class. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
