import type { BilingualText } from '../../../../../src/kernel/result.ts'
import { type FactDefinition, GROUP_FACTS, PERSON_FACTS } from '../../../../../src/policies/index.ts'

export type About = 'group' | 'person'

const VOCABULARY: Readonly<Record<About, Readonly<Record<string, FactDefinition>>>> = { group: GROUP_FACTS, person: PERSON_FACTS }

export const factsAbout = (about: About): Readonly<Record<string, FactDefinition>> => VOCABULARY[about]

/** The facts a condition may ask about, by what they are called. */
export const factsForConditions = (about: About, read: (label: BilingualText) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(VOCABULARY[about]).flatMap(([name, { label, notForConditions }]) =>
      notForConditions ? [] : [[name, read(label)]],
    ),
  )

/** The unit a fact is counted in, to stand after a word: ` (hộ)`. */
export function unitOf(fact: unknown, read: (label: BilingualText) => string, about: About = 'group'): string {
  const unit = typeof fact === 'string' ? VOCABULARY[about][fact]?.unit : undefined
  return unit === undefined ? '' : ` (${read(unit)})`
}
