import type { Actor } from '../../identity/index.ts'
import { isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { formatVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import { type PaymentRefusal, paymentRefusalText, THRESHOLD_ACTS, type ThresholdAct } from '../../payments/index.ts'
import { paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
}

const ACTS = {
  list,
  needed,
  propose,
  confirm: (call) => decide(call, 'confirmed'),
  decline: (call) => decide(call, 'declined'),
} as const satisfies Readonly<Record<string, (call: Call) => Promise<Outcome>>>
export type ThresholdsAct = keyof typeof ACTS

export const thresholdsHandler =
  (act: ThresholdsAct): Handler =>
  async (args, { openPlatform }) => {
    const wrong = whatIsWrong(act, args)
    if (wrong !== undefined) return wrong
    const platform = await openPlatform()
    return actAs(platform, args, (actor) => ACTS[act]({ platform, actor, args }))
  }

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const A_COUNT = /^\d{1,15}$/

function whatIsWrong(act: ThresholdsAct, args: Arguments): Outcome | undefined {
  const { positionals } = args
  if (act === 'confirm' || act === 'decline')
    return positionals.length === 1 && AN_ID.test(positionals[0] ?? '')
      ? undefined
      : wrongUsage(
          'Cần mã ngưỡng, như thresholds list cho thấy.',
          'The id of a threshold is needed, as thresholds list shows it.',
        )
  if (positionals.length > 0) return wrongUsage('Lệnh này không nhận tham số.', 'This command takes no arguments.')
  if (act === 'list') return undefined
  if (actMeant(args) === undefined || !A_COUNT.test(said(args, 'amount')))
    return wrongUsage(
      `Cần --act ${THRESHOLD_ACTS.join('|')} và --amount số đồng, không dấu chấm.`,
      `--act ${THRESHOLD_ACTS.join('|')} and --amount in whole đồng are needed.`,
    )
  if (act === 'needed') return undefined
  if (!A_COUNT.test(said(args, 'approvers')))
    return wrongUsage('Cần --approvers số người duyệt.', '--approvers, how many people, is needed.')
  return [said(args, 'decided-on'), said(args, 'from') || said(args, 'decided-on')].every(isPlainDate)
    ? undefined
    : wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
}

const said = ({ values }: Arguments, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

const actMeant = (args: Arguments): ThresholdAct | undefined => THRESHOLD_ACTS.find((act) => act === said(args, 'act'))
const sumMeant = (args: Arguments): Vnd => vnd(Number(said(args, 'amount')))

const refusedBy = (refusal: PaymentRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, paymentRefusalText))

async function list({ platform, actor }: Call): Promise<Outcome> {
  const found = await readingService(platform).thresholds(actor)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.map(
    ({ id, actText, atLeast, approvers, from, decision, stateText, proposedByName }) =>
      `${id} · ${actText.vi}: ≥ ${formatVnd(atLeast)} đồng · ${approvers} người / people · ${from} · ${decision.number} · ${stateText.vi} · ${proposedByName}`,
  )
  return done({ items: found.value }, [...lines, `${lines.length} ngưỡng / thresholds`])
}

async function needed({ platform, actor, args }: Call): Promise<Outcome> {
  const asked = { act: actMeant(args) ?? 'order', amount: sumMeant(args) }
  const found = await readingService(platform).approversNeeded(actor, asked)
  if (!found.ok) return refusedBy(found.refusal)
  return done(found.value, [`${found.value.needed} người duyệt / approvers`])
}

async function propose({ platform, actor, args }: Call): Promise<Outcome> {
  const from = (said(args, 'from') || undefined) as PlainDate | undefined
  const decision = { number: said(args, 'decision'), date: said(args, 'decided-on') as PlainDate }
  const given = { act: actMeant(args) ?? 'order', atLeast: sumMeant(args), approvers: Number(said(args, 'approvers')), from }
  return outcomeOf(await paymentService(platform).proposeThreshold(actor, { ...given, decision, reason: said(args, 'reason') }))
}

async function decide({ platform, actor, args }: Call, outcome: 'confirmed' | 'declined'): Promise<Outcome> {
  const given = { thresholdId: args.positionals[0] ?? '', outcome, reason: said(args, 'reason') || undefined }
  return outcomeOf(await paymentService(platform).decideThreshold(actor, given))
}

const outcomeOf = (result: Result<object, PaymentRefusal>): Outcome =>
  result.ok ? done(result.value, [JSON.stringify(result.value)]) : refusedBy(result.refusal)
