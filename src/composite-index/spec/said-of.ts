/** The own property of a record for a code: an indicator may be called "constructor", which every object inherits. */
export const saidOf = <Said>(record: Readonly<Record<string, Said>> | undefined, code: string): Said | undefined =>
  record !== undefined && Object.hasOwn(record, code) ? record[code] : undefined
