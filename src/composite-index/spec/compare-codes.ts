/** The order of codes of units and nodes: by code unit, the same on every machine. */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
