import { type Answered, get, type Query } from '../../shared/api/client.ts'

export type AuditEvent = Answered<'/audit-events'>['items'][number]

export const auditPage = (asked: Query): Promise<Answered<'/audit-events'>> => get('/audit-events', asked)
export const verifyAudit = (): Promise<Answered<'/audit-events/verify'>> => get('/audit-events/verify')
