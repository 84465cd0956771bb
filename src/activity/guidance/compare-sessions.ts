import { isSame } from '../../kernel/is-object.ts'
import { SESSION_FIELDS, type SessionContent, type SessionField } from './session.ts'

/** The fields in which two wordings of a session differ; the order of members and contents says nothing. */
export const fieldsThatDiffer = (one: SessionContent, other: SessionContent): SessionField[] =>
  SESSION_FIELDS.filter((field) => !isSame(comparable(one[field]), comparable(other[field])))

const comparable = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value)

/** A wording made of two: of each field that differs, theirs where it is chosen, one's own elsewhere. */
export function joinContents(
  { mine, theirs }: { readonly mine: SessionContent; readonly theirs: SessionContent },
  takeTheirs: readonly SessionField[],
): SessionContent {
  return { ...mine, ...Object.fromEntries(takeTheirs.map((field) => [field, theirs[field]])) }
}
