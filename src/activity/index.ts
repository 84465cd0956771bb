/** The pure face of activity: sessions of guidance, how they are checked, and how a phone keeps and sends them. */

export { findFault, type SessionFault } from './guidance/check-session.ts'
export { fieldsThatDiffer, joinContents } from './guidance/compare-sessions.ts'
export { ageBandText, contentText, sessionFaultText, sessionFieldText, sexText } from './guidance/guidance-text.ts'
export { figuresOf, type MonthFigures } from './guidance/month-figures.ts'
export {
  AGE_BANDS,
  type AgeBand,
  CONTENTS,
  type Content,
  SESSION_FIELDS,
  SEXES,
  type SessionContent,
  type SessionField,
  type SessionVersion,
  type Sex,
} from './guidance/session.ts'
export {
  dropRecord,
  type KeptSession,
  moveRecord,
  type OutboxRecord,
  type PhoneRows,
  type PhoneStore,
  type Reading,
  type SeenSession,
  type Shelf,
  saveRecord,
  seeSessions,
  type Writing,
} from './phone/outbox.ts'
export { readStatus, waitBeforeRetry } from './phone/retry.ts'
export { type SyncOutcome, syncOnce, type Wire, type WireAnswer } from './phone/sync-once.ts'
export type { Acknowledgement, Changes, KeptVersion } from './sync/sync.ts'
