import type { DescribedTable } from '../../platform/table-export/described-table.ts'
import type { DrawnRanks, ResultDocument } from './result-document.ts'

export interface OpenResult {
  readonly version: number
  readonly fingerprint: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly reason: string | null
  readonly at: string
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
}

/**
 * A published version as data that anybody may copy: what `recompute-result.mjs` reads. It names units and a decision, and nobody.
 *
 * @param difference what a correction changed of the version before; `null` of the first
 */
export const openJson = (
  { document, drawnRanks, fingerprint, version, decisionNumber, decidedOn, reason, at }: OpenResult,
  difference: object | null = null,
) => ({
  ...document,
  drawnRanks,
  fingerprint,
  publication: { version, decisionNumber, decidedOn, reason, publishedAt: at, difference },
})

const TEXTS = ['Mã đơn vị', 'Đơn vị', 'Bộ tiêu chí', 'Khối', 'Mã tiêu chí', 'Tiêu chí'].map((heading) => ({
  heading,
  kind: 'text' as const,
}))
const NUMBERS = ['Điểm tối đa', 'Tự đánh giá', 'Thẩm định', 'Hội đồng', 'Điểm tính'].map((heading) => ({
  heading,
  kind: 'number' as const,
}))

/** The same as a table: a row for each criterion of each unit, and one for the unit with its rank. Not applicable is left empty. */
export function openTable({ document: { round, trees, units }, version }: OpenResult): DescribedTable {
  const titles = new Map(trees.flatMap(({ name, criteria }) => criteria.map((one) => [`${name} ${one.code}`, one] as const)))
  const number = (score: number | null | 'not-applicable'): number | null => (typeof score === 'number' ? score : null)
  return {
    language: 'vi',
    title: `${round.title}, bản ${version}`,
    scope: [],
    columns: [...TEXTS, ...NUMBERS, { heading: 'Hạng', kind: 'number' }],
    rows: units.flatMap(({ code, name, tree, block, criteria, totals, rank }) => [
      [
        code,
        name,
        tree,
        block,
        '',
        '',
        totals.counted.maximum,
        totals.self.points,
        totals.appraised.points,
        totals.council.points,
        totals.counted.points,
        rank,
      ],
      ...criteria.map(({ criterion, self, appraised, council, counted }) => {
        const { title, maximum } = titles.get(`${tree} ${criterion}`) ?? { title: { vi: '' }, maximum: null }
        return [code, name, tree, block, criterion, title.vi, maximum, ...[self, appraised, council, counted].map(number), null]
      }),
    ]),
  }
}
