import type { Actor } from '../../identity/index.ts'
import { isMonth, isPlainDate, type Month } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import { type PaymentRefusal, paymentRefusalText } from '../../payments/index.ts'
import { findCycleOf, paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
  readonly cycleId: string
}

type Act = (call: Call) => Promise<Result<object, PaymentRefusal> | Outcome>

const ACTS = {
  supplement: ({ platform, actor, cycleId }) => paymentService(platform).openSupplement(actor, { cycleId }),
  end,
  confirm: (call) => decide(call, 'confirmed'),
  decline: (call) => decide(call, 'declined'),
} as const satisfies Readonly<Record<string, Act>>

export type ArrearsAct = keyof typeof ACTS | 'list'

export const arrearsHandler =
  (act: ArrearsAct): Handler =>
  (args, context) =>
    act === 'list' ? list(args, context) : ofMonth(ACTS[act], args, context)

const refusedBy = (refusal: PaymentRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, paymentRefusalText))
const needsMonth = () => wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')

/** More than any province owes. */
const EVERY = 1_000_000

async function list(args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month, ...more] = args.positionals
  if (more.length > 0 || (month !== undefined && !isMonth(month))) return needsMonth()
  const platform = await openPlatform()
  return actAs(platform, args, (actor) => show({ platform, actor }, month))
}

async function show({ platform, actor }: Pick<Call, 'platform' | 'actor'>, month: Month | undefined): Promise<Outcome> {
  const arrears = await readingService(platform).arrears(actor, { month, limit: EVERY })
  if (!arrears.ok) return refusedBy(arrears.refusal)
  const { items, amount } = arrears.value
  const lines = items.map(
    (item) =>
      `${item.month} · ${item.groupName}, ${item.communeName} · ${formatVnd(item.amount)} · ${item.why.vi} · ${item.awaitedText.vi} · ${item.since}`,
  )
  return done(arrears.value, [...lines, `${items.length} khoản / sums · ${formatVnd(amount)} đồng`])
}

async function ofMonth(act: Act, args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month, ...more] = args.positionals
  if (month === undefined || more.length > 0 || !isMonth(month)) return needsMonth()
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const asked = { month, provisionCode: provision.value }
    const cycle = await findCycleOf(platform.database, asked)
    if (cycle === undefined) return notOpened(asked)
    const result = await act({ platform, actor, args, cycleId: cycle.id })
    if ('exit' in result) return result
    if (!result.ok) return refusedBy(result.refusal)
    return done(result.value, [JSON.stringify(result.value)])
  })
}

const listed = (value: Arguments['values'][string]): string[] => (Array.isArray(value) ? value.map(String) : [])
const said = (value: Arguments['values'][string]): string => (typeof value === 'string' ? value : '')

/** Everything that is owed to the groups of that month. */
async function end({ platform, actor, args: { values }, cycleId }: Call): ReturnType<Act> {
  const groups = listed(values['group'])
  const date = said(values['decided-on'])
  if (groups.length === 0 || !isPlainDate(date))
    return wrongUsage(
      'Cần --group MÃ TỔ và --decided-on NĂM-THÁNG-NGÀY của quyết định.',
      '--group ID and --decided-on YYYY-MM-DD, the day of the decision, are needed.',
    )
  const arrears = await readingService(platform).arrears(actor, { cycleId, limit: EVERY })
  if (!arrears.ok) return arrears
  const sums = arrears.value.items.flatMap(({ groupId, entitlementId, payeeKey }) =>
    groups.includes(groupId) && payeeKey !== null ? [{ entitlementId, payeeKey }] : [],
  )
  const decision = { number: said(values['decision']), date }
  if (sums.length === 0)
    return wrongUsage('Tháng này không nợ các tổ đó khoản nào.', 'Nothing of that month is owed to these groups.')
  return paymentService(platform).proposeEnding(actor, { cycleId, sums, decision, reason: said(values['reason']) })
}

function decide({ platform, actor, args: { values }, cycleId }: Call, outcome: 'confirmed' | 'declined'): ReturnType<Act> {
  const endingIds = listed(values['ending'])
  if (endingIds.length === 0)
    return Promise.resolve(
      wrongUsage('Cần --ending MÃ, như arrears list cho thấy.', '--ending ID is needed, as arrears list shows it.'),
    )
  return paymentService(platform).decideEnding(actor, { cycleId, endingIds, outcome, reason: said(values['reason']) })
}
