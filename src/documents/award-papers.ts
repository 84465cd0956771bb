import { formatDay, type PlainDate } from '../kernel/calendar.ts'
import { addVnd, formatVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { Block, Paper, Table } from '../platform/paper/paper.ts'
import { amountWithWords } from './amount-in-words.ts'
import type { OfficeNames } from './ground/issuing-office.ts'
import { type IssuingProvince, officeLetterhead, provincialCommittee, provincialLetterhead } from './ground/letterhead.ts'
import type { Ground } from './payment-facts.ts'

export const AWARD_PAPER_KINDS = ['submission', 'award-decision'] as const
export type AwardPaperKind = (typeof AWARD_PAPER_KINDS)[number]

/** One unit of an award as papers list it. */
export interface AwardPaperLine {
  readonly name: string
  readonly rank: number | null
  readonly before: Vnd
  readonly due: Vnd
  readonly added: Vnd
  readonly released: Vnd
  readonly claimed: Vnd
}

/** What the papers on an award rest on. The lines must add up to what the books hold, or no paper is drawn. */
export interface AwardFacts {
  readonly province: IssuingProvince
  readonly offices: OfficeNames
  /** The year that was assessed. */
  readonly year: number
  readonly roundTitle: string
  /** Of the decision that published the result. */
  readonly result: { readonly number: string; readonly on: PlainDate }
  /** The day the paper is of. */
  readonly on: PlainDate
  readonly grounds: readonly Ground[]
  /** The clause that sets the amounts, as papers cite it. */
  readonly place: string
  readonly budgetSource: string
  /** A correction of what was decided before. */
  readonly isCorrection: boolean
  readonly lines: readonly AwardPaperLine[]
  /** What the books hold to be paid by it; before the decision, what was computed. */
  readonly total: Vnd
}

/** How much more the lines add up to than the books hold, in đồng; 0 when the paper may be drawn. */
export const overAward = ({ lines, total }: Pick<AwardFacts, 'lines' | 'total'>): number =>
  sumVnd(lines.map(({ added }) => added)) - total

const about = ({ isCorrection, year }: AwardFacts): string =>
  isCorrection
    ? `điều chỉnh khen thưởng kết quả đánh giá chuyển đổi số năm ${year}`
    : `khen thưởng các đơn vị đạt thành tích cao trong chuyển đổi số năm ${year}`

export const drawUpAwardPaper = (kind: AwardPaperKind, facts: AwardFacts): Paper =>
  kind === 'submission' ? awardSubmission(facts) : awardDecision(facts)

/**
 * The submission by which the office that runs the programme asks the Chair to decide.
 *
 * @source Decree 30/2020/NĐ-CP, Annex III, form 1.5
 */
function awardSubmission(facts: AwardFacts): Paper {
  const { province, offices, on, result, place } = facts
  const office = offices['digital-transformation']
  const committee = provincialCommittee(province)
  const head =
    office === undefined ? provincialLetterhead(province, { on, symbol: 'TTr' }) : officeLetterhead(province, { on, office })
  const asks = facts.isCorrection ? 'điều chỉnh mức thưởng' : 'khen thưởng'
  return {
    title: `Tờ trình về việc ${about(facts)}`,
    orientation: 'portrait',
    letterhead: { ...head, symbol: 'TTr' },
    heading: { kind: 'TỜ TRÌNH', about: `Về việc ${about(facts)}` },
    body: [
      { kind: 'paragraph', text: `Kính gửi: Chủ tịch ${committee}.` },
      {
        kind: 'paragraph',
        text: `Kết quả ${facts.roundTitle} đã được công bố tại Quyết định số ${result.number} ngày ${formatDay(result.on)}. Căn cứ ${place}, ${office ?? 'cơ quan thường trực'} trình Chủ tịch ${committee} xem xét ${asks} các đơn vị sau:`,
      },
      awardTable(facts),
      { kind: 'paragraph', text: `Tổng số tiền chi: ${amountWithWords(facts.total)}.` },
      ...takenBack(facts),
      { kind: 'paragraph', text: `Nguồn kinh phí: ${facts.budgetSource}.` },
      { kind: 'paragraph', text: `Kính trình Chủ tịch ${committee} xem xét, quyết định./.` },
    ],
    signatures: [{ position: 'GIÁM ĐỐC', hint: '(Ký tên, đóng dấu)' }],
    recipients: ['Như trên;', 'Lưu: VT.'],
    isDraft: true,
  }
}

/** The decision that awards, or corrects what was awarded. */
function awardDecision(facts: AwardFacts): Paper {
  const { province, offices, on, place, lines } = facts
  const committee = provincialCommittee(province)
  const units = lines.filter(({ due }) => due > 0).length
  const does = facts.isCorrection ? 'Điều chỉnh mức thưởng' : `Thưởng ${units} đơn vị`
  const body: Block[] = [
    { kind: 'authority', text: `CHỦ TỊCH ${committee.toLocaleUpperCase('vi')}` },
    ...groundsOf(facts),
    { kind: 'resolves', text: 'QUYẾT ĐỊNH:' },
    {
      kind: 'article',
      label: 'Điều 1.',
      text: `${does} theo ${place}, với số tiền phải chi là ${amountWithWords(facts.total)}, như sau:`,
    },
    awardTable(facts),
    ...takenBack(facts),
    { kind: 'article', label: 'Điều 2.', text: `Nguồn kinh phí: ${facts.budgetSource}.` },
    { kind: 'article', label: 'Điều 3.', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
    { kind: 'article', label: 'Điều 4.', text: `${executors(offices, committee)} chịu trách nhiệm thi hành Quyết định này./.` },
  ]
  return {
    title: `Quyết định về việc ${about(facts)}`,
    orientation: 'portrait',
    letterhead: provincialLetterhead(province, { on, symbol: 'QĐ-UBND' }),
    heading: { kind: 'QUYẾT ĐỊNH', about: `Về việc ${about(facts)}` },
    body,
    signatures: [{ authority: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' }],
    recipients: ['Như Điều 4;', 'Thường trực Hội đồng nhân dân;', 'Lưu: VT, KTTH.'],
    isDraft: true,
  }
}

function groundsOf({ grounds, result, offices }: AwardFacts): Block[] {
  const office = offices['digital-transformation']
  const lines = [
    ...grounds.map(({ text, expiredFrom }) =>
      expiredFrom === undefined ? `Căn cứ ${text}` : `Căn cứ ${text} [hết hiệu lực từ ngày ${formatDay(expiredFrom)}]`,
    ),
    `Căn cứ Quyết định số ${result.number} ngày ${formatDay(result.on)} công bố kết quả đánh giá`,
    ...(office === undefined ? [] : [`Theo đề nghị của Giám đốc ${office}`]),
  ]
  return lines.map((line, at) => ({ kind: 'ground', text: `${line}${at === lines.length - 1 ? '.' : ';'}` }))
}

function executors(offices: OfficeNames, committee: string): string {
  const names = [offices['digital-transformation'], offices.finance].flatMap((name) => name ?? [])
  const directors = names.length === 0 ? [] : [`Giám đốc các Sở: ${names.map((name) => name.replace(/^Sở /, '')).join(', ')}`]
  const others = ['Kho bạc Nhà nước', 'thủ trưởng các đơn vị có tên tại Điều 1']
  return [[`Chánh Văn phòng ${committee}`, ...directors].join(', '), ...others].join('; ')
}

const rankOf = ({ rank }: AwardPaperLine): string => (rank === null ? 'không xếp hạng' : String(rank))

/** Who is awarded what; of a correction, what was and what is now. */
function awardTable({ isCorrection, lines, total }: AwardFacts): Table {
  const number = { heading: 'STT', align: 'center', share: 1 } as const
  const unit = { heading: 'Đơn vị', align: 'left', share: 5 } as const
  const rank = { heading: 'Hạng', align: 'center', share: 2 } as const
  const money = (heading: string) => ({ heading, align: 'right', share: 3 }) as const
  if (!isCorrection)
    return {
      kind: 'table',
      caption: 'Mức thưởng theo thứ hạng',
      columns: [number, unit, rank, money('Mức thưởng (đồng)')],
      sections: [{ rows: lines.map((line, at) => [String(at + 1), line.name, rankOf(line), formatVnd(line.due)]) }],
      total: ['', 'Tổng cộng', '', formatVnd(total)],
    }
  const less = ({ released, claimed }: AwardPaperLine): Vnd => addVnd(released, claimed)
  return {
    kind: 'table',
    caption: 'Mức thưởng trước và sau điều chỉnh',
    columns: [number, unit, rank, money('Đã quyết định'), money('Nay'), money('Chi thêm'), money('Giảm')],
    sections: [
      {
        rows: lines.map((line, at) => [
          ...[String(at + 1), line.name, rankOf(line)],
          ...[line.before, line.due, line.added, less(line)].map(formatVnd),
        ]),
      },
    ],
    total: ['', 'Tổng cộng', '', '', '', formatVnd(total), formatVnd(sumVnd(lines.map(less)))],
  }
}

/** What a correction takes back, in words: what was not paid, and what is claimed. */
function takenBack({ lines }: AwardFacts): Block[] {
  const released = sumVnd(lines.map((line) => line.released))
  const claimed = sumVnd(lines.map((line) => line.claimed))
  const told = [
    ...(released > 0 ? [`Thôi chi khoản chưa chi: ${amountWithWords(released)}.`] : []),
    ...(claimed > 0 ? [`Thu hồi khoản đã chi: ${amountWithWords(claimed)}, nộp trả ngân sách.`] : []),
  ]
  return told.map((text) => ({ kind: 'paragraph', text }))
}
