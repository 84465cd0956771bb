/** A node of PostgreSQL's own tree of a query (`pg_node_tree`): its kind and its fields by name. */
export interface TreeNode {
  readonly kind: string
  readonly fields: ReadonlyMap<string, TreeValue>
}

export type TreeValue = TreeNode | string | undefined | readonly TreeValue[]

const TOKEN = /"(?:[^"\\]|\\.)*"|[(){}]|(?:\\.|[^\s(){}\\])+/gs

/** @returns the queries of a function's body, in order */
export function parseNodeTree(text: string): TreeNode[] {
  const tokens = text.match(TOKEN) ?? []
  const [value] = readValues({ tokens, at: 0 }, undefined)
  return [value].flat(3).filter((item): item is TreeNode => isNode(item))
}

export const isNode = (value: TreeValue): value is TreeNode => typeof value === 'object' && 'kind' in value

interface Cursor {
  readonly tokens: readonly string[]
  at: number
}

function readValues(cursor: Cursor, end: string | undefined): TreeValue[] {
  const values: TreeValue[] = []
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++] ?? ''
    if (token === end) break
    values.push(readValue(cursor, token))
  }
  return values
}

function readValue(cursor: Cursor, token: string): TreeValue {
  if (token === '(') return readValues(cursor, ')')
  if (token === '{') return readNode(cursor)
  return token === '<>' ? undefined : token
}

/** Fields are `:name value`; a constant's bytes follow its length, and nothing here asks for them. */
function readNode(cursor: Cursor): TreeNode {
  const kind = cursor.tokens[cursor.at++] ?? ''
  const fields = new Map<string, TreeValue>()
  let name = ''
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++] ?? ''
    if (token === '}') break
    if (token.startsWith(':')) name = token.slice(1)
    else if (!fields.has(name)) fields.set(name, readValue(cursor, token))
    else readValue(cursor, token)
  }
  return { kind, fields }
}
