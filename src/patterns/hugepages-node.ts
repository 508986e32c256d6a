import { Construct } from 'constructs';
import { NodePattern, NodePatternProps } from './node-pattern';
import { fail } from '../app/errors';
import { NodeHugepages } from '../node/node-settings';
import { HugepageSize } from '../vm/memory';

/** Properties of `HugepagesNode`. */
export interface HugepagesNodeProps extends NodePatternProps {
  /** The pages that each node sets aside: one entry for each size, or for each size and NUMA node. */
  readonly pages: NodeHugepages[];

  /**
   * Size of the pages that a program gets if it names no size.
   *
   * @default - the size of the pages where all are of one, else that of the kernel, 2 MiB
   */
  readonly defaultSize?: HugepageSize;
}

/**
 * Nodes that set huge pages aside when they boot, for machines with `Memory.hugepages`. Nothing else can use that
 * memory. The nodes of the role restart for it.
 *
 * @see OpenShift Virtualization 4.9, 8.14.8
 */
export class HugepagesNode extends NodePattern {
  /** @throws when there is no page, an entry is given twice, a count is none, or the role is no label */
  constructor(scope: Construct, id: string, props: HugepagesNodeProps) {
    super(scope, id, props);
    const { pages, defaultSize, createPool } = props;
    if (pages.length === 0) fail(this, 'pages', 'there are none; give a size and a count, or remove the construct');
    pages.forEach(({ size, numaNode }, index) => {
      const same = pages.findIndex(other => other.size === size && other.numaNode === numaNode);
      if (same < index) fail(this, 'pages', `${size}${numaNode === undefined ? '' : ` of NUMA node ${numaNode}`} is given twice; add the counts`);
    });
    this._configure({ hugepages: pages, defaultHugepageSize: defaultSize, createPool });
  }
}
