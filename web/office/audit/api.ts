import { get } from '../../shared/api/client.ts'
import type { Answered, QueryOf } from '../../shared/api/interface.ts'

export type AuditEvent = Answered<'/audit-events'>['items'][number]

/** An event with the names of the page it stands on. */
export type NamedEvent = AuditEvent & Pick<Answered<'/audit-events'>, 'names'>

export async function auditPage(asked: QueryOf<'/audit-events'>) {
  const { items, ...page } = await get('/audit-events', { query: asked })
  return { ...page, items: items.map((event): NamedEvent => ({ ...event, names: page.names })) }
}
export const verifyAudit = (): Promise<Answered<'/audit-events/verify'>> => get('/audit-events/verify')
