import { assert } from '../kernel/assert.ts'
import { formatDay, formatMonth } from '../kernel/calendar.ts'
import { formatVnd, subtractVnd, type Vnd } from '../kernel/money.ts'
import type { LooksTold } from '../payments/index.ts'
import type { Block, Letterhead, Paper, Signature } from '../platform/paper/paper.ts'
import { amountWithWords } from './amount-in-words.ts'
import { officeLetterhead, provincialCommittee, provincialLetterhead } from './ground/letterhead.ts'
import type { PaymentListKind, PaymentPaperKind } from './ground/paper-kind.ts'
import { type Ground, overBooks, type PaymentFacts } from './payment-facts.ts'
import { lineTable, statementTable, unitTable } from './payment-tables.ts'

/** @throws when the parts of the paper do not add up to the books: such a paper must not exist */
export function drawUpPaymentPaper(kind: PaymentPaperKind, facts: PaymentFacts): Paper {
  assert(overBooks(kind, facts) === 0, 'the parts add up to the books')
  switch (kind) {
    case 'decision':
      return paymentDecision(facts)
    case 'statement':
      return paymentStatement(facts)
    default:
      return paymentList(kind, facts)
  }
}

/** What is paid, with the month it belongs to, and that it is paid later than the month's own. */
function subject({ month, later, arrears = [] }: PaymentFacts): string {
  const owed = arrears.length === 0 ? '' : ` và truy lĩnh tháng ${[...new Set(arrears)].map(formatMonth).join(', ')}`
  const support = `hỗ trợ các Tổ công nghệ số cộng đồng tháng ${formatMonth(month)}${owed}`
  if (later === undefined) return support
  return later.kind === 'supplement' ? `bổ sung (lần ${later.run}) ${support}` : `truy lĩnh ${support}`
}

/** Why it is paid later, below the heading. */
function whyLater({ month, later }: PaymentFacts): Block[] {
  if (later === undefined) return []
  const text =
    later.kind === 'supplement'
      ? `Chi bổ sung cho các tổ được hưởng của tháng ${formatMonth(month)} mà kỳ chi của tháng đó chưa có: báo cáo được xác nhận muộn, hoặc được chi tiếp sau khi khoá kỳ.`
      : `Truy lĩnh: các khoản của tháng ${formatMonth(month)} đã được duyệt nhưng chưa chi khi khoá kỳ ngày ${formatDay(later.closedOn)}.`
  return [{ kind: 'paragraph', text }]
}

const listHeading = ({ later }: PaymentFacts): string =>
  later === undefined ? 'DANH SÁCH' : later.kind === 'supplement' ? 'DANH SÁCH BỔ SUNG' : 'DANH SÁCH TRUY LĨNH'

const CHAIR: Signature = { authority: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' }
const DRAFTER: Signature = { position: 'NGƯỜI LẬP BIỂU', hint: '(Ký, ghi rõ họ tên)' }
const DIRECTOR: Signature = { position: 'GIÁM ĐỐC', hint: '(Ký tên, đóng dấu)' }

function paymentDecision(facts: PaymentFacts): Paper {
  const { place, total, units, budgetSource } = facts
  const committee = provincialCommittee(facts.province)
  const groups = units.reduce((sum, unit) => sum + unit.groups, 0)
  const body: Block[] = [
    { kind: 'authority', text: `CHỦ TỊCH ${committee.toLocaleUpperCase('vi')}` },
    ...groundsOf(facts),
    { kind: 'resolves', text: 'QUYẾT ĐỊNH:' },
    {
      kind: 'article',
      label: 'Điều 1.',
      text: `Chi ${subject(facts)} theo ${place} cho ${formatVnd(groups as Vnd)} tổ, với tổng số tiền là ${amountWithWords(total)}, phân theo đơn vị như sau:`,
    },
    unitTable(facts),
    ...whyLater(facts),
    {
      kind: 'article',
      label: 'Điều 2.',
      text: `Nguồn kinh phí: ${budgetSource}. Danh sách chuyển tiền theo từng lệnh chi kèm theo Quyết định này.`,
    },
    { kind: 'article', label: 'Điều 3.', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    {
      kind: 'article',
      label: 'Điều 4.',
      text: `${executors(facts, committee)} chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ]
  return {
    title: `Quyết định về việc chi ${subject(facts)}`,
    orientation: 'portrait',
    letterhead: provincialLetterhead(facts.province, { on: facts.on, symbol: 'QĐ-UBND' }),
    heading: { kind: 'QUYẾT ĐỊNH', about: `Về việc chi ${subject(facts)}` },
    body,
    signatures: [CHAIR],
    recipients: ['Như Điều 4;', 'Thường trực Hội đồng nhân dân;', 'Lưu: VT, KTTH.'],
    isDraft: true,
  }
}

const officesOf = ({ offices }: PaymentFacts): string[] =>
  [offices['digital-transformation'], offices.finance].flatMap((name) => name ?? [])

/**
 * What the decision rests on, each ending with a semicolon, the last with a full stop.
 *
 * @source Decree 30/2020/NĐ-CP, Annex I, part II
 */
function groundsOf(facts: PaymentFacts): Block[] {
  const asking = officesOf(facts).map((name) => `Giám đốc ${name}`)
  const lines = [
    ...facts.grounds.map((ground) => `Căn cứ ${citedAs(ground)}`),
    ...(asking.length === 0 ? [] : [`Theo đề nghị của ${asking.join(' và ')}`]),
  ]
  return lines.map((line, index) => ({ kind: 'ground', text: `${line}${index === lines.length - 1 ? '.' : ';'}` }))
}

const citedAs = ({ text, expiredFrom }: Ground): string =>
  expiredFrom === undefined ? text : `${text} [hết hiệu lực từ ngày ${formatDay(expiredFrom)}]`

function executors(facts: PaymentFacts, committee: string): string {
  const names = officesOf(facts).map((name) => name.replace(/^Sở /, ''))
  const directors = names.length === 0 ? [] : [`Giám đốc các Sở: ${names.join(', ')}`]
  const others = ['Kho bạc Nhà nước', 'Ủy ban nhân dân các địa phương và các tổ chức, cá nhân có liên quan']
  return [[`Chánh Văn phòng ${committee}`, ...directors].join(', '), ...others].join('; ')
}

/** What a list is of; the month's support follows. */
const ABOUT: Readonly<Record<PaymentListKind, string>> = {
  'order-list': 'Chuyển tiền',
  'paid-list': 'Đã chi',
  'unpaid-list': 'Chưa chi',
}

function paymentList(kind: PaymentListKind, facts: PaymentFacts): Paper {
  const ofOrder = facts.order === undefined ? '' : ` theo lệnh chi số ${facts.order}`
  return {
    ...attachment(facts, { kind: listHeading(facts), about: `${ABOUT[kind]} ${subject(facts)}${ofOrder}` }),
    body: [
      kind === 'order-list' ? attachedTo(facts) : asOfDay(facts),
      ...whyLater(facts),
      lineTable(kind, facts),
      { kind: 'paragraph', text: `Tổng số tiền: ${amountWithWords(facts.total)}.` },
    ],
  }
}

function paymentStatement(facts: PaymentFacts): Paper {
  const { total, paid, drawnUpOn, outside, looks, sealed } = facts
  const made = `Bảng kê lập ngày ${formatDay(drawnUpOn)} từ sổ cái của chương trình; số đã chi và số chưa chi khớp với danh sách đã chi và danh sách chưa chi đến từng đồng.`
  const said = [
    `Được duyệt: ${amountWithWords(total)}.`,
    `Đã chi: ${amountWithWords(paid)}.`,
    `Chưa chi: ${amountWithWords(subtractVnd(total, paid))}.`,
    ...(outside === undefined ? [] : [outside]),
    ...(looks === undefined ? [] : [looksText(looks)]),
    made,
    ...(sealed === undefined ? [] : [sealedText(sealed)]),
  ]
  return {
    ...attachment(facts, { kind: 'BẢNG KÊ', about: `Chi ${subject(facts)}` }),
    orientation: 'portrait',
    body: [
      asOfDay(facts),
      ...whyLater(facts),
      { kind: 'paragraph', text: `Căn cứ chi: ${facts.place}. Nguồn: ${facts.budgetSource}.` },
      statementTable(facts),
      ...said.map((text): Block => ({ kind: 'paragraph', text })),
    ],
  }
}

const asOfDay = ({ drawnUpOn }: PaymentFacts): Block => ({
  kind: 'note',
  text: `(Tình hình đến ngày ${formatDay(drawnUpOn)}. Đơn vị tính: đồng)`,
})

function looksText({ population, drawn, sentBack }: LooksTold): string {
  const outcome =
    sentBack === 0 ? 'không xác nhận nào bị trả lại' : `${formatVnd(sentBack as Vnd)} lần trả lại cho cấp xã để xác nhận lại`
  return `Trước khi trình, ${formatVnd(drawn as Vnd)} trong ${formatVnd(population as Vnd)} tổ đã được người thứ hai xem lại xác nhận; ${outcome}.`
}

/** So many digits that nobody finds another record with the same. */
const SHORT_HASH = 32

const sealedText = ({ seal, hash }: { seal: number; hash: string }): string =>
  `Niêm phong của sổ khi lập bảng kê: số ${seal}, ${hash.slice(0, SHORT_HASH)}.`

const attachedTo = ({ province }: PaymentFacts): Block => ({
  kind: 'note',
  text: `(Kèm theo Quyết định số          /QĐ-UBND ngày       tháng       năm          của Chủ tịch ${provincialCommittee(province)})`,
})

const attachment = (facts: PaymentFacts, heading: Paper['heading']): Omit<Paper, 'body'> => ({
  title: `${heading.kind} ${heading.about}`,
  orientation: 'landscape',
  letterhead: headOfAttachment(facts),
  heading,
  signatures: [DRAFTER, DIRECTOR],
  recipients: [],
  isDraft: true,
})

/** The office that runs the programme that day; where nobody recorded it, the committee that it stands under. */
function headOfAttachment({ province, offices, on }: PaymentFacts): Letterhead {
  const office = offices['digital-transformation']
  return office === undefined ? provincialLetterhead(province, { on }) : officeLetterhead(province, { on, office })
}
