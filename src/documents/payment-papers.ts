import { assert } from '../kernel/assert.ts'
import { formatDay, formatMonth, type Month, type PlainDate } from '../kernel/calendar.ts'
import { formatVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { Block, Column, Paper, Signature } from '../platform/paper/paper.ts'
import { amountWithWords } from './amount-in-words.ts'
import { type IssuingProvince, provincialCommittee, provincialLetterhead } from './letterhead.ts'

export const PAYMENT_PAPER_KINDS = ['decision', 'payee-list', 'statement'] as const
export type PaymentPaperKind = (typeof PAYMENT_PAPER_KINDS)[number]

/** What the papers on paying one month rest on. The totals must agree, or no paper is drawn. */
export interface PaymentFacts {
  readonly province: IssuingProvince
  readonly month: Month
  /** The day the paper is drawn up, for its letterhead. */
  readonly on: PlainDate
  /** The act the support is paid by, as papers cite it: `Nghị quyết số …/NQ-HĐND ngày …`. */
  readonly act: string
  /** The clause that sets the amount. */
  readonly citation: string
  readonly total: Vnd
  readonly budgetSource: string
  /** What others may add and pay themselves, which is in none of these sums; absent where the act lets nobody. */
  readonly outside?: string | undefined
  /** The end of the sealed record when the paper is drawn up: on paper it stands where nobody can alter it. */
  readonly sealed?: { readonly seal: number; readonly hash: string } | undefined
  readonly units: readonly UnitTotal[]
  readonly payees: readonly PayeeLine[]
}

export interface UnitTotal {
  readonly name: string
  readonly groups: number
  readonly amount: Vnd
}

export interface PayeeLine {
  readonly group: string
  readonly commune: string
  readonly district: string | null
  readonly payee: string
  /** In full only for whoever may see it; masked otherwise. */
  readonly account: string
  readonly bank: string
  readonly amount: Vnd
}

/** @throws when lines, units and total do not agree to the đồng: such a paper must not exist */
export function drawUpPaymentPaper(kind: PaymentPaperKind, facts: PaymentFacts): Paper {
  assert(sumVnd(facts.units.map(({ amount }) => amount)) === facts.total, 'the units add up to the total')
  switch (kind) {
    case 'decision':
      return paymentDecision(facts)
    case 'payee-list':
      assert(sumVnd(facts.payees.map(({ amount }) => amount)) === facts.total, 'the payees add up to the total')
      return payeeList(facts)
    case 'statement':
      return paymentStatement(facts)
  }
}

const subject = ({ month }: PaymentFacts): string => `hỗ trợ các Tổ công nghệ số cộng đồng tháng ${formatMonth(month)}`

const CHAIR: Signature = { authority: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' }

function paymentDecision(facts: PaymentFacts): Paper {
  const { act, citation, total, units, budgetSource } = facts
  const committee = provincialCommittee(facts.province)
  const groups = units.reduce((sum, unit) => sum + unit.groups, 0)
  const body: Block[] = [
    { kind: 'authority', text: `CHỦ TỊCH ${committee.toLocaleUpperCase('vi')}` },
    { kind: 'ground', text: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
    { kind: 'ground', text: 'Căn cứ Luật Ngân sách nhà nước;' },
    { kind: 'ground', text: `Căn cứ ${act};` },
    { kind: 'ground', text: 'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông và Giám đốc Sở Tài chính.' },
    { kind: 'resolves', text: 'QUYẾT ĐỊNH:' },
    {
      kind: 'article',
      label: 'Điều 1.',
      text: `Chi ${subject(facts)} theo ${citation} cho ${formatVnd(groups as Vnd)} tổ, với tổng số tiền là ${amountWithWords(total)}, phân theo đơn vị như sau:`,
    },
    unitTable(facts),
    {
      kind: 'article',
      label: 'Điều 2.',
      text: `Nguồn kinh phí: ${budgetSource}. Danh sách người nhận và bảng kê kèm theo Quyết định này.`,
    },
    { kind: 'article', label: 'Điều 3.', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    {
      kind: 'article',
      label: 'Điều 4.',
      text: `Chánh Văn phòng ${committee}, Giám đốc các Sở: Thông tin và Truyền thông, Tài chính; Kho bạc Nhà nước; Ủy ban nhân dân các địa phương và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ]
  return {
    title: `Quyết định về việc chi ${subject(facts)}`,
    orientation: 'portrait',
    letterhead: provincialLetterhead(facts.province, { on: facts.on, symbol: 'QĐ-UBND' }),
    heading: { kind: 'QUYẾT ĐỊNH', about: `Về việc chi ${subject(facts)}` },
    body,
    signature: CHAIR,
    recipients: ['Như Điều 4;', 'Thường trực Hội đồng nhân dân;', 'Lưu: VT, KTTH.'],
    isDraft: true,
  }
}

const UNIT_COLUMNS: readonly Column[] = [
  { heading: 'STT', align: 'center', share: 1 },
  { heading: 'Đơn vị', align: 'left', share: 5 },
  { heading: 'Số tổ', align: 'right', share: 2 },
  { heading: 'Số tiền (đồng)', align: 'right', share: 3 },
]

const unitTable = ({ units, total }: PaymentFacts): Block => ({
  kind: 'table',
  caption: 'Số tổ và số tiền theo đơn vị',
  columns: UNIT_COLUMNS,
  rows: units.map(({ name, groups, amount }, index) => [String(index + 1), name, formatVnd(groups as Vnd), formatVnd(amount)]),
  total: ['', 'Tổng cộng', formatVnd(units.reduce((sum, unit) => sum + unit.groups, 0) as Vnd), formatVnd(total)],
})

const PAYEE_COLUMNS: readonly Column[] = [
  { heading: 'STT', align: 'center', share: 1 },
  { heading: 'Tổ công nghệ số cộng đồng', align: 'left', share: 5 },
  { heading: 'Xã, phường, thị trấn', align: 'left', share: 4 },
  { heading: 'Người nhận', align: 'left', share: 4 },
  { heading: 'Số tài khoản', align: 'left', share: 3 },
  { heading: 'Ngân hàng', align: 'left', share: 3 },
  { heading: 'Số tiền (đồng)', align: 'right', share: 3 },
]

function payeeList(facts: PaymentFacts): Paper {
  const rows = facts.payees.map(({ group, commune, payee, account, bank, amount }, index) => [
    String(index + 1),
    group,
    commune,
    payee,
    account,
    bank,
    formatVnd(amount),
  ])
  return {
    ...attachment(facts, { kind: 'DANH SÁCH', about: `Người nhận tiền ${subject(facts)}` }),
    body: [
      attachedTo,
      {
        kind: 'table',
        caption: 'Người nhận tiền',
        columns: PAYEE_COLUMNS,
        rows,
        total: ['', `Tổng cộng: ${formatVnd(rows.length as Vnd)} khoản`, '', '', '', '', formatVnd(facts.total)],
      },
      { kind: 'paragraph', text: `Tổng số tiền: ${amountWithWords(facts.total)}.` },
    ],
  }
}

function paymentStatement(facts: PaymentFacts): Paper {
  return {
    ...attachment(facts, { kind: 'BẢNG KÊ', about: `Chi ${subject(facts)}` }),
    orientation: 'portrait',
    body: [
      attachedTo,
      { kind: 'paragraph', text: `Căn cứ chi: ${facts.act}; ${facts.citation}. Nguồn: ${facts.budgetSource}.` },
      unitTable(facts),
      { kind: 'paragraph', text: `Tổng số tiền bằng chữ: ${amountWithWords(facts.total)}.` },
      ...(facts.outside === undefined ? [] : [{ kind: 'paragraph' as const, text: facts.outside }]),
      {
        kind: 'paragraph',
        text: `Bảng kê lập ngày ${formatDay(facts.on)} từ sổ cái của chương trình; số liệu khớp với danh sách người nhận đến từng đồng.`,
      },
      ...(facts.sealed === undefined ? [] : [{ kind: 'paragraph' as const, text: sealedText(facts.sealed) }]),
    ],
  }
}

/** So many digits that nobody finds another record with the same. */
const SHORT_HASH = 32

const sealedText = ({ seal, hash }: { seal: number; hash: string }): string =>
  `Niêm phong của sổ khi lập bảng kê: số ${seal}, ${hash.slice(0, SHORT_HASH)}.`

const attachedTo: Block = {
  kind: 'note',
  text: '(Kèm theo Quyết định số          /QĐ-UBND ngày       tháng       năm          của Chủ tịch Ủy ban nhân dân)',
}

const attachment = (facts: PaymentFacts, heading: Paper['heading']): Omit<Paper, 'body'> => ({
  title: `${heading.kind} ${heading.about}`,
  orientation: 'landscape',
  letterhead: provincialLetterhead(facts.province, { on: facts.on }),
  heading,
  signature: { authority: ['NGƯỜI LẬP BIỂU'], position: '(Ký, ghi rõ họ tên)' },
  recipients: [],
  isDraft: true,
})
