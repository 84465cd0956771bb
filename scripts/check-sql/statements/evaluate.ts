import ts from 'typescript'
import { callMethod } from './array-methods.ts'
import { expandTemplate, isSqlTag, quoteSqlCall } from './expand.ts'
import { returnsOf } from './lists.ts'
import { evaluateName, memberOf } from './names.ts'
import { decide, itemsOf, placeWithin, type Reading, resolve, runTime, textOf } from './reading.ts'
import { memberNamed, signatureOf } from './signature.ts'
import { symbolAt } from './source.ts'
import { type Scope, Unresolved, type Value } from './value.ts'

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

export function evaluateItems(reading: Reading, elements: readonly ts.Expression[], scope: Scope): Value[] {
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
