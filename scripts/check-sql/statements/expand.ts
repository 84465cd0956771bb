import ts from 'typescript'
import { evaluate } from './evaluate.ts'
import { isSql, itemsOf, piecesOf, type Reading, textOf } from './reading.ts'
import { type Piece, type Scope, Unresolved, type Value } from './value.ts'

export const isSqlTag = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'sql'

/** A template with its fragments put in place and its values as parameters, as Kysely compiles it. */
export function expandTemplate(reading: Reading, node: ts.TaggedTemplateExpression, scope: Scope): Value {
  reading.templates.add(node)
  reading.open.push(node)
  try {
    return sqlOf(expand(reading, node.template, scope))
  } finally {
    reading.open.pop()
  }
}

function expand(reading: Reading, template: ts.TemplateLiteral, scope: Scope): Piece[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [{ kind: 'words', words: template.text, from: template }]
  const spans = template.templateSpans.flatMap(({ expression, literal }): Piece[] => [
    ...interpolated(reading, expression, scope),
    { kind: 'words', words: literal.text, from: literal },
  ])
  return [{ kind: 'words', words: template.head.text, from: template.head }, ...spans]
}

const sqlOf = (pieces: readonly Piece[]): Value => ({ kind: 'sql', pieces })

function interpolated(reading: Reading, expression: ts.Expression, scope: Scope): readonly Piece[] {
  const type = reading.source.checker.getTypeAtLocation(expression)
  if (!isSql(reading, type)) return [{ kind: 'parameter', type, from: expression }]
  return piecesOf(reading, evaluate(reading, expression, scope), expression)
}

interface SqlCall {
  readonly node: ts.CallExpression
  readonly method: string
}

/** `sql.raw`, `sql.ref` and the like. */
export function quoteSqlCall(reading: Reading, { node, method }: SqlCall, scope: Scope): Value {
  const [first, second] = node.arguments
  if (first === undefined) throw new Unresolved(node, `sql.${method} without an argument`)
  const words = (text: string): Value => sqlOf([{ kind: 'words', words: text, from: node }])
  const text = () => textOf(reading, evaluate(reading, first, scope), first)
  switch (method) {
    case 'raw':
    case 'lit':
      return words(method === 'lit' && isNumber(reading, first) ? '1' : text())
    case 'ref':
    case 'table':
    case 'id':
      return words(
        text()
          .split('.')
          .map((part) => `"${part}"`)
          .join('.'),
      )
    case 'join':
      return joinFragments(reading, { list: first, separator: second }, scope)
    default:
      throw new Unresolved(node, `sql.${method} is not followed by this check`)
  }
}

const isNumber = ({ source }: Reading, node: ts.Expression): boolean =>
  source.checker.isTypeAssignableTo(source.checker.getTypeAtLocation(node), source.checker.getNumberType())

function joinFragments(
  reading: Reading,
  { list, separator }: { list: ts.Expression; separator: ts.Expression | undefined },
  scope: Scope,
): Value {
  const between: readonly Piece[] =
    separator === undefined
      ? [{ kind: 'words', words: ', ', from: list }]
      : piecesOf(reading, evaluate(reading, separator, scope), separator)
  const items = itemsOf(reading, evaluate(reading, list, scope), list)
  return sqlOf(items.flatMap((item, index) => [...(index === 0 ? [] : between), ...piecesOf(reading, item, list)]))
}
