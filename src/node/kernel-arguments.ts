import { HugepageSize } from '../vm/memory';

/** Arguments that a kernel may be given several times, each adding to the others. */
const REPEATED = [
  'blacklist', 'console', 'dyndbg', 'earlycon', 'ip', 'modprobe.blacklist', 'module_blacklist', 'nameserver',
  'rd.driver.blacklist', 'rd.driver.pre', 'rd.route', 'systemd.mask', 'systemd.setenv', 'systemd.wants',
];

/** Arguments whose order among each other counts. */
const ORDERED = ['default_hugepagesz', 'hugepagesz', 'hugepages'];

/** Arguments that come first, as people look for them. */
const FIRST = ['intel_iommu', 'amd_iommu', 'iommu'];

/** Name of an argument: what is before its value. */
export function argumentName(argument: string): string {
  return argument.split('=', 1)[0];
}

/** Whether a kernel takes an argument with several values. */
export function isRepeated(name: string): boolean {
  return REPEATED.includes(name);
}

/** Why an argument cannot be given by itself. */
export function orderedProblem(argument: string): string | undefined {
  if (!ORDERED.includes(argumentName(argument))) return undefined;
  return `'${argument}' means what the arguments around it say; give huge pages by the property hugepages`;
}

/** Order of arguments by their names, whoever gave them first: the IOMMU, then the others as text. */
export function compareArguments(one: string, other: string): number {
  const [place, otherPlace] = [one, other].map(name => FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  if (place !== otherPlace) return place - otherPlace;
  return one < other ? -1 : Number(one > other);
}

/** Huge pages of one size that a node sets aside at boot. */
export interface HugepagesOfSize {
  readonly size: HugepageSize;
  readonly count: number;
}

/** Sizes as the kernel writes them, the largest first. */
const SIZES: readonly (readonly [HugepageSize, string])[] = [[HugepageSize.GI_1, '1G'], [HugepageSize.MI_2, '2M']];

/** Huge pages as arguments: the default size, then for each size its pages. Where all are of one size, it is the default. */
export function hugepageArguments(pages: readonly HugepagesOfSize[], defaultSize: HugepageSize | undefined): string[] {
  const standard = defaultSize ?? (pages.length === 1 ? pages[0].size : undefined);
  return [
    ...SIZES.filter(([size]) => size === standard).map(([, text]) => `default_hugepagesz=${text}`),
    ...SIZES.flatMap(([size, text]) => pages.filter(each => each.size === size).flatMap(({ count }) => [`hugepagesz=${text}`, `hugepages=${count}`])),
  ];
}
