import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../me.ts'
import { useAddress } from './address.ts'
import { aDay, anyText, oneOf, readWords } from './words.ts'

export type Lens = 'as-it-was' | 'today'

/** What every list and report on the screen is asked about: which unit, on which day, on whose boundaries. */
export interface Scope {
  readonly unit: string | undefined
  readonly on: string | undefined
  readonly lens: Lens
}

/** The three words of the address that stay with the reader from screen to screen. */
export const SCOPE_WORDS = ['unit', 'on', 'lens'] as const
export const scopeWords = readWords({ unit: anyText, on: aDay, lens: oneOf(['today']) })

export function useScope(): Scope & {
  readonly today: string | undefined
  readonly choose: (changes: Partial<Record<keyof Scope, string | undefined>>) => void
} {
  const { words, go } = useAddress()
  const { unit, on, lens = 'as-it-was' } = scopeWords(words)
  const today = useQuery(meQuery).data?.today
  return { unit, on: on ?? today, lens, today, choose: (changes) => go({ ...words, cursor: undefined, ...changes }) }
}

/** The same scope as words of a query; today's day is left to the server. */
export const scopeQuery = ({
  unit,
  on,
  lens,
}: Scope): { unit: string | undefined; on: string | undefined; lens: 'today' | undefined } => ({
  unit,
  on,
  lens: lens === 'today' ? 'today' : undefined,
})
