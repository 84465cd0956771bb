/** The pure face of activity: sessions of guidance, how they are checked, and how a phone keeps and sends them. */

export { findFault, type SessionFault } from './guidance/check-session.ts'
export { joinContents } from './guidance/compare-sessions.ts'
export { ageBandText, contentText, sessionFaultText, sessionFieldText, sexText } from './guidance/guidance-text.ts'
export { figuresOf } from './guidance/month-figures.ts'
export {
  AGE_BANDS,
  CONTENTS,
  type Content,
  SEXES,
  type SessionContent,
  type SessionField,
  type SessionVersion,
} from './guidance/session.ts'
export {
  dropRecord,
  moveRecord,
  type OutboxRecord,
  type PhoneStore,
  type SeenSession,
  type Shelf,
  saveRecord,
  seeSessions,
  type Writing,
} from './phone/outbox.ts'
export { readStatus, waitBeforeRetry } from './phone/retry.ts'
export { syncOnce, type Wire, type WireAnswer } from './phone/sync-once.ts'
export type { Acknowledgement, Changes, KeptVersion } from './sync/sync.ts'
