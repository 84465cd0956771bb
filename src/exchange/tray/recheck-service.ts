import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRowRecord, KeptDoubt, RowContent } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { Comparison } from '../import/incoming-service.ts'
import { keptDoubt, stateOf } from '../import/row-content.ts'
import { numberIndexes, type RowSource, selectBound, selectRowsAt, updateRow } from '../import/row-store.ts'
import { getReach } from '../import/scope-service.ts'
import type { ImportScope } from '../import/store.ts'
import { type Doubt, type DoubtCode, isSettled, type Sharer } from '../reading/doubt.ts'
import type { RegisterGroup, RegisterRow } from '../reading/register.ts'
import { Weighing } from '../reading/weigh.ts'
import { groupsBesideTyped, isGroupTyped, nearTyped } from './typed-group-service.ts'

export interface Rechecking {
  readonly platform: Platform
  readonly actor: Actor
  readonly scope: ImportScope
  readonly asOf: PlainDate
  readonly source: RowSource
  /** The act is refused when more rows than this are related to it; absent: a job, which may take its time. */
  readonly most?: number
}

/** As many rows as are checked again while somebody waits for an answer: some seconds of it. */
export const MOST_RELATED = 5000

/** Doubts that depend on other rows, on the registers and on who looks: when a row is mended, the related rows are checked again. */
const BETWEEN_ROWS: ReadonlySet<DoubtCode> = new Set([
  'person-in-two-groups',
  'person-beyond-reach',
  'commune-beyond-reach',
  'identity-number-shared',
  'duplicate-row',
  'group-with-two-leaders',
  'group-without-leader',
  'small-group',
  'same-name-and-phone',
  'phone-shared',
  'account-shared',
])

/** The groups and numbers through which a row, before and after a change, is related to others. */
export interface Touched {
  readonly groupKeys: readonly string[]
  /** Blind indexes, in hexadecimal. */
  readonly numbers: readonly string[]
}

export const touchedBy = ({ keyring }: Platform, ...contents: readonly RowContent[]): Touched => ({
  groupKeys: [...new Set(contents.map(({ group }) => group.key))],
  numbers: [
    ...new Set(contents.flatMap((content) => Object.values(numberIndexes(content, keyring)).flatMap((index) => index ?? []))),
  ],
})

/**
 * Checks the rows related to a changed row again, against each other and against the present registers, and stores the
 * new doubts and states.
 */
export async function recheck(
  transaction: Transaction,
  { platform, actor, scope, asOf, source, most }: Rechecking,
  touched: Touched,
): Promise<Result<void, ImportRefusal>> {
  const wider = await selectBound(transaction, source, { ...touched, most })
  const widest = wider && { ...touchedBy(platform, ...wider.map(({ content }) => content)), most }
  const bound = widest && (await selectBound(transaction, source, widest))
  if (wider === undefined || bound === undefined) return refuse({ kind: 'too-many-related', most: most ?? 0 })
  const weighed = weigh(bound)
  const comparison = new Comparison({ ...platform, database: transaction }, { asOf, reach: getReach(scope) })
  const beside = await groupsBesideTyped(transaction, source, bound)
  const compared = await comparison.compare(
    weighed.map(({ row, doubts, isTyped, stays }) => {
      const ofFiles = isTyped ? [...doubts.filter(({ code }) => code !== 'near-group'), ...nearTyped(row, beside)] : doubts
      return { row, doubts: ofFiles.filter((doubt) => !isSettled(stays, doubt)), stays }
    }),
  )
  const by = { userId: actor.userId, at: platform.clock.now() }
  const near = new Set(wider.map(({ id }) => id))
  for (const [index, record] of bound.entries()) {
    const found = compared[index]
    if (found === undefined || record.state === 'taken' || !near.has(record.id)) continue
    const late = weighed[index]?.late ?? []
    const doubts = await doubtsAnew(transaction, source, { record, found: [...found.doubts, ...late] })
    const state = stateOf(doubts, { change: found.change, decision: record.decision })
    const isAsBefore = state === record.state && found.change === record.change && isDeepStrictEqual(doubts, record.doubts)
    if (!isAsBefore) await updateRow(transaction, source, { id: record.id, state, change: found.change, doubts, by })
  }
  return accept(undefined)
}

/** What is still doubtful of a row, and what is now; not what an officer let stay. */
async function doubtsAnew(
  transaction: Transaction,
  source: RowSource,
  { record, found }: { record: ImportRowRecord; found: readonly Doubt[] },
): Promise<KeptDoubt[]> {
  const { stays } = record.content
  const between = found
    .filter((doubt) => (BETWEEN_ROWS.has(doubt.code) || doubt.code === 'near-group') && !isSettled(stays, doubt))
    .map((doubt) => keptDoubt(doubt, record.content.written))
  const kept: KeptDoubt[] = []
  for (const doubt of record.doubts) {
    const isOfOldReading =
      NUMBER_OF[doubt.code] !== undefined && (await findSharing(transaction, source, { record, doubt })) !== undefined
    const isAskedAnew = BETWEEN_ROWS.has(doubt.code) || (doubt.code === 'near-group' && isGroupTyped(record))
    if (!isAskedAnew || isOfOldReading) kept.push(doubt)
  }
  return [...kept.filter(({ code }) => !between.some((other) => other.code === code)), ...between]
}

/** The number by which a doubt tells of two rows. */
const NUMBER_OF: { readonly [Code in DoubtCode]?: (content: RowContent) => string | undefined } = {
  'same-name-and-phone': ({ person }) => person.phone,
  'phone-shared': ({ person }) => person.phone,
  'account-shared': ({ person }) => person.account?.number,
}

/** Rows that an earlier version read are not found by their phones and accounts: the doubt itself says where the other stands. */
async function findSharing(
  transaction: Transaction,
  source: RowSource,
  { record, doubt }: { record: ImportRowRecord; doubt: KeptDoubt },
): Promise<ImportRowRecord | undefined> {
  const { file, sheet, row } = doubt.detail
  const numberOf = NUMBER_OF[doubt.code]
  if (row === undefined || numberOf === undefined) return undefined
  const others = await selectRowsAt(transaction, source, { file: String(file), sheet: String(sheet), row: Number(row) })
  return others.find(
    ({ id, state, content }) =>
      id !== record.id && state !== 'dropped' && state !== 'answered' && numberOf(content) === numberOf(record.content),
  )
}

/** Who of the files shares the number that a doubt tells of. */
export async function findSharer(
  transaction: Transaction,
  source: RowSource,
  told: { record: ImportRowRecord; doubt: KeptDoubt },
): Promise<Sharer | undefined> {
  const other = await findSharing(transaction, source, told)
  if (other === undefined) return undefined
  return { name: fold(other.content.person.fullName), identity: numberIndexes(other.content, source.keyring).identity }
}

function weigh(records: readonly ImportRowRecord[]) {
  const weighing = new Weighing()
  const groups = new Map<string, RegisterGroup>()
  const weighed = records.map((record) => {
    const row = asRow(record, groups)
    const doubts = weighing.row(row, { rolesKnown: true })
    return { row, doubts, isTyped: isGroupTyped(record), stays: record.content.stays ?? [], late: [] as Doubt[] }
  })
  for (const { doubt } of weighing.close()) {
    const { place, block } = doubt
    weighed
      .find(
        ({ row }) =>
          row.place.file === place.file && row.place.sheet === place.sheet && row.place.row === place.row && row.block === block,
      )
      ?.late.push(doubt)
  }
  return weighed
}

/** Rebuilds the parsed row from a stored one; rows of a group share one object. */
export function asRow({ place, block, content }: ImportRowRecord, groups: Map<string, RegisterGroup>): RegisterRow {
  const { group: kept, person, written } = content
  const group = groups.get(kept.key) ?? asGroup(kept)
  groups.set(kept.key, group)
  return { place, block, group, person, written }
}

const asGroup = ({ key, name, label, communeId, communeLabel, hamlet, decision }: RowContent['group']): RegisterGroup => ({
  key,
  name,
  label,
  commune: {
    key: communeId ?? `? ${communeLabel}`,
    label: communeLabel,
    ...(communeId !== undefined && {
      unit: { unitId: communeId, code: null, kind: 'xa' as const, name: communeLabel, districtName: null },
    }),
  },
  ...(hamlet !== undefined && { hamlet }),
  ...(decision !== undefined && { decision }),
})
