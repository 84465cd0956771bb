import type { Me } from '../me.ts'
import { PAPER_HEAD, UNIT_KIND } from './text.ts'

/** What stands around a printed table, as the reader may change it before printing. */
export interface PaperWords {
  /** A line each. */
  readonly issuer: string
  readonly place: string
  readonly left: string
  readonly right: string
}

/** The committee of the reader's own unit, and its place, which is the unit's name without its kind. */
export function issuerOf(me: Me | undefined): Pick<PaperWords, 'issuer' | 'place'> {
  const unit = me?.grants.find(({ unitName }) => unitName !== null && UNIT_KIND.test(unitName))?.unitName ?? ''
  return {
    issuer: unit === '' ? '' : `${PAPER_HEAD.committee}\n${unit.toLocaleUpperCase('vi')}`,
    place: unit.replace(UNIT_KIND, ''),
  }
}

/** Place and month; the day is open. January and February carry a zero, so that nothing can be written before them. */
export function placeAndDay(place: string, today: string): string {
  const month = today.slice(5, 7)
  const day = PAPER_HEAD.day(month <= '02' ? month : String(Number(month)), today.slice(0, 4))
  return place === '' ? day : `${place}, ${day}`
}
