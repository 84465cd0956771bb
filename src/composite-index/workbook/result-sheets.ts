import { type DescribedSheet, pictureRows } from '../../platform/table-export/write-sheets.ts'
import { strengthsOf } from '../analysis/compare-results.ts'
import type { answerSensitivity, answerUncertainty, CheckedAnswer, ComputedAnswer } from '../analysis/index-answers.ts'
import { methodSentence } from '../analysis/method-sentence.ts'
import type { ReadyIndex } from '../analysis/ready-index.ts'
import { checkSheet, sensitivitySheet } from './analysis-sheets.ts'

type Accepted<Answer> = Extract<Answer, { ok: true }> extends { value: infer Value } ? Value : never

/** What was computed of an index. */
export interface IndexAnswers {
  readonly computed: ComputedAnswer
  readonly checked?: CheckedAnswer | undefined
  readonly uncertainty?: Accepted<ReturnType<typeof answerUncertainty>> | undefined
  readonly sensitivity?: Accepted<ReturnType<typeof answerSensitivity>> | undefined
}

/** The sheets of a result: ranks with their pictures and how they were come by, then everything behind them. */
export function resultSheets(ready: ReadyIndex, answers: IndexAnswers): DescribedSheet[] {
  const { computed, checked, uncertainty, sensitivity } = answers
  const order = unitsInOrder(ready, computed)
  return [
    rankSheet(ready, computed, { order, uncertainty }),
    ...(uncertainty === undefined ? [] : [sureSheet(ready, uncertainty, order)]),
    numberSheet(ready, { name: 'Điểm', numbers: computed.scores, order, format: '0.00' }),
    numberSheet(ready, { name: 'Hạng từng tiêu chí', numbers: computed.ranks, order, format: '0.##' }),
    strengthSheet(ready, computed, order),
    weightSheet(ready, computed),
    ...(checked === undefined ? [] : [checkSheet(ready.data, checked)]),
    ...(sensitivity === undefined ? [] : [sensitivitySheet(sensitivity)]),
  ]
}

function unitsInOrder({ data }: ReadyIndex, { units, ranks }: ComputedAnswer): string[] {
  const top = data.tree.tops[0] ?? ''
  const rank = (unit: string): number => ranks[unit]?.[top] ?? Number.POSITIVE_INFINITY
  return units.toSorted((a, b) => rank(a) - rank(b))
}

const named = ({ data }: ReadyIndex, unit: string): string => data.names.get(unit) ?? unit
const nodeNamed = ({ data }: ReadyIndex, code: string): string => data.tree.nodes.get(code)?.name ?? code

function rankSheet(
  ready: ReadyIndex,
  { scores, ranks, groupRanks, questions, notes }: ComputedAnswer,
  { order, uncertainty }: { readonly order: readonly string[] } & Pick<IndexAnswers, 'uncertainty'>,
): DescribedSheet {
  const { tree } = ready.data
  const top = tree.tops[0] ?? ''
  const parts = (tree.nodes.get(top)?.children ?? []).filter((code) => tree.aggregates.includes(code))
  const asked = [...new Set([...questions, ...(uncertainty?.questions ?? [])].map(({ vi }) => vi))]
  const told = [nodeNamed(ready, top), methodSentence(tree, ready.document).vi, ...asked, ...notes.map(({ vi }) => vi)]
  const headings = [
    'Hạng',
    ...(groupRanks === undefined ? [] : ['Hạng trong khối']),
    'Mã',
    'Đơn vị',
    'Điểm',
    ...parts.map((code) => nodeNamed(ready, code)),
  ]
  const name = headings.indexOf('Đơn vị')
  const rows = order.map((unit) => [
    ranks[unit]?.[top] ?? null,
    ...(groupRanks === undefined ? [] : [groupRanks[unit]?.[top] ?? null]),
    unit,
    named(ready, unit),
    scores[unit]?.[top] ?? null,
    ...parts.map((code) => scores[unit]?.[code] ?? null),
  ])
  const labels = { column: name, fromRow: told.length + 1, toRow: told.length + rows.length }
  const [score, beside] = [name + 1, headings.length + 1]
  return {
    name: 'Kết quả',
    told,
    headings,
    rows,
    widths: [8, ...(groupRanks === undefined ? [] : [10]), 12, 40, 12, ...parts.map(() => 14)],
    formats: Object.fromEntries([score, ...parts.map((_, at) => score + 1 + at)].map((column) => [column, '0.00'])),
    pictures: [
      {
        title: 'Điểm theo hạng',
        kind: 'bars',
        labels,
        series: [{ name: 'Điểm', column: score }],
        at: { row: 1, column: beside },
      },
      ...(parts.length === 0
        ? []
        : [
            {
              title: 'Điểm từng nhóm, nối nhau',
              kind: 'stacked-bars' as const,
              labels,
              series: parts.map((code, at) => ({ name: nodeNamed(ready, code), column: score + 1 + at })),
              at: { row: pictureRows(rows.length) + 2, column: beside },
            },
          ]),
    ],
  }
}

function sureSheet(
  ready: ReadyIndex,
  { units, sentences, replications, failed, firstFaults }: NonNullable<IndexAnswers['uncertainty']>,
  order: readonly string[],
): DescribedSheet {
  const why = firstFaults[0]
  const told = [
    `Thứ hạng trong ${replications} lần tính lại với các lựa chọn khác đi.`,
    ...(failed === 0 ? [] : [`${failed} lần không tính được và không được tính vào đây. Lần đầu vì: ${why?.vi ?? ''}`]),
  ]
  const rows = order.flatMap((unit) => {
    const own = units[unit]
    if (own === undefined) return []
    const { rank, mean, median, q5, q95, holds, paid } = own
    return [[named(ready, unit), rank, mean, median, q5, q95, q95 - q5, holds, paid].map(orNull)]
  })
  const labels = { column: 0, fromRow: told.length + 1, toRow: told.length + rows.length }
  return {
    name: 'Độ chắc chắn',
    told,
    headings: [
      'Đơn vị',
      'Hạng',
      'Hạng trung bình',
      'Hạng giữa',
      'Hạng tốt (5 %)',
      'Hạng kém (95 %)',
      'Khoảng hạng',
      'Giữ nguyên hạng',
      'Được thưởng',
    ],
    rows: [...rows, [], ...sentences.map(({ vi }) => [vi])],
    widths: [40, 8, 12, 12, 14, 14, 12, 14, 14],
    formats: { 2: '0.0', 3: '0.#', 4: '0.#', 5: '0.#', 6: '0.#', 7: '0%', 8: '0%' },
    pictures: [
      {
        title: 'Hạng từ 5 % đến 95 % số lần thử',
        kind: 'stacked-bars',
        labels,
        series: [
          { name: 'Hạng tốt', column: 4, isUnseen: true },
          { name: 'Khoảng hạng', column: 6 },
        ],
        at: { row: 1, column: 10 },
      },
    ],
  }
}

const orNull = (value: string | number): string | number | null => (Number.isNaN(value) ? null : value)

function numberSheet(
  ready: ReadyIndex,
  about: {
    readonly name: string
    readonly numbers: ComputedAnswer['scores']
    readonly order: readonly string[]
    readonly format: string
  },
): DescribedSheet {
  const codes = [...ready.data.tree.indicators, ...ready.data.tree.aggregates]
  return {
    name: about.name,
    told: [],
    headings: ['Mã', 'Đơn vị', ...codes.map((code) => `${code} ${nodeNamed(ready, code)}`)],
    rows: about.order.map((unit) => [unit, named(ready, unit), ...codes.map((code) => about.numbers[unit]?.[code] ?? null)]),
    widths: [12, 36, ...codes.map(() => 14)],
    formats: Object.fromEntries(codes.map((_, at) => [at + 2, about.format])),
  }
}

const MOST_TOLD = 5

function strengthSheet(ready: ReadyIndex, computed: ComputedAnswer, order: readonly string[]): DescribedSheet {
  const { indicators } = ready.data.tree
  const line = (own: readonly { readonly code: string; readonly rank: number }[]): string =>
    own.map(({ code, rank }) => `${nodeNamed(ready, code)} (hạng ${rank})`).join('; ')
  return {
    name: 'Mạnh và yếu',
    told: [`Mỗi đơn vị: ${MOST_TOLD} tiêu chí có hạng tốt nhất, ${MOST_TOLD} tiêu chí có hạng kém nhất.`],
    headings: ['Mã', 'Đơn vị', 'Mạnh nhất', 'Yếu nhất'],
    rows: order.map((unit) => {
      const { strengths, weaknesses } = strengthsOf(computed, unit, { indicators, most: MOST_TOLD })
      return [unit, named(ready, unit), line(strengths), line(weaknesses)]
    }),
    widths: [12, 36, 80, 80],
  }
}

function weightSheet(ready: ReadyIndex, { weights }: ComputedAnswer): DescribedSheet {
  const { tree } = ready.data
  return {
    name: 'Trọng số',
    told: ['Phần trong chỉ số: trọng số thật của tiêu chí khi gộp đến cùng; của mọi tiêu chí cộng lại bằng 100 %.'],
    headings: ['Mã', 'Tên', 'Thuộc', 'Trọng số', 'Phần trong chỉ số'],
    rows: [...tree.indicators, ...tree.aggregates].map((code) => [
      code,
      nodeNamed(ready, code),
      tree.nodes.get(code)?.parent ?? null,
      weights[code]?.weight ?? null,
      weights[code]?.effective ?? null,
    ]),
    widths: [10, 48, 10, 12, 18],
    formats: { 3: '0.###', 4: '0.0%' },
  }
}
