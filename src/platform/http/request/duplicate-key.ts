/** A body that names a field twice. */
export class DuplicateKey extends Error {
  readonly field: string
  constructor(field: string) {
    super('a field of the body is named twice')
    this.field = field
  }
}

/** A text, or a mark of the structure; of valid JSON this finds all that matters here. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/**
 * The first name that stands twice in one object. Programs differ in which of the two they take, so a body that says two
 * things is refused.
 *
 * @param json has been parsed already: it is not checked again
 */
export function findDuplicateKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  let last = ''
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const names = open.at(-1)
      const name = JSON.parse(last) as string
      if (names?.has(name)) return name
      names?.add(name)
    }
    last = token
  }
  return undefined
}
