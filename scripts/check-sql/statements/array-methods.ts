import ts from 'typescript'
import { apply, evaluate } from './evaluate.ts'
import { itemsOf, type Reading, resolve, textOf } from './reading.ts'
import type { Scope, Value } from './value.ts'

interface MethodCall {
  readonly node: ts.CallExpression
  readonly callee: ts.PropertyAccessExpression
}

/** Lists of fragments are mapped, narrowed and joined: those methods are followed, others are left to run time. */
export function callMethod(reading: Reading, { node, callee }: MethodCall, scope: Scope): Value | undefined {
  const [argument] = node.arguments
  switch (callee.name.text) {
    case 'map':
    case 'flatMap':
      return argument && mapItems(reading, { callee, argument }, scope)
    case 'filter':
    case 'toSorted':
    case 'concat':
      return evaluate(reading, callee.expression, scope)
    case 'join':
      return argument && joinItems(reading, { callee, argument }, scope)
    default:
      return undefined
  }
}

interface ListCall {
  readonly callee: ts.PropertyAccessExpression
  readonly argument: ts.Expression
}

function mapItems(reading: Reading, { callee, argument }: ListCall, scope: Scope): Value | undefined {
  const mapping = resolve(evaluate(reading, argument, scope))
  if (mapping.kind !== 'function') return undefined
  const items = itemsOf(reading, evaluate(reading, callee.expression, scope), callee.expression)
  const mapped = items.map((item, index) => apply(reading, mapping, [() => item, () => ({ kind: 'text', text: String(index) })]))
  if (callee.name.text === 'map') return { kind: 'list', items: mapped }
  return { kind: 'list', items: mapped.flatMap((item) => itemsOf(reading, item, argument)) }
}

function joinItems(reading: Reading, { callee, argument }: ListCall, scope: Scope): Value | undefined {
  const list = resolve(evaluate(reading, callee.expression, scope))
  if (list.kind !== 'list' || !ts.isStringLiteralLike(argument)) return undefined
  return { kind: 'text', text: list.items.map((item) => textOf(reading, item, callee.expression)).join(argument.text) }
}
