import type { BilingualText } from './result.ts'

/** A thing by the name people know it by, which stands in the place of its id. */
export interface NamedThing extends BilingualText {
  readonly id: string
  readonly kind: string
}

export const named = (kind: string, { id, name }: { readonly id: string; readonly name: string }): NamedThing => ({
  id,
  kind,
  vi: name,
  en: name,
})
