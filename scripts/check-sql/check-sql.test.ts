import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Checked, checkStatements, listUnchecked } from './check.ts'
import { type Catalogue, openServer } from './server.ts'
import { readSource } from './statements/source.ts'
import { compareOwners, findCrossings, readOwners } from './tables.ts'

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
const source = readSource([FILE])
const breaches = source.files.flatMap(listBreaches)
let checked: Checked
let catalogue: Catalogue

beforeAll(async () => {
  const server = await openServer()
  catalogue = server.catalogue
  checked = await checkStatements(source, server)
  await server.close()
})

describe('the check of statements', () => {
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

/** The file of breaches is of no room, so every table it names is another's. */
describe('the check of owners', () => {
  const owners = readOwners()
  const crossings = (seams: Parameters<typeof findCrossings>[1]['seams']) =>
    findCrossings(checked.checked, { catalogue, owners, seams }).filter((told) => told.includes('community_group'))

  test('reports a file that names a table of another room, with the line', () => {
    expect(crossings([])).toEqual([
      expect.stringMatching(/^scripts\/check-sql\/breaches\.ts:\d+ names community_group, which groups owns/),
    ])
  })

  test('lets a listed seam pass', () => {
    expect(crossings([{ file: FILE, tables: ['community_group'], reason: 'shown here' }])).toEqual([])
  })

  test('reports a seam that is used no more', () => {
    const seams = [{ file: 'src/groups/group/group-store.ts', tables: ['community_group'], reason: 'gone' }]
    expect(crossings(seams)).toContainEqual(expect.stringMatching(/opens community_group to src\/groups\/.*take it out/))
  })

  test('finds each table of the schema on the page, with one owner', () => {
    expect(compareOwners(owners, catalogue)).toEqual([])
  })

  test.each([
    ['a table without an owner', owners.filter(([table]) => table !== 'person'), 'does not say who owns the table person'],
    ['a table that no migration makes', [...owners, ['persons', 'people']], 'names the table persons, which no migration makes'],
    ['a table with two owners', [...owners, ['person', 'groups']], 'names an owner of person twice'],
    [
      'a room that is none',
      owners.map(([table, room]) => [table, room === 'audit' ? 'audits' : room]),
      'gives audit_event to audits',
    ],
  ] as [string, typeof owners, string][])('reports %s', (_, given, sentence) => {
    expect(compareOwners(given, catalogue)).toContainEqual(expect.stringContaining(sentence))
  })
})
