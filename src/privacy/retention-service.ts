import { recordAudit } from '../audit/service.ts'
import { countKeptImports, eraseKeptImports } from '../exchange/service.ts'
import { refreshCards, selectFormerMembers, selectSeatsOf } from '../groups/service.ts'
import type { Actor } from '../identity/index.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { countEndedAccounts, eraseEndedAccounts, erasePersonalFields, lockPeople } from '../people/service.ts'
import { allOrNothing } from '../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { onceCommitted } from '../platform/db/unit-of-work.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import type { PrivacyRefusal } from './refusal.ts'
import { endOfKeeping, type RetentionDue, type RetentionKind, type RetentionRule } from './retention.ts'
import { keepRule, lockKind, rulesAfter, rulesOn } from './retention-store.ts'
import { countAnswered, eraseAnswered } from './store.ts'

type Outcome<Value> = Promise<Result<Value, PrivacyRefusal>>

const RETAINING = { permission: 'accounts:administer', unitId: null } as const

export interface Retention {
  readonly due: readonly RetentionDue[]
  readonly toCome: readonly RetentionRule[]
}

interface Erasing {
  readonly platform: Platform
  readonly transaction: Transaction
  readonly actor: Actor
}

/** How one kind is counted and erased. */
interface Keeper {
  readonly count: (database: Database, before: PlainDate) => Promise<number>
  readonly erase: (erasing: Erasing, before: PlainDate) => Promise<number>
}

const KEEPERS: Readonly<Record<RetentionKind, Keeper>> = {
  'register-content': { count: countKeptImports, erase: eraseRegisters },
  'former-members': {
    count: async (database, before) => (await selectFormerMembers(database, before)).length,
    erase: eraseMembers,
  },
  'ended-accounts': { count: countEndedAccounts, erase: ({ transaction }, before) => eraseEndedAccounts(transaction, before) },
  'answered-requests': { count: countAnswered, erase: ({ transaction }, before) => eraseAnswered(transaction, before) },
}

async function eraseRegisters({ platform, transaction }: Erasing, before: PlainDate): Promise<number> {
  const { imports, fileKeys } = await eraseKeptImports(transaction, before, platform.keyring)
  // A file is gone for good, so it goes only when the rows have.
  onceCommitted(() => void Promise.allSettled(fileKeys.map((key) => platform.files.remove(key))))
  return imports
}

async function eraseMembers({ platform, transaction, actor }: Erasing, before: PlainDate): Promise<number> {
  const ids = await selectFormerMembers(transaction, before)
  await lockPeople(transaction, ids)
  const on = platform.clock.today()
  for (const personId of ids) await erasePersonalFields(transaction, { personId, erasedBy: actor.userId, on })
  const groupIds = (await selectSeatsOf(transaction, ids)).map(({ group_id }) => group_id)
  await refreshCards(transaction, [...new Set(groupIds)], on)
  return ids.length
}

/** The rules of keeping, with how much of each kind is due to be erased today. */
export async function getRetention(platform: Platform, actor: Actor): Outcome<Retention> {
  const may = await authoriseFor(platform, actor, RETAINING)
  if (!may.ok) return may
  const { database, clock } = platform
  const due: RetentionDue[] = []
  for (const rule of await rulesOn(database, clock.today())) due.push(await dueOf(platform, rule))
  return accept({ due, toCome: await rulesAfter(database, clock.today()) })
}

async function dueOf({ database, clock }: Pick<Platform, 'database' | 'clock'>, rule: RetentionRule): Promise<RetentionDue> {
  const endedBefore = endOfKeeping(clock.today(), rule.keepMonths)
  return { ...rule, endedBefore, count: await KEEPERS[rule.kind].count(database, endedBefore) }
}

/** Sets how long a kind is kept, from a day that has not passed; what was kept by earlier rules stays in their history. */
export async function setRule(platform: Platform, actor: Actor, rule: RetentionRule): Outcome<void> {
  const may = await authoriseFor(platform, actor, RETAINING)
  if (!may.ok) return may
  if (rule.basis.trim() === '') return refuse({ kind: 'reason-missing' })
  if (rule.from <= platform.clock.today()) return refuse({ kind: 'retention-starts-in-past' })
  return platform.database.transaction().execute(async (transaction) => {
    const basis = tidy(rule.basis)
    await keepRule(transaction, { ...rule, basis, id: platform.newId(), setBy: actor.userId, setAt: platform.clock.now() })
    await recordAudit(transaction, actor, {
      action: 'privacy.retention-set',
      subject: { kind: 'retention', id: rule.kind },
      after: { keepMonths: rule.keepMonths, from: rule.from, basis },
    })
    return accept(undefined)
  })
}

export interface RetentionErasure {
  readonly kind: RetentionKind
  /** How many were shown: another number means that something changed since. */
  readonly count: number
  readonly reason: string
}

/** Erases what of one kind has been kept long enough. The books and the trail stay; nothing erased comes back. */
export async function eraseDue(
  platform: Platform,
  actor: Actor,
  erasure: RetentionErasure,
): Outcome<{ readonly erased: number }> {
  const may = await authoriseFor(platform, actor, RETAINING)
  if (!may.ok) return may
  if (erasure.reason.trim() === '') return refuse({ kind: 'reason-missing' })
  const { kind } = erasure
  return allOrNothing<{ readonly erased: number }, PrivacyRefusal>(platform.database, async (transaction) => {
    await lockKind(transaction, kind)
    const rule = (await rulesOn(transaction, platform.clock.today())).find((one) => one.kind === kind)
    const due = rule && (await dueOf({ ...platform, database: transaction }, rule))
    if (due === undefined || due.count !== erasure.count)
      return refuse({ kind: 'retention-count-differs', retention: kind, shown: erasure.count, found: due?.count ?? 0 })
    const erased = await KEEPERS[kind].erase({ platform, transaction, actor }, due.endedBefore)
    await recordAudit(transaction, actor, {
      action: 'privacy.retention-erased',
      subject: { kind: 'retention', id: kind },
      after: { erased, endedBefore: due.endedBefore },
      reason: erasure.reason.trim(),
    })
    return accept({ erased })
  })
}
