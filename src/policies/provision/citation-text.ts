import type { Act, Citation } from './provision.ts'

/**
 * The place in the act, written out as a paper cites it: `Điều 3, khoản 1, điểm a, 27/2023/NQ-HĐND`. Where no
 * article is known, what the act says stands after its number in brackets.
 * Citations are Vietnamese in both languages: that is the text of record.
 */
export function formatCitation(act: Pick<Act, 'number'>, citation: Citation | undefined): string {
  const places = [
    citation?.article && `Điều ${citation.article}`,
    citation?.clause && `khoản ${citation.clause}`,
    citation?.point && `điểm ${citation.point}`,
    citation?.act ?? act.number,
  ]
  const place = places.filter((part) => part !== undefined && part !== '').join(', ')
  return citation?.text === undefined ? place : `${place} (${citation.text})`
}
