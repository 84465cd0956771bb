import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import { formatVnd, type Vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { formatCitation } from '../provision/citation-text.ts'
import type {
  Act,
  Advance,
  ApprovalThreshold,
  Benefit,
  Cap,
  Condition,
  PartMonth,
  Per,
  Provision,
  Rate,
  Text,
} from '../provision/provision.ts'
import { factLabel, valueLabel } from './reason-text.ts'
import { topUpText } from './top-up-text.ts'

/** A provision in plain sentences, a list for each language, in the order a resolution would say it. */
export interface Description {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/** Says what a provision promises, as an officer would read it aloud: the live preview of the editor. */
export function describeProvision(provision: Provision): Description {
  const sentences: BilingualText[] = [
    inForce(provision),
    ...(provision.advance ? [advance(provision.act, provision.advance)] : []),
    ...provision.benefits.flatMap((benefit) => describeBenefit(benefit)),
    ...(provision.conditions ?? []).map((condition) => describeCondition(condition, undefined)),
    ...(provision.caps ?? []).map((cap) => describeCap(cap, undefined)),
    ...describeMoney(provision),
    PAYEES[provision.payee],
    ...(provision.approvals ?? []).map(describeApproval),
    ...(provision.replacedBy ? [replaced(provision.replacedBy)] : []),
  ]
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) }
}

const dong = (amount: Vnd): string => `${formatVnd(amount)} đồng`
const english = ({ vi, en }: Text): string => en ?? vi

function inForce({ act, inForceFrom, paysFrom, paysUntil, area, title }: Provision): BilingualText {
  const until =
    paysUntil === undefined
      ? { vi: '', en: '' }
      : { vi: ` đến hết tháng ${formatMonth(paysUntil)}`, en: ` until ${formatMonth(paysUntil)}` }
  const name = area?.name ?? (area === undefined ? undefined : { vi: area.unitCode })
  const where = name === undefined ? { vi: '', en: '' } : { vi: ` Áp dụng tại ${name.vi}.`, en: ` It holds in ${english(name)}.` }
  return {
    vi: `${title.vi}, theo ${act.number}: hiệu lực từ ngày ${formatDay(inForceFrom)}, chi từ tháng ${formatMonth(paysFrom)}${until.vi}.${where.vi}`,
    en: `${english(title)}, under ${act.number}: in force from ${formatDay(inForceFrom)}, pays from ${formatMonth(paysFrom)}${until.en}.${where.en}`,
  }
}

function advance(act: Act, { fromDay, citation }: Advance): BilingualText {
  const basis = formatCitation(act, citation)
  return {
    vi: `Tháng được tính và chi trước khi hết, từ ngày ${fromDay} của tháng đó (${basis}).`,
    en: `A month may be computed and paid before it ends, from its day ${fromDay} on (${basis}).`,
  }
}

const EACH: { readonly [Kind in Per]: BilingualText } = {
  group: { vi: 'Mỗi tổ', en: 'Each group' },
  member: { vi: 'Mỗi thành viên', en: 'Each member' },
  'member-day': { vi: 'Mỗi ngày thành viên thực tế tham gia', en: 'Each day a member really attended' },
  'mobilised-person': { vi: 'Mỗi người khác được huy động', en: 'Each other person mobilised' },
  'person-day': { vi: 'Mỗi người, mỗi ngày được huy động', en: 'Each person, each day mobilised' },
  'person-night': { vi: 'Mỗi người, mỗi đêm được huy động', en: 'Each person, each night mobilised' },
  person: { vi: 'Mỗi người', en: 'Each person' },
  household: { vi: 'Mỗi hộ', en: 'Each household' },
  session: { vi: 'Mỗi buổi', en: 'Each session' },
  'unit-rank': { vi: 'Đơn vị', en: 'A unit' },
  cost: { vi: 'Chi phí có chứng từ', en: 'Documented costs' },
}

/** Days, nights and sessions are what is counted: they are not "a month". */
const PERIODS = {
  month: { vi: ' một tháng', en: ' a month' },
  year: { vi: ' một năm', en: ' a year' },
  round: { vi: ' một đợt', en: ' a round' },
} as const
const COUNTED_ONCE: ReadonlySet<Per> = new Set(['member-day', 'person-day', 'person-night', 'session'])

function describeBenefit(benefit: Benefit, outer?: Benefit): BilingualText[] {
  const { per, period, rate, title } = benefit
  const each = EACH[per]
  const span = COUNTED_ONCE.has(per) || per === 'cost' ? { vi: '', en: '' } : PERIODS[period]
  const within = outer === undefined ? { vi: '', en: '' } : { vi: 'Trong đó: ', en: 'Of which: ' }
  const level = rate === undefined ? { vi: 'được chi theo chứng từ', en: 'are paid as documented' } : describeRate(rate, span)
  const first = (text: string) => (outer === undefined ? text : text.charAt(0).toLowerCase() + text.slice(1))
  return [
    {
      vi: `${within.vi}${first(each.vi)} ${level.vi} (${title.vi}).`,
      en: `${within.en}${first(each.en)} ${level.en} (${english(title)}).`,
    },
    ...(benefit.partMonth ? [describePartMonth(benefit.partMonth)] : []),
    ...(benefit.conditions ?? []).map((condition) => describeCondition(condition, benefit)),
    ...(benefit.caps ?? []).map((cap) => describeCap(cap, benefit)),
    ...(benefit.inside ?? []).flatMap((inner) => describeBenefit(inner, benefit)),
  ]
}

function describeRate(rate: Rate, span: BilingualText): BilingualText {
  if ('amount' in rate) return { vi: `được ${dong(rate.amount)}${span.vi}`, en: `has ${dong(rate.amount)}${span.en}` }
  if ('upTo' in rate) return { vi: `được tối đa ${dong(rate.upTo)}${span.vi}`, en: `has up to ${dong(rate.upTo)}${span.en}` }
  if ('ceiling' in rate) {
    return { vi: `được không quá ${dong(rate.ceiling)}${span.vi}`, en: `has no more than ${dong(rate.ceiling)}${span.en}` }
  }
  if ('ranks' in rate) {
    const list = (word: string) => rate.ranks.map((amount, index) => `${word} ${index + 1}: ${dong(amount)}`).join(', ')
    return { vi: `được theo thứ hạng: ${list('hạng')}`, en: `has by rank: ${list('rank')}` }
  }
  const label = factLabel(rate.tiers.by)
  const bounds = rate.tiers.steps
    .map(({ from, until, amount }) => `${from}${until === undefined ? '+' : `–${until}`}: ${dong(amount)}`)
    .join('; ')
  return {
    vi: `được theo ${label.vi.toLowerCase()}${span.vi}: ${bounds}`,
    en: `has, by ${label.en.toLowerCase()},${span.en}: ${bounds}`,
  }
}

const PART_MONTHS = {
  'whole-month': { vi: 'Tháng không trọn vẫn tính đủ tháng', en: 'A part month counts as a whole one' },
  'by-day': { vi: 'Tháng không trọn tính theo số ngày', en: 'A part month is counted by day' },
  'full-months-only': { vi: 'Tháng không trọn không được chi', en: 'A part month is not paid' },
} as const
const ROUNDINGS = {
  down: { vi: 'làm tròn xuống', en: 'rounded down' },
  up: { vi: 'làm tròn lên', en: 'rounded up' },
  'half-up': { vi: 'làm tròn nửa lên', en: 'rounded half up' },
} as const

function describePartMonth(partMonth: PartMonth): BilingualText {
  const rule = PART_MONTHS[partMonth.rule]
  const rounding = partMonth.rule === 'by-day' ? ROUNDINGS[partMonth.rounding] : undefined
  const officer = partMonth.chosenBy === 'officer'
  return {
    vi: `${rule.vi}${rounding ? `, ${rounding.vi}` : ''}${officer ? ' (văn bản không nói; cán bộ chọn)' : ''}.`,
    en: `${rule.en}${rounding ? `, ${rounding.en}` : ''}${officer ? ' (the text is silent; an officer chose)' : ''}.`,
  }
}

function describeCondition(condition: Condition, benefit: Benefit | undefined): BilingualText {
  const label = factLabel(condition.fact)
  const test = describeTest(condition)
  const about =
    benefit === undefined ? { vi: '', en: '' } : { vi: ` (khoản ${benefit.title.vi})`, en: ` (for ${english(benefit.title)})` }
  return { vi: `Điều kiện${about.vi}: ${label.vi}${test.vi}.`, en: `Condition${about.en}: ${label.en}${test.en}.` }
}

function describeTest({ is, oneOf, atLeast, atMost }: Condition): BilingualText {
  const parts: BilingualText[] = []
  if (is === false) parts.push({ vi: ' – không', en: ' – no' })
  if (typeof is === 'string') parts.push({ vi: ` là ${valueLabel(is).vi}`, en: ` is ${valueLabel(is).en}` })
  if (oneOf !== undefined) {
    const all = oneOf.map(valueLabel)
    parts.push({ vi: ` thuộc ${all.map(({ vi }) => vi).join(', ')}`, en: ` among ${all.map(({ en }) => en).join(', ')}` })
  }
  if (atLeast !== undefined) parts.push({ vi: ` từ ${atLeast}`, en: ` from ${atLeast}` })
  if (atMost !== undefined) parts.push({ vi: ` đến ${atMost}`, en: ` up to ${atMost}` })
  return { vi: parts.map(({ vi }) => vi).join(''), en: parts.map(({ en }) => en).join('') }
}

function describeCap({ per, period, amount, quantity }: Cap, benefit: Benefit | undefined): BilingualText {
  const limit = amount === undefined ? String(quantity) : dong(amount)
  const whose = per === 'person' ? { vi: 'Mỗi người', en: 'Each person' } : { vi: 'Mỗi tổ', en: 'Each group' }
  const about = benefit === undefined ? { vi: '', en: '' } : { vi: ` (${benefit.title.vi})`, en: ` (${english(benefit.title)})` }
  return {
    vi: `${whose.vi} không quá ${limit}${PERIODS[period].vi}${about.vi}.`,
    en: `${whose.en} no more than ${limit}${PERIODS[period].en}${about.en}.`,
  }
}

function describeMoney({ sharing, topUp, noOverlap, act }: Provision): BilingualText[] {
  const sentences: BilingualText[] = []
  if (sharing !== undefined) {
    const shares = sharing.payers.map(({ payer, share }) => `${payer} ${share.part}/${share.whole}`).join(', ')
    sentences.push({ vi: `Nguồn chi: ${shares}.`, en: `Borne by: ${shares}.` })
  }
  const added = topUpText({ act, ...(topUp && { topUp }) })
  if (added !== undefined) sentences.push(added)
  if (noOverlap !== undefined)
    sentences.push({ vi: 'Không hưởng trùng với hỗ trợ khác.', en: 'Not together with other support.' })
  return sentences
}

const PAYEES: { readonly [Kind in Provision['payee']]: BilingualText } = {
  leader: { vi: 'Tiền chuyển cho tổ trưởng.', en: 'The money goes to the leader.' },
  members: { vi: 'Tiền chuyển cho từng thành viên.', en: 'The money goes to each member.' },
  commune: { vi: 'Tiền chuyển qua xã, có danh sách ký nhận.', en: 'The money goes through the commune, with a signed list.' },
  hamlet: { vi: 'Tiền chuyển qua ấp, khu phố.', en: 'The money goes through the hamlet.' },
  unit: { vi: 'Tiền chuyển cho đơn vị.', en: 'The money goes to the unit.' },
  persons: { vi: 'Tiền chuyển cho từng người.', en: 'The money goes to each person.' },
}

const describeApproval = ({ atLeast, approvers }: ApprovalThreshold): BilingualText =>
  atLeast === 0
    ? { vi: `Mỗi đợt chi cần ${approvers} người duyệt.`, en: `Each cycle needs ${approvers} to approve it.` }
    : {
        vi: `Đợt chi từ ${dong(atLeast)} trở lên cần ${approvers} người duyệt.`,
        en: `A cycle of ${dong(atLeast)} or more needs ${approvers} to approve it.`,
      }

const replaced = ({ number, from }: NonNullable<Provision['replacedBy']>): BilingualText => ({
  vi: `Được thay thế bởi ${number}${from === undefined ? '' : ` từ ngày ${formatDay(from)}`}.`,
  en: `Replaced by ${number}${from === undefined ? '' : ` from ${formatDay(from)}`}.`,
})
