import type { Actor } from '../../identity/index.ts'
import { isMonth, isPlainDate } from '../../kernel/calendar.ts'
import { formatVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { type Result, tellRefusal } from '../../kernel/result.ts'
import { CLAIM_CAUSES, type PaymentRefusal, paymentRefusalText } from '../../payments/index.ts'
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

type Answer = Promise<Result<object, PaymentRefusal> | Outcome>
type OfMonth = (call: Call & { readonly cycleId: string }) => Answer
type OfClaim = (call: Call & { readonly claimId: string }) => Answer

const OF_MONTH = {
  list: ({ platform, actor, cycleId }) => listClaims({ platform, actor, cycleId }),
  corrections,
  supplement: ({ platform, actor, args, cycleId }) =>
    paymentService(platform).supplementCorrection(actor, {
      cycleId,
      groupIds: [said(args, 'group')],
      reason: said(args, 'reason'),
    }),
  propose,
  confirm: (call) => decide(call, 'confirmed'),
  decline: (call) => decide(call, 'declined'),
} as const satisfies Readonly<Record<string, OfMonth>>

const OF_CLAIM = {
  returned,
  'keep-back': keepBack,
  'give-up': (call) => forgo(call, 'write-off'),
  withdraw: (call) => forgo(call, 'withdrawal'),
  agree: (call) => decideWay(call, 'confirmed'),
  refuse: (call) => decideWay(call, 'declined'),
} as const satisfies Readonly<Record<string, OfClaim>>

export type ClaimsAct = keyof typeof OF_MONTH | keyof typeof OF_CLAIM

export const claimsHandler =
  (act: ClaimsAct): Handler =>
  async (args, context) => {
    if (act in OF_CLAIM) return onClaim(OF_CLAIM[act as keyof typeof OF_CLAIM], args, context)
    if (act === 'list' && args.positionals.length === 0) {
      const platform = await context.openPlatform()
      return actAs(platform, args, async (actor) => outcomeOf(await listClaims({ platform, actor })))
    }
    return onMonth(OF_MONTH[act as keyof typeof OF_MONTH], args, context)
  }

function outcomeOf(answer: Result<object, PaymentRefusal> | Outcome): Outcome {
  if ('exit' in answer) return answer
  if (!answer.ok) return refusedBecause(answer.refusal, tellRefusal(answer.refusal, paymentRefusalText))
  return done(answer.value, [JSON.stringify(answer.value)])
}

async function onMonth(act: OfMonth, args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [month, ...more] = args.positionals
  if (month === undefined || more.length > 0 || !isMonth(month))
    return wrongUsage('Cần một tháng, ví dụ 2024-07.', 'One month is needed, such as 2024-07.')
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const provision = await provisionMeant(platform, args, month)
    if (!provision.ok) return provision.refusal
    const asked = { month, provisionCode: provision.value }
    const cycle = await findCycleOf(platform.database, asked)
    if (cycle === undefined) return notOpened(asked)
    return outcomeOf(await act({ platform, actor, args, cycleId: cycle.id }))
  })
}

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function onClaim(act: OfClaim, args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [claimId, ...more] = args.positionals
  if (claimId === undefined || more.length > 0 || !AN_ID.test(claimId))
    return wrongUsage('Cần mã hồ sơ, như claims list cho thấy.', 'The id of a claim is needed, as claims list shows it.')
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => outcomeOf(await act({ platform, actor, args, claimId })))
}

async function listClaims({ platform, actor, cycleId }: Omit<Call, 'args'> & { readonly cycleId?: string }): Answer {
  const claims = await readingService(platform).claims(actor, { cycleId })
  if (!claims.ok) return claims
  const { items, outstanding } = claims.value
  const lines = items.map(
    ({ id, month, groupName, communeName, payeeName, amount, outstanding: left, causeText, outcome }) =>
      `${id} · ${month} · ${groupName}, ${communeName} · ${payeeName} · ${formatVnd(amount)} · ${causeText.vi} · ${outcome ?? 'proposed'} · ${formatVnd(left)}`,
  )
  return done(claims.value, [
    ...lines,
    `${items.length} hồ sơ / claims · còn phải thu / outstanding ${formatVnd(outstanding)} đồng`,
  ])
}

async function corrections({ platform, actor, cycleId }: Parameters<OfMonth>[0]): Answer {
  const found = await readingService(platform).corrections(actor, cycleId)
  if (!found.ok) return found
  const lines = found.value.map(
    ({ groupId, groupName, communeName, approved, due, difference, next }) =>
      `${groupId} · ${groupName}, ${communeName} · ${formatVnd(approved)} → ${formatVnd(due)} · ${formatVnd(difference)} · ${next.vi}`,
  )
  return done(found.value, [...lines, `${found.value.length} tổ / groups`])
}

const said = (args: Arguments, name: string): string => {
  const value = args.values[name]
  return typeof value === 'string' ? value : ''
}

/** @returns 0 where no whole sum is said, which no act takes */
const amountSaid = (args: Arguments, name = 'amount'): Vnd =>
  vnd(/^\d{1,13}$/.test(said(args, name)) ? Number(said(args, name)) : 0)

const needsDay = (name: string) =>
  wrongUsage(`Cần --${name} NĂM-THÁNG-NGÀY.`, `--${name} YYYY-MM-DD, the day of the paper, is needed.`)

async function propose({ platform, actor, args, cycleId }: Parameters<OfMonth>[0]): Answer {
  const date = said(args, 'evidence-on')
  const cause = CLAIM_CAUSES.find((one) => one === said(args, 'cause'))
  if (!isPlainDate(date)) return needsDay('evidence-on')
  if (cause === undefined || !AN_ID.test(said(args, 'group')))
    return wrongUsage(
      `Cần --group MÃ TỔ và --cause, một trong: ${CLAIM_CAUSES.join(', ')}.`,
      `--group ID is needed, and --cause, one of: ${CLAIM_CAUSES.join(', ')}.`,
    )
  const payments = await readingService(platform).claimable(actor, { cycleId, groupId: said(args, 'group') })
  if (!payments.ok) return payments
  const reference = said(args, 'reference')
  const [payment, ...others] = payments.value.filter((one) => reference === '' || one.reference === reference)
  if (payment === undefined || others.length > 0)
    return wrongUsage(
      `Cần --reference, một trong: ${payments.value.map((one) => one.reference).join(', ')}.`,
      `--reference is needed, one of: ${payments.value.map((one) => one.reference).join(', ')}.`,
    )
  return paymentService(platform).proposeClaims(actor, {
    cycleId,
    sums: [{ disbursementId: payment.disbursementId, amount: amountSaid(args) }],
    cause,
    evidence: { number: said(args, 'evidence'), date },
    reason: said(args, 'reason'),
  })
}

function decide({ platform, actor, args, cycleId }: Parameters<OfMonth>[0], outcome: 'confirmed' | 'declined'): Answer {
  const given = args.values['claim']
  const claimIds = Array.isArray(given) ? given.map(String) : []
  if (claimIds.length === 0 || !claimIds.every((id) => AN_ID.test(id)))
    return Promise.resolve(
      wrongUsage('Cần --claim MÃ, như claims list cho thấy.', '--claim ID is needed, as claims list shows it.'),
    )
  return paymentService(platform).decideClaims(actor, { cycleId, claimIds, outcome, reason: said(args, 'reason') })
}

function returned({ platform, actor, args, claimId }: Parameters<OfClaim>[0]): Answer {
  const date = said(args, 'on')
  if (!isPlainDate(date)) return Promise.resolve(needsDay('on'))
  const voucher = { number: said(args, 'voucher'), date }
  return paymentService(platform).recordReturn(actor, { claimId, amount: amountSaid(args), voucher })
}

function keepBack({ platform, actor, args, claimId }: Parameters<OfClaim>[0]): Answer {
  const date = said(args, 'decided-on')
  const from = said(args, 'from')
  if (!isPlainDate(date)) return Promise.resolve(needsDay('decided-on'))
  if (!isMonth(from) || !/^\d{1,3}$/.test(said(args, 'percent')))
    return Promise.resolve(
      wrongUsage('Cần --percent SỐ và --from NĂM-THÁNG.', '--percent N and --from YYYY-MM, the first month, are needed.'),
    )
  const most = said(args, 'most') === '' ? null : amountSaid(args, 'most')
  const terms = { sharePercent: Number(said(args, 'percent')), most, from }
  const decision = { number: said(args, 'decision'), date }
  const given = { claimId, wanted: { kind: 'set-off' as const, terms }, decision, reason: said(args, 'reason') }
  return paymentService(platform).proposeRecovery(actor, given)
}

function forgo({ platform, actor, args, claimId }: Parameters<OfClaim>[0], kind: 'write-off' | 'withdrawal'): Answer {
  const date = said(args, 'decided-on')
  if (!isPlainDate(date)) return Promise.resolve(needsDay('decided-on'))
  const decision = { number: said(args, 'decision'), date }
  const given = { claimId, wanted: { kind, amount: amountSaid(args) }, decision, reason: said(args, 'reason') }
  return paymentService(platform).proposeRecovery(actor, given)
}

function decideWay({ platform, actor, args, claimId }: Parameters<OfClaim>[0], outcome: 'confirmed' | 'declined'): Answer {
  const decisionId = said(args, 'proposal')
  if (!AN_ID.test(decisionId))
    return Promise.resolve(
      wrongUsage(
        'Cần --proposal MÃ, như claims list --json cho thấy.',
        '--proposal ID is needed, as claims list --json shows it.',
      ),
    )
  return paymentService(platform).decideRecovery(actor, { claimId, decisionId, outcome, reason: said(args, 'reason') })
}
