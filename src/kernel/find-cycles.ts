/** Cycles in a tree given as child → parent. Each cycle is returned once, starting at the node a walk upwards meets first. */
export function findCycles(parentOf: ReadonlyMap<string, string | null | undefined>): string[][] {
  const settled = new Set<string>()
  const cycles: string[][] = []
  for (const start of parentOf.keys()) {
    const path = new Set<string>()
    let at: string | null | undefined = start
    while (typeof at === 'string' && !settled.has(at) && !path.has(at)) {
      path.add(at)
      at = parentOf.get(at)
    }
    if (typeof at === 'string' && path.has(at)) cycles.push([...path].slice([...path].indexOf(at)))
    for (const code of path) settled.add(code)
  }
  return cycles
}
