import type { Entry } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { Database } from '../../platform/db/database.ts'
import { listRequests } from '../round/explanation-store.ts'
import type { Round, RoundUnit } from '../round/round.ts'
import { listRoundUnits } from '../round/round-store.ts'
import { comparedWith, scoreRound } from '../self-assessment/scores-service.ts'
import type { SelfScores } from '../self-assessment/self-scores.ts'
import { listSubmissions } from '../self-assessment/submission-store.ts'
import { listConflicts } from './assignment-store.ts'
import { type Appraisal, appraisalOf } from './judgement.ts'
import { listJudgements } from './judgement-store.ts'
import { leastSubmission, withoutRecused } from './judging-service.ts'

/** How far each criterion of each unit is: by unit, then criterion. One that nobody judged yet is absent. */
export type Appraisals = ReadonlyMap<string, ReadonlyMap<string, Appraisal>>

interface PartOfRound {
  /** Only of these; without them of all. */
  readonly units?: readonly RoundUnit[]
  readonly criteria?: readonly string[]
}

/** What the judgements of a round, or of a part of it, amount to. */
export async function readAppraisals(database: Database, round: Round, asked: PartOfRound = {}): Promise<Appraisals> {
  const units = asked.units ?? (await listRoundUnits(database, round.id))
  const key = { roundId: round.id, unitIds: units.map(({ unitId }) => unitId), criteria: asked.criteria }
  const conflicts = await listConflicts(database, round.id)
  const judgements = withoutRecused(await listJudgements(database, key), conflicts)
  const requests = new Map((await listRequests(database, key)).map((one) => [`${one.unitId} ${one.criterion}`, one]))
  const submissions = new Map((await listSubmissions(database, { ...key, criteria: [] })).map((one) => [one.unitId, one.number]))
  const trees = new Map(
    (await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])).map((one) => [one.id, one.document]),
  )
  const ofUnit = Map.groupBy(judgements, ({ unitId }) => unitId)
  return new Map(
    units.map(({ unitId, treeId, state }) => {
      const tree = trees.get(treeId)
      assert(tree !== undefined, 'a unit is invited by a tree that was put in force')
      const byCriterion = Map.groupBy(ofUnit.get(unitId) ?? [], ({ criterion }) => criterion)
      const appraised = [...byCriterion].map(([criterion, own]) => {
        const asked = { state, submission: submissions.get(unitId) ?? 0 }
        const submission = leastSubmission(requests.get(`${unitId} ${criterion}`), asked)
        return [criterion, appraisalOf({ tree, criterion, appraisers: round.appraisers, judgements: own, submission })] as const
      })
      return [unitId, new Map(appraised)]
    }),
  )
}

/** The judgements of some units, and of the others what these are compared by. */
export async function readWithCompared(database: Database, round: Round, units: readonly RoundUnit[]): Promise<Appraisals> {
  const all = await listRoundUnits(database, round.id)
  const trees = await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])
  const found = [...(await readAppraisals(database, round, { units }))]
  for (const { id: treeId, document } of trees) {
    const own = units.filter((unit) => unit.treeId === treeId)
    const { others, criteria } = comparedWith(document, { treeId, own, all })
    if (others.length > 0) found.push(...(await readAppraisals(database, round, { units: others, criteria })))
  }
  return new Map(found)
}

interface AppraisedPart {
  readonly appraisals: Appraisals
  /** Only of these; without them of all. */
  readonly units?: readonly RoundUnit[]
}

/** The scores of units of a round, by tree, with what was found of them on the verified side. */
export const scoreAppraised = (
  database: Database,
  round: Round,
  { appraisals, ...part }: AppraisedPart,
): Promise<Map<string, SelfScores>> =>
  scoreRound(database, round, { ...part, found: new Map([...appraisals].map(([unitId, own]) => [unitId, listEntries(own)])) })

/** What counts of each criterion; one that is open or differs says nothing. */
export const listEntries = (appraisals: ReadonlyMap<string, Appraisal>): ReadonlyMap<string, Entry> =>
  new Map([...appraisals].map(([criterion, { entry }]) => [criterion, entry]))
