import { fold } from '../../kernel/vietnamese-text.ts'
import type { ImportRowRecord } from '../import/import.ts'

type Answering = Pick<ImportRowRecord, 'place' | 'block' | 'content'>

/** A workbook that was handed back keeps its name, but for what marking it added. */
export const stemOf = (file: string): string => file.replace(/\.\w+$/, '').replace(/-danh-dau(?: ?\(\d+\))?$/, '')

/**
 * Whether a row of a later file says what a waiting row said: the same person in the same group, or in the same place of the
 * same workbook. Two namesakes with numbers of their own are two people; where the name itself was put right, a number or a
 * birth that stayed tells.
 */
export function saysTheSame(waiting: Answering, later: Answering): boolean {
  const [one, other] = [waiting.content.person, later.content.person]
  const isSameName = one.fullName !== '' && fold(one.fullName) === fold(other.fullName)
  const isSameGroup = waiting.content.group.key === later.content.group.key
  const areTwo =
    one.identityNumber !== undefined && other.identityNumber !== undefined && one.identityNumber !== other.identityNumber
  if (isSameGroup && isSameName && !areTwo) return true
  if (!isSamePlace(waiting, later)) return false
  return isSameName || (['identityNumber', 'phone', 'birthDate'] as const).some((known) => isSame(one[known], other[known]))
}

const isSame = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other

const isSamePlace = (one: Answering, other: Answering): boolean =>
  stemOf(one.place.file) === stemOf(other.place.file) &&
  one.place.sheet === other.place.sheet &&
  one.place.row === other.place.row &&
  one.block === other.block

const nameKey = ({ content: { group, person } }: Answering): string => JSON.stringify([group.key, fold(person.fullName)])
const placeKey = ({ place, block }: Answering): string => JSON.stringify([stemOf(place.file), place.sheet, place.row, block])

/**
 * Each waiting row with the row that answers it; a row answers one of them, the one in its own place before others. Rows are
 * looked up by place and by name: trays and files have thousands of them.
 */
export function matchAnswers<Waiting extends Answering, Later extends Answering & { readonly id: string }>(
  waiting: readonly Waiting[],
  later: readonly Later[],
): Map<Waiting, Later> {
  const found = new Map<Waiting, Later>()
  const used = new Set<string>()
  for (const keyOf of [placeKey, nameKey]) {
    const byKey = Map.groupBy(later, keyOf)
    for (const row of waiting) {
      if (found.has(row)) continue
      const answer = byKey.get(keyOf(row))?.find((other) => !used.has(other.id) && saysTheSame(row, other))
      if (answer === undefined) continue
      used.add(answer.id)
      found.set(row, answer)
    }
  }
  return found
}
