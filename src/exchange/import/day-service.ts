import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Platform } from '../../platform/platform.ts'
import { communeFinder, epochDays } from '../../units/service.ts'
import type { CommuneFinder } from '../reading/commune-of.ts'
import { type RegisterFile, readRegister } from '../reading/read-register.ts'
import { selectMappings } from './store.ts'

interface Candidate {
  readonly day: PlainDate
  readonly find: CommuneFinder
  misses: number
}

/**
 * The default day of a register: today if all its communes exist today, else the last day of the epoch in which most of
 * them exist, the latest such epoch.
 */
export async function fittingDay(
  { database, clock }: Platform,
  actor: Actor,
  files: readonly RegisterFile[],
): Promise<PlainDate> {
  const today = clock.today()
  const days = [today, ...(await epochDays(database)).filter((day) => day < today)]
  const candidates: Candidate[] = []
  for (const day of days) candidates.push({ day, find: await communeFinder(database, day), misses: 0 })
  const [first] = candidates
  if (first === undefined) return today
  const asked = new Set<string>()
  const findCommune: CommuneFinder = (clues) => {
    const isNew = asked.size < asked.add(JSON.stringify(clues)).size
    if (isNew) for (const candidate of candidates) candidate.misses += candidate.find(clues).ok ? 0 : 1
    return first.find(clues)
  }
  await readRegister(files, { on: today, findCommune, saved: await selectMappings(database, actor.userId) }, {})
  return candidates.toSorted((left, right) => left.misses - right.misses)[0]?.day ?? today
}
