import type { PlainDate } from '../../kernel/calendar.ts'
import type { Letterhead } from '../../platform/paper/paper.ts'
import { monthInWords } from './cited-act.ts'

/** The province as it is named on the day of the paper: `Tỉnh Đồng Nai`, from 30/4/2026 `Thành phố Đồng Nai`. */
export interface IssuingProvince {
  readonly name: string
}

const PROVINCE_KIND = /^(tỉnh|thành phố)\s+/i

const inCapitals = (text: string): string => text.toLocaleUpperCase('vi')

/** The body that issues in the province's name: `ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI`. */
export const provincialCommittee = ({ name }: IssuingProvince): string =>
  `Ủy ban nhân dân ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`

/**
 * The head of a provincial paper. The day is left open: the document system gives number, day and signature.
 *
 * @source Decree 30/2020/NĐ-CP, Annex I, part II
 */
export const provincialLetterhead = (
  province: IssuingProvince,
  { on, symbol }: { on: PlainDate; symbol?: string },
): Letterhead => ({
  issuer: ['ỦY BAN NHÂN DÂN', inCapitals(province.name)],
  ...(symbol === undefined ? {} : { symbol }),
  placeAndDate: placeAndDate(province, on),
})

/** The head of what an office of the province draws up: the People's Committee stands above it. */
export const officeLetterhead = (province: IssuingProvince, { on, office }: { on: PlainDate; office: string }): Letterhead => ({
  superior: `UBND ${inCapitals(province.name)}`,
  issuer: inTwoLines(inCapitals(office)),
  placeAndDate: placeAndDate(province, on),
})

const placeAndDate = ({ name }: IssuingProvince, on: PlainDate): string =>
  `${name.replace(PROVINCE_KIND, '')}, ngày       tháng ${monthInWords(on)} năm ${on.slice(0, 4)}`

/** What fits beside the national title. */
const ONE_LINE = 22

/** A long name broken before the "and" in it, or else where its halves are nearest in length: no word stands alone. */
function inTwoLines(name: string): string[] {
  if (name.length <= ONE_LINE) return [name]
  const spaces = [...name.matchAll(/ (?=VÀ )/g), ...name.matchAll(/ /g)].map(({ index }) => index)
  const fromMiddle = (at: number): number => Math.abs(at - name.length / 2)
  const [and] = spaces
  const at = name.includes(' VÀ ') ? and : spaces.toSorted((one, other) => fromMiddle(one) - fromMiddle(other))[0]
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)]
}
