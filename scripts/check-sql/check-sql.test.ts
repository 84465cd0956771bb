import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Checked, checkStatements, listUnchecked } from './check.ts'
import { openServer } from './server.ts'
import { readSource } from './source.ts'

const FILE = 'scripts/check-sql/breaches.ts'

interface Breach {
  readonly name: string
  readonly told: string
  readonly lines: readonly [first: number, last: number]
}

function listBreaches(file: ts.SourceFile): Breach[] {
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  return file.statements.flatMap((statement, index) => {
    const [comment] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc)
    const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : undefined
    const named = name ?? (ts.isFunctionDeclaration(statement) ? statement.name : undefined)
    if (comment === undefined || named === undefined || !statement.getText().startsWith('export ')) return []
    const next = file.statements.slice(index + 1).find((other) => ts.getJSDocCommentsAndTags(other).length > 0)
    const lines = [
      lineOf(statement.getStart()),
      next === undefined ? Number.POSITIVE_INFINITY : lineOf(next.getStart()) - 1,
    ] as const
    return [{ name: named.getText(), told: String(comment.comment), lines }]
  })
}

/** A check that cannot fail proves nothing: each breach is told, and told once. */
describe('the check of statements', () => {
  const source = readSource([FILE])
  const breaches = source.files.flatMap(listBreaches)
  let checked: Checked

  beforeAll(async () => {
    const server = await openServer()
    checked = await checkStatements(source, server)
    await server.close()
  })

  const toldOf = ({ lines: [first, last] }: Breach): string[] =>
    [...checked.faults, ...listUnchecked(checked.found)].filter((fault) => {
      const line = Number(new RegExp(`^${FILE}:(\\d+): `).exec(fault)?.[1])
      return line >= first && line <= last
    })

  test('knows the breaches', () => {
    expect(breaches.length).toBeGreaterThan(35)
  })

  test.each(breaches)('of $name tells: $told', (breach) => {
    expect(toldOf(breach)).toEqual(breach.told === 'nothing' ? [] : [expect.stringContaining(breach.told)])
  })

  test('reports an excuse that no statement needs', () => {
    expect(listUnchecked(checked.found)).toContainEqual(expect.stringMatching(/unchecked\.ts excuses "TRUNCATE".*take it out/))
  })
})
