/** Serialises one line of JSON in pieces: a field that is an iterator is streamed as an array. */
export function* jsonPieces(json: unknown): Generator<string> {
  if (!isObject(json) || !Object.values(json).some(isIterator)) {
    yield `${JSON.stringify(json)}\n`
    return
  }
  let opening = '{'
  for (const [name, value] of Object.entries(json)) {
    if (value === undefined) continue
    yield `${opening}${JSON.stringify(name)}:`
    if (isIterator(value)) yield* arrayPieces(value)
    else yield JSON.stringify(value)
    opening = ','
  }
  yield '}\n'
}

function* arrayPieces(items: Iterator<unknown> & Iterable<unknown>): Generator<string> {
  let opening = '['
  for (const item of items) {
    yield `${opening}${JSON.stringify(item)}`
    opening = ','
  }
  yield opening === '[' ? '[]' : ']'
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const isIterator = (value: unknown): value is Iterator<unknown> & Iterable<unknown> =>
  isObject(value) && 'next' in value && Symbol.iterator in value
