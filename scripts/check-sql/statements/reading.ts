import ts from 'typescript'
import type { Choose } from './explore.ts'
import { fileOf, type Source } from './source.ts'
import { type Piece, type RunTimeValue, type Scope, Unresolved, type Value } from './value.ts'

/** One reading of a statement: which alternatives are taken, which templates were met, who called. */
export interface Reading {
  readonly source: Source
  readonly choose: Choose
  readonly templates: Set<ts.Node>
  /** Templates being expanded, the innermost last. */
  readonly open: ts.Node[]
  readonly callers: Map<ts.Node, ts.CallExpression>
}

export const NOTHING_KNOWN: Scope = new Map()

/** One of several alternatives; of a single one, that. */
export function decide(
  { choose, open }: Reading,
  { about, at, alternatives }: { about: string; at: ts.Node; alternatives: number },
): number {
  return alternatives < 2 ? 0 : choose({ about, place: [at, ...open.slice(-1)].map(placeWithin).join(' in '), alternatives })
}

export const placeWithin = (node: ts.Node): string => `${fileOf(node)}@${node.pos}`

export function runTime(reading: Reading, node: ts.Node, identity: string): RunTimeValue {
  return { kind: 'run-time', node, type: reading.source.checker.getTypeAtLocation(node), identity }
}

/** Asks the callers for what is not known here. */
export function resolve(value: Value): Exclude<Value, RunTimeValue> | RunTimeValue {
  const known = value.kind === 'run-time' ? value.fromCaller?.() : undefined
  return known === undefined ? value : resolve(known)
}

/** Words known from the source: those of a constant, or each of the few a type allows. */
export function textOf(reading: Reading, value: Value, node: ts.Node): string {
  if (value.kind === 'text') return value.text
  if (value.kind === 'run-time') {
    const words = literalsOf(value.type)
    if (words.length > 0) return words[decide(reading, { about: value.identity, at: node, alternatives: words.length })] ?? ''
  }
  const resolved = resolve(value)
  if (resolved.kind === 'text' || (resolved !== value && resolved.kind === 'run-time')) return textOf(reading, resolved, node)
  const open = resolved.kind === 'run-time' ? resolved.node : node
  throw new Unresolved(open, `${open.getText()} is known only at run time`)
}

const NOTHING = ts.TypeFlags.Undefined | ts.TypeFlags.Null

function literalsOf(type: ts.Type): string[] {
  const parts = (type.isUnion() ? type.types : [type]).filter(({ flags }) => (flags & NOTHING) === 0)
  return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value) : []
}

export function piecesOf(reading: Reading, value: Value, node: ts.Node): readonly Piece[] {
  const resolved = resolve(value)
  if (resolved.kind === 'sql') return resolved.pieces
  if (resolved.kind === 'run-time' && !isSql(reading, resolved.type))
    return [{ kind: 'parameter', type: resolved.type, from: resolved.node }]
  throw new Unresolved(node, `${node.getText()} is a fragment known only at run time`)
}

export function isSql({ source }: Reading, type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type]
  return parts.some((part) => source.checker.getPropertyOfType(part, 'toOperationNode') !== undefined)
}

/** The items of a list; of one known at run time only, a single item of its type. */
export function itemsOf(reading: Reading, value: Value, node: ts.Node): readonly Value[] {
  const resolved = resolve(value)
  if (resolved.kind === 'list') return resolved.items
  if (resolved.kind !== 'run-time') throw new Unresolved(node, `${node.getText()} is no list`)
  const type = reading.source.checker.getIndexTypeOfType(resolved.type, ts.IndexKind.Number)
  if (type === undefined) throw new Unresolved(node, `${node.getText()} is no list`)
  return [{ kind: 'run-time', node, type, identity: `${resolved.identity}[]` }]
}
