import { get } from '../../shared/api/client.ts'
import type { Answered, QueryOf } from '../../shared/api/interface.ts'

export type AuditEvent = Answered<'/audit-events'>['items'][number]

export const auditPage = (asked: QueryOf<'/audit-events'>): Promise<Answered<'/audit-events'>> =>
  get('/audit-events', { query: asked })
export const verifyAudit = (): Promise<Answered<'/audit-events/verify'>> => get('/audit-events/verify')
