import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { type FactsAsked, readFactsAsked } from './value/asked-service.ts'
import {
  type DecideFacts,
  decideFacts,
  dictionaryOn,
  type ProposeFacts,
  proposeFacts,
  readFactBatches,
} from './value/value-service.ts'

export { toldMonth } from './value/told-service.ts'

/** Facts that somebody tells: proposing, deciding by a second person, reading, and what a month still lacks. */
export const factService = (platform: Platform) => ({
  propose: (actor: Actor, input: ProposeFacts) => proposeFacts(platform, actor, input),
  decide: (actor: Actor, input: DecideFacts) => decideFacts(platform, actor, input),
  batches: (actor: Actor) => readFactBatches(platform, actor),
  asked: (actor: Actor, input: FactsAsked) => readFactsAsked(platform, actor, input),
  dictionary: () => dictionaryOn(platform.database, platform.clock.today()),
})
