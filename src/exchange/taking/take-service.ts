import { recordAudit } from '../../audit/service.ts'
import { analyseSeats, changeGroups, findCommunesOfSeats, findSeatedBeyond, takeRegister } from '../../groups/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { analyseAccounts, type Reach } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { isWithin } from '../import/elsewhere-service.ts'
import type { ImportRowRecord, KeptDoubt } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { countWaitingOf } from '../import/row-look-store.ts'
import { markRowsTaken, type RowSource, updateRow } from '../import/row-store.ts'
import { authoriseImports, getReach, outsideScope } from '../import/scope-service.ts'
import {
  type BatchRow,
  findTakenSince,
  type ImportScope,
  lockBatch,
  lockTaking,
  markTaken,
  selectLeaving,
} from '../import/store.ts'
import type { DoubtCode } from '../reading/doubt.ts'
import { closeAnswered } from './answer-service.ts'
import { holdAgainstRegisters, type SaidByRegisters } from './doubted-service.ts'
import { insertEffects } from './effect-store.ts'
import { listMoving, selectSeatsLeft } from './moving-service.ts'
import { ReadyRows } from './ready-rows-service.ts'

export interface Taking {
  readonly importId: string
  /** Memberships to end with the register's day, among those the files no longer list. */
  readonly endMembershipIds?: readonly string[]
  readonly reason?: string
}

export interface TakenImport {
  readonly importId: string
  readonly groupsCreated: number
  readonly membershipsCreated: number
  readonly membershipsEnded: number
  readonly rolesChanged: number
  readonly accountsProposed: number
  readonly duplicatesFound: number
  readonly rowsTaken: number
  /** The number of rows left in the tray. */
  readonly rowsWaiting: number
  /** Rows of earlier imports that leave their trays, since this one says them well. */
  readonly rowsAnswered: number
}

/**
 * Takes the ready rows of an import into the registers, in one transaction; doubtful rows stay in the tray. Idempotent:
 * taking again takes only the rows that became ready since.
 *
 * A lock serialises imports; one of the same communes that was previewed before another was taken is refused as stale.
 */
export async function takeImport(
  platform: Platform,
  actor: Actor,
  { progress = async () => undefined, ...taking }: Taking & { readonly progress?: Progress },
): Promise<Result<TakenImport, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  return changeGroups<TakenImport, ImportRefusal>(platform.database, async (transaction) => {
    await lockTaking(transaction)
    const batch = await lockBatch(transaction, taking.importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' as const })
    if (!['previewed', 'taking', 'taken'].includes(batch.state))
      return refuse({ kind: 'wrong-state' as const, state: batch.state })
    const fault = await findTakingRefusal(transaction, { batch, scope: scope.value }, taking)
    if (fault !== undefined) return refuse(fault)
    const rows = await takeRows(transaction, { platform, actor, reach: getReach(scope.value), batch, taking, progress })
    await analyseSeats(transaction, rows.membershipsCreated)
    await analyseAccounts(transaction, rows.membershipsCreated)
    const answered = await closeAnswered(transaction, { platform, scope: scope.value, batch, by: actor.userId })
    const taken = { ...rows, rowsAnswered: answered }
    await markTaken(transaction, batch.id, { by: actor, at: platform.clock.now() })
    await recordAudit(transaction, actor, {
      action: 'exchange.register-taken',
      subject: { kind: 'import', id: batch.id },
      after: {
        ...taken,
        asOf: batch.as_of,
        files: batch.files.map(({ name, sha256 }) => ({ name, sha256 })),
        ended: taking.endMembershipIds ?? [],
      },
      reason: taking.reason,
    })
    return accept(taken)
  })
}

/** Whoever sent an import sees it for good; taken are only communes, and ended only seats, that are theirs today. */
export async function findTakingRefusal(
  transaction: Transaction,
  { batch, scope }: { batch: BatchRow; scope: ImportScope },
  { endMembershipIds = [], reason = '' }: Taking,
): Promise<ImportRefusal | undefined> {
  const ended = await findCommunesOfSeats(transaction, endMembershipIds)
  const outside = await outsideScope(transaction, {
    scope,
    communeIds: [...batch.commune_ids, ...ended.values()],
    on: batch.as_of,
  })
  if (outside !== undefined) return outside
  if (batch.day_basis !== 'given') return { kind: 'day-not-said', asOf: batch.as_of, basis: batch.day_basis }
  if (batch.taken_at === null) {
    const since = await findTakenSince(transaction, batch)
    if (since !== undefined) return { kind: 'register-changed-since', ...since }
  }
  if (endMembershipIds.length === 0) return undefined
  if (reason.trim() === '') return { kind: 'reason-missing' }
  const leaving = new Set((await selectLeaving(transaction, batch)).map(({ membershipId }) => membershipId))
  const stranger = endMembershipIds.find((id) => !leaving.has(id))
  return stranger === undefined ? undefined : { kind: 'membership-not-left', membershipId: stranger }
}

interface TakingContext {
  readonly platform: Platform
  readonly actor: Actor
  readonly reach: Reach
  readonly batch: BatchRow
  readonly taking: Taking
  readonly progress: Progress
}

async function takeRows(transaction: Transaction, context: TakingContext): Promise<Omit<TakenImport, 'rowsAnswered'>> {
  const { platform, batch, taking, progress } = context
  const source: RowSource = { importId: batch.id, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const sums = {
    groupsCreated: 0,
    membershipsCreated: 0,
    membershipsEnded: 0,
    rolesChanged: 0,
    accountsProposed: 0,
    duplicatesFound: 0,
    rowsTaken: 0,
  }
  const ready = new ReadyRows(transaction, source)
  const said = await holdAgainstRegisters(transaction, { ...context, ready, source })
  const take = async (rows: readonly ImportRowRecord[], ending: readonly string[]): Promise<void> => {
    const part = await takePart(transaction, context, { rows, ending, source, said })
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += part[key]
    await progress({ done: sums.rowsTaken })
  }
  let ending = taking.endMembershipIds ?? []
  for await (const rows of ready.parts()) {
    await take(rows, ending)
    ending = []
  }
  if (ending.length > 0) await take([], ending)
  return { importId: batch.id, ...sums, rowsWaiting: await countWaitingOf(transaction, source) }
}

interface Part {
  readonly rows: readonly ImportRowRecord[]
  readonly ending: readonly string[]
  readonly source: RowSource
  readonly said: SaidByRegisters
}

async function takePart(transaction: Transaction, context: TakingContext, { rows, ending, source, said }: Part) {
  const { platform, actor, batch, reach } = context
  const back = (row: ImportRowRecord, doubts: readonly KeptDoubt[]): Promise<void> =>
    backToTray(transaction, { ...context, source }, { row, doubts })
  const moving = listMoving(platform, rows)
  const moved = await selectSeatsLeft(transaction, moving, batch)
  const seated = { identityIndexes: moving.map(({ index }) => index), on: batch.as_of, reach }
  const seatedBeyond = await findSeatedBeyond(transaction, seated)
  const movingBeyond = new Set(moving.filter(({ index }) => seatedBeyond.has(index)).map(({ id }) => id))
  const beyond = new Map(rows.flatMap((row) => codeBeyond(row, { reach, movingBeyond }) ?? []))
  const taking = rows.filter(({ id }) => !beyond.has(id) && !said.doubted.has(id))
  const taken = await takeRegister(transaction, {
    platform,
    actor,
    reach,
    asOf: batch.as_of,
    groups: groupsOf(taking, said.names, batch.started_by),
    endMembershipIds: [...ending, ...taking.flatMap(({ id }) => moved.get(id) ?? []).map(({ membershipId }) => membershipId)],
  })
  const done = rows.flatMap(({ id }) => {
    const result = taken.rowResults.get(id)
    return result === undefined ? [] : [{ id, membershipId: result.membershipId }]
  })
  await markRowsTaken(transaction, done)
  await insertEffects(transaction, batch.id, taken.effects)
  for (const row of rows) {
    const refusal = taken.rowsRefused.get(row.id)
    const code = beyond.get(row.id) ?? (refusal && CODE_OF_REFUSAL[refusal.kind])
    if (code !== undefined) await back(row, [doubtOf(row, code)])
    else await back(row, said.doubted.get(row.id) ?? [])
    const told = taken.rowResults.has(row.id) ? said.told.get(row.id) : undefined
    if (told !== undefined) await tellOfTaken(transaction, { ...context, source }, { row, doubts: told })
  }
  return { ...taken, rowsTaken: done.length }
}

/** Why a row is not for whoever takes the register: its commune, or a seat that taking it would end, lies beyond reach. */
function codeBeyond(
  { id, content }: ImportRowRecord,
  { reach, movingBeyond }: { reach: Reach; movingBeyond: ReadonlySet<string> },
): [[string, DoubtCode]] | undefined {
  const { communeId } = content.group
  if (communeId !== undefined && !isWithin(reach, communeId)) return [[id, 'commune-beyond-reach']]
  return movingBeyond.has(id) ? [[id, 'person-beyond-reach']] : undefined
}

/** The doubt with which a row returns to the tray, by the refusal of the register. */
const CODE_OF_REFUSAL = {
  'person-beyond-reach': 'person-beyond-reach',
  'second-leader': 'group-with-two-leaders',
  'listed-twice': 'duplicate-row',
  'identity-number-malformed': 'national-id-not-12-digits',
  'phone-malformed': 'phone-unreadable',
  'account-number-malformed': 'account-shape',
} as const satisfies Record<string, DoubtCode>

const doubtOf = ({ content }: ImportRowRecord, code: DoubtCode): KeptDoubt => ({
  code,
  column: 0,
  heading: '',
  detail: { group: content.group.label },
  field: null,
})

async function backToTray(
  transaction: Transaction,
  { platform, actor, source }: Pick<TakingContext, 'platform' | 'actor'> & { source: RowSource },
  { row, doubts: found }: { readonly row: ImportRowRecord; readonly doubts: readonly KeptDoubt[] },
): Promise<void> {
  if (found.length === 0) return
  const doubts = [...row.doubts.filter(({ code }) => !found.some((doubt) => doubt.code === code)), ...found]
  const by = { userId: actor.userId, at: platform.clock.now() }
  await updateRow(transaction, source, { id: row.id, state: 'doubtful', doubts, by })
}

/** A row that went in is told of what it does not wait for. */
async function tellOfTaken(
  transaction: Transaction,
  { platform, actor, source }: Pick<TakingContext, 'platform' | 'actor'> & { source: RowSource },
  { row, doubts: found }: { readonly row: ImportRowRecord; readonly doubts: readonly KeptDoubt[] },
): Promise<void> {
  const by = { userId: actor.userId, at: platform.clock.now() }
  await updateRow(transaction, source, { id: row.id, state: 'taken', doubts: [...row.doubts, ...found], by })
}

function groupsOf(rows: readonly ImportRowRecord[], names: ReadonlyMap<string, string>, startedBy: string) {
  const byGroup = Map.groupBy(
    rows.filter(({ content }) => content.group.communeId !== undefined),
    ({ content }) => content.group.key,
  )
  return [...byGroup].map(([key, members]) => {
    const group = members[0]?.content.group
    const { hamlet, decision } = group ?? {}
    return {
      key,
      communeId: group?.communeId ?? '',
      // A group that is there keeps its name, whatever this clerk calls it.
      name: names.get(key) ?? group?.name ?? '',
      // A hamlet whose kind the register does not say is left to the group's name: none is made up.
      ...(hamlet?.kind !== undefined && { hamletName: hamlet.name, hamletKind: hamlet.kind }),
      ...(decision?.date !== undefined && { decision: { number: decision.number, date: decision.date } }),
      members: members.map((row) => memberOf(row, startedBy)),
    }
  })
}

function memberOf({ id, content, decision, place, writtenBy }: ImportRowRecord, startedBy: string) {
  const { role, ...person } = content.person
  const isDecided = decision !== null && decision.decision !== 'drop'
  return {
    key: id,
    role,
    ...person,
    source: { reason: [place.file, place.sheet, place.row].join(' · '), enteredBy: [startedBy, ...writtenBy] },
    ...(isDecided && {
      decisionOnDuplicate: {
        decision: decision.decision === 'different' ? ('different' as const) : ('same' as const),
        reason: decision.reason,
      },
    }),
  }
}
