import { createHash } from 'node:crypto'
import { findDecidedTrees } from '../../criteria/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { KeptByStamp } from '../../platform/kept-by-stamp.ts'
import { unitsNear } from '../../units/service.ts'
import { lastDayOfYear, type Round, type RoundUnit } from '../round/round.ts'
import { listRoundUnits } from '../round/round-store.ts'
import { listStamps, type UnitStamp } from '../round/stamp-store.ts'
import { comparedIn } from './scores-service.ts'

interface KeptReading<Value> {
  readonly kept: KeptByStamp<Value>
  /** Whether it follows also from what was found of the answers. */
  readonly follows: 'answers' | 'findings'
  readonly compute: (changed: readonly RoundUnit[]) => Promise<ReadonlyMap<string, Value>>
}

/**
 * What was computed of units of a round, by unit: read from what is kept where it follows from the same, computed anew for the
 * others. A unit that is compared with the best of its block follows from what all of the block answered there, too.
 */
export async function readKeptUnits<Value>(
  database: Database,
  { round, units }: { readonly round: Round; readonly units: readonly RoundUnit[] },
  { kept, follows, compute }: KeptReading<Value>,
): Promise<Map<string, Value>> {
  const stamps = await stampsOf(database, round, follows)
  const keyOf = (unitId: string): string => `${round.id} ${unitId}`
  const found = new Map<string, Value>()
  const changed: RoundUnit[] = []
  for (const unit of units) {
    const value = kept.find(keyOf(unit.unitId), stamps.get(unit.unitId) ?? '')
    if (value === undefined) changed.push(unit)
    else found.set(unit.unitId, value)
  }
  if (changed.length === 0) return found
  const computed = await compute(changed)
  // What changed while it was computed may be in it or not: it is told once, and computed anew the next time.
  const after = await stampsOf(database, round, follows)
  for (const [unitId, value] of computed) {
    found.set(unitId, value)
    const stamp = stamps.get(unitId)
    if (stamp !== undefined && stamp === after.get(unitId)) kept.keep(keyOf(unitId), stamp, value)
  }
  return found
}

/** By the id of a unit, beyond reach: a unit of the block may be another’s. */
async function stampsOf(
  database: Database,
  round: Round,
  follows: KeptReading<unknown>['follows'],
): Promise<ReadonlyMap<string, string>> {
  return beyondReach('best-of-block', async () => {
    const units = await listRoundUnits(database, round.id)
    const trees = new Map(
      (await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])).map(({ id, document }) => [
        id,
        document,
      ]),
    )
    const blocks = Map.groupBy(units, ({ treeId, block }) => `${treeId} ${block}`)
    const comparedOf = new Map(
      [...blocks].map(([key, [one]]) => {
        const tree = one === undefined ? undefined : trees.get(one.treeId)
        return [key, one === undefined || tree === undefined ? [] : comparedIn(tree, one.block)]
      }),
    )
    const compared = [...new Set([...comparedOf.values()].flat())]
    const stamps = new Map((await listStamps(database, { roundId: round.id, compared })).map((one) => [one.unitId, one]))
    const unitIds = units.map(({ unitId }) => unitId)
    const near = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
    return new Map(
      [...blocks].flatMap(([key, own]) => {
        const others =
          comparedOf.get(key)?.length === 0 ? '' : digest(own.map(({ unitId }) => comparedOn(stamps.get(unitId), follows)))
        return own.map(({ unitId }) => {
          const code = near.get(unitId)?.code ?? ''
          return [unitId, [round.appraisers, code, ownOn(stamps.get(unitId), follows), others].join(' ')] as const
        })
      }),
    )
  })
}

const ownOn = (stamp: UnitStamp | undefined, follows: KeptReading<unknown>['follows']): string =>
  follows === 'answers' ? `${stamp?.answers}` : `${stamp?.answers} ${stamp?.findings}`

const comparedOn = (stamp: UnitStamp | undefined, follows: KeptReading<unknown>['follows']): string =>
  follows === 'answers' ? `${stamp?.comparedAnswers}` : `${stamp?.comparedAnswers} ${stamp?.comparedFindings}`

const digest = (all: readonly string[]): string => createHash('sha256').update(all.join('\n')).digest('hex')
