/** The text as PostgreSQL keeps it: without half a surrogate pair, which UTF-8 cannot write, and without NUL. */
export const keptText = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** The value as `jsonb` can keep it: what JSON leaves out is left out, and every text and name in it is one that can be kept. */
export function keptJson(value: unknown): unknown {
  return value === undefined ? null : keptParsed(JSON.parse(JSON.stringify(value) ?? 'null'))
}

/** Parses JSON as it can be kept. Only where an escape may hide what cannot be kept is all of it looked through. */
export function parseKept(json: string): unknown {
  const value: unknown = JSON.parse(json)
  return /\\u(?:0000|d[89a-f])/i.test(json) ? keptParsed(value) : value
}

function keptParsed(value: unknown): unknown {
  if (typeof value === 'string') return keptText(value)
  if (Array.isArray(value)) return value.map(keptParsed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [keptText(name), keptParsed(inner)]))
}

/** A text, or a mark of the structure; of valid JSON this finds all that matters here. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g

/** A name that stands twice in one object, and where it does so the second time. */
export interface DuplicateKey {
  readonly name: string
  /** From 1. */
  readonly line: number
  /** The letter of the line it begins at, from 1. */
  readonly column: number
}

/**
 * The first name that stands twice in one object. Programs differ in which of the two they take, so a document that says
 * two things is refused.
 *
 * @param json has been parsed already: it is not checked again
 */
export function findDuplicateKey(json: string): DuplicateKey | undefined {
  const open: (Set<string> | undefined)[] = []
  let [last, at] = ['', 0]
  for (const { 0: token, index } of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const names = open.at(-1)
      const name = JSON.parse(last) as string
      if (names?.has(name)) return { name, ...placeOf(json, at) }
      names?.add(name)
    }
    ;[last, at] = [token, index]
  }
  return undefined
}

function placeOf(json: string, at: number): { readonly line: number; readonly column: number } {
  const before = json.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
