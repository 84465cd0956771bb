import ts from 'typescript'
import { evaluate } from './evaluate.ts'
import { isSqlTag } from './expand.ts'
import { exploreAlternatives } from './explore.ts'
import { itemsOf, NOTHING_KNOWN, piecesOf, type Reading, textOf } from './reading.ts'
import { placeOf, type Source, walk } from './source.ts'
import { type Piece, Unresolved } from './value.ts'

export interface Parameter {
  readonly type: ts.Type
  readonly from: ts.Node
}

/** One form of a statement as it may reach the server. */
export interface Statement {
  readonly words: string
  readonly pieces: readonly Piece[]
  readonly parameters: readonly Parameter[]
  /** What is asserted of its rows; nothing when nobody reads them. */
  readonly row: ts.Type | undefined
  readonly from: ts.Node
  /** `kysely` reads numbers and days as the project sets it, `pg` as it comes. */
  readonly driver: 'kysely' | 'pg'
}

export interface UnresolvedStatement {
  readonly from: ts.Node
  readonly words: string
  readonly why: string
}

export interface FoundStatements {
  /** Places that send a statement. */
  readonly roots: number
  readonly statements: readonly Statement[]
  readonly unresolved: readonly UnresolvedStatement[]
  readonly templates: number
  /** Templates that are part of no statement that was read. */
  readonly unreached: readonly ts.Node[]
}

/** Every statement the sources send, in all its forms. */
export function findStatements(source: Source): FoundStatements {
  const roots: ts.CallExpression[] = []
  const templates = new Set<ts.Node>()
  for (const file of source.files)
    walk(file, (node) => {
      if (ts.isTaggedTemplateExpression(node) && isSqlTag(node.tag)) templates.add(node)
      if (ts.isCallExpression(node) && (isKyselyRoot(source, node) || isPgRoot(source, node) || isBuilt(source, node)))
        roots.push(node)
    })
  const reached = new Set<ts.Node>()
  const statements: Statement[] = []
  const unresolved: UnresolvedStatement[] = []
  for (const root of roots) {
    for (const outcome of exploreAlternatives((choose) =>
      readRoot({ source, choose, templates: reached, open: [], callers: new Map() }, root),
    ))
      'why' in outcome ? unresolved.push(outcome) : statements.push(outcome)
  }
  const unreached = [...templates].filter((template) => !reached.has(template))
  return { roots: roots.length, statements: distinct(statements), unresolved, templates: templates.size, unreached }
}

/** Forms that differ in nothing that reaches the server are asked once. */
function distinct(statements: readonly Statement[]): Statement[] {
  const known = new Map<string, Statement>()
  for (const statement of statements) {
    const from = statement.parameters.map((parameter) => `${placeOf(parameter.from)}:${parameter.from.pos}`)
    known.set([placeOf(statement.from), statement.words, ...from].join('\n'), statement)
  }
  return [...known.values()]
}

const isKyselyRoot = (source: Source, { expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  expression.name.text === 'execute' &&
  ofTypeNamed(source, expression.expression, ['RawBuilder'])

const ofTypeNamed = ({ checker }: Source, expression: ts.Expression, names: readonly string[]): boolean =>
  names.includes(checker.getTypeAtLocation(expression).getSymbol()?.name ?? '')

const isPgRoot = (source: Source, { expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  expression.name.text === 'query' &&
  ofTypeNamed(source, expression.expression, ['Client', 'ClientBase', 'Pool', 'PoolClient'])

/** A statement of the query builder, which knows no table but what is asserted beside it. */
const isBuilt = (source: Source, { expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'].includes(expression.name.text) &&
  ofTypeNamed(source, expression.expression, ['Kysely', 'Transaction'])

function readRoot(reading: Reading, root: ts.CallExpression): Statement | UnresolvedStatement {
  const { expression } = root
  if (!ts.isPropertyAccessExpression(expression)) throw new Error(`${placeOf(root)} sends nothing`)
  try {
    if (isBuilt(reading.source, root)) throw new Unresolved(root, 'the query builder checks nothing here: write it as a template')
    return isKyselyRoot(reading.source, root) ? readKysely(reading, expression.expression) : readPg(reading, root)
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error
    return { from: error.node, words: error.node.getText(), why: error.message }
  }
}

function readKysely(reading: Reading, sent: ts.Expression): Statement {
  const { checker } = reading.source
  const pieces = piecesOf(reading, evaluate(reading, sent, NOTHING_KNOWN), sent)
  const [row] = checker.getTypeArguments(checker.getTypeAtLocation(sent) as ts.TypeReference)
  return { ...render(pieces), row: row && assertedRow(reading, row), from: sent, driver: 'kysely' }
}

function readPg(reading: Reading, root: ts.CallExpression): Statement {
  const [sent, second] = root.arguments
  // A copy is handed over as an object made from its words.
  const first = sent !== undefined && ts.isCallExpression(sent) ? sent.arguments[0] : sent
  if (first === undefined) throw new Unresolved(root, 'nothing is sent')
  const words = textOf(reading, evaluate(reading, first, NOTHING_KNOWN), first)
  const values = second === undefined ? [] : itemsOf(reading, evaluate(reading, second, NOTHING_KNOWN), second)
  const { checker } = reading.source
  const parameters = values.map((value): Parameter => {
    if (value.kind === 'run-time') return { type: value.type, from: value.node }
    if (value.kind !== 'text' || value.node === undefined) throw new Unresolved(root, 'a value is sent that is none')
    return { type: checker.getTypeAtLocation(value.node), from: value.node }
  })
  const asserted = root.typeArguments?.[0]
  const row = asserted && assertedRow(reading, checker.getTypeFromTypeNode(asserted))
  const pieces: Piece[] = [{ kind: 'words', words, from: first }]
  return { words, pieces, parameters, row, from: root, driver: 'pg' }
}

/** The row type itself, or what the caller put in the place of a type parameter; nothing when rows are left unread. */
function assertedRow({ source: { checker }, callers }: Reading, row: ts.Type): ts.Type | undefined {
  const declaration = row.getSymbol()?.declarations?.[0]
  if (declaration !== undefined && ts.isTypeParameterDeclaration(declaration)) {
    const owner = declaration.parent
    const index =
      ts.isArrowFunction(owner) || ts.isFunctionDeclaration(owner) ? owner.typeParameters?.indexOf(declaration) : undefined
    const given = callers.get(owner)?.typeArguments?.[index ?? 0]
    return given && checker.getTypeFromTypeNode(given)
  }
  return (row.flags & ts.TypeFlags.Unknown) !== 0 ? undefined : row
}

function render(pieces: readonly Piece[]): Pick<Statement, 'words' | 'pieces' | 'parameters'> {
  const parameters = pieces.flatMap((piece) => (piece.kind === 'parameter' ? [piece] : []))
  let number = 0
  const words = pieces.map((piece) => (piece.kind === 'words' ? piece.words : `$${++number}`)).join('')
  return { words, pieces, parameters }
}

/** The piece of the source a place in a statement comes from. @param position counted from 1, as the server tells it */
export function pieceAt({ pieces, from }: Statement, position: number): ts.Node {
  let left = position - 1
  let number = 0
  for (const piece of pieces) {
    const { length } = piece.kind === 'words' ? piece.words : `$${++number}`
    if (left < length) return piece.from
    left -= length
  }
  return from
}
