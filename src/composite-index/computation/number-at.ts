/** The number at a JSON pointer (RFC 6901) in a document; nothing when there is none. */
export function numberAt(document: unknown, pointer: string): number | undefined {
  let value = document
  for (const name of namesIn(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return typeof value === 'number' ? value : undefined
}

/** The document with another number there. */
export const withNumberAt = (document: unknown, pointer: string, number: number): unknown =>
  replaced(document, namesIn(pointer), number)

function replaced(document: unknown, [first, ...rest]: readonly string[], number: number): unknown {
  if (first === undefined) return number
  if (Array.isArray(document)) return document.with(Number(first), replaced(document[Number(first)], rest, number))
  const fields = document as Readonly<Record<string, unknown>>
  return { ...fields, [first]: replaced(fields[first], rest, number) }
}

const namesIn = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
