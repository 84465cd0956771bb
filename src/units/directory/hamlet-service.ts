import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/new-id.ts'
import { homeOf, type UnitGraph, versionsOf } from '../lineage/unit-graph.ts'
import { isKindOf, type UnitKind } from '../unit/unit.ts'
import { readName } from '../unit/unit-name.ts'
import { REGISTER_BASIS } from '../unit/unit-text.ts'
import { findHamlets, insertHamlets, loadGraph, placeKey } from './store.ts'

export interface HamletFacts {
  /** Needed only when the name does not contain it, as `Ấp 3` does. */
  readonly kind: UnitKind
  /** The first day on which the hamlet is known to exist. */
  readonly from: PlainDate
  /** The document that names it. */
  readonly basis?: string | undefined
}

export interface WrittenHamlet extends HamletFacts {
  readonly communeId: string
  readonly writtenName: string
}

/**
 * Finds a hamlet of a commune by name, or inserts it. Concurrent callers get the same hamlet.
 * A commune that was merged by that day is replaced by its successor.
 * `Ấp 3`, `ấp 3.` and `3` with the kind `ap` are one hamlet; `Ấp 3` and `Khu phố 3` are two.
 */
export async function ensureHamlet(
  transaction: Transaction,
  hamlet: HamletFacts & { readonly communeId: string; readonly writtenName: string },
): Promise<string> {
  const [id] = await ensureHamlets(transaction, [hamlet])
  assert(id !== undefined, 'one hamlet asked for is one found')
  return id
}

/** {@link ensureHamlet} for a batch, in a few statements. @returns an id for each, in the same order */
export async function ensureHamlets(transaction: Transaction, written: readonly WrittenHamlet[]): Promise<string[]> {
  if (written.length === 0) return []
  const graph = await loadGraph(transaction)
  const hamlets = written.map((hamlet) => readHamlet(graph, hamlet))
  const found = await findHamlets(transaction, hamlets)
  const ids = new Map<string, string>()
  const missing = []
  for (const hamlet of hamlets) {
    const key = placeKey(hamlet)
    const there = found.get(key)?.find(({ valid }) => valid.until === undefined || valid.until >= hamlet.valid.from)
    if (there === undefined && !ids.has(key)) missing.push({ ...hamlet, id: newId() })
    if (!ids.has(key)) ids.set(key, there?.unitId ?? missing.at(-1)?.id ?? '')
  }
  const inserted = await insertHamlets(transaction, missing)
  const taken = missing.filter(({ id }) => !inserted.has(id))
  if (taken.length > 0)
    for (const [key, [first]] of await findHamlets(transaction, taken)) if (first !== undefined) ids.set(key, first.unitId)
  return hamlets.map((hamlet) => {
    const id = ids.get(placeKey(hamlet))
    assert(id !== undefined, 'a hamlet another writer made first is there')
    return id
  })
}

function readHamlet(graph: UnitGraph, { communeId, writtenName, kind: usual, from, basis = REGISTER_BASIS }: WrittenHamlet) {
  const { kind = usual, name } = readName(writtenName.replace(/[\s.,;:]+$/, ''), 'hamlet')
  assert(isKindOf('hamlet', kind), `${kind} is a kind of hamlet`)
  const { home, first } = homeFor(graph, communeId, from)
  return { communeId: home, kind, name, valid: { from: first }, basis }
}

/** The commune that holds the hamlet on a day: its successor when it has ended by then. A commune that begins later counts from its first day. */
function homeFor(graph: UnitGraph, communeId: string, from: PlainDate): { home: string; first: PlainDate } {
  const [begin] = versionsOf(graph, communeId)
  assert(begin?.level === 'commune', `${communeId} is a commune`)
  if (from <= begin.valid.from) return { home: communeId, first: begin.valid.from }
  const home = homeOf(graph, { ...begin, level: 'hamlet', parentId: communeId }, from)
  assert(home !== undefined, `the commune ${begin.name} is there on ${from}, or went into one`)
  return { home, first: from }
}
