import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/paths.ts'
import { ROOMS } from '../rooms.ts'
import type { CheckedStatement } from './check.ts'
import type { Seam } from './seams.ts'
import type { Catalogue } from './server.ts'
import { fileOf, placeOf } from './statements/source.ts'

const PAGE = 'docs/architecture.md'
const ROW = /^\| `(\w+)` \| ([a-z-]+) \| .+ \|$/gm

/** Which room owns each table, as the page says. */
export function readOwners(
  page = readFileSync(join(projectRoot, PAGE), 'utf8'),
): readonly (readonly [table: string, room: string])[] {
  return [...page.matchAll(ROW)].map(([, table = '', room = '']) => [table, room] as const)
}

/** The page and the migrated schema name the same tables, each once, each with a room there is. */
export function compareOwners(owners: ReturnType<typeof readOwners>, { tables }: Catalogue): string[] {
  const named = owners.map(([table]) => table)
  const there = new Set(tables.values())
  const rooms = new Set(['platform', ...ROOMS])
  return [
    ...[...there].filter((table) => !named.includes(table)).map((table) => `${PAGE} does not say who owns the table ${table}.`),
    ...named.filter((table) => !there.has(table)).map((table) => `${PAGE} names the table ${table}, which no migration makes.`),
    ...named.filter((table, index) => named.indexOf(table) !== index).map((table) => `${PAGE} names an owner of ${table} twice.`),
    ...owners
      .filter(([, room]) => !rooms.has(room))
      .map(([table, room]) => `${PAGE} gives ${table} to ${room}, which is no room.`),
  ]
}

interface Crossing {
  readonly file: string
  readonly table: string
  readonly owner: string
  readonly place: string
}

/** Each file of one room that names another's table, and each seam that is open to no purpose. */
export function findCrossings(
  checked: readonly CheckedStatement[],
  { catalogue, seams, owners }: { catalogue: Catalogue; seams: readonly Seam[]; owners: ReturnType<typeof readOwners> },
): string[] {
  const ownerOf = new Map(owners)
  const crossings = new Map<string, Crossing>()
  for (const { statement, description } of checked) {
    const tables = description.tables.flatMap((oid) => catalogue.tables.get(oid) ?? [])
    for (const piece of statement.pieces) {
      if (piece.kind !== 'words') continue
      const file = fileOf(piece.from)
      for (const table of tables.filter((name) => names(piece.words, name))) {
        const owner = ownerOf.get(table)
        if (owner !== undefined && owner !== roomOf(file))
          crossings.set(`${file} ${table}`, { file, table, owner, place: placeOf(piece.from) })
      }
    }
  }
  const isOpen = ({ file, table }: Crossing, seam: Seam) => seam.file === file && seam.tables.includes(table)
  const found = [...crossings.values()]
  return [
    ...found
      .filter((crossing) => !seams.some((seam) => isOpen(crossing, seam)))
      .map(
        ({ place, table, owner }) =>
          `${place} names ${table}, which ${owner} owns: ask its service, or join a fragment it offers.`,
      ),
    ...seams.flatMap((seam) =>
      seam.tables
        .filter((table) => !found.some((crossing) => crossing.table === table && isOpen(crossing, seam)))
        .map((table) => `scripts/check-sql/seams.ts opens ${table} to ${seam.file}, which does not name it: take it out.`),
    ),
  ]
}

/** As a word of its own: no column of a table, no part of a name, not within quotes. */
const names = (words: string, table: string): boolean => new RegExp(`(?<![\\w.'])${table}(?![\\w'])`).test(words)

/** The room of `src/payments/books/close-store.ts` is payments; a file above the rooms is of none. */
const roomOf = (file: string): string => /^src\/([a-z-]+)\//.exec(file)?.[1] ?? 'application'
