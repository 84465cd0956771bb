import type { DeclaredFact, Provision, Text } from './provision.ts'
import { type FactDefinition, GROUP_FACTS, PERSON_FACTS } from './vocabulary.ts'

export type Definitions = Readonly<Record<string, FactDefinition>>

/** The facts a document may ask about: the vocabulary, and those it declares itself. */
export interface Vocabulary {
  readonly group: Definitions
  readonly person: Definitions
}

export const SHARED_VOCABULARY: Vocabulary = { group: GROUP_FACTS, person: PERSON_FACTS }

/** A fact that is true of a province or a commune is asked of each group in it. */
export function vocabularyOf({ facts = [] }: Pick<Provision, 'facts'>): Vocabulary {
  if (facts.length === 0) return SHARED_VOCABULARY
  const own = (isOfPerson: boolean) =>
    Object.fromEntries(
      facts.filter(({ subject }) => (subject === 'person') === isOfPerson).map((fact) => [fact.name, definitionOf(fact)]),
    )
  return { group: { ...own(false), ...GROUP_FACTS }, person: { ...own(true), ...PERSON_FACTS } }
}

const both = ({ vi, en }: Text) => ({ vi, en: en ?? vi })

const definitionOf = ({ type, title, unit, values }: DeclaredFact): FactDefinition => ({
  type,
  label: both(title),
  ...(unit !== undefined && { unit: both(unit) }),
  ...(values !== undefined && { values: values.map(({ value }) => value) }),
})
