import ts from 'typescript'
import { callMethod } from './array-methods.ts'
import { expandTemplate, isSqlTag, quoteSqlCall } from './expand.ts'
import type { Choose } from './explore.ts'
import { fileOf, functionOf, type Source, symbolAt } from './source.ts'
import { type Member, pushedOnto, returnsOf } from './statements.ts'
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

/** What an expression is, as far as the source tells. Never runs anything. */
export function evaluate(reading: Reading, given: ts.Expression, scope: Scope): Value {
  const node = withoutAssertions(given)
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return { kind: 'text', text: node.text, node }
  if (ts.isTaggedTemplateExpression(node) && isSqlTag(node.tag)) return expandTemplate(reading, node, scope)
  if (ts.isTemplateExpression(node)) return joinTemplate(reading, node, scope)
  if (ts.isConditionalExpression(node)) return evaluateConditional(reading, node, scope)
  if (ts.isBinaryExpression(node)) return evaluateBinary(reading, node, scope)
  if (ts.isIdentifier(node)) return evaluateName(reading, node, scope)
  if (ts.isPropertyAccessExpression(node))
    return memberOf(reading, evaluate(reading, node.expression, scope), { name: node.name.text, node })
  if (ts.isElementAccessExpression(node)) return evaluateElement(reading, node, scope)
  if (ts.isArrayLiteralExpression(node)) return { kind: 'list', items: evaluateItems(reading, node.elements, scope) }
  if (ts.isObjectLiteralExpression(node)) return { kind: 'record', literal: node, scope }
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return { kind: 'function', body: node, scope }
  if (ts.isCallExpression(node)) return evaluateCall(reading, node, scope)
  if (ts.isAwaitExpression(node)) return evaluate(reading, node.expression, scope)
  return runTime(reading, node, signatureOf(reading, node, scope))
}

const withoutAssertions = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)
    ? withoutAssertions(node.expression)
    : node

/** One of several alternatives; of a single one, that. */
function decide(
  { choose, open }: Reading,
  { about, at, alternatives }: { about: string; at: ts.Node; alternatives: number },
): number {
  return alternatives < 2 ? 0 : choose({ about, place: [at, ...open.slice(-1)].map(placeWithin).join(' in '), alternatives })
}

const placeWithin = (node: ts.Node): string => `${fileOf(node)}@${node.pos}`

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

function joinTemplate(reading: Reading, node: ts.TemplateExpression, scope: Scope): Value {
  try {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => textOf(reading, evaluate(reading, expression, scope), expression) + literal.text,
    )
    return { kind: 'text', text: node.head.text + spans.join('') }
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error
    return runTime(reading, node, signatureOf(reading, node, scope))
  }
}

function evaluateConditional(reading: Reading, node: ts.ConditionalExpression, scope: Scope): Value {
  const taken = decide(reading, { about: signatureOf(reading, node.condition, scope), at: node, alternatives: 2 })
  return evaluate(reading, taken === 0 ? node.whenTrue : node.whenFalse, scope)
}

function evaluateBinary(reading: Reading, node: ts.BinaryExpression, scope: Scope): Value {
  const { left, right, operatorToken } = node
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    const first = evaluate(reading, left, scope)
    if (first.kind === 'absent') return evaluate(reading, right, scope)
    if (first.kind !== 'run-time') return first
    const isGiven = decide(reading, { about: `${first.identity} ??`, at: operatorToken, alternatives: 2 }) === 0
    return isGiven ? first : evaluate(reading, right, scope)
  }
  if (operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [one, other] = [evaluate(reading, left, scope), evaluate(reading, right, scope)]
    if (one.kind === 'text' && other.kind === 'text') return { kind: 'text', text: one.text + other.text }
  }
  return runTime(reading, node, signatureOf(reading, node, scope))
}

function evaluateElement(reading: Reading, node: ts.ElementAccessExpression, scope: Scope): Value {
  const value = resolve(evaluate(reading, node.expression, scope))
  const index = evaluate(reading, node.argumentExpression, scope)
  if (value.kind === 'record') return memberOf(reading, value, { name: textOf(reading, index, node.argumentExpression), node })
  if (value.kind === 'list' && index.kind === 'text') return value.items[Number(index.text)] ?? { kind: 'absent' }
  return runTime(reading, node, signatureOf(reading, node, scope))
}

function evaluateItems(reading: Reading, elements: readonly ts.Expression[], scope: Scope): Value[] {
  return elements.flatMap((element) =>
    ts.isSpreadElement(element)
      ? itemsOf(reading, evaluate(reading, element.expression, scope), element.expression)
      : [evaluate(reading, element, scope)],
  )
}

function evaluateCall(reading: Reading, node: ts.CallExpression, scope: Scope): Value {
  const callee = node.expression
  if (ts.isPropertyAccessExpression(callee)) {
    const found = isSqlTag(callee.expression)
      ? quoteSqlCall(reading, { node, method: callee.name.text }, scope)
      : callMethod(reading, { node, callee }, scope)
    if (found !== undefined) return found
  }
  const called = resolve(evaluate(reading, callee, scope))
  if (called.kind !== 'function') return runTime(reading, node, signatureOf(reading, node, scope))
  const given = node.arguments.map((argument) => () => evaluate(reading, argument, scope))
  return apply(reading, called, given)
}

/** Reads a function for one call: its result, or one of its results after the other. */
export function apply(
  reading: Reading,
  { body, scope }: Extract<Value, { kind: 'function' }>,
  given: readonly (() => Value)[],
): Value {
  const inner = new Map(scope)
  for (const [index, parameter] of body.parameters.entries())
    bind(reading, { name: parameter.name, parameter, value: given[index] }, inner)
  const results = returnsOf(body)
  const about = `results of ${placeWithin(body)}`
  const result = results[decide(reading, { about, at: body, alternatives: results.length })]
  return result === undefined ? runTime(reading, body, placeWithin(body)) : evaluate(reading, result, inner)
}

interface Binding {
  readonly name: ts.BindingName
  readonly parameter: ts.ParameterDeclaration | ts.BindingElement
  readonly value: (() => Value) | undefined
}

function bind(reading: Reading, { name, parameter, value }: Binding, scope: Map<ts.Symbol, () => Value>): void {
  const { initializer } = parameter
  const whole = (): Value => {
    const given = value?.() ?? { kind: 'absent' }
    return given.kind === 'absent' && initializer !== undefined ? evaluate(reading, initializer, scope) : given
  }
  if (ts.isIdentifier(name)) {
    const symbol = symbolAt(reading.source.checker, name)
    if (symbol !== undefined) scope.set(symbol, whole)
    return
  }
  for (const element of name.elements) {
    if (ts.isOmittedExpression(element)) continue
    bind(
      reading,
      { name: element.name, parameter: element, value: () => memberOf(reading, whole(), memberNamed(element)) },
      scope,
    )
  }
}

function memberNamed(element: ts.BindingElement): Member {
  const place = ts.isArrayBindingPattern(element.parent) ? String(element.parent.elements.indexOf(element)) : undefined
  return { name: place ?? (element.propertyName ?? element.name).getText(), node: element.name }
}

function evaluateName(reading: Reading, node: ts.Identifier, scope: Scope): Value {
  if (node.text === 'undefined') return { kind: 'absent' }
  const symbol = symbolAt(reading.source.checker, node)
  const known = symbol === undefined ? undefined : scope.get(symbol)
  if (known !== undefined) return known()
  const declaration = symbol?.valueDeclaration
  const body = functionOf(symbol)
  if (body !== undefined) return { kind: 'function', body, scope }
  if (declaration === undefined) return runTime(reading, node, signatureOf(reading, node, scope))
  if (ts.isVariableDeclaration(declaration)) return evaluateVariable(reading, declaration, { node, scope })
  if (ts.isBindingElement(declaration)) return evaluateBinding(reading, declaration, { node, scope })
  const identity = signatureOf(reading, node, scope)
  if (ts.isParameter(declaration))
    return { ...runTime(reading, node, identity), fromCaller: () => argumentOf(reading, declaration) }
  return runTime(reading, node, identity)
}

interface Place {
  readonly node: ts.Identifier
  readonly scope: Scope
}

function evaluateVariable(reading: Reading, declaration: ts.VariableDeclaration, { node, scope }: Place): Value {
  const isFixed = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
  if (!isFixed || declaration.initializer === undefined) return runTime(reading, node, signatureOf(reading, node, scope))
  const value = evaluate(reading, declaration.initializer, scope)
  if (value.kind !== 'list') return value
  const condition = (given: ts.Expression) =>
    decide(reading, { about: signatureOf(reading, given, scope), at: given, alternatives: 2 }) === 0
  const pushed = pushedOnto(declaration, { checker: reading.source.checker, isTrue: condition })
  return { kind: 'list', items: [...value.items, ...evaluateItems(reading, pushed, scope)] }
}

/** A name taken out of an object or a list, which itself was declared or given. */
function evaluateBinding(reading: Reading, element: ts.BindingElement, { node, scope }: Place): Value {
  const owner = element.parent.parent
  const member = { ...memberNamed(element), node }
  const whole = ((): Value | undefined => {
    if (ts.isBindingElement(owner) && ts.isIdentifier(node)) return evaluateBinding(reading, owner, { node, scope })
    if (ts.isParameter(owner)) {
      const given = runTime(reading, owner, placeWithin(owner))
      return { ...given, fromCaller: () => argumentOf(reading, owner) }
    }
    return ts.isVariableDeclaration(owner) && owner.initializer !== undefined
      ? evaluate(reading, owner.initializer, scope)
      : undefined
  })()
  return whole === undefined ? runTime(reading, node, signatureOf(reading, node, scope)) : memberOf(reading, whole, member)
}

/** What the function's callers give for a parameter; one after the other, when there are several. */
function argumentOf(reading: Reading, parameter: ts.ParameterDeclaration): Value | undefined {
  const body = parameter.parent
  if (!ts.isFunctionDeclaration(body) && !ts.isArrowFunction(body)) return undefined
  const calls = reading.source.callsOf(body)
  const call = calls[decide(reading, { about: `callers of ${placeWithin(body)}`, at: body, alternatives: calls.length })]
  if (call === undefined) return undefined
  reading.callers.set(body, call)
  const given = call.arguments[body.parameters.indexOf(parameter)] ?? parameter.initializer
  return given === undefined ? { kind: 'absent' } : evaluate(reading, given, NOTHING_KNOWN)
}

export function memberOf(reading: Reading, value: Value, member: Member): Value {
  if (value.kind === 'record') return propertyOf(reading, value, member)
  if (value.kind === 'list') return value.items[Number(member.name)] ?? { kind: 'absent' }
  if (value.kind !== 'run-time') return runTime(reading, member.node, placeWithin(member.node))
  const { identity, fromCaller } = value
  const asked =
    fromCaller &&
    (() => {
      const whole = fromCaller()
      return whole === undefined ? undefined : memberOf(reading, whole, member)
    })
  return { ...runTime(reading, member.node, `${identity}.${member.name}`), fromCaller: asked }
}

function propertyOf(reading: Reading, { literal, scope }: Extract<Value, { kind: 'record' }>, member: Member): Value {
  for (const property of literal.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) {
      const found = memberOf(reading, evaluate(reading, property.expression, scope), member)
      if (found.kind !== 'absent') return found
      continue
    }
    const { name } = property
    if (name === undefined || (ts.isStringLiteral(name) ? name.text : name.getText()) !== member.name) continue
    if (ts.isPropertyAssignment(property)) return evaluate(reading, property.initializer, scope)
    if (ts.isShorthandPropertyAssignment(property)) return evaluateName(reading, property.name, scope)
    if (ts.isMethodDeclaration(property)) return { kind: 'function', body: property, scope }
  }
  return { kind: 'absent' }
}

/** Words of an expression with each name replaced by what it stands for: equal for equal values. */
export function signatureOf(reading: Reading, node: ts.Node, scope: Scope): string {
  if (ts.isIdentifier(node)) return identityOf(reading, node, scope)
  if (ts.isPropertyAccessExpression(node)) return `${signatureOf(reading, node.expression, scope)}.${node.name.text}`
  const children = node.getChildren()
  return children.length === 0 ? node.getText() : children.map((child) => signatureOf(reading, child, scope)).join(' ')
}

function identityOf(reading: Reading, node: ts.Identifier, scope: Scope): string {
  const symbol = symbolAt(reading.source.checker, node)
  const known = symbol === undefined ? undefined : scope.get(symbol)?.()
  if (known?.kind === 'run-time') return known.identity
  if (known?.kind === 'text') return JSON.stringify(known.text)
  const declaration = symbol?.valueDeclaration
  if (declaration === undefined) return node.text
  if (!ts.isBindingElement(declaration) || !ts.isIdentifier(declaration.name)) return placeWithin(declaration)
  const owner = declaration.parent.parent
  const from = ts.isVariableDeclaration(owner) && owner.initializer !== undefined ? owner.initializer : undefined
  const whole = from === undefined ? placeWithin(owner) : signatureOf(reading, from, scope)
  return `${whole}.${memberNamed(declaration).name}`
}
