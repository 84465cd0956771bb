import type { RefObject } from 'react'
import { useScope } from '../address/scope.ts'
import { get } from '../api/client.ts'
import { formatCount, formatDay, formatMonth } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { toldFilters } from './told-filters.ts'

interface Scoped {
  readonly isScoped?: boolean
  readonly month?: string
  readonly told?: readonly string[]
}

interface Narrowed {
  readonly filters: object
  readonly fields: RefObject<HTMLElement | null>
}

/** What a list is a list of, in the lines under its title: month, unit, day, what it is narrowed to. */
export function useToldScope({ isScoped = false, month, told = [] }: Scoped, { filters, fields }: Narrowed) {
  const text = useText(sharedText)
  const { unit, on, lens, today } = useScope()
  const isOf = { unit: isScoped || 'unit' in filters, day: isScoped || 'on' in filters }
  const tellScope = async (): Promise<readonly string[]> => {
    const { told: said, others } = toldFilters(fields.current, filters)
    const time = month ? text.month(formatMonth(month)) : isOf.day ? text.table.onDay(formatDay(on)) : undefined
    return [
      time,
      isOf.unit && unit !== undefined ? (await get('/units/{id}', { path: { id: unit }, query: { on } })).fullName : undefined,
      lens === 'today' && (isScoped || 'lens' in filters) ? text.table.onTodaysUnits : undefined,
      ...told,
      ...said,
      others > 0 ? text.table.otherFilters(formatCount(others)) : undefined,
      time === undefined ? text.table.drawnUp(formatDay(today)) : undefined,
    ].filter((line) => line !== undefined)
  }
  return { tellScope, when: month ?? (isOf.day ? on : today) }
}
