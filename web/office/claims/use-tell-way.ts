import { formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import type { ClaimRow } from './api.ts'
import { claimsText } from './text.ts'

type Way = NonNullable<ClaimRow['terms']>

/** How a claim goes on or ends, in words: kept back of later months, given up, withdrawn. */
export function useTellWay(): (way: Way) => string {
  const text = useText(claimsText)
  return ({ kind, terms, amount }) => {
    if (kind !== 'set-off' || terms === null) return text.way[kind === 'set-off' ? 'write-off' : kind](formatMoney(amount))
    const share = text.way['set-off'](String(terms.sharePercent), formatMonth(terms.from))
    return terms.most === null ? share : share + text.wayMost(formatMoney(terms.most))
  }
}
