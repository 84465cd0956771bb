import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { meQuery } from '../me.ts'

export type Lens = 'as-it-was' | 'today'

/** What every list and report on the screen is asked about: which unit, on which day, on whose boundaries. */
export interface Scope {
  readonly unit: string | undefined
  readonly on: string | undefined
  readonly lens: Lens
}

/** The three words of the address that stay with the reader from screen to screen. */
export const SCOPE_WORDS = ['unit', 'on', 'lens'] as const

export function useScope(): Scope & {
  readonly today: string | undefined
  readonly choose: (changes: Partial<Record<keyof Scope, string | undefined>>) => void
} {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const today = useQuery(meQuery).data?.today
  return {
    unit: search['unit'],
    on: search['on'] ?? today,
    lens: search['lens'] === 'today' ? 'today' : 'as-it-was',
    today,
    choose: (changes) =>
      void navigate({
        to: '.',
        search: { ...search, cursor: undefined, ...changes } as never,
        replace: true,
        resetScroll: false,
      }),
  }
}

/** The same scope as words of a query; today's day is left to the server. */
export const scopeQuery = ({ unit, on, lens }: Scope): Record<string, string | undefined> => ({
  unit,
  on,
  lens: lens === 'today' ? 'today' : undefined,
})
