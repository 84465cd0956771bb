import type { DescribedSheet } from '../../platform/table-export/write-sheets.ts'
import type { CheckedAnswer } from '../analysis/index-answers.ts'
import type { Sensitivity } from '../analysis/sensitivity.ts'
import type { IndexData } from '../spec/index-data.ts'

type Row = (string | number | null)[]

const FLAGS: Readonly<Record<string, string>> = {
  missing: 'thiếu nhiều',
  zeros: 'nhiều số 0',
  same: 'nhiều giá trị như nhau',
  outliers: 'có giá trị lệch hẳn',
}

/** What a statistician asks of the data: each column, pairs that go together, what each group has in common. */
export function checkSheet({ tree }: IndexData, checked: CheckedAnswer): DescribedSheet {
  const { statistics, correlations, denominators, alphaBelow, together, leftOut } = checked
  const named = (code: string): string => `${code} ${tree.nodes.get(code)?.name ?? ''}`.trim()
  const blank: Row = []
  return {
    name: 'Kiểm tra',
    told: ['Từng cột; dưới cùng là các cặp đi đôi, độ nhất quán (alpha của Cronbach) và hạng đổi bao nhiêu khi bỏ từng phần.'],
    headings: [
      'Tiêu chí',
      'Thấp nhất',
      'Cao nhất',
      'Trung bình',
      'Trung vị',
      'Độ lệch',
      'Độ xiên',
      'Độ nhọn',
      'Có số liệu',
      'Đáng xem',
    ],
    rows: [
      ...Object.entries(statistics).map(
        ([code, { least, most, mean, median, deviation, skewness, kurtosis, available, flags }]): Row => [
          named(code),
          ...[least, most, mean, median, deviation, skewness, kurtosis, available].map(finite),
          flags.map((flag) => FLAGS[flag] ?? flag).join(', '),
        ],
      ),
      blank,
      ['Cặp tiêu chí đi đôi', 'Hệ số', 'Trong nhóm'],
      ...correlations.map(
        ({ parent, codes: [one, other], value }): Row => [`${named(one)} ~ ${named(other)}`, value, named(parent)],
      ),
      ...denominators.map(({ codes: [one, other], value }): Row => [`${named(one)} ~ ${other}`, value, 'mẫu số']),
      blank,
      ['Nhóm', 'Alpha của các phần', 'Alpha của mọi tiêu chí bên dưới'],
      ...tree.aggregates.map((code): Row => [named(code), finite(together[code]?.alpha), finite(alphaBelow[code])]),
      blank,
      ['Bỏ đi', 'Hạng đổi trung bình'],
      ...Object.entries(leftOut).map(([code, shift]): Row => [named(code), finite(shift)]),
    ],
    widths: [60, 20, 26, 12, 12, 12, 12, 12, 12, 30],
    formats: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [at + 1, '0.###'])),
  }
}

const finite = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null

const VARIED: Readonly<Record<string, string>> = {
  weights: 'Trọng số thay đổi',
  weighting: 'Bộ trọng số khác',
  step: 'Cách làm khác ở bước',
  parameter: 'Tham số của bước',
}

/** Which choice moves the ranks. */
export function sensitivitySheet({
  parts,
  evaluations,
  failed,
}: Pick<Sensitivity, 'parts' | 'evaluations' | 'failed'>): DescribedSheet {
  return {
    name: 'Độ nhạy',
    told: [
      `Lựa chọn nào làm thứ hạng đổi nhiều nhất: ${evaluations} lần tính${failed === 0 ? '' : `, ${failed} lần không tính được`}.`,
      'Riêng: phần phương sai do một mình lựa chọn đó (Sobol bậc nhất). Cùng các lựa chọn khác: bậc toàn phần.',
    ],
    headings: ['Lựa chọn', 'Riêng', 'Cùng các lựa chọn khác', 'Phần (Shapley)'],
    rows: parts.map(({ variation, firstOrder, totalOrder, shapley }) => [
      [VARIED[variation.vary], ...('step' in variation ? [variation.step] : [])].join(' '),
      finite(firstOrder),
      finite(totalOrder),
      finite(shapley),
    ]),
    widths: [40, 12, 24, 16],
    formats: { 1: '0.000', 2: '0.000', 3: '0.000' },
  }
}
