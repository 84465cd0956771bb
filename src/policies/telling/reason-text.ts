import { formatVnd, isVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { CapThatBit, Reason, Step, StepName } from '../evaluation/evaluation.ts'
import { type FactDefinition, GROUP_FACTS, PERSON_FACTS } from '../provision/vocabulary.ts'

const DEFINITIONS: Readonly<Record<string, FactDefinition>> = { ...PERSON_FACTS, ...GROUP_FACTS }

/** What a fact is called; the name itself when it is not in the vocabulary. */
export const factLabel = (fact: string): BilingualText => DEFINITIONS[fact]?.label ?? INPUTS[fact] ?? { vi: fact, en: fact }

const yesNo = (value: unknown, language: 'vi' | 'en'): string => {
  if (value === true) return language === 'vi' ? 'có' : 'yes'
  if (value === false) return language === 'vi' ? 'không' : 'no'
  if (value === null || value === undefined) return language === 'vi' ? 'chưa biết' : 'not known'
  return typeof value === 'number' && isVnd(value) ? formatVnd(value) : String(value)
}

const GENERAL: Readonly<Record<string, BilingualText>> = {
  'month-not-paid-for': { vi: 'Quy định không chi cho tháng này', en: 'The provision does not pay for this month' },
  'outside-area': { vi: 'Ngoài địa bàn áp dụng', en: 'Outside the area it holds in' },
  'part-month-undecided': {
    vi: 'Văn bản không nói về tháng không trọn: cán bộ cần chọn cách tính trong quy định',
    en: 'The text is silent on part months: an officer must choose the rule in the provision',
  },
  'part-month-excluded': { vi: 'Tháng không trọn không được chi', en: 'A part month is not paid' },
  'part-month': { vi: 'Chỉ tính những ngày hoạt động trong tháng', en: 'Only the days active in the month count' },
  'not-active-in-month': { vi: 'Không hoạt động ngày nào trong tháng', en: 'Not active on any day of the month' },
  'rate-not-decided': { vi: 'Mức cụ thể chưa được quyết định', en: 'The level has not been decided' },
  'no-tier': { vi: 'Không bậc nào áp dụng', en: 'No tier applies' },
  'rank-not-supported': { vi: 'Thứ hạng không thuộc diện hỗ trợ', en: 'The rank is not one that is supported' },
  'act-no-longer-in-force': { vi: 'Văn bản đã hết hiệu lực', en: 'The act is no longer in force' },
  'no-case': { vi: 'Không thuộc trường hợp nào có mức', en: 'In none of the cases that have a level' },
  'no-row': { vi: 'Bảng mức không có dòng cho trường hợp này', en: 'The table has no row for this case' },
  'alike-at-the-limit': {
    vi: 'Bằng nhau ở đúng giới hạn số lượng: người có thẩm quyền phải chọn ai được tính',
    en: 'Alike right at the limit: the competent officer must choose who counts',
  },
  'tie-not-decided': { vi: 'Còn đồng hạng chưa phân định', en: 'A tie for the rank is still open' },
  'already-paid-once': { vi: 'Đã chi một lần trước đây', en: 'Paid once before' },
  'already-paid-this-quarter': { vi: 'Quý này đã chi', en: 'Already paid this quarter' },
  'already-paid-this-half-year': { vi: 'Nửa năm này đã chi', en: 'Already paid this half-year' },
  'quarter-ceiling-reached': { vi: 'Đã đến mức trần của quý', en: 'The quarter’s ceiling is reached' },
  'half-year-ceiling-reached': { vi: 'Đã đến mức trần của nửa năm', en: 'The half-year’s ceiling is reached' },
  'once-ceiling-reached': { vi: 'Đã đến mức trần của cả giai đoạn', en: 'The ceiling of the whole time is reached' },
  'group-quarter-cap-reached': { vi: 'Đã đến giới hạn quý của tổ', en: 'The group’s quarterly limit is reached' },
  'group-half-year-cap-reached': { vi: 'Đã đến giới hạn nửa năm của tổ', en: 'The group’s half-yearly limit is reached' },
  'group-once-cap-reached': { vi: 'Đã đến giới hạn cả giai đoạn của tổ', en: 'The group’s limit in all is reached' },
  'already-paid-this-year': { vi: 'Năm nay đã chi', en: 'Already paid this year' },
  'year-ceiling-reached': { vi: 'Đã đến mức trần của năm', en: 'The year’s ceiling is reached' },
  'ceiling-reached': { vi: 'Đã đến mức trần', en: 'The ceiling is reached' },
  'top-up-limit-reached': {
    vi: 'Hỗ trợ thêm vượt giới hạn, chỉ tính đến giới hạn',
    en: 'The top-up exceeds its limit and is cut to it',
  },
  'group-month-cap-reached': { vi: 'Đã đến giới hạn tháng của tổ', en: 'The group’s monthly limit is reached' },
  'group-year-cap-reached': { vi: 'Đã đến giới hạn năm của tổ', en: 'The group’s yearly limit is reached' },
  'group-round-cap-reached': { vi: 'Đã đến giới hạn của đợt', en: 'The limit of the round is reached' },
  'person-month-cap-reached': { vi: 'Đã đến giới hạn tháng của một người', en: 'A person’s monthly limit is reached' },
  'person-year-cap-reached': { vi: 'Đã đến giới hạn năm của một người', en: 'A person’s yearly limit is reached' },
  'person-round-cap-reached': { vi: 'Đã đến giới hạn đợt của một người', en: 'A person’s limit of the round is reached' },
}

/** Why nothing, or less, is due: a sentence with the article it rests on. */
export function reasonText(reason: Reason): BilingualText {
  const { vi, en } = sentenceOf(reason)
  const who = reason.persons === undefined ? '' : ` (${reason.persons.join(', ')})`
  return { vi: `${vi}${who}. Căn cứ: ${reason.article}.`, en: `${en}${who}. Basis: ${reason.article}.` }
}

function sentenceOf({ code, fact, facts, value }: Reason): BilingualText {
  const known = GENERAL[code]
  if (known !== undefined) return known
  if (facts !== undefined && code !== 'fact-missing') {
    const labels = (language: 'vi' | 'en') => facts.map((one) => factLabel(one)[language]).join(', ')
    return { vi: `Không đạt điều kiện về: ${labels('vi')}`, en: `Not met, of: ${labels('en')}` }
  }
  const label = fact === undefined ? undefined : factLabel(fact)
  if (label === undefined) return { vi: code, en: code }
  if (code === 'fact-missing') return { vi: `Chưa có thông tin: ${label.vi}`, en: `Not known: ${label.en}` }
  if (value === undefined) return { vi: `Không đạt: ${label.vi}`, en: `Not met: ${label.en}` }
  return { vi: `Không đạt: ${label.vi} (${yesNo(value, 'vi')})`, en: `Not met: ${label.en} (${yesNo(value, 'en')})` }
}

/** The sentence of a limit that was applied. */
export function capText({ code, limit, before, after, article }: CapThatBit): BilingualText {
  const isQuantity = code.endsWith('-quantity')
  const { vi, en } = GENERAL[`${code.replace(/-quantity$/, '')}-reached`] ?? { vi: 'Giới hạn', en: 'Limit' }
  const unit = isQuantity ? '' : ' đồng'
  const numbers = `${yesNo(before, 'vi')} → ${yesNo(after, 'vi')}${unit}`
  return {
    vi: `${vi}: ${numbers} (giới hạn ${yesNo(limit, 'vi')}). Căn cứ: ${article}.`,
    en: `${en}: ${numbers} (limit ${yesNo(limit, 'en')}). Basis: ${article}.`,
  }
}

const STEPS: { readonly [Name in StepName]: BilingualText } = {
  conditions: { vi: 'Điều kiện', en: 'Conditions' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  rate: { vi: 'Mức', en: 'Rate' },
  'part-month': { vi: 'Tháng không trọn', en: 'Part month' },
  amount: { vi: 'Thành tiền', en: 'Amount' },
  inside: { vi: 'Trong đó', en: 'Of which' },
  ceiling: { vi: 'Mức trần', en: 'Ceiling' },
  'already-paid': { vi: 'Trừ phần đã chi trong kỳ', en: 'Less what was paid in the period' },
  cap: { vi: 'Giới hạn', en: 'Cap' },
  total: { vi: 'Cộng', en: 'Total' },
  sharing: { vi: 'Chia nguồn chi', en: 'Shared between payers' },
  'top-up': { vi: 'Địa phương hỗ trợ thêm', en: 'Local top-up' },
}

const INPUTS: Readonly<Record<string, BilingualText>> = {
  amount: { vi: 'mức', en: 'level' },
  per: { vi: 'tính theo', en: 'per' },
  upTo: { vi: 'tối đa', en: 'up to' },
  decided: { vi: 'đã quyết định', en: 'decided' },
  from: { vi: 'từ', en: 'from' },
  until: { vi: 'đến', en: 'until' },
  rank: { vi: 'hạng', en: 'rank' },
  rate: { vi: 'mức', en: 'rate' },
  quantity: { vi: 'số lượng', en: 'quantity' },
  persons: { vi: 'số người', en: 'persons' },
  person: { vi: 'người', en: 'person' },
  whole: { vi: 'cả tháng', en: 'whole month' },
  daysInMonth: { vi: 'số ngày của tháng', en: 'days in the month' },
  rule: { vi: 'cách tính', en: 'rule' },
  chosenBy: { vi: 'do', en: 'chosen by' },
  ceiling: { vi: 'mức trần', en: 'ceiling' },
  period: { vi: 'kỳ', en: 'period' },
  inside: { vi: 'các khoản bên trong', en: 'inside' },
  limit: { vi: 'giới hạn', en: 'limit' },
  paidEarlier: { vi: 'đã chi trước', en: 'paid earlier' },
  part: { vi: 'phần', en: 'part' },
  case: { vi: 'trường hợp', en: 'case' },
  baseSalary: { vi: 'mức lương cơ sở', en: 'base salary' },
  setBy: { vi: 'theo', en: 'set by' },
  roundedTo: { vi: 'làm tròn đến', en: 'rounded to' },
  rounding: { vi: 'làm tròn', en: 'rounding' },
  before: { vi: 'trước khi giới hạn', en: 'before' },
  payer: { vi: 'bên chi', en: 'payer' },
}

const VALUES: Readonly<Record<string, BilingualText>> = {
  'whole-month': { vi: 'tính đủ tháng', en: 'counts as a whole month' },
  'by-day': { vi: 'theo ngày', en: 'by day' },
  'full-months-only': { vi: 'chỉ tháng trọn', en: 'full months only' },
  officer: { vi: 'cán bộ chọn', en: 'an officer' },
  text: { vi: 'văn bản quy định', en: 'the text' },
  group: { vi: 'tổ', en: 'group' },
  member: { vi: 'thành viên', en: 'member' },
  'member-day': { vi: 'ngày công thành viên', en: 'member-day' },
  'mobilised-person': { vi: 'người được huy động', en: 'mobilised person' },
  'person-day': { vi: 'ngày công huy động', en: 'person-day' },
  'person-night': { vi: 'đêm huy động', en: 'person-night' },
  person: { vi: 'người', en: 'person' },
  household: { vi: 'hộ', en: 'household' },
  session: { vi: 'buổi', en: 'session' },
  cost: { vi: 'chi phí có chứng từ', en: 'documented cost' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
  round: { vi: 'đợt', en: 'round' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: 'nửa năm', en: 'half-year' },
  once: { vi: 'một lần duy nhất', en: 'once for good' },
  otherwise: { vi: 'trường hợp còn lại', en: 'otherwise' },
  down: { vi: 'xuống', en: 'down' },
  up: { vi: 'lên', en: 'up' },
  'half-up': { vi: 'nửa lên', en: 'half up' },
  leader: { vi: 'tổ trưởng', en: 'leader' },
  deputy: { vi: 'tổ phó', en: 'deputy' },
  commune: { vi: 'xã', en: 'commune' },
  ward: { vi: 'phường', en: 'ward' },
  township: { vi: 'thị trấn', en: 'township' },
  'special-zone': { vi: 'đặc khu', en: 'special zone' },
}

/** What a word of the provision is called where a person reads it. */
export const valueLabel = (value: string): BilingualText => VALUES[value] ?? { vi: value, en: value }

/** One step of a derivation, in a sentence. */
export function stepText({ step, inputs, result, article }: Step): BilingualText {
  const told = (language: 'vi' | 'en') => {
    const known = Object.entries(inputs).map(
      ([name, value]) => `${(INPUTS[name] ?? factLabel(name))[language]}: ${spokenValue(value, language)}`,
    )
    return `${STEPS[step][language]}: ${known.join('; ')}${known.length > 0 ? ' → ' : ''}${yesNo(result, language)} [${article}]`
  }
  return { vi: told('vi'), en: told('en') }
}

const spokenValue = (value: unknown, language: 'vi' | 'en'): string =>
  typeof value === 'string' ? valueLabel(value)[language] : yesNo(value, language)
