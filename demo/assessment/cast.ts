import type { Actor } from '../../src/identity/index.ts'
import { dayAt } from '../../src/kernel/calendar.ts'
import type { Clock, Platform } from '../../src/platform/platform.ts'

/** Who plays in a round of the demonstration. */
export interface RoundCast {
  readonly officer: Actor
  readonly lead: Actor
  readonly appraisers: readonly [Actor, Actor, Actor]
  /** The members of the Council, in the order of `COUNCIL_SEATS`. */
  readonly council: readonly Actor[]
  /** Whoever has an account answers for their own unit; for the others the program does. */
  readonly contactOf: (unitId: string) => Actor
}

/** The platform as it is at a moment of the past: the clock goes on from there. */
export function platformAt(platform: Platform, moment: string): Platform {
  const lead = Date.parse(moment) - Date.now()
  const day = dayAt(new Date(moment))
  const clock: Clock = { now: () => new Date(Date.now() + lead), today: () => day }
  return { ...platform, clock }
}
