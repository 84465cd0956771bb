import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../../src/platform/paths.ts'

/** Sources as the compiler reads them, with every call of every function. */
export interface Source {
  readonly checker: ts.TypeChecker
  readonly files: readonly ts.SourceFile[]
  readonly callsOf: (body: ts.FunctionLikeDeclaration) => readonly ts.CallExpression[]
}

/** @param fileNames those whose statements are looked at, relative to the project; what they import is read too */
export function readSource(fileNames: readonly string[]): Source {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot)
  const rootNames = fileNames.map((name) => join(projectRoot, name))
  const program = ts.createProgram({ rootNames, options: { ...options, incremental: false } })
  const checker = program.getTypeChecker()
  const wanted = new Set(rootNames)
  const files = program.getSourceFiles().filter(({ fileName }) => wanted.has(fileName))
  const calls = collectCalls(checker, files)
  return { checker, files, callsOf: (body) => calls.get(body) ?? [] }
}

function collectCalls(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): Map<ts.Node, ts.CallExpression[]> {
  const calls = new Map<ts.Node, ts.CallExpression[]>()
  for (const file of files)
    walk(file, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
      const body = functionOf(symbolAt(checker, node.expression))
      if (body !== undefined) calls.set(body, [...(calls.get(body) ?? []), node])
    })
  return calls
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** What a name stands for, wherever it was imported from. */
export function symbolAt(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const symbol =
    ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name)
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol
}

/** The function a symbol is, when it has a body to read. */
export function functionOf(symbol: ts.Symbol | undefined): ts.FunctionLikeDeclaration | undefined {
  const declaration = symbol?.valueDeclaration
  if (declaration === undefined) return undefined
  if (ts.isFunctionDeclaration(declaration)) return declaration.body === undefined ? undefined : declaration
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined
  const { initializer } = declaration
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? initializer : undefined
}

/** As `src/units/store.ts:12`. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getStart())
  return `${fileOf(node)}:${line + 1}`
}

export const fileOf = (node: ts.Node): string => node.getSourceFile().fileName.slice(projectRoot.length + 1)
