import { createContext, useContext, useState } from 'react'
import { assert } from '../../../../../src/kernel/assert.ts'
import type { Doubt } from '../../../../../src/policies/index.ts'
import { useBilingual } from '../../../../shared/i18n/language.ts'
import { type Draft, type Place, valueAt } from './document-path.ts'
import { isMissing, useDoubtWords } from './doubt-words.ts'
import { changed, errorAbout } from './draft-change.ts'
import { hintAt, isRequiredAt, titleAt } from './schema-at.ts'

interface Editing {
  readonly draft: Draft
  readonly doubts: readonly Doubt[]
  readonly onChange: (draft: Draft) => void
  /** A draft that was kept before says at once what it lacks; a new one, when a field is left empty. */
  readonly wasKept: boolean
}

const EditingContext = createContext<Editing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

export function useDraft(): Editing & { readonly set: (place: Place, value: unknown) => void } {
  const editing = useContext(EditingContext)
  assert(editing !== undefined, 'a field of a policy stands in its editor')
  return { ...editing, set: (place, value) => editing.onChange(changed(editing.draft, place, value)) }
}

/** One place of the draft: what stands there, what the schema calls it, and what is wrong with it. */
export function usePlace(place: Place) {
  const { draft, doubts, set, wasKept } = useDraft()
  const [isLeft, setLeft] = useState(wasKept)
  const read = useBilingual()
  const words = useDoubtWords()
  const doubt = errorAbout(doubts, place)
  const hint = hintAt(place)
  return {
    value: valueAt(draft, place),
    set: (value: unknown) => set(place, value),
    label: read(titleAt(place)),
    hint: hint && read(hint),
    error: doubt && (isLeft || !isMissing(doubt)) ? words(doubt) : undefined,
    onBlur: () => setLeft(true),
    isRequired: isRequiredAt(place),
  }
}
