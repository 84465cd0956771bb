import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { computeIdentityIndex } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRowRecord, RowContent } from '../import/import.ts'
import { Comparison } from '../import/incoming-service.ts'
import { keptDoubt, stateOf } from '../import/row-content.ts'
import { type RowSource, selectBound, updateRow } from '../import/row-store.ts'
import { getReach } from '../import/scope-service.ts'
import type { ImportScope } from '../import/store.ts'
import type { DoubtCode } from '../reading/doubt.ts'
import type { RegisterGroup, RegisterRow } from '../reading/register.ts'
import { Weighing } from '../reading/weigh.ts'

export interface Rechecking {
  readonly platform: Platform
  readonly actor: Actor
  readonly scope: ImportScope
  readonly asOf: PlainDate
  readonly source: RowSource
}

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
])

/** The groups and identity numbers through which a row, before and after a change, is related to others. */
export interface Touched {
  readonly groupKeys: readonly string[]
  readonly identityIndexes: readonly string[]
}

export const touchedBy = ({ keyring }: Platform, ...contents: readonly RowContent[]): Touched => ({
  groupKeys: [...new Set(contents.map(({ group }) => group.key))],
  identityIndexes: [
    ...new Set(
      contents.flatMap(({ person }) =>
        person.identityNumber === undefined ? [] : [computeIdentityIndex(keyring, person.identityNumber)],
      ),
    ),
  ],
})

/**
 * Checks the rows related to a changed row again, against each other and against the present registers, and stores the
 * new doubts and states.
 */
export async function recheck(
  transaction: Transaction,
  { platform, actor, scope, asOf, source }: Rechecking,
  touched: Touched,
): Promise<void> {
  const wider = await selectBound(transaction, source, touched)
  const bound = await selectBound(transaction, source, touchedBy(platform, ...wider.map(({ content }) => content)))
  const weighed = weigh(bound)
  const comparison = new Comparison({ ...platform, database: transaction }, { asOf, reach: getReach(scope) })
  const compared = await comparison.compare(weighed.map(({ row, doubts }) => ({ row, doubts })))
  const by = { userId: actor.userId, at: platform.clock.now() }
  const near = new Set(wider.map(({ id }) => id))
  for (const [index, record] of bound.entries()) {
    const found = compared[index]
    if (found === undefined || record.state === 'taken' || !near.has(record.id)) continue
    const between = [...found.doubts, ...(weighed[index]?.late ?? [])].filter(({ code }) => BETWEEN_ROWS.has(code))
    const doubts = [
      ...record.doubts.filter(({ code }) => !BETWEEN_ROWS.has(code)),
      ...between.map((doubt) => keptDoubt(doubt, record.content.written)),
    ]
    const state = stateOf(doubts, { change: found.change, decision: record.decision })
    await updateRow(transaction, source, { id: record.id, state, change: found.change, doubts, by })
  }
}

function weigh(records: readonly ImportRowRecord[]) {
  const weighing = new Weighing()
  const groups = new Map<string, RegisterGroup>()
  const weighed = records.map((record) => {
    const row = asRow(record, groups)
    return { row, doubts: weighing.row(row, { rolesKnown: true }), late: [] as ReturnType<Weighing['row']> }
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
function asRow({ place, block, content }: ImportRowRecord, groups: Map<string, RegisterGroup>): RegisterRow {
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
