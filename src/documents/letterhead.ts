import type { PlainDate } from '../kernel/calendar.ts'
import type { Letterhead } from '../platform/paper/paper.ts'

/** The province as it is named on the day of the paper: `Tỉnh Đồng Nai`, from 30/4/2026 `Thành phố Đồng Nai`. */
export interface IssuingProvince {
  readonly name: string
}

const PROVINCE_KIND = /^(tỉnh|thành phố)\s+/i

/** The body that issues in the province's name: `ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI`. */
export const provincialCommittee = ({ name }: IssuingProvince): string =>
  `Ủy ban nhân dân ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`

/**
 * The head of a provincial paper. The day is left open: the document system gives number, day and signature.
 *
 * @source Decree 30/2020/NĐ-CP, Annex I, part II
 */
export function provincialLetterhead(province: IssuingProvince, { on, symbol }: { on: PlainDate; symbol?: string }): Letterhead {
  return {
    issuer: ['ỦY BAN NHÂN DÂN', province.name.toLocaleUpperCase('vi')],
    ...(symbol === undefined ? {} : { symbol }),
    placeAndDate: `${province.name.replace(PROVINCE_KIND, '')}, ngày       tháng ${monthInWords(on)} năm ${on.slice(0, 4)}`,
  }
}

/** January and February carry a zero on papers so that nothing can be written before them. */
const monthInWords = (on: PlainDate): string => (on.slice(5, 7) <= '02' ? on.slice(5, 7) : String(Number(on.slice(5, 7))))
