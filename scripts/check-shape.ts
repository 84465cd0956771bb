import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../src/platform/paths.ts'
import type { Outcome } from './outcome.ts'
import { listFiles } from './tidy.ts'

const LONGEST_FUNCTION = 60
const MOST_PARAMETERS = 3
/** Cases and tables of texts are lists, and migrations are history. */
const EXEMPT = /\.(?:test|fixture)\.tsx?$|(?:^|[/-])(?:text|testing)\.ts$|\.d\.ts$|^(?:bench|e2e|migrations)\//

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration

const isFunction = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node)

const isBoolean = ({ type, initializer }: ts.ParameterDeclaration): boolean =>
  type?.kind === ts.SyntaxKind.BooleanKeyword ||
  initializer?.kind === ts.SyntaxKind.TrueKeyword ||
  initializer?.kind === ts.SyntaxKind.FalseKeyword

/** Whether other files call it: an exported function or constant, or a method that is not private. */
function isCalledFromOutside(node: FunctionNode): boolean {
  if (ts.isMethodDeclaration(node))
    return !ts.isPrivateIdentifier(node.name) && !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private)
  const declaration = ts.isFunctionDeclaration(node) ? node : ts.isVariableDeclaration(node.parent) ? node.parent : undefined
  return declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0
}

/** Its lines without those of the functions inside it, which are read, and measured, on their own. */
function ownLines(node: FunctionNode, linesOf: (node: ts.Node) => number): number {
  let inside = 0
  const visit = (child: ts.Node): void => {
    if (isFunction(child)) inside += linesOf(child) - 1
    else ts.forEachChild(child, visit)
  }
  ts.forEachChild(node, visit)
  return linesOf(node) - inside
}

/** What is too large to be read at a glance, or cannot be read where it is called, in one source file. */
export function misshapenFunctions(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2024, true)
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
  const linesOf = (node: ts.Node): number => lineOf(node.getEnd()) - lineOf(node.getStart()) + 1
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isFunction(node)) found.push(...faults(node))
    ts.forEachChild(node, visit)
  }
  const faults = (node: FunctionNode): string[] => {
    const start = lineOf(node.getStart())
    const lines = ownLines(node, linesOf)
    const flags = isCalledFromOutside(node) ? node.parameters.filter(isBoolean) : []
    return [
      ...(lines > LONGEST_FUNCTION
        ? [`has ${lines} lines, more than ${LONGEST_FUNCTION}: give its second thought a function`]
        : []),
      ...(node.parameters.length > MOST_PARAMETERS
        ? [`takes ${node.parameters.length} parameters, more than ${MOST_PARAMETERS}: name them in an object`]
        : []),
      ...flags.map(
        ({ name }) => `takes the bare boolean ${name.getText()}: a caller's \`true\` says nothing, name it in an object`,
      ),
    ].map((fault) => `${file}:${start} ${fault}.`)
  }
  visit(tree)
  return found
}

/** House rules about the size of functions that the linter does not know. */
export async function checkShape(): Promise<Outcome> {
  const files = listFiles().filter((file) => /^(?:src|web|scripts|demo)\/.*\.tsx?$/.test(file) && !EXEMPT.test(file))
  const details = files.flatMap((file) => misshapenFunctions(file, readFileSync(join(projectRoot, file), 'utf8')))
  return { ok: details.length === 0, details }
}
