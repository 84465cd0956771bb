import ts from 'typescript'
import { evaluate, evaluateItems } from './evaluate.ts'
import { type Member, pushedOnto } from './lists.ts'
import { decide, NOTHING_KNOWN, placeWithin, type Reading, runTime } from './reading.ts'
import { memberNamed, signatureOf } from './signature.ts'
import { functionOf, symbolAt } from './source.ts'
import type { Scope, Value } from './value.ts'

/** What a name stands for: given in this call, declared, taken out of something, or asked of the callers. */
export function evaluateName(reading: Reading, node: ts.Identifier, scope: Scope): Value {
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
