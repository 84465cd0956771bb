/** A document as it is being typed: not a provision yet, and perhaps never one. */
export type Draft = Readonly<Record<string, unknown>>

/** The way to one value of a document. */
export type Place = readonly (string | number)[]

/** What stands at a place of the draft, or `undefined`. */
export function valueAt(draft: unknown, [step, ...rest]: Place): unknown {
  if (step === undefined) return draft
  if (typeof draft !== 'object' || draft === null) return undefined
  return valueAt((draft as Record<string | number, unknown>)[step], rest)
}

/** The draft with another value at one place; an empty value takes the place away, for empty is not known. */
export function withValue(draft: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  const next =
    rest.length === 0
      ? value
      : withValue((draft as Draft | undefined)?.[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value)
  if (Array.isArray(draft))
    return next === undefined ? draft.filter((_, index) => index !== step) : draft.toSpliced(Number(step), 1, next)
  const { [step]: _before, ...others } = (draft ?? {}) as Draft
  return next === undefined || next === '' ? others : { ...(draft as Draft), [step]: next }
}

/** The row before this one and this one change places. */
export function movedUp<Row>(rows: readonly Row[], index: number): readonly Row[] {
  const [row] = rows.slice(index, index + 1)
  return index < 1 || row === undefined ? rows : rows.toSpliced(index, 1).toSpliced(index - 1, 0, row)
}

/** The JSON pointer of a place, by which doubts name it. */
export const pointerTo = (place: Place): string => place.map((step) => `/${step}`).join('')
