import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { formatCitation } from '../provision/citation-text.ts'
import type {
  Act,
  Advance,
  ApprovalThreshold,
  Benefit,
  Cap,
  Condition,
  Keep,
  OtherAct,
  PartMonth,
  PayerPart,
  Per,
  Provision,
  Retroactive,
  Text,
} from '../provision/provision.ts'
import { conditionsText, conditionText, type Words, wordsOf } from './condition-text.ts'
import { dong, rateText } from './rate-text.ts'
import { topUpText } from './top-up-text.ts'

/** A provision in plain sentences, a list for each language, in the order a resolution would say it. */
export interface Description {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/** Says what a provision promises, as an officer would read it aloud: the live preview of the editor. */
export function describeProvision(provision: Provision): Description {
  const words = wordsOf(provision)
  const sentences: BilingualText[] = [
    inForce(provision),
    ...(provision.retroactive ? [retroactive(provision.act, provision.retroactive)] : []),
    ...(provision.advance ? [advance(provision.act, provision.advance)] : []),
    ...provision.benefits.flatMap((benefit) => describeBenefit(benefit, words)),
    ...(provision.conditions ?? []).map((condition) => describeCondition(condition, undefined, words)),
    ...(provision.caps ?? []).map((cap) => describeCap(cap, undefined)),
    ...describeMoney(provision, words),
    PAYEES[provision.payee],
    ...(provision.approvals ?? []).map(describeApproval),
    ...(provision.besides ?? []).map(beside),
    ...(provision.replacedBy ? [replaced(provision.replacedBy)] : []),
  ]
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) }
}

const english = ({ vi, en }: Text): string => en ?? vi

function inForce({ act, inForceFrom, inForceUntil, paysFrom, paysUntil, area, title }: Provision): BilingualText {
  const until =
    paysUntil === undefined
      ? { vi: '', en: '' }
      : { vi: ` đến hết tháng ${formatMonth(paysUntil)}`, en: ` until ${formatMonth(paysUntil)}` }
  const ends =
    inForceUntil === undefined
      ? { vi: '', en: '' }
      : { vi: ` đến hết ngày ${formatDay(inForceUntil)}`, en: ` until ${formatDay(inForceUntil)}` }
  const name = area?.name ?? (area === undefined ? undefined : { vi: area.unitCode })
  const where = name === undefined ? { vi: '', en: '' } : { vi: ` Áp dụng tại ${name.vi}.`, en: ` It holds in ${english(name)}.` }
  return {
    vi: `${title.vi}, theo ${act.number}: hiệu lực từ ngày ${formatDay(inForceFrom)}${ends.vi}, chi từ tháng ${formatMonth(paysFrom)}${until.vi}.${where.vi}`,
    en: `${english(title)}, under ${act.number}: in force from ${formatDay(inForceFrom)}${ends.en}, pays from ${formatMonth(paysFrom)}${until.en}.${where.en}`,
  }
}

function retroactive(act: Act, { citation }: Retroactive): BilingualText {
  const basis = formatCitation(act, citation)
  return {
    vi: `Chi cả cho các tháng trước ngày hiệu lực (${basis}).`,
    en: `It pays for months before it was in force as well (${basis}).`,
  }
}

const beside = ({ number }: OtherAct): BilingualText => ({
  vi: `Được chi cùng lúc với chính sách theo ${number}.`,
  en: `It may be paid beside what ${number} promises.`,
})

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
  quarter: { vi: ' một quý', en: ' a quarter' },
  'half-year': { vi: ' sáu tháng (nửa năm)', en: ' a half-year' },
  year: { vi: ' một năm', en: ' a year' },
  once: { vi: ', một lần duy nhất', en: ', once and for good' },
  round: { vi: ' một đợt', en: ' a round' },
} as const
const COUNTED_ONCE: ReadonlySet<Per> = new Set(['member-day', 'person-day', 'person-night', 'session'])

function describeBenefit(benefit: Benefit, words: Words, outer?: Benefit): BilingualText[] {
  const { per, period, rate, title } = benefit
  const each = EACH[per]
  const span = COUNTED_ONCE.has(per) || per === 'cost' ? { vi: '', en: '' } : PERIODS[period]
  const within = outer === undefined ? { vi: '', en: '' } : { vi: 'Trong đó: ', en: 'Of which: ' }
  const level = rate === undefined ? { vi: 'được chi theo chứng từ', en: 'are paid as documented' } : rateText(rate, span, words)
  const first = (text: string) => (outer === undefined ? text : text.charAt(0).toLowerCase() + text.slice(1))
  return [
    {
      vi: `${within.vi}${first(each.vi)} ${level.vi} (${title.vi}).`,
      en: `${within.en}${first(each.en)} ${level.en} (${english(title)}).`,
    },
    ...(benefit.partMonth ? [describePartMonth(benefit.partMonth)] : []),
    ...(benefit.conditions ?? []).map((condition) => describeCondition(condition, benefit, words)),
    ...(benefit.caps ?? []).map((cap) => describeCap(cap, benefit)),
    ...(benefit.inside ?? []).flatMap((inner) => describeBenefit(inner, words, benefit)),
  ]
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

function describeCondition(condition: Condition, benefit: Benefit | undefined, words: Words): BilingualText {
  const told = conditionText(condition, words)
  const about =
    benefit === undefined ? { vi: '', en: '' } : { vi: ` (khoản ${benefit.title.vi})`, en: ` (for ${english(benefit.title)})` }
  return { vi: `Điều kiện${about.vi}: ${told.vi}.`, en: `Condition${about.en}: ${told.en}.` }
}

const KEPT: { readonly [Way in Keep]: BilingualText } = {
  'leader-first': {
    vi: '; khi vượt: tổ trưởng, tổ phó, rồi người tham gia trước',
    en: '; beyond it: the leader, deputies, then who joined first',
  },
  'joined-first': { vi: '; khi vượt: người tham gia trước', en: '; beyond it: who joined first' },
  proportion: {
    vi: '; khi vượt: chia theo tỷ lệ, số lẻ theo số dư lớn nhất',
    en: '; beyond it: in proportion, by largest remainder',
  },
}

function describeCap({ per, period, amount, quantity, keep }: Cap, benefit: Benefit | undefined): BilingualText {
  const limit = amount === undefined ? String(quantity) : dong(amount)
  const kept = keep === undefined ? { vi: '', en: '' } : KEPT[keep]
  const whose = per === 'person' ? { vi: 'Mỗi người', en: 'Each person' } : { vi: 'Mỗi tổ', en: 'Each group' }
  const about = benefit === undefined ? { vi: '', en: '' } : { vi: ` (${benefit.title.vi})`, en: ` (${english(benefit.title)})` }
  return {
    vi: `${whose.vi} không quá ${limit}${PERIODS[period].vi}${about.vi}${kept.vi}.`,
    en: `${whose.en} no more than ${limit}${PERIODS[period].en}${about.en}${kept.en}.`,
  }
}

function describeMoney({ sharing, topUp, noOverlap, act }: Provision, words: Words): BilingualText[] {
  const sentences: BilingualText[] = []
  if (sharing !== undefined) {
    for (const { when, payers } of sharing.cases ?? []) {
      const told = conditionsText(when, words)
      sentences.push({
        vi: `Nguồn chi khi ${told.vi}: ${sharesText(payers)}.`,
        en: `Borne, if ${told.en}, by: ${sharesText(payers)}.`,
      })
    }
    const rest = sharing.cases === undefined ? { vi: '', en: '' } : { vi: ' trong trường hợp khác', en: ' otherwise' }
    sentences.push({
      vi: `Nguồn chi${rest.vi}: ${sharesText(sharing.payers)}.`,
      en: `Borne${rest.en} by: ${sharesText(sharing.payers)}.`,
    })
  }
  const added = topUpText({ act, ...(topUp && { topUp }) })
  if (added !== undefined) sentences.push(added)
  if (noOverlap !== undefined)
    sentences.push({ vi: 'Không hưởng trùng với hỗ trợ khác.', en: 'Not together with other support.' })
  return sentences
}

const sharesText = (payers: readonly PayerPart[]): string =>
  payers.map(({ payer, share }) => `${payer} ${share.part}/${share.whole}`).join(', ')

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
