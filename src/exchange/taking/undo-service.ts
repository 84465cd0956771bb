import { recordAudit } from '../../audit/service.ts'
import type { RegisterEffects } from '../../groups/index.ts'
import { changeGroups, reverseRegister, seatNames, selectChangedSince, selectGroupsOfSeats } from '../../groups/service.ts'
import type { Actor } from '../../identity/index.ts'
import { formatMonth, monthOf } from '../../kernel/calendar.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { selectRestingMonths } from '../../payments/service.ts'
import { selectPaidInto } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { authoriseImports, outsideScope } from '../import/scope-service.ts'
import { type BatchRow, findBatch, lockBatch, lockTaking } from '../import/store.ts'
import { reopenAnswered } from './answer-store.ts'
import { selectEffects } from './effect-store.ts'
import { countAnsweredBy, markUndone, selectImportsResting } from './undo-store.ts'

/** What undoing an import would turn back, and what rests on it: with any of that it is refused. */
export interface UndoPreview {
  readonly groups: number
  readonly memberships: number
  readonly reopened: number
  readonly roles: number
  readonly accounts: number
  readonly people: number
  /** People of whom it filled in or renewed something; that stays. */
  readonly completed: number
  /** Whose position it wrote anew, by name and group; that stays too. */
  readonly positions: readonly string[]
  /** Rows of earlier trays that wait again. */
  readonly answered: number
  readonly rests: readonly BilingualText[]
}

export async function previewUndo(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<UndoPreview, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  const batch = await findBatch(platform.database, importId, scope.value)
  if (batch === undefined) return refuse({ kind: 'import-unknown' })
  if (batch.state !== 'taken') return refuse({ kind: 'wrong-state', state: batch.state })
  const outside = await outsideScope(platform.database, { scope: scope.value, communeIds: batch.commune_ids, on: batch.as_of })
  if (outside !== undefined) return refuse(outside)
  const effects = await selectEffects(platform.database, importId)
  return accept({
    groups: effects.established.length,
    memberships: effects.begun.length,
    reopened: reopenedBy(effects).length,
    roles: effects.corrected.filter(({ id }) => !effects.begun.includes(id)).length,
    accounts: effects.proposedAccounts.length,
    people: effects.recordedPeople.length,
    completed: effects.completedPeople.length,
    positions: (await seatNames(platform.database, effects.positions)).map(({ vi }) => vi),
    answered: await countAnsweredBy(platform.database, importId),
    rests: await findRests(platform.database, batch, effects),
  })
}

const reopenedBy = ({ ended, begun }: RegisterEffects) => ended.filter(({ id }) => !begun.includes(id))

/**
 * Undoes a mistaken import as a whole, while nothing rests on it. What it wrote is turned back and not deleted; its rows and
 * files stay with the import, and rows of other trays that it answered wait again.
 */
export async function undoImport(
  platform: Platform,
  actor: Actor,
  { importId, reason }: { importId: string; reason: string },
): Promise<Result<void, ImportRefusal>> {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  return changeGroups<void, ImportRefusal>(platform.database, async (transaction) => {
    await lockTaking(transaction)
    const batch = await lockBatch(transaction, importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (batch.state !== 'taken') return refuse({ kind: 'wrong-state', state: batch.state })
    const outside = await outsideScope(transaction, { scope: scope.value, communeIds: batch.commune_ids, on: batch.as_of })
    if (outside !== undefined) return refuse(outside)
    const effects = await selectEffects(transaction, importId)
    const [first, ...more] = await findRests(transaction, batch, effects)
    if (first !== undefined) return refuse({ kind: 'rests-on-it', what: joined([first, ...more]) })
    await reverseRegister(transaction, { platform: { ...platform, database: transaction }, actor, effects, reason })
    const reopened = await reopenAnswered(transaction, importId)
    await markUndone(transaction, importId, reason)
    await recordAudit(transaction, actor, {
      action: 'exchange.import-undone',
      subject: { kind: 'import', id: importId },
      before: { state: 'taken', asOf: batch.as_of },
      after: {
        groupsDissolved: effects.established.length,
        membershipsWithdrawn: effects.begun.length,
        membershipsReopened: reopenedBy(effects).length,
        accountsEnded: effects.proposedAccounts.length,
        rowsWaitingAgain: reopened,
      },
      reason,
    })
    return accept(undefined)
  })
}

const joined = (texts: readonly BilingualText[]): BilingualText => ({
  vi: texts.map(({ vi }) => vi).join('; '),
  en: texts.map(({ en }) => en).join('; '),
})

/** Everything that was done since with what the import wrote, each named. */
async function findRests(database: Database, batch: BatchRow, effects: RegisterEffects): Promise<BilingualText[]> {
  const seats = [...effects.begun, ...effects.ended.map(({ id }) => id), ...effects.corrected.map(({ id }) => id)]
  const groupIds = [...new Set([...effects.established, ...(await selectGroupsOfSeats(database, seats))])]
  const months = await selectRestingMonths(database, {
    groupIds,
    from: monthOf(batch.as_of),
    since: batch.read_at ?? batch.started_at,
  })
  const paid = await selectPaidInto(database, { accountIds: effects.proposedAccounts, personIds: effects.recordedPeople })
  const changed = await selectChangedSince(database, effects)
  const imports = await selectImportsResting(database, { importId: batch.id, membershipIds: effects.begun })
  return [
    ...(batch.writes_known ? [] : [WRITES_UNKNOWN]),
    ...months.map(({ kind, month, groups }) => MONTH_RESTS[kind](formatMonth(month), groups)),
    ...(paid.length === 0 ? [] : [paidText(paid)]),
    ...changed.map(({ kind, name }) => CHANGE_RESTS[kind](name)),
    ...imports.map(({ files, rows }) => ({
      vi: `lần nhập sau của tệp ${files.join(', ')} (${rows} dòng)`,
      en: `a later import of ${files.join(', ')} (${rows} rows)`,
    })),
  ]
}

const WRITES_UNKNOWN: BilingualText = {
  vi: 'phiên bản trước đã ghi lần nhập này mà không lưu lại đã ghi những gì',
  en: 'an earlier version took this import and kept no record of what it wrote',
}

const MONTH_RESTS = {
  computed: (month: string, groups: number): BilingualText => ({
    vi: `kỳ chi trả ${month} đã tính với ${groups} tổ của lần nhập`,
    en: `the month ${month}, computed with ${groups} of its groups`,
  }),
  confirmed: (month: string, groups: number): BilingualText => ({
    vi: `báo cáo ${month} của ${groups} tổ đã được xác nhận`,
    en: `the confirmed reports of ${groups} groups for ${month}`,
  }),
}

const SHOWN_NAMES = 5
const paidText = (names: readonly string[]): BilingualText => {
  const some = names.slice(0, SHOWN_NAMES).join(', ')
  const rest = names.length - SHOWN_NAMES
  return {
    vi: `tài khoản đã xác nhận của ${some}${rest > 0 ? ` và ${rest} người khác` : ''}`,
    en: `the confirmed accounts of ${some}${rest > 0 ? ` and ${rest} more` : ''}`,
  }
}

const CHANGE_RESTS = {
  'membership-changed': (name: string): BilingualText => ({
    vi: `thành viên của ${name} đã được đổi hoặc cho thôi sau đó`,
    en: `members of ${name} were changed or ended since`,
  }),
  'group-changed': (name: string): BilingualText => ({
    vi: `${name} đã được thêm người, đổi tên hoặc đổi tình trạng sau đó`,
    en: `${name} was given members, another name or status since`,
  }),
  'seat-taken': (name: string): BilingualText => ({
    vi: `chỗ của người đã rời ${name} nay có người khác`,
    en: `the place of somebody who left ${name} is taken by now`,
  }),
}
