import ts from 'typescript'
import { symbolAt, walk } from './source.ts'

/** A property or a place in a list, as the expression that asks for it. */
export interface Member {
  readonly name: string
  readonly node: ts.Node
}

/** What a function may return, in the order of its text. */
export function returnsOf(body: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (body.body === undefined) return []
  if (!ts.isBlock(body.body)) return [body.body]
  const found: ts.Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression)
    ts.forEachChild(node, visit)
  }
  visit(body.body)
  return found
}

/**
 * What is pushed onto a list after it was declared. A push under an `if` is taken as done, since without it the
 * statement is a shorter one of the same; of two that exclude each other the condition decides.
 */
export function pushedOnto(
  declaration: ts.VariableDeclaration,
  { checker, isTrue }: { checker: ts.TypeChecker; isTrue: (condition: ts.Expression) => boolean },
): ts.Expression[] {
  const block = ts.findAncestor(declaration, ts.isBlock)
  const list = symbolAt(checker, declaration.name)
  const pushed: ts.Expression[] = []
  if (block === undefined) return pushed
  walk(block, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    const { expression, name } = node.expression
    if (name.text !== 'push' || symbolAt(checker, expression) !== list || !isReached(node, { block, isTrue })) return
    pushed.push(...node.arguments)
  })
  return pushed
}

function isReached(
  node: ts.Node,
  { block, isTrue }: { block: ts.Block; isTrue: (condition: ts.Expression) => boolean },
): boolean {
  for (let child = node; child.parent !== block.parent; child = child.parent) {
    const { parent } = child
    if (!ts.isIfStatement(parent) || parent.elseStatement === undefined || child === parent.expression) continue
    if (isTrue(parent.expression) !== (child === parent.thenStatement)) return false
  }
  return true
}
