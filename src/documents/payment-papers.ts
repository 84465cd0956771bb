import { assert } from '../kernel/assert.ts'
import { formatDay, formatMonth } from '../kernel/calendar.ts'
import { formatVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { Block, Letterhead, Paper, Signature } from '../platform/paper/paper.ts'
import { amountWithWords } from './amount-in-words.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'
import { officeLetterhead, provincialCommittee, provincialLetterhead } from './letterhead.ts'
import type { Ground, PaymentFacts } from './payment-facts.ts'
import { payeeTable, unitTable } from './payment-tables.ts'

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
    {
      kind: 'article',
      label: 'Điều 2.',
      text: `Nguồn kinh phí: ${budgetSource}. Danh sách người nhận và bảng kê kèm theo Quyết định này.`,
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

const payeeList = (facts: PaymentFacts): Paper => ({
  ...attachment(facts, { kind: 'DANH SÁCH', about: `Người nhận tiền ${subject(facts)}` }),
  body: [attachedTo(facts), payeeTable(facts), { kind: 'paragraph', text: `Tổng số tiền: ${amountWithWords(facts.total)}.` }],
})

function paymentStatement(facts: PaymentFacts): Paper {
  const made = `Bảng kê lập ngày ${formatDay(facts.drawnUpOn)} từ sổ cái của chương trình; số liệu khớp với danh sách người nhận đến từng đồng.`
  const said = [
    `Tổng số tiền: ${amountWithWords(facts.total)}.`,
    ...(facts.outside === undefined ? [] : [facts.outside]),
    made,
    ...(facts.sealed === undefined ? [] : [sealedText(facts.sealed)]),
  ]
  return {
    ...attachment(facts, { kind: 'BẢNG KÊ', about: `Chi ${subject(facts)}` }),
    orientation: 'portrait',
    body: [
      attachedTo(facts),
      { kind: 'paragraph', text: `Căn cứ chi: ${facts.place}. Nguồn: ${facts.budgetSource}.` },
      unitTable(facts),
      ...said.map((text): Block => ({ kind: 'paragraph', text })),
    ],
  }
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
