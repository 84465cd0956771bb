/**
 * Serialises one line of JSON in pieces: what holds much is never one text. A value that is an iterator is streamed as an
 * array.
 */
export function* jsonPieces(json: unknown): Generator<string> {
  yield* piecesOf(json)
  yield '\n'
}

function* piecesOf(value: unknown): Generator<string> {
  if (isIterator(value)) yield* arrayPieces(value)
  else if (isWhole(value)) yield JSON.stringify(value) ?? 'null'
  else if (Array.isArray(value)) yield* arrayPieces(value)
  else yield* objectPieces(value as object)
}

/** A value that holds no others of its kind is one piece: a row of a table, the scores of a unit. */
const isWhole = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  'toJSON' in value ||
  Object.keys(value).every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] !== 'object')

function* objectPieces(value: object): Generator<string> {
  let opening = '{'
  for (const name of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[name]
    if (inner === undefined || typeof inner === 'function') continue
    yield `${opening}${JSON.stringify(name)}:`
    yield* piecesOf(inner)
    opening = ','
  }
  yield opening === '{' ? '{}' : '}'
}

function* arrayPieces(items: Iterable<unknown>): Generator<string> {
  let opening = '['
  for (const item of items) {
    let before = opening
    for (const piece of piecesOf(item)) {
      yield before + piece
      before = ''
    }
    opening = ','
  }
  yield opening === '[' ? '[]' : ']'
}

/** Pieces put together to ones worth writing. */
export function* inPortions(pieces: Iterable<string>): Generator<string> {
  let portion = ''
  for (const piece of pieces) {
    portion += piece
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  yield portion
}

const PORTION = 65_536

const isIterator = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value
