/** The text as PostgreSQL keeps it: without half a surrogate pair, which UTF-8 cannot write, and without NUL. */
export const keptText = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** The value as `jsonb` can keep it: what JSON leaves out is left out, and every text and name in it is one that can be kept. */
export function keptJson(value: unknown): unknown {
  return value === undefined ? null : cleaned(JSON.parse(JSON.stringify(value) ?? 'null'))
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return keptText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [keptText(name), cleaned(inner)]))
}
