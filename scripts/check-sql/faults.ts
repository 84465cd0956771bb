import ts from 'typescript'
import type { Description } from './describe.ts'
import { nullabilityOfColumns } from './nullability.ts'
import { isReadAs, isSentAs, isWordOf, kindOfColumn, mayBeNull, nameOfKind } from './row-types.ts'
import type { CheckedServer } from './server.ts'
import { pieceAt, type Statement } from './statements/find-statements.ts'
import { placeOf, type Source } from './statements/source.ts'

/** What is wrong with a statement, each as a place and a sentence. */
export function findFaults(
  { source: { checker }, server }: { source: Source; server: CheckedServer },
  statement: Statement,
  description: Description,
): string[] {
  const asked = { checker, server, statement, description }
  return [...parameterFaults(asked), ...(statement.row === undefined ? [] : rowFaults(asked, statement.row))]
}

/** The server's own refusal, at the line of the source it comes from. */
export const refusalOf = (
  statement: Statement,
  { message, position }: { message: string; position: number | undefined },
): string =>
  `${placeOf(position === undefined ? statement.from : pieceAt(statement, position))}: PostgreSQL refuses the statement: ${message}`

interface StatementCheck {
  readonly checker: ts.TypeChecker
  readonly server: CheckedServer
  readonly statement: Statement
  readonly description: Description
}

function parameterFaults({ checker, server, statement, description }: StatementCheck): string[] {
  const { types } = server.catalogue
  const { parameters } = statement
  if (parameters.length !== description.parameters.length)
    return [
      `${placeOf(statement.from)}: ${parameters.length} values are sent where ${description.parameters.length} are expected.`,
    ]
  return parameters.flatMap(({ type, from }, index) => {
    const oid = description.parameters[index] ?? 0
    if (isSentAs(checker, type, { oid, types })) return []
    return [
      `${placeOf(from)}: ${from.getText()} is ${checker.typeToString(type)} and is sent where ${nameOf(server, oid)} is expected.`,
    ]
  })
}

const nameOf = ({ catalogue: { types } }: CheckedServer, oid: number): string => {
  const { name, element } = types.get(oid) ?? { name: String(oid), element: undefined }
  return element === undefined ? name : `${types.get(element)?.name}[]`
}

function rowFaults(asked: StatementCheck, row: ts.Type): string[] {
  const { checker, statement, description } = asked
  const place = placeOf(statement.from)
  const names = description.columns.map(({ name }) => name)
  const asserted = new Map(checker.getPropertiesOfType(row).map((property) => [property.name, property]))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const missing = [...asserted].filter(([name, { flags }]) => !names.includes(name) && (flags & ts.SymbolFlags.Optional) === 0)
  return [
    ...twice.map((name) => `${place}: two columns are called "${name}": name them apart.`),
    ...missing.map(([name]) => `${place}: the row type has "${name}", which the statement does not return.`),
    ...columnFaults(asked, asserted),
  ]
}

function columnFaults(asked: StatementCheck, asserted: ReadonlyMap<string, ts.Symbol>): string[] {
  const { checker, server, statement, description } = asked
  const place = placeOf(statement.from)
  const nullability = description.query === undefined ? [] : nullabilityOfColumns(description.query, server.catalogue)
  return description.columns.flatMap(({ name, type: oid, place: from }, index) => {
    const property = asserted.get(name)
    if (property === undefined)
      return [`${place}: the statement returns "${name}", which the row type has not: return what is read.`]
    const type = checker.getTypeOfSymbol(property)
    const kind = kindOfColumn(server, oid, statement.driver)
    if (!isReadAs(checker, type, kind))
      return [
        `${place}: "${name}" is ${nameOf(server, oid)}, read as ${nameOfKind(kind)}; the row type says ${checker.typeToString(type)}.`,
      ]
    const isNullable = nullability[index] === 'maybe' && !mayBeNull(type)
    const others = (server.catalogue.words.get(from) ?? []).filter((word) => !isWordOf(checker, type, word))
    return [
      ...(isNullable ? [`${place}: "${name}" may be null; the row type says ${checker.typeToString(type)}.`] : []),
      ...others.map((word) => `${place}: "${name}" may be '${word}'; the row type says ${checker.typeToString(type)}.`),
    ]
  })
}
