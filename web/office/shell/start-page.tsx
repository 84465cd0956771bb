import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { holdsRole, type Me, meQuery } from './me.ts'

/** Where somebody lands is the screen their work begins with. */
export function startOf(me: Me): string {
  if (holdsRole(me, 'group-leader', 'group-member')) return '/my-group'
  if (holdsRole(me, 'commune-officer', 'district-officer')) return '/tasks'
  if (holdsRole(me, 'administrator')) return '/accounts'
  if (holdsRole(me, 'auditor')) return '/ledger'
  return '/month'
}

export function StartPage() {
  const me = useQuery(meQuery).data
  return me ? <Navigate to={startOf(me)} replace /> : null
}
