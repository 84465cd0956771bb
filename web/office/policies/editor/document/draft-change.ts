import type { Doubt } from '../../../../../src/policies/index.ts'
import { type Draft, type Place, pointerTo, valueAt, withValue } from './document-path.ts'
import { isRequiredAt, mayBeEmpty } from './schema-at.ts'

/** The draft with another value at one place. What is left empty around it, and means nothing so, goes too. */
export function changed(draft: Draft, place: Place, value: unknown): Draft {
  const next = withValue(draft, place, value) as Draft
  const around = place.slice(0, -1)
  const isLeftEmpty = around.length > 0 && isEmptyObject(valueAt(next, around)) && !mayBeEmpty(around)
  const isRow = typeof around.at(-1) === 'number'
  return isLeftEmpty && !isRow ? changed(next, around, undefined) : next
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

/** The error about this very place. A part that is missing is told at the fields it cannot do without. */
export function errorAbout(doubts: readonly Doubt[], place: Place): Doubt | undefined {
  const pointer = pointerTo(place)
  return doubts.find((doubt) => {
    if (doubt.severity !== 'error') return false
    return doubt.code === 'field-missing' ? isMissing(doubt, place) : doubt.pointer === pointer
  })
}

function isMissing({ pointer, field }: { pointer: string; field: string }, place: Place): boolean {
  const at = place.findIndex((step, index) => step === field && pointerTo(place.slice(0, index)) === pointer)
  return at >= 0 && place.slice(at).every((_, index) => isRequiredAt(place.slice(0, at + index + 1)))
}
