import { editsBetween } from '../../kernel/near-match.ts'

/** Why somebody was found, the surest first. */
export const FOUND_BY = ['identity-number', 'phone', 'whole-name', 'name-begins', 'within-name', 'near-name'] as const
export type FoundBy = (typeof FOUND_BY)[number]

export interface NameFound {
  readonly personId: string
  readonly by: FoundBy
}

/** Too short a text is nearly everything. */
export const LEAST_NEAR_LENGTH = 4
const LETTERS_A_MISTAKE = 6
const MOST_MISTAKES = 2

/**
 * How many letters a name is away from what was typed: from as many of its words, one after another, as were typed.
 * `undefined` where that is more than slips of the finger.
 *
 * @param typed as is searched for, see `searchedText`; `name` likewise
 */
export function mistakesIn(typed: string, name: string): number | undefined {
  const [asked, held] = [typed.split(' '), name.split(' ')]
  const most = Math.min(MOST_MISTAKES, Math.max(1, Math.floor(typed.length / LETTERS_A_MISTAKE)))
  const stretches = held.map((_, index) => held.slice(index, index + asked.length).join(' '))
  const fewest = Math.min(...stretches.map((stretch) => editsBetween(typed, stretch)))
  return fewest <= most ? fewest : undefined
}
