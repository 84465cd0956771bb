/** What a record says of a code. Nothing that every object inherits: an indicator may be called "constructor". */
export const saidOf = <Said>(record: Readonly<Record<string, Said>> | undefined, code: string): Said | undefined =>
  record !== undefined && Object.hasOwn(record, code) ? record[code] : undefined
