import { Link } from '@tanstack/react-router'
import type { Permission } from '../../../src/identity/index.ts'
import { useMay } from '../../shared/me.ts'
import type { AuditEvent } from './api.ts'

const NEEDED: Readonly<Record<string, Permission>> = {
  account: 'accounts:read',
  award: 'budget:read',
  'budget-line': 'budget:read',
  'community-group': 'people:read',
  'duplicate-case': 'people:resolve-duplicates',
  import: 'registers:import',
  'payment-cycle': 'payments:read',
  person: 'people:read',
  provision: 'policies:read',
}

/** What an event is about, as the way to it for whoever may go there. */
export function SubjectLink({ subject: { kind, id }, children }: { subject: AuditEvent['subject']; children: string }) {
  const needed = NEEDED[kind]
  const may = useMay(needed ?? 'audit:read')
  if (needed === undefined || !may) return <span>{children}</span>
  const to = { children }
  if (kind === 'account') return <Link to="/accounts/$accountId" params={{ accountId: id }} {...to} />
  if (kind === 'award') return <Link to="/awards/$roundId" params={{ roundId: id }} {...to} />
  if (kind === 'budget-line') return <Link to="/budget/$lineId" params={{ lineId: id }} {...to} />
  if (kind === 'community-group') return <Link to="/groups/$groupId" params={{ groupId: id }} {...to} />
  if (kind === 'duplicate-case') return <Link to="/duplicates/$caseId" params={{ caseId: id }} {...to} />
  if (kind === 'import') return <Link to="/imports/$importId" params={{ importId: id }} {...to} />
  if (kind === 'payment-cycle') return <Link to="/payments/$cycleId" params={{ cycleId: id }} {...to} />
  if (kind === 'person') return <Link to="/people/$personId" params={{ personId: id }} {...to} />
  return <Link to="/policies/$policyId" params={{ policyId: id }} {...to} />
}
