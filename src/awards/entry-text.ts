import type { Award } from './award.ts'
import type { AwardEntryKind } from './postings.ts'

interface Described {
  readonly kind: AwardEntryKind
  /** The paper it rests on: a decision, an order, what the bank said, a voucher. */
  readonly named: string
}

const TEXT: { readonly [Kind in AwardEntryKind]: (year: number, named: string) => string } = {
  approved: (year, named) => `Khen thưởng kết quả đánh giá năm ${year} theo ${named}`,
  released: (year, named) => `Thôi chi khen thưởng năm ${year} theo ${named}`,
  claimed: (year, named) => `Phải thu hồi khen thưởng năm ${year} theo ${named}`,
  ordered: (year, named) => `Lệnh chi số ${named}, khen thưởng năm ${year}`,
  answered: (year, named) => `Kết quả chi khen thưởng năm ${year}, ${named}`,
  repaid: (year, named) => `Nộp trả khen thưởng năm ${year}, giấy nộp ${named}`,
  'repaid-late': (year, named) => `Nộp trả khen thưởng năm ${year} sau quyết toán, giấy nộp ${named}`,
}

/** What the books call an act on an award, or what the budget calls the award itself. */
export const describeAward = ({ year }: Pick<Award, 'year'>, act?: Described): string =>
  act === undefined ? `Khen thưởng kết quả đánh giá năm ${year}` : TEXT[act.kind](year, act.named)
