import type { AuditEvent } from '../../../src/audit/index.ts'
import { get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export const auditPage = (asked: Readonly<Record<string, string | number | undefined>>): Promise<Page<AuditEvent>> =>
  get('/audit-events', asked)

/** The outcome of recomputing the chain of everything anybody did. */
export interface AuditVerdict {
  readonly ok: boolean
  readonly events?: number
  readonly head?: string
  readonly brokenAt?: unknown
}
export const verifyAudit = (): Promise<AuditVerdict> => get('/audit-events/verify')
