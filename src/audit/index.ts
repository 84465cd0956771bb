/** The pure face of the audit trail: what an event is, and what its hash is taken over. */
export { type AuditActor, type AuditEvent, type AuditRecord, canonicalText, NO_HASH, type Subject } from './event.ts'
