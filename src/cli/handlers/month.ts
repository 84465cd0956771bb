import { basename } from 'node:path'
import type { Actor } from '../../identity/index.ts'
import { isMonth, type Month } from '../../kernel/calendar.ts'
import { accept, type Result, tellRefusal } from '../../kernel/result.ts'
import type { PaymentCycle, PaymentRefusal } from '../../payments/index.ts'
import { describeGuard, paymentRefusalText } from '../../payments/index.ts'
import { findCycleOf, findSupplementOf, type OrderPreview, paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { findLinesMeant, type PayingLine, withSource } from '../line-meant.ts'
import { monthLines } from '../month-lines.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'
import { readBytes } from '../read-file.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly month: Month
  readonly provisionCode: string
  readonly args: Arguments
}

type Act = (call: Call) => Promise<Result<unknown, PaymentRefusal> | Outcome>

/** The month's own cycle, or its last supplement. */
const findMeant = (call: Call): Promise<PaymentCycle | undefined> =>
  (call.args.values['supplement'] === true ? findSupplementOf : findCycleOf)(call.platform.database, call)

/** Acts on the cycle of the month, and says so when none was opened. */
const onCycle =
  (act: (call: Call, cycle: PaymentCycle) => ReturnType<Act>): Act =>
  async (call) => {
    const cycle = await findMeant(call)
    return cycle === undefined ? notOpened(call) : act(call, cycle)
  }

/** Why an act is done: at an unusual time, or with accounts that several sums go into. */
const reasonIn = ({ values: { reason } }: Arguments): string | undefined => (typeof reason === 'string' ? reason : undefined)

const compute: Act = onCycle(({ platform, actor, args }, { id }) =>
  paymentService(platform).compute(actor, { cycleId: id, reason: reasonIn(args) }),
)
const close: Act = onCycle(({ platform, actor }, { id }) => paymentService(platform).close(actor, { cycleId: id }))

const ACTS = {
  open: ({ platform, actor, provisionCode, month }) => paymentService(platform).open(actor, { provisionCode, month }),
  confirm,
  compute,
  submit: onCycle(submit),
  approve: onCycle(approve),
  agree: onCycle(agree),
  order: onCycle(order),
  settle: onCycle(settle),
  close,
  show: async () => accept(undefined),
} as const satisfies Readonly<Record<string, Act>>

export type MonthAct = keyof typeof ACTS

export const monthHandler =
  (act: MonthAct): Handler =>
  (args, context) =>
    runMonth(ACTS[act], args, context)

async function runMonth(act: Act, args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month, ...more] = args.positionals
  if (month === undefined || more.length > 0 || !isMonth(month)) {
    return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
  }
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const call: Call = { platform, actor, month, provisionCode: provision.value, args }
    const result = await act(call)
    if ('exit' in result) return result
    return result.ok ? show(call) : refusedBecause(result.refusal, tellRefusal(result.refusal, paymentRefusalText))
  })
}

async function confirm({ platform, actor, month, args }: Call): ReturnType<Act> {
  const service = paymentService(platform)
  const reports = await service.listReports(actor, { month })
  if (!reports.ok) return reports
  const groupIds = reports.value.filter(({ state }) => state === null).map(({ groupId }) => groupId)
  const reason = reasonIn(args)
  return service.confirmReports(actor, { month, of: { groupIds }, state: 'approved', ...(reason && { reason }) })
}

/** Where several lines of the budget could pay, `--line` names the one that does; `PAYER=` before it, whose share. */
async function submit({ platform, actor, args }: Call, { id }: PaymentCycle): ReturnType<Act> {
  const values = args.values['line']
  const given = Array.isArray(values) ? values.map(String) : []
  const funding = given.length === 0 ? accept([]) : await readingService(platform).funding(actor, id)
  if (!funding.ok) return funding
  const candidates = funding.value.flatMap(({ lines }) => lines)
  const lines: { payer?: string; lineId: string }[] = []
  for (const one of given) {
    const at = one.lastIndexOf('=')
    const named = findLinesMeant(candidates, one.slice(at + 1))
    const [lineId] = named
    if (lineId === undefined || named.length > 1) return lineNotMeant(one.slice(at + 1).trim(), candidates)
    lines.push(at < 0 ? { lineId } : { payer: one.slice(0, at), lineId })
  }
  return paymentService(platform).submit(actor, { cycleId: id, lines, reason: reasonIn(args) })
}

function lineNotMeant(typed: string, candidates: readonly PayingLine[]): Outcome {
  const listed = [...new Set(candidates.map((line) => `“${withSource(line)}”`))].join('; ')
  return wrongUsage(
    `“${typed}” không phải tên của đúng một dòng dự toán. Có thể chọn: ${listed}.`,
    `“${typed}” is not the name of one line of the budget. There are: ${listed}.`,
  )
}

function approve({ platform, actor, args }: Call, { id, fingerprint = '' }: PaymentCycle): ReturnType<Act> {
  const seen = args.values['fingerprint']
  const approved = { cycleId: id, fingerprint: typeof seen === 'string' ? seen : fingerprint, reason: reasonIn(args) }
  return paymentService(platform).approve(actor, approved)
}

/**
 * With `--reason` the accounts that several sums go into are paid; without it they are refused by name. What months named by
 * `--arrears` owe goes out with it, their supplements included.
 */
async function order({ platform, actor, args }: Call, { id: cycleId }: PaymentCycle): ReturnType<Act> {
  const reason = reasonIn(args)
  const reading = readingService(platform)
  const found = await findArrearsMeant({ platform, actor, args }, cycleId)
  if ('exit' in found || !found.ok) return found
  const arrearsOf = found.value
  if (reason === undefined) return paymentService(platform).order(actor, { cycleId, arrearsOf })
  const preview = await reading.orderPreview(actor, { cycleId, arrearsOf })
  if (!preview.ok) return preview
  const sharedAccounts = preview.value.sharedAccounts.map(({ key }) => key)
  return paymentService(platform).order(actor, { cycleId, arrearsOf, sharedAccounts, reason })
}

/** The cycles of the months that `--arrears` names, their supplements included. */
async function findArrearsMeant(
  { platform, actor, args }: Pick<Call, 'platform' | 'actor' | 'args'>,
  cycleId: string,
): Promise<Result<readonly string[], PaymentRefusal> | Outcome> {
  const named = args.values['arrears']
  const months = Array.isArray(named) ? named.map(String) : []
  if (months.length === 0) return accept([])
  const preview = await readingService(platform).orderPreview(actor, { cycleId })
  if (!preview.ok) return preview
  const stray = months.find((month) => !preview.value.arrears.some((one) => one.month === month))
  if (stray !== undefined) return arrearsNotMeant(stray, preview.value)
  return accept(preview.value.arrears.filter(({ month }) => months.includes(month)).map((one) => one.cycleId))
}

/** A yes to what the next order would send now. */
async function agree({ platform, actor, args }: Call, { id: cycleId }: PaymentCycle): ReturnType<Act> {
  const found = await findArrearsMeant({ platform, actor, args }, cycleId)
  if ('exit' in found || !found.ok) return found
  const preview = await readingService(platform).orderPreview(actor, { cycleId, arrearsOf: found.value })
  if (!preview.ok) return preview
  return paymentService(platform).approveOrder(actor, { cycleId, arrearsOf: found.value, total: preview.value.total })
}

function arrearsNotMeant(typed: string, { arrears }: Pick<OrderPreview, 'arrears'>): Outcome {
  const months = [...new Set(arrears.map(({ month }) => month))].join(', ') || '–'
  return wrongUsage(
    `Tháng “${typed}” không có khoản nào đi cùng lệnh này được. Có thể chọn: ${months}.`,
    `Nothing of “${typed}” can go out with this order. There are: ${months}.`,
  )
}

async function settle({ platform, actor, args }: Call, { id }: PaymentCycle): ReturnType<Act> {
  const file = args.values['file']
  if (typeof file !== 'string') return wrongUsage('Cần --file TỆP ngân hàng trả về.', '--file FILE, the bank’s list, is needed.')
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes.refusal
  const given = { cycleId: id, fileName: basename(file), bytes: bytes.value, reason: reasonIn(args) }
  return paymentService(platform).settle(actor, given)
}

/** The cycle as it stands after the act. */
const show = onCycleShown(async ({ platform, actor, month, provisionCode }, { id }) => {
  const overview = await readingService(platform).overview(actor, id)
  if (!overview.ok) return refusedBecause(overview.refusal, tellRefusal(overview.refusal, paymentRefusalText))
  const { cycle, station, approvals, awaited, byUnit, money, timeGuards } = overview.value
  const preview = await readingService(platform).orderPreview(actor, { cycleId: id })
  const foreseen = preview.ok ? preview.value : undefined
  const json = {
    month,
    provision: provisionCode,
    state: station,
    groups: byUnit.reduce((sum, { groups }) => sum + groups, 0),
    entitled: cycle.entitledGroups ?? null,
    total: cycle.total ?? null,
    fingerprint: cycle.fingerprint ?? null,
    approvals: approvals.given.length,
    approvalsNeeded: approvals.needed,
    approvedBy: approvals.given.map(({ name, at }) => ({ name, at })),
    awaited,
    timeGuards: {
      asked: timeGuards.asked.map(({ act, guard }) => ({ act, ...guard, ...describeGuard(guard) })),
      given: timeGuards.given.map(({ guard, by, ...same }) => ({ ...same, by: by.name, ...guard, ...describeGuard(guard) })),
    },
    notPayable: foreseen?.obstacles ?? [],
    sharedAccounts: (foreseen?.sharedAccounts ?? []).map(({ account, lines }) => ({ account, sums: lines.length })),
    moves: foreseen?.moves ?? [],
    orderApprovals: foreseen?.approvals ?? null,
    arrears: foreseen?.arrears ?? [],
    money,
  }
  return done(json, monthLines({ month, provisionCode }, overview.value, foreseen))
})

function onCycleShown(tell: (call: Call, cycle: PaymentCycle) => Promise<Outcome>): (call: Call) => Promise<Outcome> {
  return async (call) => {
    const cycle = await findMeant(call)
    return cycle === undefined ? notOpened(call) : tell(call, cycle)
  }
}
