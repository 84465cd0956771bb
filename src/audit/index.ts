/** The pure face of the audit trail: what an event is, and how its hash is made. */
export { type AuditActor, type AuditEvent, type AuditRecord, hashOf, NO_HASH, type Subject } from './event.ts'
