import { type AwardRefusal, awardRefusalText, proposalStateText } from '../../../awards/index.ts'
import { type AwardOverview, awardService } from '../../../awards/service.ts'
import type { Actor } from '../../../identity/index.ts'
import { isPlainDate, plainDate } from '../../../kernel/calendar.ts'
import { formatVnd, vnd } from '../../../kernel/money.ts'
import { accept, type Result, refuse, tellRefusal } from '../../../kernel/result.ts'
import type { Platform } from '../../../platform/platform.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refused, refusedBecause, wrongUsage } from '../../command.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
}

/** An act on the award of one round. */
type OfRound = (call: Call & { readonly roundId: string }) => Promise<Outcome>

const ACTS = {
  show,
  draft: ({ platform, actor, args, roundId }) => {
    const provisionCode = said(args, 'provision') || undefined
    return told(awardService(platform).drawUp(actor, { roundId, moved: sumSaid(args, 'moved'), provisionCode }))
  },
  submit: ({ platform, actor, args, roundId }) => {
    const given = { lineId: said(args, 'line') || undefined, reason: said(args, 'reason') || undefined }
    return told(awardService(platform).submit(actor, { roundId, ...given }))
  },
  approve: ({ platform, actor, args, roundId }) =>
    told(awardService(platform).approve(actor, { roundId, fingerprint: said(args, 'fingerprint') })),
  return: ({ platform, actor, args, roundId }) =>
    told(awardService(platform).return(actor, { roundId, reason: said(args, 'reason') })),
  withdraw: ({ platform, actor, args, roundId }) =>
    told(awardService(platform).withdraw(actor, { roundId, reason: said(args, 'reason') })),
  decide: ({ platform, actor, args, roundId }) => {
    const signed = { signerName: said(args, 'signer'), signerPosition: said(args, 'position') }
    const paper = { number: said(args, 'decision'), on: plainDate(said(args, 'decided-on')) }
    return told(awardService(platform).decide(actor, { roundId, ...paper, ...signed }))
  },
  account: (call) => ofUnit(call, enterAccount),
  'confirm-account': (call) => ofUnit(call, (own) => decideAccount(own, 'confirmed')),
  'decline-account': (call) => ofUnit(call, (own) => decideAccount(own, 'declined')),
  'approve-order': ({ platform, actor, args, roundId }) =>
    told(awardService(platform).approveOrder(actor, { roundId, total: sumSaid(args, 'total') })),
  order: ({ platform, actor, args, roundId }) =>
    told(awardService(platform).order(actor, { roundId, total: sumSaid(args, 'total') })),
  answer,
  bounce,
  repay: (call) => ofUnit(call, repay),
  'write-off': (call) => ofUnit(call, proposeWriteOff),
  'confirm-write-off': (call) => ofUnit(call, (own) => decideWriteOff(own, 'confirmed')),
  'decline-write-off': (call) => ofUnit(call, (own) => decideWriteOff(own, 'declined')),
  settle: ({ platform, actor, roundId }) => told(awardService(platform).settle(actor, roundId)),
} as const satisfies Readonly<Record<string, OfRound>>

type RoundAct = keyof typeof ACTS
export type AwardsAct = 'list' | RoundAct

/** What each act cannot do without, beside the round. */
const NEEDED: Readonly<Record<AwardsAct, readonly string[]>> = {
  ...{ list: [], show: [], submit: [], settle: [] },
  draft: ['moved'],
  approve: ['fingerprint'],
  return: ['reason'],
  withdraw: ['reason'],
  decide: ['decision', 'decided-on', 'signer', 'position'],
  account: ['unit', 'number', 'bank', 'holder'],
  'confirm-account': ['unit'],
  'decline-account': ['unit', 'reason'],
  'approve-order': ['total'],
  order: ['total'],
  answer: ['reference', 'on'],
  bounce: ['reference', 'on', 'reason'],
  repay: ['unit', 'amount', 'voucher', 'on'],
  'write-off': ['unit', 'amount', 'reason'],
  'confirm-write-off': ['unit', 'reason'],
  'decline-write-off': ['unit', 'reason'],
}

export const awardsHandler =
  (act: AwardsAct): Handler =>
  async (args, { openPlatform }) => {
    const wrong = whatIsWrong(act, args)
    if (wrong !== undefined) return wrong
    const platform = await openPlatform()
    return actAs(platform, args, (actor) => run(act, { platform, actor, args }))
  }

async function run(act: AwardsAct, call: Call): Promise<Outcome> {
  if (act === 'list') return list(call)
  const round = await roundMeant(call)
  return round.ok ? ACTS[act]({ ...call, roundId: round.value }) : round.refusal
}

function whatIsWrong(act: AwardsAct, args: Arguments): Outcome | undefined {
  const wanted = act === 'list' ? 0 : 1
  if (args.positionals.length !== wanted)
    return wanted === 0
      ? wrongUsage('Lệnh này không nhận tham số.', 'This command takes no arguments.')
      : wrongUsage('Cần mã của đúng một đợt đánh giá.', 'The code of exactly one round is needed.')
  const lacking = NEEDED[act].filter((name) => said(args, name) === '')
  if (lacking.length > 0) {
    const names = lacking.map((name) => `--${name}`).join(', ')
    return wrongUsage(`Cần thêm ${names}.`, `${names} is needed.`)
  }
  if (['moved', 'total', 'amount'].some((name) => said(args, name) !== '' && !/^\d{1,15}$/.test(said(args, name))))
    return wrongUsage('Số tiền viết bằng đồng, không dấu chấm.', 'Sums are whole đồng, without dots.')
  return ['decided-on', 'on'].every((name) => said(args, name) === '' || isPlainDate(said(args, name)))
    ? undefined
    : wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
}

const said = ({ values }: Arguments, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
const sumSaid = (args: Arguments, name: string): number => Number(said(args, name))

const refusedBy = (refusal: AwardRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, awardRefusalText))

/** What was done, whole for machines, or why not. */
async function told(result: Promise<Result<object | null, AwardRefusal>>): Promise<Outcome> {
  const outcome = await result
  if (!outcome.ok) return refusedBy(outcome.refusal)
  return done(outcome.value ?? {}, [outcome.value === null ? 'Đã ghi. / Done.' : JSON.stringify(outcome.value)])
}

/** The round that a code names, among those with a published result. */
async function roundMeant({ platform, actor, args }: Call): Promise<Result<string, Outcome>> {
  const code = args.positionals[0] ?? ''
  const awards = await awardService(platform).list(actor)
  if (!awards.ok) return refuse(refusedBy(awards.refusal))
  const found = awards.value.find(({ roundCode }) => roundCode === code)
  if (found !== undefined) return accept(found.roundId)
  const vi = `Không có đợt “${code}” đã công bố kết quả.`
  return refuse(refused({ kind: 'round-unknown', code }, [`${vi} / No round “${code}” has a published result.`]))
}

async function list({ platform, actor }: Call): Promise<Outcome> {
  const found = await awardService(platform).list(actor)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.map(({ roundCode, year, proposal, due, paid, outstanding }) => {
    const state = proposal === null ? 'chưa lập / not drawn up' : proposalStateText[proposal.state].vi
    return `${roundCode} · ${year} · ${state} · thưởng / due ${formatVnd(due)} · đã chi / paid ${formatVnd(paid)} · còn thu hồi / to come back ${formatVnd(outstanding)}`
  })
  return done({ items: found.value }, [...lines, `${lines.length} đợt / rounds`])
}

async function show({ platform, actor, roundId }: Call & { readonly roundId: string }): Promise<Outcome> {
  const found = await awardService(platform).award(actor, roundId)
  return found.ok ? done(found.value, linesOf(found.value)) : refusedBy(found.refusal)
}

function linesOf({ preview, proposals, money, payments }: AwardOverview): string[] {
  const [latest] = proposals
  const shown = latest?.lines ?? preview?.lines ?? []
  return [
    ...(preview?.blockers ?? []).map((blocker) => {
      const { vi, en } = tellRefusal<AwardRefusal>(blocker, awardRefusalText)
      return `! ${vi} / ${en}`
    }),
    ...(latest === undefined ? [] : [`${proposalStateText[latest.state].vi} · ${latest.fingerprint}`]),
    ...shown.map(
      ({ code, name, rank, due, article }) => `${code} · ${name} · hạng / rank ${rank ?? '–'} · ${formatVnd(due)} · ${article}`,
    ),
    ...(preview === null ? [] : [`thay đổi / moved ${preview.moved}`]),
    ...money.map(
      ({ unitId, owed, paid }) => `${unitId} · còn phải chi / owed ${formatVnd(owed)} · đã chi / paid ${formatVnd(paid)}`,
    ),
    ...payments.map(({ reference, amount, state }) => `${reference} · ${formatVnd(amount)} · ${state}`),
  ]
}

interface OwnCall extends Call {
  readonly roundId: string
  readonly unitId: string
  readonly overview: AwardOverview
}

/** An act on one unit of the award, by its code. */
async function ofUnit(call: Call & { readonly roundId: string }, act: (own: OwnCall) => Promise<Outcome>): Promise<Outcome> {
  const found = await awardService(call.platform).award(call.actor, call.roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const { proposals, preview } = found.value
  const code = said(call.args, 'unit')
  const lines = [...proposals.flatMap((proposal) => proposal.lines), ...(preview?.lines ?? [])]
  const unitId = lines.find((line) => line.code === code)?.unitId
  return unitId === undefined ? refusedBy({ kind: 'award-unit-unknown' }) : act({ ...call, unitId, overview: found.value })
}

function enterAccount({ platform, actor, args, unitId }: OwnCall): Promise<Outcome> {
  const given = { holder: said(args, 'holder'), bank: said(args, 'bank'), number: said(args, 'number') }
  return told(awardService(platform).proposeAccount(actor, { unitId, ...given }))
}

async function decideAccount(
  { platform, actor, args, unitId, overview }: OwnCall,
  outcome: 'confirmed' | 'declined',
): Promise<Outcome> {
  const waiting = overview.accounts.find((account) => account.unitId === unitId && account.outcome === null)
  if (waiting === undefined) return refusedBy({ kind: 'unit-account-unknown' })
  const given = { accountId: waiting.id, outcome, reason: said(args, 'reason') || undefined }
  return told(awardService(platform).decideAccount(actor, given))
}

function repay({ platform, actor, args, roundId, unitId }: OwnCall): Promise<Outcome> {
  const given = { amount: vnd(sumSaid(args, 'amount')), voucherNumber: said(args, 'voucher'), on: plainDate(said(args, 'on')) }
  return told(awardService(platform).repay(actor, { roundId, unitId, ...given }))
}

function proposeWriteOff({ platform, actor, args, roundId, unitId }: OwnCall): Promise<Outcome> {
  const given = { amount: vnd(sumSaid(args, 'amount')), reason: said(args, 'reason') }
  return told(awardService(platform).proposeWriteOff(actor, { roundId, unitId, ...given }))
}

/** The one that waits of a unit. */
async function decideWriteOff(
  { platform, actor, args, roundId, unitId }: OwnCall,
  outcome: 'confirmed' | 'declined',
): Promise<Outcome> {
  const found = await awardService(platform).award(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const waiting = found.value.writeOffs.find((one) => one.unitId === unitId && one.outcome === null)
  if (waiting === undefined) return refusedBy({ kind: 'write-off-unknown' })
  const given = { writeOffId: waiting.id, outcome, reason: said(args, 'reason') }
  return told(awardService(platform).decideWriteOff(actor, { roundId, ...given }))
}

async function bounce({ platform, actor, args, roundId }: Call & { readonly roundId: string }): Promise<Outcome> {
  const payment = await paymentMeant({ platform, actor, args, roundId })
  if (!payment.ok) return payment.refusal
  const given = { on: plainDate(said(args, 'on')), reason: said(args, 'reason') }
  return told(awardService(platform).bounce(actor, { roundId, paymentId: payment.value, ...given }))
}

/** The payment that a reference names. */
async function paymentMeant({
  platform,
  actor,
  args,
  roundId,
}: Call & { readonly roundId: string }): Promise<Result<string, Outcome>> {
  const found = await awardService(platform).award(actor, roundId)
  if (!found.ok) return refuse(refusedBy(found.refusal))
  const payment = found.value.payments.find(({ reference }) => reference === said(args, 'reference'))
  return payment === undefined ? refuse(refusedBy({ kind: 'award-payment-unknown' })) : accept(payment.id)
}

async function answer({ platform, actor, args, roundId }: Call & { readonly roundId: string }): Promise<Outcome> {
  const payment = await paymentMeant({ platform, actor, args, roundId })
  if (!payment.ok) return payment.refusal
  const bankReference = said(args, 'bank-reference')
  const outcome = bankReference === '' ? ('rejected' as const) : ('paid' as const)
  const given = { outcome, on: plainDate(said(args, 'on')), bankReference, reason: said(args, 'reason') }
  return told(awardService(platform).answer(actor, { roundId, paymentId: payment.value, ...given }))
}
