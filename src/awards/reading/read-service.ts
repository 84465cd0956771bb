import type { LatestResult } from '../../assessment/service.ts'
import { findLatestResult, listPublishedRounds } from '../../assessment/service.ts'
import type { LineWithBalance } from '../../budget/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman, loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { listAccounts, type UnitAccount } from '../award/account-store.ts'
import { findCurrent } from '../award/act-service.ts'
import {
  AWARD_MOVES,
  type Award,
  type AwardMoveName,
  type AwardPayment,
  type AwardProposal,
  getAwardMove,
  isDecided,
  isOpen,
  outstandingOf,
  type UnitMoney,
} from '../award/award.ts'
import { type ComputedAward, movedBy } from '../award/award-lines.ts'
import { type AwardRecovery, listMoney, listPayments, listRecoveries } from '../award/payment-store.ts'
import type { AwardBlocker, NotComputed } from '../award/refusal.ts'
import {
  type AwardEvent,
  findAward,
  type LineOfProposal,
  listApprovals,
  listAwards,
  listEvents,
  listLines,
  listProposals,
} from '../award/store.ts'
import { type BooksCompared, compareBooks } from '../payment/answer-service.ts'
import { type NextOrder, readNextOrder } from '../payment/order-service.ts'
import { findBearingLine, mayStillChange } from '../proposal/approval-service.ts'
import { computeNow } from '../proposal/computing-service.ts'
import { listBlockers } from '../proposal/draw-up-service.ts'
import { showWriteOffs, type WriteOffShown } from './write-offs-service.ts'

/** Who may read the budget may read who is awarded what: public money. */
const READS = 'budget:read'

/** One award in the list over the years. */
export interface AwardListed {
  readonly roundId: string
  readonly roundCode: string
  readonly roundTitle: string
  readonly year: number
  /** `null`: nothing was drawn up yet. */
  readonly proposal: AwardProposal | null
  readonly due: Vnd
  readonly paid: Vnd
  readonly outstanding: Vnd
  readonly units: readonly Pick<LineOfProposal, 'unitId' | 'name' | 'rank' | 'due'>[]
}

/** The awards of every year, and published rounds that have none yet, the latest year first. */
export async function readAwards(
  { database, clock }: Platform,
  actor: Actor,
): Promise<Result<readonly AwardListed[], NotAllowed>> {
  const may = holdsAnywhere(actor, READS, clock.today())
  if (!may.ok) return may
  const awards = new Map((await listAwards(database)).map((award) => [award.roundId, award]))
  const listed: AwardListed[] = []
  for (const { id: roundId, code: roundCode, title: roundTitle, year } of await listPublishedRounds(database)) {
    const award = awards.get(roundId)
    const shown = award === undefined ? NOTHING : await readListed(database, award)
    listed.push({ roundId, roundCode, roundTitle, year, ...shown })
  }
  return accept(listed)
}

const NOTHING = { proposal: null, due: 0 as Vnd, paid: 0 as Vnd, outstanding: 0 as Vnd, units: [] }

async function readListed(
  database: Database,
  award: Award,
): Promise<Omit<AwardListed, 'roundId' | 'roundCode' | 'roundTitle' | 'year'>> {
  const proposals = await listProposals(database, [award.roundId])
  const proposal = findCurrent(proposals) ?? proposals[0] ?? null
  const money = await listMoney(database, award.roundId)
  const units = proposal === null ? [] : await listLines(database, [proposal.id])
  return {
    proposal,
    due: sumVnd(money.map(({ due }) => due)),
    paid: sumVnd(money.map(({ paid }) => paid)),
    outstanding: sumVnd(money.map((one) => vnd(outstandingOf(one)))),
    units: units.map(({ unitId, name, rank, due }) => ({ unitId, name, rank, due })),
  }
}

/** A proposal with its lines, who made it and who approved it. */
export interface ProposalShown extends AwardProposal {
  readonly lines: readonly LineOfProposal[]
  readonly draftedByName: string
  readonly submittedByName: string | null
  readonly approvals: readonly { readonly name: string; readonly at: string }[]
}

/** What the latest result gives now, before anything of it is proposed. */
export interface AwardPreview extends ComputedAward {
  readonly resultVersion: number
  readonly provisionId: string
  readonly provisionCode: string
  readonly provisionVersion: number
  readonly moved: Vnd
  readonly blockers: readonly AwardBlocker[]
}

export interface AccountShown extends UnitAccount {
  /** Whether the reader entered it: somebody else confirms it. */
  readonly isYours: boolean
}

/** One award whole: what follows from the result, what was proposed, where the money stands, and what this reader may do. */
export interface AwardOverview {
  readonly round: LatestResult['round']
  readonly result: { readonly version: number; readonly decisionNumber: string; readonly decidedOn: PlainDate }
  readonly guard: { readonly lastDayToAppeal: PlainDate; readonly openAppeals: number; readonly mayStillChange: boolean }
  readonly preview: AwardPreview | null
  /** Why nothing can be computed. */
  readonly notComputed: NotComputed | null
  readonly proposals: readonly ProposalShown[]
  readonly line: LineWithBalance | null
  readonly money: readonly UnitMoney[]
  readonly accounts: readonly AccountShown[]
  readonly next: NextOrder | null
  readonly payments: readonly AwardPayment[]
  readonly recoveries: readonly AwardRecovery[]
  readonly writeOffs: readonly WriteOffShown[]
  readonly books: readonly BooksCompared[]
  readonly events: readonly AwardEvent[]
  readonly moves: readonly AwardMoveName[]
  readonly mayEnterAccount: boolean
  readonly mayConfirmAccount: boolean
}

export async function readAward(
  platform: Platform,
  actor: Actor,
  roundId: string,
): Promise<Result<AwardOverview, NotAllowed | NotComputed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, READS, clock.today())
  if (!may.ok) return may
  const latest = await findLatestResult(database, roundId)
  if (latest === undefined) return refuse({ kind: 'result-not-published', roundId })
  const now = await computeNow(database, { roundId })
  const award = await findAward(database, roundId)
  const proposals = award === undefined ? [] : await listProposals(database, [award.roundId])
  const preview = now.ok ? await previewOf(database, now.value) : null
  const { version, decisionNumber, decidedOn } = latest.published
  const { lastDayToAppeal, openAppeals } = latest
  const unitIds = [...new Set([...(preview?.lines ?? []).map(({ unitId }) => unitId), ...(await unitsOf(database, proposals))])]
  return accept({
    round: latest.round,
    result: { version, decisionNumber, decidedOn },
    guard: { lastDayToAppeal, openAppeals, mayStillChange: mayStillChange(latest, clock.today()) },
    preview,
    notComputed: now.ok ? null : now.refusal,
    proposals: await showProposals(database, proposals),
    accounts: (await isHeld(platform, actor, { latest, permission: 'ledger:read' }))
      ? await showAccounts(database, actor, unitIds)
      : [],
    ...(award === undefined ? NO_MONEY : await readMoney(database, award, clock.today())),
    writeOffs: award === undefined ? [] : await showWriteOffs(database, actor, award.roundId),
    line: now.ok ? await lineOf(database, { now: now.value, latest, today: clock.today() }) : null,
    moves: await movesOf(platform, actor, { latest, proposals, preview }),
    mayEnterAccount: await isHeld(platform, actor, { latest, permission: 'payments:order' }),
    mayConfirmAccount: await isHeld(platform, actor, { latest, permission: 'people:confirm-account' }),
  })
}

type Now = Extract<Awaited<ReturnType<typeof computeNow>>, { ok: true }>['value']

async function previewOf(database: Database, now: Now): Promise<AwardPreview> {
  const { computed, version, latest } = now
  return {
    ...computed,
    resultVersion: latest.published.version,
    provisionId: version.id,
    provisionCode: version.code,
    provisionVersion: version.version,
    moved: movedBy(computed.sums),
    blockers: await listBlockers(database, now),
  }
}

const unitsOf = async (database: Database, proposals: readonly AwardProposal[]): Promise<string[]> =>
  (
    await listLines(
      database,
      proposals.map(({ id }) => id),
    )
  ).map(({ unitId }) => unitId)

async function showProposals(database: Database, proposals: readonly AwardProposal[]): Promise<ProposalShown[]> {
  const ids = proposals.map(({ id }) => id)
  const lines = Map.groupBy(await listLines(database, ids), ({ proposalId }) => proposalId)
  const approvals = await listApprovals(database, ids)
  const people = [
    ...proposals.flatMap(({ draftedBy, submittedBy }) => [draftedBy, submittedBy ?? draftedBy]),
    ...approvals.map(({ by }) => by),
  ]
  const nameOf = await loadNames(database, people)
  return proposals.map((proposal) => ({
    ...proposal,
    lines: lines.get(proposal.id) ?? [],
    draftedByName: nameOf(proposal.draftedBy).name,
    submittedByName: proposal.submittedBy === null ? null : nameOf(proposal.submittedBy).name,
    approvals: approvals.flatMap(({ proposalId, by, at }) => (proposalId === proposal.id ? [{ name: nameOf(by).name, at }] : [])),
  }))
}

async function showAccounts(database: Database, actor: Actor, unitIds: readonly string[]): Promise<AccountShown[]> {
  const shown: AccountShown[] = []
  for (const account of await listAccounts(database, unitIds))
    shown.push({ ...account, isYours: await isOneHuman(database, actor.userId, [account.proposedBy]) })
  return shown
}

const NO_MONEY = { money: [], next: null, payments: [], recoveries: [], books: [], events: [] }

async function readMoney(database: Database, award: Award, today: PlainDate) {
  const money = await listMoney(database, award.roundId)
  return {
    money,
    next: money.length === 0 ? null : await readNextOrder(database, award, today),
    payments: await listPayments(database, award.roundId),
    recoveries: await listRecoveries(database, award.roundId),
    books: money.length === 0 ? [] : await compareBooks(database, award, money),
    events: await listEvents(database, award.roundId),
  }
}

interface OfLine {
  readonly now: Now
  readonly latest: LatestResult
  readonly today: PlainDate
}

/** The estimate that bears it, or would: told before anything is submitted. */
async function lineOf(database: Database, { now, latest, today }: OfLine): Promise<LineWithBalance | null> {
  const { round } = latest
  const award = now.award ?? { lineId: null, provisionCode: now.version.code, provinceId: round.provinceId }
  const line = await findBearingLine(database, { award, latest, today })
  return line.ok ? line.value : null
}

interface Holding {
  readonly latest: LatestResult
  readonly permission: ReturnType<typeof getAwardMove>['permission']
}

const isHeld = async (platform: Platform, actor: Actor, { latest, permission }: Holding): Promise<boolean> =>
  (await authoriseFor(platform, actor, { permission, unitId: latest.round.provinceId })).ok

interface Moving {
  readonly latest: LatestResult
  readonly proposals: readonly AwardProposal[]
  readonly preview: AwardPreview | null
}

/** What this reader may do now; whoever made a proposal is not offered to approve it. */
async function movesOf(platform: Platform, actor: Actor, { latest, proposals, preview }: Moving): Promise<AwardMoveName[]> {
  const current = findCurrent(proposals)
  const moves: AwardMoveName[] = []
  for (const move of Object.keys(AWARD_MOVES) as AwardMoveName[]) {
    const { from, permission } = getAwardMove(move)
    const isNow =
      move === 'draw-up'
        ? preview !== null &&
          (current === undefined || !isOpen(current.state)) &&
          (preview.moved > 0 || !proposals.some(({ state }) => isDecided(state)))
        : current !== undefined && from.includes(current.state)
    if (!isNow || !(await isHeld(platform, actor, { latest, permission }))) continue
    const makers = current === undefined ? [] : [current.draftedBy, current.submittedBy ?? current.draftedBy]
    if (move === 'approve' && (await isOneHuman(platform.database, actor.userId, makers))) continue
    moves.push(move)
  }
  return moves
}
