import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../src/platform/paths.ts'
import type { Outcome } from './outcome.ts'
import { listFiles } from './tidy.ts'
import { EMPTY_NAMES, EMPTY_TYPES, FOREIGN_CODES, REPLACED_WORDS } from './words.ts'

const CODE = /^(?:src|web|scripts|demo|bench|e2e)\/.*\.tsx?$/
const WRITTEN_BY_A_PROGRAM = /\.d\.ts$|\/generated\//
/** The lists themselves, and what proves them. */
const ABOUT_WORDS = /^scripts\/(?:check-)?words(?:\.test)?\.ts$/
const EFFECTFUL = /(?:^|[/-])(?:store|service)\.ts$/
/** Fields that tell one case from another: their values are codes. */
const DISCRIMINANT = /^(?:kind|code|state|status|action|step|outcome|event|severity|change)$/
const SNAKE_CASE = /^[a-z]+(?:_[a-z0-9]+)+$/
/** What a function that asks or acts begins with; `changeAsOf` changes an “as of”. */
const VERB = /^(?:find|get|list|load|select|count|compute|decide|answer|change|carry)[A-Z]/

export interface Source {
  readonly file: string
  readonly text: string
}

type Say = (node: ts.Node, words: string) => void

const isTypeNamed = (node: ts.Node): node is ts.DeclarationStatement & { name: ts.Identifier } =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node) || ts.isClassDeclaration(node)

const isBinding = (node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)

function checkTypeName(node: ts.Node, say: Say): void {
  if (!isTypeNamed(node) || node.name === undefined) return
  const word = node.name.text.toLowerCase()
  if (EMPTY_TYPES.has(word) || EMPTY_NAMES.has(word))
    say(node.name, `type ${node.name.text} says not what it holds: name it after that (PaperRequest, SheetReading).`)
}

function checkBinding(node: ts.Node, say: Say): void {
  if (!isBinding(node) || !ts.isIdentifier(node.name) || node.name.text !== 'of') return
  say(node.name, 'a binding named “of”: name the thing (month, unit, points, scope, rows).')
}

/** Functions a file exports, by name. */
function exportedFunctions(statement: ts.Statement): { name: ts.Identifier; made: ts.SignatureDeclaration }[] {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isWord(ts.SyntaxKind.ExportKeyword))
  if (!isExported) return []
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [{ name: statement.name, made: statement }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer !== undefined && ts.isArrowFunction(initializer) ? [{ name, made: initializer }] : [],
  )
}

const isWord =
  (kind: ts.SyntaxKind) =>
  (modifier: ts.ModifierLike): boolean =>
    modifier.kind === kind

function checkVerb(file: string, statement: ts.Statement, say: Say): void {
  for (const { name, made } of exportedFunctions(statement)) {
    if (!/[a-z]Of$/.test(name.text) || VERB.test(name.text)) continue
    const isAsync = ts.canHaveModifiers(made) && ts.getModifiers(made)?.some(isWord(ts.SyntaxKind.AsyncKeyword)) === true
    const answersLater = isAsync || /^Promise\b/.test(made.type?.getText() ?? '')
    if (answersLater || EFFECTFUL.test(file))
      say(name, `${name.text} asks or acts, so it begins with a verb: find, list, load, count, compute …`)
  }
}

function checkCode(node: ts.Node, say: Say): void {
  if (!ts.isStringLiteral(node) || !SNAKE_CASE.test(node.text) || !isCode(node)) return
  say(node, `code '${node.text}' is one of ours: write it in kebab-case, '${node.text.replaceAll('_', '-')}'.`)
}

/** `kind: 'x'`, in a value or in a type, or a comparison with such a field. */
function isCode({ parent }: ts.StringLiteral): boolean {
  if (ts.isPropertyAssignment(parent)) return DISCRIMINANT.test(parent.name.getText())
  if (ts.isBinaryExpression(parent)) return DISCRIMINANT.test(parent.left.getText().split('.').at(-1) ?? '')
  if (!ts.isLiteralTypeNode(parent)) return false
  const holder = ts.isUnionTypeNode(parent.parent) ? parent.parent.parent : parent.parent
  return ts.isPropertySignature(holder) && DISCRIMINANT.test(holder.name.getText())
}

/** What the names and codes of one file are told. */
export function findBadNames({ file, text }: Source): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2024, true)
  const details: string[] = []
  const say: Say = (node, words) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    details.push(`${file}:${line + 1} ${words}`)
  }
  const visit = (node: ts.Node): void => {
    checkTypeName(node, say)
    checkBinding(node, say)
    if (!FOREIGN_CODES.includes(file)) checkCode(node, say)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements) checkVerb(file, statement, say)
  return details
}

/** Words of a file that the glossary has another one for. */
export function findReplacedWords({ file, text }: Source): string[] {
  const bans = REPLACED_WORDS.filter(({ keptIn }) => !keptIn?.includes(file))
  return text.split('\n').flatMap((line, index) =>
    bans.flatMap(({ pattern, instead }) => {
      const word = pattern.exec(line)?.[0]
      return word === undefined ? [] : [`${file}:${index + 1} “${word}”: write ${instead}.`]
    }),
  )
}

export const findEmptyFileNames = (files: readonly string[]): string[] =>
  files
    .filter((file) => EMPTY_NAMES.has(basename(file).split('.')[0] ?? ''))
    .map((file) => `${file}: name the file after what it holds.`)

/** Terms of the glossary's first column that no code speaks any more. A term of several words is written as code may. */
export function findUnusedTerms(glossary: string, code: string): string[] {
  const rows = glossary.split('\n').filter((line) => /^\| (?!in code|-)/.test(line))
  const terms = rows.flatMap((row) => (row.split('|')[1] ?? '').split(/[/,]/).map((term) => term.trim().replaceAll('`', '')))
  return terms
    .filter((term) => term !== '' && !new RegExp(term.split(/[\s-]+/).join('[\\s_-]*'), 'i').test(code))
    .map((term) => `docs/glossary.md: no code says “${term}”: take it out, or write the word the code uses.`)
}

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8')

/** One word, one meaning: names say what they hold, verbs what is done, and the glossary is what the code speaks. */
export async function checkWords(): Promise<Outcome> {
  const files = listFiles()
  const sources = files
    .filter((file) => CODE.test(file) && !WRITTEN_BY_A_PROGRAM.test(file) && !ABOUT_WORDS.test(file))
    .map((file) => ({ file, text: read(file) }))
  const details = [
    ...findEmptyFileNames(files),
    ...sources.flatMap(findBadNames),
    ...sources.flatMap(findReplacedWords),
    ...findUnusedTerms(read('docs/glossary.md'), sources.map(({ text }) => text).join('\n')),
  ]
  return { ok: details.length === 0, details }
}
