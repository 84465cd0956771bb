import type { AwardEntryKind } from '../../ledger/index.ts'
import type { Award } from './award.ts'

interface Described {
  readonly kind: AwardEntryKind
  /** The paper it rests on: a decision, an order, what the bank said, a voucher. */
  readonly named: string
}

const TEXT: { readonly [Kind in AwardEntryKind]: (year: number, named: string) => string } = {
  'award-granted': (year, named) => `Khen thưởng kết quả đánh giá năm ${year} theo ${named}`,
  'award-released': (year, named) => `Thôi chi khen thưởng năm ${year} theo ${named}`,
  'award-claimed': (year, named) => `Phải thu hồi khen thưởng năm ${year} theo ${named}`,
  'award-ordered': (year, named) => `Lệnh chi số ${named}, khen thưởng năm ${year}`,
  'award-answered': (year, named) => `Kết quả chi khen thưởng năm ${year}, ${named}`,
  'award-bounced': (year, named) => `Ngân hàng hoàn trả khoản đã chi, khen thưởng năm ${year}, ${named}`,
  'award-written-off': (year, named) => `Thôi thu hồi khen thưởng năm ${year} theo ${named}`,
  'award-repaid': (year, named) => `Nộp trả khen thưởng năm ${year}, giấy nộp ${named}`,
  'award-repaid-late': (year, named) => `Nộp trả khen thưởng năm ${year} sau quyết toán, giấy nộp ${named}`,
}

/** What the books call an act on an award, or what the budget calls the award itself. */
export const describeAward = ({ year }: Pick<Award, 'year'>, act?: Described): string =>
  act === undefined ? `Khen thưởng kết quả đánh giá năm ${year}` : TEXT[act.kind](year, act.named)
