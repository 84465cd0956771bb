import type { LatestResult } from '../../assessment/service.ts'
import { findLatestResult } from '../../assessment/service.ts'
import { month as asMonth } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Benefit } from '../../policies/index.ts'
import { activeProvisions, findProvisionVersion, type ProvisionVersion } from '../../policies/service.ts'
import type { Award, UnitMoney } from '../award/award.ts'
import { type ComputedAward, computeAward, type Standing } from '../award/award-lines.ts'
import { listMoney } from '../award/payment-store.ts'
import type { NotComputed } from '../award/refusal.ts'
import { findAward, type LineOfProposal, listLines, listProposals } from '../award/store.ts'

/** What the latest result gives by the provision, beside what was decided before. */
export interface ComputedNow {
  readonly latest: LatestResult
  readonly version: ProvisionVersion
  readonly month: Award['month']
  readonly award: Award | undefined
  readonly computed: ComputedAward
}

interface Computing {
  readonly roundId: string
  /** Where several provisions award ranks; the award that is there already keeps its own. */
  readonly provisionCode?: string | undefined
}

/** Computes what the latest published version of a round’s result gives now. Nothing is written. */
export async function computeNow(
  database: Database,
  { roundId, provisionCode }: Computing,
): Promise<Result<ComputedNow, NotComputed>> {
  const latest = await findLatestResult(database, roundId)
  if (latest === undefined) return refuse({ kind: 'result-not-published', roundId })
  const award = await findAward(database, roundId)
  const found =
    award === undefined
      ? await findRankProvision(database, latest, provisionCode)
      : accept(await findProvisionVersion(database, award.provisionId))
  if (!found.ok) return found
  const month = award?.month ?? asMonth(latest.firstDecidedOn.slice(0, 7))
  const before = award === undefined ? [] : await listStanding(database, award.roundId)
  const provision = found.value.document
  const computed = computeAward({ document: latest.published.document, provision, month, before })
  return accept({ latest, version: found.value, month, award, computed })
}

const awardsRanks = ({ per }: Benefit): boolean => per === 'unit-rank'

async function findRankProvision(
  database: Database,
  { firstDecidedOn: on }: LatestResult,
  provisionCode: string | undefined,
): Promise<Result<ProvisionVersion, NotComputed>> {
  const inForce = (await activeProvisions(database, on)).filter(({ document }) => document.benefits.some(awardsRanks))
  const meant = provisionCode === undefined ? inForce : inForce.filter(({ code }) => code === provisionCode)
  const [only, ...others] = meant
  if (only === undefined) return refuse({ kind: 'no-award-provision', on })
  if (others.length > 0) return refuse({ kind: 'award-provision-ambiguous', codes: meant.map(({ code }) => code) })
  if (only.document.sharing !== undefined) return refuse({ kind: 'award-provision-shared', code: only.code })
  return accept(only)
}

/** What every decision so far gave each unit, and what of that is not paid. */
async function listStanding(database: Database, roundId: string): Promise<Standing[]> {
  const proposals = await listProposals(database, [roundId])
  const lines = await listLines(
    database,
    proposals.map(({ id }) => id),
  )
  const ordinalOf = new Map(proposals.map(({ id, ordinal }) => [id, ordinal]))
  const byUnit = Map.groupBy(lines, ({ unitId }) => unitId)
  const money = await listMoney(database, roundId)
  return money.map((one) => standingOf(one, latestOf(byUnit.get(one.unitId) ?? [], ordinalOf)))
}

const latestOf = (lines: readonly LineOfProposal[], ordinalOf: ReadonlyMap<string, number>): LineOfProposal | undefined =>
  lines.toSorted((one, other) => (ordinalOf.get(other.proposalId) ?? 0) - (ordinalOf.get(one.proposalId) ?? 0))[0]

const standingOf = ({ unitId, due, owed }: UnitMoney, line: LineOfProposal | undefined): Standing => ({
  ...{ unitId, due, owed },
  ...{ code: line?.code ?? '', name: line?.name ?? '' },
})
