/** What a table is, and the endings its name may have. */
const ENDINGS = { xlsx: ['xlsx', 'xlsm'], ods: ['ods'], csv: ['csv', 'txt', 'tsv'] } as const
export type TableFormat = keyof typeof ENDINGS

/** Whether the ending says what the content is: otherwise another program, which goes by the name, opens something else. */
export const fitsName = (name: string, format: TableFormat): boolean =>
  ENDINGS[format].some((ending) => name.toLowerCase().endsWith(`.${ending}`))
