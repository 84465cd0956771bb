import { budgetEntryText } from '../../budget/index.ts'
import { consumeBudget, releaseBudget, returnBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { lookFirst } from '../../platform/db/unit-of-work.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, type CyclesTogether, moveTogether, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { findCycle, updateCycle } from '../cycle/cycle-store.ts'
import { answerGuards, type TimeAnswered } from '../cycle/guarded-act-service.ts'
import type { NotSettled } from '../cycle/refusal.ts'
import { differingSums, insertDecision, insertDifferences } from './difference-store.ts'
import { type ListReading, mergeReadings, tellReading } from './list-columns.ts'
import { answeredAlready, computeDigest, openToSettle, readFile, type SettleCycle } from './list-service.ts'
import { countNews, joinNews, type MatchedCycle, matchTogether, type NewsOfLines, sumNews } from './matching-service.ts'
import { keepReading, listReadings } from './reading-store.ts'
import { linesOf, type SettlementLine } from './settlement.ts'
import {
  answerDisbursements,
  answeredByLine,
  answeredSums,
  answerPartly,
  countAllSent,
  countSent,
  findTakenFile,
  insertSettlementFile,
  type NewSettlement,
  returnedByLine,
  returnedSums,
  takeBack,
} from './settlement-store.ts'

export interface Settled extends NewsOfLines {
  readonly cycle: PaymentCycle
  readonly settlementId: string
  /** Still without an answer. */
  readonly awaited: { readonly payees: number; readonly amount: Vnd }
}

/**
 * Applies the list that the bank or treasury returned, in one transaction: to the cycle, and to those of whose orders some went
 * out with one of it. Every line is matched by reference; when any does not match, all such rows are reported and nothing
 * changes. What the bank did otherwise than ordered is kept as a difference. The same file twice is refused.
 */
export async function settleCycle(platform: Platform, actor: Actor, given: SettleCycle): Promise<Result<Settled, NotSettled>> {
  const { cycleId, fileName } = given
  const acting = { platform, actor }
  const open = await lookFirst(() => openToSettle(platform.database, acting, cycleId))
  const sha256 = await computeDigest(given.bytes)
  if (!open.ok) return withTakenFile(platform.database, open, { cycleId, sha256, fileName })
  const [first, ...others] = open.value
  const kept = await lookFirst(() => listReadings(platform.database, first.provinceId))
  const list = await readFile(given, kept)
  const lines = list.ok ? linesOf(list.value) : list
  const moves = { cycleIds: [cycleId, ...others.map(({ id }) => id)], move: 'settle', later: 'settle-again' } as const
  return moveTogether<Settled, NotSettled>(acting, moves, async (transaction, cycles) => {
    const taken = await findTakenFile(transaction, sha256)
    if (taken !== undefined) return refuse({ kind: 'file-taken-already', fileName, takenAt: taken.takenAt.toISOString() })
    if (!list.ok) return list
    if (!lines.ok) return refuse({ ...lines.refusal, fileName })
    if (lines.value.length === 0) return refuse({ kind: 'nothing-answered', fileName })
    const matched = await matchTogether(platform, transaction, { cycles, lines: lines.value })
    const news = joinNews(matched)
    if (news.refused.length > 0) return refuse({ kind: 'lines-refused', fileName, lines: news.refused })
    if (countNews(news) === 0) return refuse({ kind: 'lines-refused', fileName, lines: answeredAlready(lines.value) })
    const answered = answerGuards(news.guards, { act: 'settle', reason: given.reason })
    if (!answered.ok) return answered
    const { signature, headings } = list.value
    const said = { signature, headings, reading: given.reading && mergeReadings(kept.get(signature) ?? {}, given.reading) }
    const taking = { file: { fileName, sha256 }, said, answered: answered.value }
    return takeTogether(transaction, acting, { ...taking, cycles, matched })
  }).then((outcome) => withTakenFile(platform.database, outcome, { cycleId, sha256, fileName }))
}

/** Refuses files for a cycle without open orders; a repeated file gets a refusal of its own. */
async function withTakenFile(
  database: Database,
  outcome: Result<Settled, NotSettled>,
  { cycleId, sha256, fileName }: { cycleId: string; sha256: string; fileName: string },
): Promise<Result<Settled, NotSettled>> {
  if (outcome.ok || outcome.refusal.kind !== 'cycle-not-in-state' || (await findCycle(database, cycleId)) === undefined)
    return outcome
  const taken = await findTakenFile(database, sha256)
  return taken === undefined ? outcome : refuse({ kind: 'file-taken-already', fileName, takenAt: taken.takenAt.toISOString() })
}

interface Taking extends MatchedCycle {
  readonly file: Pick<NewSettlement, 'fileName' | 'sha256'>
  readonly said: {
    readonly signature: string
    readonly headings: readonly string[]
    readonly reading: ListReading | undefined
  }
  readonly answered: TimeAnswered
}

interface TakingTogether extends Omit<Taking, keyof MatchedCycle> {
  readonly cycles: CyclesTogether
  readonly matched: readonly MatchedCycle[]
}

interface Answered {
  readonly cycle: PaymentCycle
  readonly settlementId: string
  readonly fileName: string
}

/** Every cycle that the list says something of keeps it as its own. */
async function takeTogether(
  transaction: Transaction,
  acting: Acting,
  { cycles, matched, ...taking }: TakingTogether,
): Promise<Result<Settled, NotSettled>> {
  const { fileName } = taking.file
  const after = new Map<string, PaymentCycle>()
  const settlementIds: string[] = []
  for (const one of matched.filter(({ news }) => countNews(news) > 0)) {
    const taken = await take(transaction, acting, { ...taking, ...one })
    if (taken === undefined) return refuse({ kind: 'file-taken-already', fileName, takenAt: '' })
    after.set(one.cycle.id, taken.cycle)
    settlementIds.push(taken.settlementId)
  }
  const [first] = cycles
  const { signature, reading } = taking.said
  const { platform, actor } = acting
  if (reading !== undefined && signature !== '')
    await keepReading(transaction, {
      ...{ provinceId: first.provinceId, headings: signature, reading },
      ...{ by: actor.userId, at: platform.clock.now() },
    })
  return accept({
    ...sumNews(joinNews(matched)),
    cycle: after.get(first.id) ?? first,
    settlementId: settlementIds[0] ?? '',
    awaited: await countAllSent(transaction, cycles),
  })
}

/** @returns undefined when the cycle took the same file before */
async function take(
  transaction: Transaction,
  acting: Acting,
  { cycle, news, file, said, answered: time }: Taking,
): Promise<{ readonly cycle: PaymentCycle; readonly settlementId: string } | undefined> {
  const { platform, actor } = acting
  const settlementId = platform.newId()
  const sums = sumNews(news)
  const { settled, rejected, returned } = sums
  const about = { ...file, id: settlementId, cycleId: cycle.id }
  const row = { ...about, settled, rejected, returned, by: actor.userId, at: platform.clock.now() }
  if (!(await insertSettlementFile(transaction, row))) return undefined
  await applyNews(transaction, acting, { cycle, settlementId, fileName: file.fileName, news })
  const awaited = await countSent(transaction, cycle)
  const { to, meanwhile, from } = CYCLE_MOVES.settle
  const isFirst = from.some((state) => state === cycle.state)
  const after = isFirst ? await updateCycle(transaction, cycle.id, { state: awaited.payees === 0 ? to : meanwhile }) : cycle
  const { headings, reading } = said
  const detail = {
    settlementId,
    ...file,
    ...sums,
    awaited,
    ...(reading !== undefined && { reading: tellReading(reading, headings) }),
    ...time.trail,
  }
  const audit = { before: { state: cycle.state } }
  await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'settled', reason: time.reason, detail, audit })
  return { cycle: after, settlementId }
}

type Applying = Answered & Pick<Taking, 'news'>
type Answering = Answered & { readonly lines: readonly SettlementLine[] }

async function applyNews(transaction: Transaction, acting: Acting, { news, ...answered }: Applying): Promise<void> {
  if (news.answered.length + news.partly.length > 0) await answerSent(transaction, acting, { ...answered, news })
  if (news.differences.length > 0) await keepDifferences(transaction, acting, { ...answered, news })
  if (news.takenBack.length > 0) await openAgain(transaction, acting, { ...answered, lines: news.takenBack })
  if (news.givenBack.length > 0) await endClaims(transaction, acting, { ...answered, news })
}

async function answerSent(
  transaction: Transaction,
  acting: Acting,
  { cycle, settlementId, fileName, news: { answered, partly } }: Applying,
): Promise<void> {
  const on = acting.platform.clock.today()
  const count = await answerDisbursements(transaction, cycle, { settlementId, lines: answered, on })
  const part = partly.length === 0 ? 0 : await answerPartly(transaction, cycle, { settlementId, lines: partly, on })
  assert(count === answered.length && part === partly.length, 'every line answers one reference')
  await moveBudget(transaction, acting, { cycle, settlementId })
  await book(transaction, acting, { cycle, settlementId, fileName })
}

/** What was paid over or once more is a claim from now on; what went elsewhere is only held. */
async function keepDifferences(
  transaction: Transaction,
  acting: Acting,
  { cycle, settlementId, fileName, news: { differences } }: Applying,
): Promise<void> {
  await insertDifferences(transaction, cycle, { settlementId, found: differences })
  const ids = differences.filter(({ kind }) => kind !== 'paid-elsewhere').map(({ id }) => id)
  if (ids.length === 0) return
  const description = entryText.bankClaimed(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const act = { kind: 'bank-claimed', cycleId: cycle.id, documentId: settlementId, description } as const
  await bookAct(transaction, acting, { ...act, sums: differingSums(cycle, ids) })
}

async function endClaims(
  transaction: Transaction,
  acting: Acting,
  { cycle, settlementId, fileName, news: { givenBack } }: Applying,
): Promise<void> {
  const { platform, actor } = acting
  for (const { differenceId, on, reason } of givenBack) {
    const about = { id: platform.newId(), differenceId, cycleId: cycle.id, settlementId, on, reason }
    const isEnded = await insertDecision(transaction, {
      ...about,
      outcome: 'given-back',
      by: actor.userId,
      at: platform.clock.now(),
    })
    assert(isEnded, 'a claim ends once')
  }
  const description = entryText.bankClaimEnded(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const act = { kind: 'bank-claim-ended', cycleId: cycle.id, documentId: settlementId, description } as const
  const ids = givenBack.map(({ differenceId }) => differenceId)
  await bookAct(transaction, acting, { ...act, sums: differingSums(cycle, ids) })
}

/** What the bank takes back is in the treasury and in the budget again, and owed again: its line is open. */
async function openAgain(
  transaction: Transaction,
  acting: Acting,
  { cycle, settlementId, fileName, lines }: Answering,
): Promise<void> {
  const { platform, actor } = acting
  const count = await takeBack(transaction, cycle, { settlementId, lines, on: platform.clock.today() })
  assert(count === lines.length, 'every line takes one reference back')
  for (const { lineId, amount } of await returnedByLine(transaction, cycle, settlementId)) {
    const reason = `${budgetEntryText.return.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const done = await returnBudget(transaction, use)
    assert(done.ok, 'what was paid was consumed')
  }
  const description = entryText.returned(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const act = {
    kind: 'returned',
    cycleId: cycle.id,
    documentId: settlementId,
    description,
    sums: returnedSums(settlementId),
  } as const
  await bookAct(transaction, acting, act)
}

/** Consumes the budget of paid sums, and releases that of rejected ones until they are ordered again. */
async function moveBudget(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, settlementId }: { cycle: PaymentCycle; settlementId: string },
): Promise<void> {
  const moves = [
    { state: 'settled', act: consumeBudget, name: budgetEntryText.consume.vi },
    { state: 'rejected', act: releaseBudget, name: budgetEntryText.release.vi },
  ] as const
  for (const { state, act, name } of moves) {
    for (const { lineId, amount } of await answeredByLine(transaction, cycle, { settlementId, state })) {
      const reason = `${name} ${formatMonth(cycle.month)}`
      const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
      const done = await act(transaction, use)
      assert(done.ok, 'what was ordered was set aside')
    }
  }
}

function book(transaction: Transaction, acting: Acting, { cycle, settlementId, fileName }: Answered): Promise<void> {
  const description = entryText.answered(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const sums = answeredSums(cycle, settlementId)
  return bookAct(transaction, acting, { kind: 'answered', cycleId: cycle.id, documentId: settlementId, description, sums })
}
