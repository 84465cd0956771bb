import type { Actor } from '../../identity/index.ts'
import { isMonth, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import { type LookOutcome, type PaymentRefusal, paymentRefusalText } from '../../payments/index.ts'
import { findCycleOf, paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
}

type OfMonth = (call: Call & { readonly cycleId: string }) => Promise<Outcome>

const OF_MONTH = {
  list,
  agree: (call) => look(call, 'agreed'),
  'send-back': (call) => look(call, 'sent-back'),
  withdraw: (call) => look(call, 'withdrawn'),
} as const satisfies Readonly<Record<string, OfMonth>>

const OF_RULES = {
  rules,
  propose,
  confirm: (call) => decide(call, 'confirmed'),
  decline: (call) => decide(call, 'declined'),
} as const satisfies Readonly<Record<string, (call: Call) => Promise<Outcome>>>

export type LooksAct = keyof typeof OF_MONTH | keyof typeof OF_RULES

export const looksHandler =
  (act: LooksAct): Handler =>
  async (args, context) => {
    if (act in OF_MONTH) return onMonth(act as keyof typeof OF_MONTH, args, context)
    const wrong = whatIsWrong(act as keyof typeof OF_RULES, args)
    if (wrong !== undefined) return wrong
    const platform = await context.openPlatform()
    return actAs(platform, args, (actor) => OF_RULES[act as keyof typeof OF_RULES]({ platform, actor, args }))
  }

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const A_COUNT = /^\d{1,4}$/

const said = ({ values }: Arguments, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

async function onMonth(act: keyof typeof OF_MONTH, args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month, ...more] = args.positionals
  if (month === undefined || more.length > 0 || !isMonth(month))
    return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
  if (act !== 'list' && !AN_ID.test(said(args, 'group')))
    return wrongUsage(
      'Cần --group mã tổ, như looks list cho thấy.',
      '--group, the id of a group as looks list shows it, is needed.',
    )
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const asked = { month, provisionCode: provision.value }
    const cycle = await findCycleOf(platform.database, asked)
    return cycle === undefined ? notOpened(asked) : OF_MONTH[act]({ platform, actor, args, cycleId: cycle.id })
  })
}

function whatIsWrong(act: keyof typeof OF_RULES, args: Arguments): Outcome | undefined {
  const [id, ...more] = args.positionals
  if (act === 'confirm' || act === 'decline')
    return id !== undefined && more.length === 0 && AN_ID.test(id)
      ? undefined
      : wrongUsage('Cần mã quy định, như looks rules cho thấy.', 'The id of a rule is needed, as looks rules shows it.')
  if (id !== undefined) return wrongUsage('Lệnh này không nhận tham số.', 'This command takes no arguments.')
  if (act === 'rules') return undefined
  if (!A_COUNT.test(said(args, 'share')) || !A_COUNT.test(said(args, 'first')))
    return wrongUsage(
      'Cần --share phần nghìn (0 đến 1000) và --first số tổ đầu tiên.',
      '--share per mille (0 to 1000) and --first, how many first groups, are needed.',
    )
  return [said(args, 'decided-on'), said(args, 'from') || said(args, 'decided-on')].every(isPlainDate)
    ? undefined
    : wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
}

const refusedBy = (refusal: PaymentRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, paymentRefusalText))
const outcomeOf = (result: Result<object, PaymentRefusal>): Outcome =>
  result.ok ? done(result.value, [JSON.stringify(result.value)]) : refusedBy(result.refusal)

async function list({ platform, actor, cycleId }: Call & { readonly cycleId: string }): Promise<Outcome> {
  const found = await readingService(platform).looks(actor, cycleId)
  if (!found.ok) return refusedBy(found.refusal)
  const { draw, drawn, missing, items, officers } = found.value
  const lines = items.map(({ groupId, groupName, communeName, amount, confirmedByName, sitting, why, look: found }) =>
    [
      ...[groupId, groupName, communeName, `${formatVnd(amount)} đồng`],
      `${confirmedByName}: ${sitting.groups} tổ trong ${sitting.seconds} giây`,
      ...why.map(({ vi }) => vi),
      found === null ? 'chưa xem lại' : `${found.text.vi} · ${found.byName}${found.reason === null ? '' : ` · ${found.reason}`}`,
    ].join(' · '),
  )
  const shares = officers.map(({ name, looked, sentBack }) => `${name}: trả lại / sent back ${sentBack}/${looked}`)
  const seed =
    draw === null ? [] : [`seed ${draw.seed} · ${draw.population} tổ / groups · ${draw.sharePerMille} ‰ · ${draw.firstGroups}`]
  return done(found.value, [...lines, ...shares, ...seed, `Đã xem lại / looked at: ${drawn - missing}/${drawn}`])
}

async function look(
  { platform, actor, args, cycleId }: Call & { readonly cycleId: string },
  outcome: LookOutcome,
): Promise<Outcome> {
  const reason = said(args, 'reason') || undefined
  return outcomeOf(await paymentService(platform).lookAtReport(actor, { cycleId, groupId: said(args, 'group'), outcome, reason }))
}

async function rules({ platform, actor }: Call): Promise<Outcome> {
  const found = await readingService(platform).lookRules(actor)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.map(
    ({ id, sharePerMille, firstGroups, from, decision, stateText, proposedByName }) =>
      `${id} · ${sharePerMille} ‰ · ${firstGroups} tổ đầu / first groups · ${from} · ${decision.number} · ${stateText.vi} · ${proposedByName}`,
  )
  return done({ items: found.value }, [...lines, `${lines.length} quy định / rules`])
}

async function propose({ platform, actor, args }: Call): Promise<Outcome> {
  const from = (said(args, 'from') || undefined) as PlainDate | undefined
  const decision = { number: said(args, 'decision'), date: said(args, 'decided-on') as PlainDate }
  const given = { sharePerMille: Number(said(args, 'share')), firstGroups: Number(said(args, 'first')), from }
  return outcomeOf(await paymentService(platform).proposeLookRule(actor, { ...given, decision, reason: said(args, 'reason') }))
}

async function decide({ platform, actor, args }: Call, outcome: 'confirmed' | 'declined'): Promise<Outcome> {
  const given = { ruleId: args.positionals[0] ?? '', outcome, reason: said(args, 'reason') || undefined }
  return outcomeOf(await paymentService(platform).decideLookRule(actor, given))
}
