/** A character that no text may hold: half a surrogate pair, or a control character other than tab and the ends of lines. */
const UNKEEPABLE = /\p{Cs}|[\p{Cc}--[\t\n\r]]/v
/** Our documents nest a dozen levels; whatever walks them may call itself. */
const DEEPEST = 100

/** Whether PostgreSQL keeps the text as it is, and another reader of JSON reads it so. */
export const isKeepable = (text: string): boolean => !UNKEEPABLE.test(text)

/** @returns the path of the first text, name of a field or level that cannot be kept, as in a JSON pointer */
export function findUnkeepable(value: unknown, path = '', depth = 0): string | undefined {
  if (typeof value === 'string') return isKeepable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === DEEPEST) return path
  for (const [key, inner] of Object.entries(value)) {
    if (!isKeepable(key)) return path
    const found = findUnkeepable(inner, `${path}/${key}`, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
