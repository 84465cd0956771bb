import { formatDay, formatMonth } from '../kernel/calendar.ts'
import { addVnd, formatVnd, subtractVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { Column, Section, Table } from '../platform/paper/paper.ts'
import type { PaymentListKind } from './ground/paper-kind.ts'
import { nameUnderHeading } from './group-name.ts'
import type { PaymentFacts, PaymentLine } from './payment-facts.ts'

const NUMBER: Column = { heading: 'STT', align: 'center', share: 1 }
const UNIT: Column = { heading: 'Đơn vị', align: 'left', share: 5 }
const GROUPS: Column = { heading: 'Số tổ', align: 'right', share: 2 }

const count = (items: number): string => formatVnd(items as Vnd)

const groupsOf = ({ units }: PaymentFacts): string => count(units.reduce((sum, unit) => sum + unit.groups, 0))

/** Groups and sums by district, or by commune where the level is absent. */
export const unitTable = (facts: PaymentFacts): Table => ({
  kind: 'table',
  caption: 'Số tổ và số tiền theo đơn vị',
  columns: [NUMBER, UNIT, GROUPS, { heading: 'Số tiền (đồng)', align: 'right', share: 3 }],
  sections: [
    {
      rows: facts.units.map(({ name, groups, amount }, index) => [String(index + 1), name, count(groups), formatVnd(amount)]),
    },
  ],
  total: ['', 'Tổng cộng', groupsOf(facts), formatVnd(facts.total)],
})

const money = (heading: string): Column => ({ heading, align: 'right', share: 5 })

/** What was approved for each unit, what of it is paid and what is not. */
export const statementTable = (facts: PaymentFacts): Table => ({
  kind: 'table',
  caption: 'Số được duyệt, đã chi và chưa chi theo đơn vị',
  columns: [
    { ...NUMBER, share: 2 },
    { ...UNIT, share: 8 },
    { ...GROUPS, share: 3 },
    ...['Được duyệt', 'Đã chi', 'Chưa chi'].map(money),
  ],
  sections: [
    {
      rows: facts.units.map(({ name, groups, amount, paid }, index) => [
        String(index + 1),
        name,
        count(groups),
        ...threeSums(amount, paid),
      ]),
    },
  ],
  total: ['', 'Tổng cộng', groupsOf(facts), ...threeSums(facts.total, facts.paid)],
})

const threeSums = (approved: Vnd, paid: Vnd): string[] => [approved, paid, subtractVnd(approved, paid)].map(formatVnd)

interface LineColumn extends Column {
  readonly cell: (line: PaymentLine) => string
}

const PAYEE: LineColumn = { heading: 'Người nhận', align: 'left', share: 8, cell: ({ payee }) => payee }
const ACCOUNT: LineColumn = { heading: 'Số tài khoản', align: 'left', share: 5, cell: ({ account }) => account }
const BANK: LineColumn = { heading: 'Ngân hàng', align: 'left', share: 6, cell: ({ bank }) => bank }
const AMOUNT: LineColumn = { heading: 'Số tiền (đồng)', align: 'right', share: 6, cell: ({ amount }) => formatVnd(amount) }
const SET_OFF: LineColumn = {
  heading: 'Bù trừ thu hồi',
  align: 'right',
  share: 5,
  cell: ({ setOff }) => (setOff === undefined ? '' : formatVnd(setOff)),
}
const DUE: LineColumn = {
  heading: 'Được hưởng',
  align: 'right',
  share: 5,
  cell: ({ amount, setOff }) => formatVnd(setOff === undefined ? amount : addVnd(amount, setOff)),
}
const PAID_ON: LineColumn = {
  heading: 'Ngày chi',
  align: 'left',
  share: 5,
  cell: ({ paidOn }) => (paidOn === undefined ? '' : formatDay(paidOn)),
}
const WHY: LineColumn = { heading: 'Vì sao chưa chi', align: 'left', share: 11, cell: ({ why = '' }) => why }

/** What each list says of a payment beside its group and place. */
const COLUMNS_OF: Readonly<Record<PaymentListKind, readonly LineColumn[]>> = {
  'order-list': [PAYEE, ACCOUNT, BANK, AMOUNT],
  'paid-list': [PAYEE, ACCOUNT, BANK, PAID_ON, AMOUNT],
  'unpaid-list': [PAYEE, WHY, AMOUNT],
}

/** Where something was kept back for claims, what was due and what was kept back stand before what is transferred. */
const columnsOf = (kind: PaymentListKind, lines: readonly PaymentLine[]): readonly LineColumn[] =>
  lines.some(({ setOff = 0 }) => setOff > 0)
    ? COLUMNS_OF[kind].flatMap((column) => (column === AMOUNT ? [DUE, SET_OFF, AMOUNT] : [column]))
    : COLUMNS_OF[kind]

const CAPTION: Readonly<Record<PaymentListKind, string>> = {
  'order-list': 'Người nhận tiền theo lệnh chi',
  'paid-list': 'Các khoản đã chi',
  'unpaid-list': 'Các khoản chưa chi',
}

/** Single payments: a section for each district, or each commune where the level is absent, with its sum. */
export function lineTable(kind: PaymentListKind, { lines, total }: PaymentFacts): Table {
  const own = columnsOf(kind, lines)
  const numbered = lines.map((line, index) => ({ ...line, position: index + 1 }))
  const isByDistrict = lines.some(({ district }) => district !== null)
  return {
    kind: 'table',
    caption: CAPTION[kind],
    columns: [
      { ...NUMBER, share: 2.5 },
      { heading: 'Tổ công nghệ số cộng đồng', align: 'left', share: 8 },
      { heading: isByDistrict ? 'Xã, phường, thị trấn' : 'Xã, phường', align: 'left', share: 8 },
      ...own.map(({ cell: _cell, ...column }) => column),
    ],
    sections: [...Map.groupBy(numbered, sectionOf)].map(([unit, ofUnit]) => lineSection(unit, ofUnit, own)),
    total: ['', `Tổng cộng: ${count(lines.length)} khoản`, '', ...own.slice(1).map(() => ''), formatVnd(total)],
  }
}

export const upperUnit = ({ district, commune }: Pick<PaymentLine, 'district' | 'commune'>): string => district ?? commune

/** Of a list of several months, each unit stands under each month. */
const sectionOf = (line: PaymentLine): string =>
  line.month === undefined ? upperUnit(line) : `Tháng ${formatMonth(line.month)}, ${upperUnit(line)}`

type NumberedLine = PaymentLine & { readonly position: number }

const lineSection = (unit: string, lines: readonly NumberedLine[], own: readonly LineColumn[]): Section => ({
  heading: { text: `${unit}: ${count(lines.length)} khoản`, sum: formatVnd(sumVnd(lines.map(({ amount }) => amount))) },
  rows: lines.map((line) => [
    String(line.position),
    line.groups > 1 ? `${count(line.groups)} tổ` : nameUnderHeading(line.group),
    line.commune,
    ...own.map(({ cell }) => cell(line)),
  ]),
})
