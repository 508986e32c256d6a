/** Why a text is no list of CPUs as the kernel and the kubelet read it. */
export function cpuListProblem(list: string): string | undefined {
  const wrong = `'${list}' is no list of CPUs; write numbers and ranges from low to high, as '0-1,24-25'`;
  if (!/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/.test(list)) return wrong;
  return ranges(list).every(([from, to]) => from <= to) ? undefined : wrong;
}

/** The first CPU that two lists share. */
export function sharedCpu(list: string, other: string): number | undefined {
  const shared = ranges(list).flatMap(([from, to]) => ranges(other)
    .filter(([otherFrom, otherTo]) => from <= otherTo && otherFrom <= to)
    .map(([otherFrom]) => Math.max(from, otherFrom)));
  return shared.length > 0 ? Math.min(...shared) : undefined;
}

function ranges(list: string): (readonly [number, number])[] {
  return list.split(',').map(range => {
    const [from, to = from] = range.split('-').map(Number);
    return [from, to];
  });
}
