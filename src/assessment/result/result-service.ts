import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { listMoves } from '../round/act-service.ts'
import type { RoundUnknown } from '../round/refusal.ts'
import type { getRoundMove, Round, RoundMoveName } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'
import type { ChecklistItem } from './checklist.ts'
import { readResultHead } from './kept-result-service.ts'
import { readChecklist } from './publish-service.ts'
import type { ResultUnknown } from './refusal.ts'
import {
  type DraftHead,
  findDraftHead,
  findPublished,
  listPublications,
  type Publication,
  type PublishedResult,
} from './result-store.ts'
import type { AskedQuestion } from './result-text.ts'
import type { ResultSources } from './sources-service.ts'

/** Why what is drawn up is not shown: it is not published, or this reader chooses the method and has not. */
export type Hidden = 'not-published' | 'method-first'

export interface ResultOverview {
  readonly round: Round
  readonly versions: readonly Publication[]
  readonly hidden: Hidden | null
  readonly draft: (DraftHead & { readonly isCurrent: boolean }) | null
  /** Of the result as it follows now; `null` where it is hidden or settled. */
  readonly current: { readonly fingerprint: string; readonly questions: readonly AskedQuestion[] } | null
  readonly checklist: readonly ChecklistItem[]
  readonly moves: readonly RoundMoveName[]
}

interface OfRound {
  readonly roundId: string
  readonly sources: ResultSources
}

const RESULT_MOVES = ['draw-up', 'publish', 'correct', 'close'] as const satisfies readonly RoundMoveName[]

/** Where the result of a round stands: its versions, what is drawn up, what is open, and what this reader may do. */
export async function readResult(
  platform: Platform,
  actor: Actor,
  { roundId, sources }: OfRound,
): Promise<Result<ResultOverview, NotAllowed | RoundUnknown>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!may.ok) return may
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const versions = await listPublications(database, roundId)
  const moves = await listMoves({ platform, actor }, round, RESULT_MOVES)
  const shown = { round, versions, moves }
  const hidden = await whyHidden(platform, actor, { round, sources })
  if (hidden !== null) return accept({ ...shown, draft: null, current: null, checklist: [], hidden })
  const { fingerprint, asked, decisions, ...result } = await readResultHead(database, { round, sources, today: clock.today() })
  const draft = await findDraftHead(database, roundId)
  const move = round.state === 'deliberating' ? ('publish' as const) : ('correct' as const)
  return accept({
    ...{ ...shown, hidden, current: { fingerprint, questions: asked } },
    draft: draft === undefined ? null : { ...draft, isCurrent: draft.fingerprint === fingerprint },
    checklist: await readChecklist(database, actor, { round, move, computed: { result, fingerprint, decisions } }),
  })
}

/** Why this reader does not see what is drawn up; `null`: they do. */
export async function whyHidden(
  platform: Platform,
  actor: Actor,
  { round, sources }: { readonly round: Round; readonly sources: ResultSources },
): Promise<Hidden | null> {
  if (!(await seesDrafts(platform, actor, round))) return 'not-published'
  for (const permission of ['assessment:prepare', 'assessment:decide'] as const)
    if (await isHeld(platform, actor, { round, permission })) return null
  const decisions = await sources.findCarriedDecisions(platform.database, round.id)
  return decisions.some(({ matter }) => matter.kind === 'method') ? null : 'method-first'
}

interface Holding {
  readonly round: Round
  readonly permission: ReturnType<typeof getRoundMove>['permission']
}

const isHeld = async (platform: Platform, actor: Actor, { round, permission }: Holding): Promise<boolean> =>
  (await authoriseFor(platform, actor, { permission, unitId: round.provinceId })).ok

/** What is not published is for whoever draws it up, publishes it, or sits in the Council, while it is before them. */
async function seesDrafts(platform: Platform, actor: Actor, round: Round): Promise<boolean> {
  if (round.state !== 'deliberating' && round.state !== 'published') return false
  for (const permission of ['assessment:prepare', 'assessment:decide', 'assessment:vote'] as const)
    if (await isHeld(platform, actor, { round, permission })) return true
  return false
}

/** One published version, as it was published. */
export async function readVersion(
  platform: Platform,
  actor: Actor,
  key: { readonly roundId: string; readonly version: number },
): Promise<Result<PublishedResult, NotAllowed | ResultUnknown>> {
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!may.ok) return may
  const found = await findPublished(platform.database, key)
  return found === undefined ? refuse({ kind: 'result-unknown', version: key.version }) : accept(found)
}
