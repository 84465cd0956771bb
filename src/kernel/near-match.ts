import { fold } from './vietnamese-text.ts'

/**
 * Suggestions for a misspelled name, nearest first, at most three: `isActive` → `groupActive`.
 * Case, accents, spaces and punctuation are ignored.
 */
export function nearMatches(word: string, names: readonly string[]): string[] {
  const written = plain(word)
  if (written === '') return []
  return names
    .map((name) => ({ name, distance: distanceOf(written, plain(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(plain(name).length / 3)))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, 3)
    .map(({ name }) => name)
}

const plain = (word: string): string => fold(word).replace(/[^a-z0-9]/g, '')

/** Edit distance, except that four letters and more inside the other count as near: `registered` in `communeRegistered`. */
function distanceOf(written: string, name: string): number {
  const inside = Math.min(written.length, name.length) >= 4 && (name.includes(written) || written.includes(name))
  const withoutLead = written.replace(/^(is|has|number)/, '')
  return Math.min(inside ? 1 : Number.POSITIVE_INFINITY, editsBetween(written, name), editsBetween(withoutLead, name))
}

/** How many letters have to be put in, left out or changed to make one of the other. */
export function editsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
