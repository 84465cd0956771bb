export const TABLE_MEDIA_TYPE = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * The name a table is kept under: what it is and when it is of, `Danh sách tổ 07-2024.xlsx`.
 *
 * @param when a month `2024-07` or a day `2024-07-31`
 */
export function tableFileName({ title, when }: { title: string; when: string | undefined }, format: 'xlsx' | 'csv'): string {
  const written = when?.split('-').toReversed().join('-')
  // What no file system takes in a name.
  const named = title.replaceAll(/\s*[\\/:*?"<>|]\s*/g, '-')
  const isSaid = written === undefined || named.endsWith(written.replace(/^0/, ''))
  return `${isSaid ? named : `${named} ${written}`}.${format}`
}
