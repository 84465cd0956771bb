import { allocateVnd, vnd } from '../../kernel/money.ts'
import type { Keep } from '../provision/provision.ts'
import type { CountedPerson } from './quantity.ts'

/** Who keeps how much of a quantity that was too much, and whose place at the limit nobody may guess. */
export interface Kept {
  readonly counted: readonly CountedPerson[]
  /** Alike in everything the act looks at, where not all of them fit. */
  readonly tied: readonly string[]
}

const ROLES: readonly string[] = ['leader', 'deputy', 'member']

/** Keeps `limit` among persons: by rank, or each a part by largest remainder. The place in the list never decides. */
export function keepQuantity(persons: readonly CountedPerson[], limit: number, keep: Keep): Kept {
  return keep === 'proportion' ? inProportion(persons, limit) : byRank(persons, limit, keep)
}

/** Each the same part, whole by whole; of equal remainders the smaller id, which is the same in every list. */
function inProportion(persons: readonly CountedPerson[], limit: number): Kept {
  const byId = persons.toSorted((left, right) => (left.person.id < right.person.id ? -1 : 1))
  const parts = allocateVnd(
    vnd(limit),
    byId.map(({ quantity }) => quantity),
  )
  const kept = new Map(byId.map(({ person }, index) => [person.id, Number(parts[index] ?? 0)]))
  return { counted: persons.map(({ person }) => ({ person, quantity: kept.get(person.id) ?? 0 })), tied: [] }
}

function byRank(persons: readonly CountedPerson[], limit: number, keep: Exclude<Keep, 'proportion'>): Kept {
  const ranks = Map.groupBy(persons, ({ person }) => rankOf(person, keep))
  const kept = new Map<string, number>()
  const tied: string[] = []
  let left = limit
  for (const [, alike] of [...ranks].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const together = alike.reduce((sum, { quantity }) => sum + quantity, 0)
    if (together > left && alike.length > 1) {
      if (left > 0) tied.push(...alike.map(({ person }) => person.id))
      left = 0
    }
    for (const { person, quantity } of alike) {
      const given = Math.min(quantity, left)
      kept.set(person.id, given)
      left -= given
    }
  }
  return { counted: persons.map(({ person }) => ({ person, quantity: kept.get(person.id) ?? 0 })), tied: tied.toSorted() }
}

/** What people are ranked by, as text that sorts; what is not known comes last, and ties with what else is not. */
function rankOf({ role, joinedOn }: CountedPerson['person'], keep: Exclude<Keep, 'proportion'>): string {
  const joined = joinedOn ?? '9999'
  if (keep === 'joined-first') return joined
  const place = role == null ? ROLES.length : ROLES.indexOf(role)
  return `${place} ${joined}`
}
