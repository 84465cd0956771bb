import { isObject } from '../../kernel/is-object.ts'

/** How far a phone knows one group: the number of the last change, and which version that was. */
export interface Known {
  readonly number: number
  readonly versionId: string
}

/** How far a phone knows each group it may see. */
export type Cursor = ReadonlyMap<string, Known>

export const writeCursor = (cursor: Cursor): string =>
  JSON.stringify([...cursor].map(([groupId, { number, versionId }]) => [groupId, number, versionId]))

/** @returns nothing when it is none */
export function readCursor(text: string): Cursor | undefined {
  const rows = parse(text)
  if (!Array.isArray(rows)) return undefined
  const cursor = new Map<string, Known>()
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== 3) return undefined
    const [groupId, number, versionId] = row
    if (typeof groupId !== 'string' || typeof versionId !== 'string' || !Number.isSafeInteger(number)) return undefined
    cursor.set(groupId, { number, versionId })
  }
  return cursor
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? undefined : value
  } catch {
    return undefined
  }
}
