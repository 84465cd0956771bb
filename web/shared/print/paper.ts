import type { Me } from '../me.ts'
import { PAPER_HEAD } from './text.ts'

/** What stands around a printed table, as the reader may change it before printing. */
export interface PaperWords {
  /** A line each. */
  readonly issuer: string
  readonly place: string
  readonly left: string
  readonly right: string
}

const UNIT_KIND = /^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+/i

/** The office of the reader's own unit, and its place: `ỦY BAN NHÂN DÂN / TỈNH ĐỒNG NAI`, `Đồng Nai`. */
export function issuerOf(me: Me | undefined): Pick<PaperWords, 'issuer' | 'place'> {
  const unit = me?.grants.find(({ unitName }) => unitName !== null && UNIT_KIND.test(unitName))?.unitName ?? ''
  return {
    issuer: unit === '' ? '' : `${PAPER_HEAD.committee}\n${unit.toLocaleUpperCase('vi')}`,
    place: unit.replace(UNIT_KIND, ''),
  }
}

/** `Đồng Nai, ngày       tháng 8 năm 2024`. January and February carry a zero, so that nothing can be written before them. */
export function placeAndDay(place: string, today: string): string {
  const month = today.slice(5, 7)
  const day = PAPER_HEAD.day(month <= '02' ? month : String(Number(month)), today.slice(0, 4))
  return place === '' ? day : `${place}, ${day}`
}
