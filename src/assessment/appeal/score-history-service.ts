import { asWritten, type CriteriaTree, type Entry, worthOf } from '../../criteria/index.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { listRevisions } from '../appraisal/judgement-store.ts'
import type { ResultSources } from '../result/sources-service.ts'
import { findAsked } from '../round/asked-service.ts'
import { listRequests } from '../round/explanation-store.ts'
import { mayCouncilSeeResults } from '../round/results-seen-service.ts'
import type { Round } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'
import { listSubmittedAnswers } from '../self-assessment/submission-store.ts'
import type { ScoreAppeal } from './appeal.ts'
import { listAppeals } from './appeal-store.ts'
import type { HistoryNotRead } from './refusal.ts'

export const SCORE_STEPS = [
  'answered',
  'judged',
  'asked',
  'settled',
  'council',
  'appealed',
  'upheld',
  'dismissed',
  'withdrawn',
] as const

/** One step of a score on its way, in the order of time. */
export interface ScoreStep {
  readonly kind: (typeof SCORE_STEPS)[number]
  readonly at: string
  /** Who; `null` for the Council, and where the reader is of the unit that was judged. */
  readonly by: string | null
  /** What it is worth by itself; `null`: nothing said, or compared with other units. */
  readonly points: number | null
  /** The question, the grounds, or why. */
  readonly reason: string | null
}

interface OfCriterion {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
}

/** How one score came to be: answered, judged, explained, settled, decided by the Council, appealed against. */
export async function readScoreHistory(
  platform: Platform,
  actor: Actor,
  { sources, ...key }: OfCriterion & { readonly sources: ResultSources },
): Promise<Result<readonly ScoreStep[], HistoryNotRead>> {
  const { database, clock } = platform
  const { roundId, unitId } = key
  const anywhere = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!anywhere.ok) return anywhere
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId })
  if (!may.ok) return may
  if (!(await mayCouncilSeeResults(platform, actor, { roundId, unitId })))
    return refuse({ kind: 'results-not-seen-yet', roundId })
  const asked = await findAsked(database, key)
  if (!asked.ok) return asked
  const judges = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: round.provinceId })
  const facts = { ...key, tree: asked.value.tree, sources }
  const steps = [
    ...(await listAnswered(database, facts)),
    ...(await listJudged(database, facts, { round, isJudge: judges.ok })),
    ...(await listAppealed(database, facts)),
  ]
  return accept(steps.toSorted((one, other) => (one.at < other.at ? -1 : 1)))
}

interface Facts extends OfCriterion {
  readonly tree: CriteriaTree
  readonly sources: ResultSources
}

const pointsOf = ({ tree, criterion }: Facts, entry: Entry): number | null => {
  const worth = worthOf(tree, criterion, entry)
  return worth === null ? null : asWritten(worth)
}

/** What the unit itself said, and what it was asked. */
async function listAnswered(database: Database, facts: Facts): Promise<ScoreStep[]> {
  const { roundId, unitId, criterion } = facts
  const answers = await listSubmittedAnswers(database, facts)
  const requests = await listRequests(database, { roundId, unitIds: [unitId] })
  return [
    ...answers.map(({ at, by, entry }): ScoreStep => {
      return { kind: 'answered', at, by, points: pointsOf(facts, entry), reason: null }
    }),
    ...requests.flatMap((one): ScoreStep[] =>
      one.criterion === criterion && one.returnedAt !== null
        ? [{ kind: 'asked', at: one.returnedAt, by: null, points: null, reason: one.question }]
        : [],
    ),
  ]
}

interface Reader {
  readonly round: Round
  readonly isJudge: boolean
}

/** What was found of it: for whoever judges; for the unit from the day the result is published, without names. */
async function listJudged(database: Database, facts: Facts, { round, isJudge }: Reader): Promise<ScoreStep[]> {
  const isTold = isJudge || round.state === 'published' || round.state === 'closed'
  if (!isTold) return []
  const revisions = isJudge
    ? await listRevisions(database, facts)
    : await beyondReach('judged-since-published', () => listRevisions(database, facts))
  const decisions = await facts.sources.findCarriedDecisions(database, facts.roundId)
  return [
    ...revisions.map(({ at, by, entry, seat, reason }): ScoreStep => {
      const kind = seat === 0 ? 'settled' : 'judged'
      return { kind, at, by: isJudge ? by : null, points: pointsOf(facts, entry), reason }
    }),
    ...decisions.flatMap(({ decidedAt: at, matter }): ScoreStep[] =>
      matter.kind === 'score' && matter.unitId === facts.unitId && matter.criterion === facts.criterion
        ? [{ kind: 'council', at, by: null, points: pointsOf(facts, matter.entry), reason: matter.reason }]
        : [],
    ),
  ]
}

async function listAppealed(database: Database, facts: Facts): Promise<ScoreStep[]> {
  const { roundId, unitId, criterion } = facts
  const own = (await listAppeals(database, roundId)).filter((one) => one.unitId === unitId && one.criterion === criterion)
  return own.flatMap((appeal) => [appealedStep(appeal), ...endStep(facts, appeal)])
}

const appealedStep = ({ at, byName: by, grounds: reason }: ScoreAppeal): ScoreStep => {
  return { kind: 'appealed', at, by, points: null, reason }
}

function endStep(facts: Facts, { decision, withdrawal }: ScoreAppeal): ScoreStep[] {
  if (withdrawal !== null) return [{ kind: 'withdrawn', ...withdrawal, points: null }]
  if (decision === null) return []
  const { isUpheld, at, by, reason, entry } = decision
  return [{ kind: isUpheld ? 'upheld' : 'dismissed', at, by, points: pointsOf(facts, entry), reason }]
}
