import { type ShownResult, unrankedText } from '../../assessment/index.ts'
import { poolMethodText } from '../../criteria/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Block, Column, Paper } from '../../platform/paper/paper.ts'
import { type IssuingProvince, provincialCommittee, provincialLetterhead } from '../ground/letterhead.ts'
import { formatNumber, formatShare } from './written-number.ts'

interface PublicationFacts {
  readonly shown: ShownResult
  readonly province: IssuingProvince
  readonly on: PlainDate
  /** Acts in force on the day, as papers cite them. */
  readonly grounds: readonly string[]
  /** Which office runs the programme; undefined: nobody recorded it. */
  readonly office: string | undefined
  /** It corrects what is published. */
  readonly isCorrection: boolean
}

/**
 * The draft of the decision that publishes a result: the table of results, the method that the Council chose, the time to appeal. The
 * document system gives its number, day and signature.
 *
 * @source Decree 30/2020/NĐ-CP, Annex I, part II
 */
export function publicationPaper(facts: PublicationFacts): Paper {
  const { shown, province, on, isCorrection } = facts
  const about = `${isCorrection ? 'Đính chính kết quả' : 'Công bố kết quả'} ${shown.round.title}`
  const committee = provincialCommittee(province)
  return {
    title: `Quyết định ${about}`,
    orientation: 'portrait',
    letterhead: provincialLetterhead(province, { on, symbol: 'QĐ-UBND' }),
    heading: { kind: 'QUYẾT ĐỊNH', about },
    body: [
      { kind: 'authority', text: `CHỦ TỊCH ${committee.toLocaleUpperCase('vi')}` },
      ...groundsOf(facts),
      { kind: 'resolves', text: 'QUYẾT ĐỊNH:' },
      { kind: 'article', label: 'Điều 1.', text: `${about}, theo bảng sau:` },
      resultTable(shown),
      ...unranked(shown),
      { kind: 'article', label: 'Điều 2.', text: methodTold(shown) },
      {
        kind: 'article',
        label: 'Điều 3.',
        text: 'Đơn vị được kiến nghị về điểm của mình trong thời hạn của đợt đánh giá. Dữ liệu đầy đủ và chương trình tính lại được công khai cùng kết quả.',
      },
      { kind: 'article', label: 'Điều 4.', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      {
        kind: 'article',
        label: 'Điều 5.',
        text: `${executors(facts, committee)} chịu trách nhiệm thi hành Quyết định này./.`,
      },
    ],
    signatures: [{ authority: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' }],
    recipients: ['Như Điều 5;', 'Thường trực Hội đồng nhân dân;', 'Lưu: VT.'],
    isDraft: true,
  }
}

function groundsOf({ grounds, office, shown }: PublicationFacts): Block[] {
  const lines = [
    ...grounds.map((ground) => `Căn cứ ${ground}`),
    `Căn cứ biên bản họp Hội đồng đánh giá về ${shown.round.title}`,
    ...(office === undefined ? [] : [`Theo đề nghị của Giám đốc ${office}`]),
  ]
  return lines.map((line, at) => ({ kind: 'ground', text: `${line}${at === lines.length - 1 ? '.' : ';'}` }))
}

const right = (heading: string, share: number): Column => ({ heading, align: 'right', share })

function resultTable({ units }: ShownResult): Block {
  const ranked = units.filter(({ rank }) => rank !== null).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return {
    kind: 'table',
    caption: 'Kết quả xếp hạng',
    columns: [
      { heading: 'Hạng', align: 'center', share: 1 },
      { heading: 'Đơn vị', align: 'left', share: 6 },
      right('Điểm', 1.6),
      right('Điểm tối đa', 1.6),
      right('Tỷ lệ', 1.6),
    ],
    sections: [
      {
        rows: ranked.map(({ rank, name, totals: { counted }, share }) => {
          return [String(rank), name, formatNumber(counted.points), formatNumber(counted.maximum), formatShare(share)]
        }),
      },
    ],
  }
}

const unranked = ({ units }: ShownResult): Block[] =>
  units.flatMap(({ name, unranked: why }) =>
    why === null ? [] : [{ kind: 'paragraph' as const, text: `${name}: ${unrankedText(why).vi}` }],
  )

function methodTold({ method, draws }: ShownResult): string {
  const chosen =
    method === null
      ? 'Hội đồng chưa chọn cách so sánh các khối.'
      : `Các khối được so sánh theo ${lowered(poolMethodText[method].vi)}, do Hội đồng chọn.`
  return `${chosen} Khoảng hạng được tính từ ${formatNumber(draws.draws)} lần rút trọng số trong biên độ ±${formatShare(draws.spread)}, hạt giống ${draws.seed}.`
}

const lowered = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

function executors({ office }: PublicationFacts, committee: string): string {
  const directors = office === undefined ? [] : [`Giám đốc ${office}`]
  return [`Chánh Văn phòng ${committee}`, ...directors, 'Thủ trưởng các đơn vị được đánh giá'].join('; ')
}
