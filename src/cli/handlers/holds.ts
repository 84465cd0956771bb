import type { Actor } from '../../identity/index.ts'
import { isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import { HOLD_SUBJECTS, type HoldSubject, type PaymentRefusal, paymentRefusalText } from '../../payments/index.ts'
import { paymentService, readingService } from '../../payments/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'

interface Call {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
}

type Act = (call: Call) => Promise<Outcome>

const ACTS = { list, preview, place, release } as const satisfies Readonly<Record<string, Act>>
export type HoldsAct = keyof typeof ACTS

export const holdsHandler =
  (act: HoldsAct): Handler =>
  async (args, { openPlatform }) => {
    const wrong = whatIsWrong(act, args)
    if (wrong !== undefined) return wrong
    const platform = await openPlatform()
    return actAs(platform, args, (actor) => ACTS[act]({ platform, actor, args }))
  }

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function whatIsWrong(act: HoldsAct, args: Arguments): Outcome | undefined {
  const { positionals } = args
  if (act === 'release')
    return positionals.length === 1 && AN_ID.test(positionals[0] ?? '')
      ? undefined
      : wrongUsage('Cần mã lần tạm dừng, như holds list cho thấy.', 'The id of a hold is needed, as holds list shows it.')
  if (positionals.length > 0) return wrongUsage('Lệnh này không nhận tham số.', 'This command takes no arguments.')
  if (act === 'list') return undefined
  if (meantBy(args) === undefined)
    return wrongUsage(
      'Cần đúng một trong --payee, --group, --commune, --provision.',
      'Exactly one of --payee, --group, --commune, --provision is needed.',
    )
  return [said(args, 'from'), said(args, 'until')].every((day) => day === '' || isPlainDate(day))
    ? undefined
    : wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
}

const said = ({ values }: Arguments, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

function meantBy(args: Arguments): { readonly subject: HoldSubject; readonly subjectId: string } | undefined {
  const given = HOLD_SUBJECTS.filter((subject) => said(args, subject) !== '')
  const [subject, ...more] = given
  return subject === undefined || more.length > 0 ? undefined : { subject, subjectId: said(args, subject) }
}

/** As {@link whatIsWrong} let it through. */
const meant = (args: Arguments) => meantBy(args) ?? { subject: 'payee' as const, subjectId: '' }

const refusedBy = (refusal: PaymentRefusal): Outcome => refusedBecause(refusal, tellRefusal(refusal, paymentRefusalText))

async function list({ platform, actor }: Call): Promise<Outcome> {
  const holds = await readingService(platform).holds(actor)
  if (!holds.ok) return refusedBy(holds.refusal)
  const { items, amount } = holds.value
  const lines = items.map(
    ({ id, subjectText, subjectName, from, until, stateText, count, amount: kept, reason }) =>
      `${id} · ${subjectText.vi}: ${subjectName} · ${from} → ${until ?? '…'} · ${stateText.vi} · ${count} khoản / sums, ${formatVnd(kept)} đồng · ${reason}`,
  )
  return done(holds.value, [...lines, `${items.length} lần tạm dừng / holds · ${formatVnd(amount)} đồng`])
}

async function preview({ platform, actor, args }: Call): Promise<Outcome> {
  const seen = await readingService(platform).holdPreview(actor, meant(args))
  if (!seen.ok) return refusedBy(seen.refusal)
  const { subjectName, count, amount } = seen.value
  return done(seen.value, [`${subjectName} · ${count} khoản / sums · ${formatVnd(amount)} đồng`])
}

async function place({ platform, actor, args }: Call): Promise<Outcome> {
  const day = (name: 'from' | 'until'): PlainDate | undefined => (said(args, name) || undefined) as PlainDate | undefined
  const given = { ...meant(args), from: day('from'), until: day('until'), reason: said(args, 'reason') }
  return outcomeOf(await paymentService(platform).placeHold(actor, given))
}

async function release({ platform, actor, args }: Call): Promise<Outcome> {
  const given = { holdId: args.positionals[0] ?? '', reason: said(args, 'reason') }
  return outcomeOf(await paymentService(platform).releaseDatedHold(actor, given))
}

const outcomeOf = (result: Result<object, PaymentRefusal>): Outcome =>
  result.ok ? done(result.value, [JSON.stringify(result.value)]) : refusedBy(result.refusal)
