import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { collectHeld } from './held-service.ts'
import { answerTo, correct, getRequest, listRequests, type NewRequest, recordRequest } from './request-service.ts'
import type { RetentionRule } from './retention.ts'
import { eraseDue, getRetention, type RetentionErasure, setRule } from './retention-service.ts'

/** What people may ask of their own data, and how long data are kept. Each act is authorised and runs in one transaction. */
export const privacyService = (platform: Platform) => ({
  record: (actor: Actor, request: NewRequest) => recordRequest(platform, actor, request),
  list: (actor: Actor, asked: Parameters<typeof listRequests>[2]) => listRequests(platform, actor, asked),
  get: (actor: Actor, requestId: string) => getRequest(platform, actor, requestId),
  held: (actor: Actor, requestId: string) => collectHeld(platform, actor, requestId),
  correct: (actor: Actor, correction: Parameters<typeof correct>[2]) => correct(platform, actor, correction),
  answer: (actor: Actor, answer: Parameters<typeof answerTo>[2]) => answerTo(platform, actor, answer),
  retention: (actor: Actor) => getRetention(platform, actor),
  setRule: (actor: Actor, rule: RetentionRule) => setRule(platform, actor, rule),
  eraseDue: (actor: Actor, erasure: RetentionErasure) => eraseDue(platform, actor, erasure),
})
