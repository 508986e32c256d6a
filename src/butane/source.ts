import type { Path } from './report';

/** Where something stands in the text; both start at 1. */
export interface Position { readonly line: number; readonly column: number }

interface NodeBase { readonly position?: Position }

/** A scalar, its type not yet decided: that depends on the field it is decoded into. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string;
  /** `str`, `int`… when the document says so or quotes it. */
  readonly tag?: string;
}

export interface ListNode extends NodeBase { readonly kind: 'list'; readonly items: SourceNode[] }
export interface MapEntry { readonly key: SourceNode; readonly value: SourceNode }
export interface MapNode extends NodeBase { readonly kind: 'map'; readonly entries: MapEntry[] }
export interface AliasNode extends NodeBase { readonly kind: 'alias'; readonly name: string; readonly target: SourceNode }

/** A document, whether read from text or given as data. */
export type SourceNode = ScalarNode | ListNode | MapNode | AliasNode;

export function keyText(entry: MapEntry): string | undefined {
  return entry.key.kind === 'scalar' ? entry.key.value : undefined;
}

/** Finds the text that a path speaks of. */
export class Locator {
  private readonly maps = new Map<MapNode, Map<string, MapEntry>>();

  constructor(public readonly root?: SourceNode) {}

  /** The position of the deepest part of the path that the text has. */
  public locate(path: Path, atKey = false): Position | undefined {
    let node = this.root;
    for (const [depth, element] of path.entries()) {
      if (atKey && depth === path.length - 1 && node?.kind === 'map') {
        return this.entry(node, String(element))?.key.position ?? node.position;
      }
      const next = this.child(node, element);
      if (!next) break;
      node = next;
    }
    return node?.position;
  }

  /** What a node itself holds, not through aliases: what an alias holds stands elsewhere. */
  public child(node: SourceNode | undefined, element: string | number): SourceNode | undefined {
    if (node?.kind === 'map' && typeof element === 'string') return this.entry(node, element)?.value;
    if (node?.kind === 'list' && typeof element === 'number') return node.items[element];
    return undefined;
  }

  private entry(node: MapNode, key: string): MapEntry | undefined {
    let index = this.maps.get(node);
    if (!index) {
      index = new Map();
      for (const entry of node.entries) {
        const name = keyText(entry);
        if (name !== undefined) index.set(name, entry);
      }
      this.maps.set(node, index);
    }
    return index.get(key);
  }
}
