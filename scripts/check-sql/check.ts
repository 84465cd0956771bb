import { pathToFileURL } from 'node:url'
import type { Outcome } from '../outcome.ts'
import { listFiles } from '../tidy.ts'
import { cursorDeclared, cursorUsed, type Description, describe, isRefused } from './describe.ts'
import { findFaults, refusalOf } from './faults.ts'
import { SEAMS } from './seams.ts'
import { type CheckedServer, openServer } from './server.ts'
import { type FoundStatements, findStatements, type Statement } from './statements/find-statements.ts'
import { fileOf, placeOf, readSource, type Source } from './statements/source.ts'
import { compareOwners, findCrossings, readOwners } from './tables.ts'
import { UNCHECKED } from './unchecked.ts'

const FEWEST_STATEMENTS = 100

/** A statement with the server’s description of it. */
export interface CheckedStatement {
  readonly statement: Statement
  readonly description: Description
}

export interface Checked {
  readonly found: FoundStatements
  readonly checked: readonly CheckedStatement[]
  readonly faults: readonly string[]
}

/** Asks the server about every statement of the sources, in all its forms, and compares each with what is asserted of it. */
export async function checkStatements(source: Source, server: CheckedServer): Promise<Checked> {
  const found = findStatements(source)
  const checked: CheckedStatement[] = []
  const faults = new Set<string>()
  const cursors = new Map<string, Description>()
  for (const statement of found.statements.toSorted(cursorsFirst)) {
    const description = cursors.get(cursorUsed(statement.words) ?? '') ?? (await describe(server, statement.words))
    if (isRefused(description)) {
      faults.add(refusalOf(statement, description))
      continue
    }
    const opened = cursorDeclared(statement.words)
    if (opened !== undefined) cursors.set(opened, { ...description, parameters: [] })
    checked.push({ statement, description })
    for (const fault of findFaults({ source, server }, statement, description)) faults.add(fault)
  }
  return { found, checked, faults: [...faults] }
}

const cursorsFirst = (one: Statement, other: Statement): number =>
  Number(cursorDeclared(other.words) !== undefined) - Number(cursorDeclared(one.words) !== undefined)

/** What the source does not tell and nobody gave a reason for, and reasons nobody needs. */
export function listUnchecked({ unresolved, unreached }: FoundStatements): string[] {
  const excused = (place: { from: Parameters<typeof fileOf>[0]; words: string }) =>
    UNCHECKED.filter(({ file, containing }) => file === fileOf(place.from) && place.words.includes(containing))
  const needed = new Set(unresolved.flatMap(excused))
  return [
    ...unresolved
      .filter((place) => excused(place).length === 0)
      .map(({ from, why }) => `${placeOf(from)}: ${why}: this statement is checked by nothing.`),
    ...unreached
      .filter((from) => excused({ from, words: from.getText() }).length === 0)
      .map((from) => `${placeOf(from)}: this template is part of no statement that is sent.`),
    ...UNCHECKED.filter((entry) => !needed.has(entry)).map(
      ({ file, containing }) =>
        `scripts/check-sql/unchecked.ts excuses "${containing}" in ${file}, which is checked by now: take it out.`,
    ),
  ]
}

/** Every statement of `src` fits the migrated schema and the types its callers rely on, and keeps to its room's tables. */
export async function checkSql(): Promise<Outcome> {
  const files = listFiles().filter((file) => /^src\/.*\.ts$/.test(file) && !/\.(?:test|fixture|d)\.ts$|\/testing\.ts$/.test(file))
  const server = await openServer()
  try {
    const { found, checked, faults } = await checkStatements(readSource(files), server)
    if (found.statements.length < FEWEST_STATEMENTS)
      return { ok: false, details: [`Only ${found.statements.length} statements were found: the check itself is broken.`] }
    const { catalogue } = server
    const owners = readOwners()
    const walls = [...compareOwners(owners, catalogue), ...findCrossings(checked, { catalogue, owners, seams: SEAMS })]
    const details = [...faults, ...listUnchecked(found), ...walls]
    const figures = `${found.roots} statements in ${checked.length} forms of ${found.templates} templates, ${found.unresolved.length} unchecked`
    return { ok: details.length === 0, details: [...details, figures] }
  } finally {
    await server.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ok, details } = await checkSql()
  for (const detail of details) console.log(detail)
  process.exitCode = ok ? 0 : 1
}
