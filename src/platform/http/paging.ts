/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[]
  /** Opaque cursor of the next page; `null` at the end. */
  readonly nextCursor: string | null
  readonly total: number
}

/** Encodes a cursor: the values of the sort columns of a page's last row. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url')

/** Parses a cursor. @returns `undefined` when it is invalid or has another number of values */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(values) && values.length === length && values.every(isPlain) ? values : undefined
  } catch {
    return undefined
  }
}

const isPlain = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/**
 * Builds a page from rows selected with `LIMIT limit + 1`: the extra row only shows that there is a next page.
 *
 * @param place the sort values of a row, for the cursor
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  {
    limit,
    total,
    place,
    item,
  }: { limit: number; total: number; place: (row: Row) => readonly unknown[]; item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(place(last)) : null,
    total,
  }
}
