import type { LatestResult } from '../../assessment/service.ts'
import { findLatestVersion, listPublishedRounds } from '../../assessment/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { findCurrent } from '../award/act-service.ts'
import { type Award, type AwardProposal, getAwardMove, isDecided } from '../award/award.ts'
import { movedBy } from '../award/award-lines.ts'
import { type AwaitedMove, type AwardStands, movesAwaited } from '../award/award-waits.ts'
import { listMoney } from '../award/payment-store.ts'
import { listApprovals, listAwards, listProposals } from '../award/store.ts'
import { listWriteOffs } from '../award/write-off-store.ts'
import { readNextOrder } from '../payment/order-service.ts'
import { computeNow } from '../proposal/computing-service.ts'
import { listBlockers } from '../proposal/draw-up-service.ts'

/** One move of one award that waits for the reader. */
export interface AwardWaiting extends AwaitedMove {
  readonly roundId: string
  readonly title: string
}

/** What awards wait for that this reader may do: whoever made or approved a proposal is not asked to approve it. */
export async function readAwardsWaiting(platform: Platform, actor: Actor): Promise<Result<readonly AwardWaiting[], NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'budget:read', clock.today())
  if (!may.ok) return may
  const awards = new Map((await listAwards(database)).map((award) => [award.roundId, award]))
  const waiting: AwardWaiting[] = []
  for (const round of await listPublishedRounds(database)) {
    const standing = await standingOf(platform, { round, award: awards.get(round.id) })
    for (const awaited of standing.moves) {
      const { permission } = getAwardMove(awaited.move)
      if (!(await authoriseFor(platform, actor, { permission, unitId: round.provinceId })).ok) continue
      if (awaited.move === 'approve' && (await hadAHand(database, actor, standing.current))) continue
      if (awaited.move === 'decide-write-off' && (await isOneHuman(database, actor.userId, standing.proposers))) continue
      waiting.push({ ...awaited, roundId: round.id, title: round.title })
    }
  }
  return accept(waiting)
}

interface Standing {
  readonly moves: readonly AwaitedMove[]
  readonly current: AwardProposal | undefined
  /** Of claims to be given up. */
  readonly proposers: readonly string[]
}

interface OfRound {
  readonly round: LatestResult['round']
  readonly award: Award | undefined
}

async function standingOf(platform: Platform, { round, award }: OfRound): Promise<Standing> {
  const { database, clock } = platform
  const proposals = award === undefined ? [] : await listProposals(database, [award.roundId])
  const current = findCurrent(proposals)
  const money = award === undefined ? [] : await listMoney(database, award.roundId)
  const isOwed = award !== undefined && current?.state === 'decided' && money.some(({ owed }) => owed > 0)
  const next = isOwed ? await readNextOrder(database, award, clock.today()) : undefined
  const orderLacksYes = next !== undefined && next.total > 0 && next.approvedBy.length < next.approvalsNeeded
  const isOpen = current !== undefined && !isDecided(current.state)
  const more = isOpen ? 'none' : await findMore(database, round.id, current)
  const open = award === undefined ? [] : (await listWriteOffs(database, award.roundId)).filter(({ outcome }) => outcome === null)
  const moves = movesAwaited({ current, more, money, orderLacksYes, openWriteOffs: open.length })
  return { current, moves, proposers: open.map(({ proposedBy }) => proposedBy) }
}

/** Whether a version of the result that nothing rests on yet gives something: computed only where there is one. */
async function findMore(database: Database, roundId: string, current: AwardProposal | undefined): Promise<AwardStands['more']> {
  const version = await findLatestVersion(database, roundId)
  if (version === current?.resultVersion) return 'none'
  const now = await computeNow(database, { roundId })
  if (!now.ok || movedBy(now.value.computed.sums) === 0) return 'none'
  return (await listBlockers(database, now.value)).length === 0 ? 'ready' : 'blocked'
}

async function hadAHand(database: Database, actor: Actor, current: AwardProposal | undefined): Promise<boolean> {
  if (current === undefined) return false
  const approvals = await listApprovals(database, [current.id])
  const hands = [current.draftedBy, current.submittedBy ?? current.draftedBy, ...approvals.map(({ by }) => by)]
  return isOneHuman(database, actor.userId, hands)
}
