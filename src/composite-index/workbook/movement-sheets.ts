import type { DescribedSheet } from '../../platform/table-export/write-sheets.ts'
import type { Movement, UnitEvent, UnitMovement } from '../analysis/movement.ts'

/** The ranks of years side by side, with a picture of them, and what became of units that are not in all of them. */
export function movementSheets({ years, units, correlations }: Movement): DescribedSheet[] {
  const last = years.length - 1
  const rank = ({ ranks }: UnitMovement): number => ranks[last] ?? Number.POSITIVE_INFINITY
  const order = units.toSorted((a, b) => rank(a) - rank(b))
  const told = [
    `Thứ hạng qua các năm ${years.join(', ')}`,
    ...correlations.map(
      ({ spearman, kendall }, at) =>
        `${years[at]} → ${years[at + 1]}: Spearman ${spearman.value.toFixed(3)}, Kendall ${kendall.value.toFixed(3)}, ${spearman.count} đơn vị có ở cả hai năm.`,
    ),
  ]
  return [
    {
      name: 'Biến động',
      told,
      headings: [
        'Mã',
        'Đơn vị',
        ...years.map((year) => `Hạng ${year}`),
        ...years.slice(1).map((year) => `Tăng hạng ${year}`),
        ...years.map((year) => `Điểm ${year}`),
        ...years.slice(1).map((year) => `Điểm đổi ${year}`),
        'Ghi chú',
      ],
      rows: order.map(({ unit, name, ranks, scores, changes, events }) => [
        unit,
        name,
        ...ranks,
        ...changes.map((change) => change.rank),
        ...scores,
        ...changes.map(({ score }) => score),
        events.map(eventText).join('; '),
      ]),
      widths: [12, 40, ...years.flatMap(() => [10, 10]), ...years.slice(1).flatMap(() => [10, 10]), 50],
      formats: Object.fromEntries(
        Array.from({ length: 2 * years.length - 1 }, (_, at) => [2 + 2 * years.length - 1 + at, '0.00']),
      ),
      pictures: [
        {
          title: 'Điểm qua các năm',
          kind: 'bars',
          labels: { column: 1, fromRow: told.length + 1, toRow: told.length + order.length },
          series: years.map((year, at) => ({ name: year, column: 2 + 2 * years.length - 1 + at })),
          at: { row: 1, column: 2 + 4 * years.length },
        },
      ],
    },
  ]
}

/** What became of a unit, in a sentence. */
export function eventText(event: UnitEvent): string {
  switch (event.kind) {
    case 'entered':
      return `${event.year}: mới vào`
    case 'left':
      return `${event.year}: không còn`
    case 'returned':
      return `${event.year}: trở lại`
    case 'merged':
      return `${event.year}: gộp từ ${event.from.join(', ')}`
    case 'merged-into':
      return `${event.year}: gộp vào ${event.into}`
    case 'renamed':
      return `${event.year}: trước là "${event.before}"`
  }
}
