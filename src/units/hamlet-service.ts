import { assert } from '../kernel/assert.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Transaction } from '../platform/db/database.ts'
import { newId } from '../platform/new-id.ts'
import { findHamlets, insertHamlet } from './store.ts'
import { isKindOf, type UnitKind } from './unit.ts'
import { readName } from './unit-name.ts'

export interface HamletFacts {
  /** When the name does not say it: `Ấp 3` says it. */
  readonly kind: UnitKind
  /** The first day the hamlet is known to have been there. */
  readonly from: PlainDate
  /** The paper that names it. */
  readonly basis?: string | undefined
}

/**
 * The hamlet of a commune by its name, recorded when it is not there yet. Two writers at once get the same one.
 * `Ấp 3`, `ấp 3.` and `3` with the kind `ap` are one hamlet; `Ấp 3` and `Khu phố 3` are two.
 */
export async function ensureHamlet(
  transaction: Transaction,
  communeId: string,
  writtenName: string,
  hamlet: HamletFacts,
): Promise<string> {
  const { kind = hamlet.kind, name } = readName(writtenName.replace(/[\s.,;:]+$/, ''), 'hamlet')
  assert(isKindOf('hamlet', kind), `${kind} is a kind of hamlet`)
  const place = { communeId, kind, name }
  const found = await findHamlets(transaction, place)
  const there = found.find(({ valid }) => valid.until === undefined || valid.until >= hamlet.from)
  if (there !== undefined) return there.unitId

  const id = newId()
  const basis = hamlet.basis ?? 'Danh sách tổ công nghệ số cộng đồng'
  if (await insertHamlet(transaction, { ...place, id, valid: { from: hamlet.from }, basis })) return id
  const [other] = await findHamlets(transaction, place)
  assert(other !== undefined, 'a hamlet another writer made first is there')
  return other.unitId
}
