import ts from 'typescript'
import type { Member } from './lists.ts'
import { placeWithin, type Reading } from './reading.ts'
import { symbolAt } from './source.ts'
import type { Scope } from './value.ts'

/** What a binding takes out of an object, or of which place of a list. */
export function memberNamed(element: ts.BindingElement): Member {
  const place = ts.isArrayBindingPattern(element.parent) ? String(element.parent.elements.indexOf(element)) : undefined
  return { name: place ?? (element.propertyName ?? element.name).getText(), node: element.name }
}

/** Two expressions with one signature have one value, whatever their names are: a decision about it is made once. */
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
