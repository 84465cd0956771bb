import { basename } from 'node:path'
import type { Actor } from '../../identity/index.ts'
import { formatDay, isMonth, isPlainDate } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import {
  DIFFERENCE_OUTCOMES,
  describeLine,
  differenceKindText,
  differenceStateText,
  type PaymentRefusal,
  paymentRefusalText,
} from '../../payments/index.ts'
import { findCycleOf, findSupplementOf, paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { notOpened, provisionMeant } from '../month-meant.ts'
import { readBytes } from '../read-file.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly values: Arguments['values']
  readonly cycleId: string
}

type Act = (call: Call) => Promise<Outcome>

const ACTS = {
  preview,
  list,
  propose,
  confirm: (call) => decide(call, 'confirmed'),
  decline: (call) => decide(call, 'declined'),
} as const satisfies Readonly<Record<string, Act>>

export type BankAct = keyof typeof ACTS

export const bankHandler =
  (act: BankAct): Handler =>
  async (args, { openPlatform }) => {
    const [month, ...more] = args.positionals
    if (month === undefined || more.length > 0 || !isMonth(month))
      return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
    const platform = await openPlatform()
    return actAs(platform, args, async (actor) => {
      const provision = await provisionMeant(platform, args, month)
      if (!provision.ok) return provision.refusal
      const asked = { month, provisionCode: provision.value }
      const find = args.values['supplement'] === true ? findSupplementOf : findCycleOf
      const cycle = await find(platform.database, asked)
      if (cycle === undefined) return notOpened(asked)
      return ACTS[act]({ platform, actor, values: args.values, cycleId: cycle.id })
    })
  }

const refusedBy = (refusal: PaymentRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, paymentRefusalText))
const said = (value: Arguments['values'][string]): string => (typeof value === 'string' ? value : '')

async function preview({ platform, actor, values, cycleId }: Call): Promise<Outcome> {
  const file = said(values['file'])
  if (file === '') return wrongUsage('Cần --file TỆP ngân hàng trả về.', '--file FILE, the bank’s list, is needed.')
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes.refusal
  const seen = await paymentService(platform).previewSettlement(actor, { cycleId, fileName: basename(file), bytes: bytes.value })
  if (!seen.ok) return refusedBy(seen.refusal)
  const { settled, rejected, returned, partly, elsewhere, claimed, givenBack, repeated, refused, refusedCount } = seen.value
  const sums = [
    ['đã chi / paid', settled],
    ['bị trả lại / returned', rejected],
    ['hoàn trả sau khi chi / taken back', returned],
    ['trong đó chi một phần / of it partly', partly],
    ['vào tài khoản khác / into another account', elsewhere],
    ['chi thừa, chi lần nữa / over or twice', claimed],
    ['trả lại khoản đòi / claims given back', givenBack],
  ] as const
  const lines = sums
    .filter(([, { count }]) => count > 0)
    .map(([name, { count, amount }]) => `${name}: ${count} · ${formatVnd(amount)}`)
  const rows = refused.map((line) => `! ${line.row}: ${describeLine(line).vi}`)
  return done(seen.value, [...lines, `như trước / as before: ${repeated} · không nhận / refused: ${refusedCount}`, ...rows])
}

async function list({ platform, actor, cycleId }: Call): Promise<Outcome> {
  const found = await readingService(platform).bankDifferences(actor, cycleId)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.map(
    ({ id, reference, groupName, amount, kind, state, paidOn }) =>
      `${id} · ${reference} · ${groupName} · ${formatVnd(amount)} · ${formatDay(paidOn)} · ${differenceKindText[kind].vi} · ${differenceStateText[state].vi}`,
  )
  return done({ items: found.value }, [...lines, `${lines.length} khoản / sums`])
}

async function propose({ platform, actor, values, cycleId }: Call): Promise<Outcome> {
  const [differenceId, reason, on] = [said(values['difference']), said(values['reason']), said(values['on'])]
  const outcome = DIFFERENCE_OUTCOMES.find((one) => one === values['outcome'])
  if (differenceId === '' || outcome === undefined || (on !== '' && !isPlainDate(on)))
    return wrongUsage(
      'Cần --difference MÃ như bank list cho thấy, và --outcome accepted, claimed, given-back hoặc mistaken; --on là ngày NĂM-THÁNG-NGÀY.',
      '--difference ID, as bank list shows it, and --outcome accepted, claimed, given-back or mistaken are needed; --on is a day YYYY-MM-DD.',
    )
  const day = isPlainDate(on) ? { on } : {}
  return told(await paymentService(platform).proposeOutcome(actor, { cycleId, differenceId, outcome, reason, ...day }))
}

async function decide({ platform, actor, values, cycleId }: Call, verdict: 'confirmed' | 'declined'): Promise<Outcome> {
  const [differenceId, reason] = [said(values['difference']), said(values['reason'])]
  if (differenceId === '')
    return wrongUsage('Cần --difference MÃ, như bank list cho thấy.', '--difference ID is needed, as bank list shows it.')
  return told(await paymentService(platform).decideDifference(actor, { cycleId, differenceId, verdict, reason }))
}

const told = (result: Result<object, PaymentRefusal>): Outcome =>
  result.ok ? done(result.value, [JSON.stringify(result.value)]) : refusedBy(result.refusal)
