import { CHEAPEST_GAINS_RULE, type UnitReport, unrankedText } from '../../assessment/index.ts'
import type { Block, Column, Letterhead, Paper, Table } from '../../platform/paper/paper.ts'
import { formatNumber, formatShare } from './written-number.ts'

interface ReportPaper {
  readonly report: UnitReport
  readonly letterhead: Letterhead
}

/**
 * A unit’s own report of a round: where it stands, its pillars beside the median, where it lost points, what is cheapest to gain,
 * what lacks evidence, and what changed since the round before.
 */
export function unitReportPaper({ report, letterhead }: ReportPaper): Paper {
  const { unit, round } = report
  return {
    title: `Báo cáo kết quả ${round.title}: ${unit.name}`,
    orientation: 'portrait',
    letterhead,
    heading: { kind: 'BÁO CÁO', about: `Kết quả của ${unit.name} trong ${round.title}` },
    body: [...standing(report), ...pillars(report), ...losses(report), ...gains(report), ...evidence(report), ...since(report)],
    signatures: [{ position: 'GIÁM ĐỐC', hint: '(Ký tên, đóng dấu)' }],
    recipients: [`${unit.name};`, 'Lưu: VT.'],
    isDraft: true,
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const article = (label: string, text: string): Block => ({ kind: 'article', label, text })

function table(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  return { kind: 'table', caption, columns, sections: [{ rows }] }
}

const left = (heading: string, share: number): Column => ({ heading, align: 'left', share })
const right = (heading: string, share: number): Column => ({ heading, align: 'right', share })

function standing({ standing: { points, maximum, share, rank, ranked, least, greatest, unranked }, unit }: UnitReport): Block[] {
  const reached = `${unit.name} đạt ${formatNumber(points)} trên ${formatNumber(maximum)} điểm áp dụng (${formatShare(share)}).`
  if (unranked !== null) return [article('1.', `Vị trí. ${reached} ${unrankedText(unranked).vi}`)]
  const ranks = rank === null ? '' : ` Xếp hạng ${rank} trên ${ranked} đơn vị được xếp hạng.`
  const span =
    least === null || greatest === null
      ? ''
      : least === greatest
        ? ' Hạng này giữ nguyên khi trọng số các tiêu chí thay đổi trong biên độ đã công bố.'
        : ` Khi trọng số các tiêu chí thay đổi trong biên độ đã công bố, hạng nằm trong khoảng từ ${least} đến ${greatest}.`
  return [article('1.', `Vị trí. ${reached}${ranks}${span}`)]
}

const pillars = ({ pillars: all }: UnitReport): Block[] => [
  article('2.', 'Các trụ cột so với trung vị của các đơn vị cùng khối.'),
  table(
    'Tỷ lệ đạt theo trụ cột',
    [
      left('Trụ cột', 5),
      right('Phần trong tổng điểm', 2),
      right('Đơn vị đạt', 2),
      right('Trung vị khối', 2),
      right('Chênh (điểm %)', 2),
    ],
    all.map(({ title, part, share, median }) => {
      const gap = share === null || median === null ? null : (share - median) * 100
      return [
        title,
        formatShare(part),
        formatShare(share),
        formatShare(median),
        gap !== null && gap > 0 ? `+${formatNumber(gap)}` : formatNumber(gap),
      ]
    }),
  ),
]

const losses = ({ losses: all }: UnitReport): Block[] => [
  article(
    '3.',
    all.length === 0
      ? 'Đơn vị không mất điểm ở tiêu chí nào.'
      : 'Những tiêu chí mất nhiều điểm nhất, với lý do của người thẩm định.',
  ),
  ...(all.length === 0
    ? []
    : [
        table(
          'Tiêu chí mất điểm',
          [left('Mã', 1.4), left('Tiêu chí', 5), right('Điểm', 1.6), right('Mất', 1.3), left('Lý do', 4)],
          all.map(({ code, title, points, maximum, lost, reason }) => {
            return [
              code,
              title,
              `${formatNumber(points)}/${formatNumber(maximum)}`,
              formatNumber(lost),
              reason ?? 'Theo câu trả lời của đơn vị',
            ]
          }),
        ),
      ]),
]

const HOW_TO_GAIN: Readonly<Record<UnitReport['gains'][number]['by'], string>> = {
  evidence: 'Bổ sung minh chứng để được tính như tự chấm',
  step: 'Lên một bậc của thang chấm',
}

const gains = ({ gains: all }: UnitReport): Block[] => [
  article('4.', all.length === 0 ? 'Không còn tiêu chí nào có thể thêm điểm.' : 'Ba việc dễ thêm điểm nhất.'),
  ...(all.length === 0
    ? []
    : [
        table(
          'Việc dễ thêm điểm nhất',
          [left('Mã', 1.4), left('Tiêu chí', 5), left('Cách', 4), right('Thêm', 1.4), right('Phần tổng điểm', 1.7)],
          all.map(({ code, title, by, gain, ofWhole }) => [
            code,
            title,
            HOW_TO_GAIN[by],
            `+${formatNumber(gain)}`,
            formatShare(ofWhole),
          ]),
        ),
        { kind: 'note' as const, text: CHEAPEST_GAINS_RULE.vi },
      ]),
]

const evidence = ({ withoutEvidence }: UnitReport): Block[] => [
  article(
    '5.',
    withoutEvidence.length === 0
      ? 'Mọi tiêu chí mất điểm đều đã có tài liệu kiểm chứng.'
      : 'Tiêu chí mất điểm mà đơn vị chưa nêu tài liệu kiểm chứng nào.',
  ),
  ...(withoutEvidence.length === 0
    ? []
    : [
        table(
          'Tài liệu còn thiếu',
          [left('Mã', 1.4), left('Tiêu chí', 5), left('Tài liệu cần có', 5)],
          withoutEvidence.map(({ code, title, wanted }) => [code, title, wanted ?? 'Tài liệu chứng minh câu trả lời']),
        ),
      ]),
]

function since({ since: was, standing: now }: UnitReport): Block[] {
  if (was === null) return [article('6.', 'Chưa có kết quả đã công bố của kỳ trước để so sánh.')]
  const ranks =
    was.rank === null || now.rank === null
      ? ''
      : ` Hạng ${was.rank} năm ${was.year}, nay hạng ${now.rank} trên ${now.ranked} đơn vị.`
  const text = `So với năm ${was.year}: tỷ lệ đạt từ ${formatShare(was.share)} thành ${formatShare(now.share)}.${ranks}`
  if (was.changes.length === 0) return [article('6.', text), paragraph('Không tiêu chí nào của cả hai kỳ thay đổi.')]
  return [
    article('6.', `${text} Những tiêu chí thay đổi nhiều nhất:`),
    table(
      'Thay đổi so với kỳ trước',
      [left('Mã', 1.4), left('Tiêu chí', 6), right(`Năm ${was.year}`, 1.8), right('Nay', 1.8)],
      was.changes.map(({ code, title, before, now: share }) => [code, title, formatShare(before), formatShare(share)]),
    ),
  ]
}
