import { createHash } from 'node:crypto'
import { findDecidedTrees } from '../../criteria/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { activeProvisions } from '../../policies/service.ts'
import { unitsNear } from '../../units/service.ts'
import type { CouncilDecision } from '../council/council-decision.ts'
import { lastDayOfYear, type Round } from '../round/round.ts'
import { listExemptions, listRoundUnits } from '../round/round-store.ts'
import { readAnswers } from '../self-assessment/scores-service.ts'
import { askedBy, entriesAsked, withoutExempted } from '../self-assessment/self-scores.ts'
import type { AssessedTree, Ruling } from './assessed-tree.ts'
import { DRAWS } from './rank-draws.ts'
import { paidRanksBy, type RoundResult } from './result.ts'
import { canonicalText, type ResultDocument, resultDocument } from './result-document.ts'
import { resultOf } from './result-of.ts'
import { findPaidRanks, listCorrections } from './result-store.ts'
import type { ResultSources } from './sources-service.ts'

export interface ComputedResult {
  readonly trees: readonly AssessedTree[]
  readonly decisions: readonly CouncilDecision[]
  readonly result: RoundResult
  readonly document: ResultDocument
  /** SHA-256 of the canonical text of what the result follows from and of what followed. */
  readonly fingerprint: string
}

export interface ResultSource {
  readonly round: Round
  readonly sources: ResultSources
  readonly today: PlainDate
  /** As if these had been upheld as well. */
  readonly more?: readonly Ruling[]
}

/** The result of a round as it follows now from its answers, appraisal, decisions and appeals. */
export async function computeResult(
  database: Database,
  { round, sources, today, more = [] }: ResultSource,
): Promise<ComputedResult> {
  const trees = await readAssessedTrees(database, round, sources)
  const decisions = await sources.findCarriedDecisions(database, round.id)
  const corrections = [...(await listCorrections(database, round.id)), ...more]
  const paidRanks = await countPaidRanks(database, { round, today })
  const result = resultOf({ trees, decisions, corrections, paidRanks })
  const document = resultDocument({ round, trees, decisions, result, draws: DRAWS })
  const fingerprint = createHash('sha256').update(canonicalText(document)).digest('hex')
  return { trees, decisions, result, document, fingerprint }
}

/** As many ranks as were paid by when the result was first published; before that, what is in force today pays. */
export const countPaidRanks = async (
  database: Database,
  { round, today }: Pick<ResultSource, 'round' | 'today'>,
): Promise<number> =>
  (await findPaidRanks(database, round.id)) ??
  paidRanksBy((await activeProvisions(database, today)).map(({ document }) => document))

async function readAssessedTrees(database: Database, round: Round, sources: ResultSources): Promise<AssessedTree[]> {
  const units = await listRoundUnits(database, round.id)
  const answering = await readAnswers(database, { round, units })
  const verified = await sources.readVerified(database, round.id)
  const exemptions = await listExemptions(database, round.id)
  const isAsked = askedBy(exemptions)
  const asked = { unitIds: units.map(({ unitId }) => unitId), provinceId: round.provinceId, on: lastDayOfYear(round) }
  const near = await unitsNear(database, asked)
  const stateOf = new Map(units.map((unit) => [unit.unitId, unit]))
  const trees = await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])
  return trees.map(({ id, document }) => {
    const own = answering.filter(({ unitId }) => stateOf.get(unitId)?.treeId === id)
    return {
      treeId: id,
      tree: withoutExempted(document, own, exemptions),
      units: own.map(({ unitId, code, block, entries }) => ({
        ...{ unitId, code, block, name: near.get(unitId)?.name ?? code },
        hasSubmitted: stateOf.get(unitId)?.state !== 'invited',
        self: entriesAsked(unitId, entries, isAsked),
        verified: entriesAsked(unitId, new Map(Object.entries(verified.get(unitId) ?? {})), isAsked),
      })),
    }
  })
}
