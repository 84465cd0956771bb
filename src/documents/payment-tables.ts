import { formatVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { Column, Section, Table } from '../platform/paper/paper.ts'
import { nameUnderHeading } from './group-name.ts'
import type { PayeeLine, PaymentFacts } from './payment-facts.ts'

const UNIT_COLUMNS: readonly Column[] = [
  { heading: 'STT', align: 'center', share: 1 },
  { heading: 'Đơn vị', align: 'left', share: 5 },
  { heading: 'Số tổ', align: 'right', share: 2 },
  { heading: 'Số tiền (đồng)', align: 'right', share: 3 },
]

const count = (items: number): string => formatVnd(items as Vnd)

/** Groups and sums by district, or by commune where the level is absent. */
export function unitTable({ units, total }: PaymentFacts): Table {
  const rows = units.map(({ name, groups, amount }, index) => [String(index + 1), name, count(groups), formatVnd(amount)])
  const groups = units.reduce((sum, unit) => sum + unit.groups, 0)
  return {
    kind: 'table',
    caption: 'Số tổ và số tiền theo đơn vị',
    columns: UNIT_COLUMNS,
    sections: [{ rows }],
    total: ['', 'Tổng cộng', count(groups), formatVnd(total)],
  }
}

const payeeColumns = (isByDistrict: boolean): readonly Column[] => [
  { heading: 'STT', align: 'center', share: 2 },
  { heading: 'Tổ công nghệ số cộng đồng', align: 'left', share: 8 },
  { heading: isByDistrict ? 'Xã, phường, thị trấn' : 'Xã, phường', align: 'left', share: 8 },
  { heading: 'Người nhận', align: 'left', share: 8 },
  { heading: 'Số tài khoản', align: 'left', share: 5 },
  { heading: 'Ngân hàng', align: 'left', share: 6 },
  { heading: 'Số tiền (đồng)', align: 'right', share: 6 },
]

/** Who receives how much: a section for each district, or each commune where the level is absent, with its sum. */
export function payeeTable({ payees, total }: PaymentFacts): Table {
  const places = payees.map((line, index) => ({ ...line, position: index + 1 }))
  return {
    kind: 'table',
    caption: 'Người nhận tiền',
    columns: payeeColumns(payees.some(({ district }) => district !== null)),
    sections: [...Map.groupBy(places, upperUnit)].map(([unit, lines]) => payeeSection(unit, lines)),
    total: ['', `Tổng cộng: ${count(payees.length)} khoản`, '', '', '', '', formatVnd(total)],
  }
}

export const upperUnit = ({ district, commune }: Pick<PayeeLine, 'district' | 'commune'>): string => district ?? commune

const payeeSection = (unit: string, lines: readonly (PayeeLine & { readonly position: number })[]): Section => ({
  heading: { text: `${unit}: ${count(lines.length)} khoản`, sum: formatVnd(sumVnd(lines.map(({ amount }) => amount))) },
  rows: lines.map(({ position, group, groups, commune, payee, account, bank, amount }) => [
    String(position),
    groups > 1 ? `${count(groups)} tổ` : nameUnderHeading(group),
    commune,
    payee,
    account,
    bank,
    formatVnd(amount),
  ]),
})
