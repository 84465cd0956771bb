import type { Actor, NotAllowed } from '../../identity/index.ts'
import { holdsAnywhere } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { readAppraisals } from '../appraisal/appraised-service.ts'
import { findPublished, listEarlier, listPublications } from '../result/result-store.ts'
import { findUnitWithTree } from '../round/asked-service.ts'
import type { RoundUnknown, UnitNotInRound } from '../round/refusal.ts'
import type { Round, RoundUnit } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'
import { findSubmission } from '../self-assessment/submission-store.ts'
import type { ReportNotYet } from './refusal.ts'
import { type UnitReport, unitReport } from './unit-report.ts'

export type UnitReportNotRead = NotAllowed | RoundUnknown | UnitNotInRound | ReportNotYet

/** What a unit is told of its own result, by the last version that is published: for whoever answers for it, and who runs rounds. */
export async function readUnitReport(
  platform: Platform,
  actor: Actor,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Result<UnitReport & { readonly provinceId: string }, UnitReportNotRead>> {
  const { database, clock } = platform
  const anywhere = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!anywhere.ok) return anywhere
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId })
  if (!may.ok) return may
  const found = await findUnitWithTree(database, { roundId, unitId })
  if (!found.ok) return found
  const [latest] = await listPublications(database, roundId)
  const version = latest === undefined ? undefined : await findPublished(database, { roundId, version: latest.version })
  if (version === undefined) return refuse({ kind: 'report-not-yet', roundId })
  const { unit, tree } = found.value
  const submission = await findSubmission(database, { roundId, unitId })
  const documented = Object.entries(submission?.sheet ?? {}).filter(([, { evidence }]) => evidence.length > 0)
  const report = unitReport({
    ...{ version, unitId, tree },
    reasons: await readReasons(database, round, unit),
    documented: new Set(documented.map(([code]) => code)),
    before: await findBefore(database, round, unitId),
  })
  return report === undefined ? refuse({ kind: 'report-not-yet', roundId }) : accept({ ...report, provinceId: round.provinceId })
}

/** Why each criterion was given what it was given, where somebody gave other points than the unit. Who they are is not told. */
async function readReasons(database: Database, round: Round, unit: RoundUnit): Promise<ReadonlyMap<string, string>> {
  const appraisals = await beyondReach('reasons-of-unit', () => readAppraisals(database, round, { units: [unit] }))
  return new Map(
    [...(appraisals.get(unit.unitId) ?? [])].flatMap(([criterion, { judgements }]) => {
      const reason = judgements.find((one) => one.reason !== null)?.reason
      return reason == null ? [] : [[criterion, reason] as const]
    }),
  )
}

/** The last version of the latest earlier year that has the unit. */
async function findBefore(database: Database, round: Round, unitId: string) {
  for (const key of await listEarlier(database, round)) {
    const found = await findPublished(database, key)
    if (found?.document.units.some(({ id }) => id === unitId) === true) return found
  }
  return undefined
}
