import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type Me, meQuery } from '../../shared/me.ts'

import type { Address } from './destinations.ts'

/** The address of each screen somebody's day may begin with, as identity names them. */
const ADDRESS_OF_LANDING: Readonly<Record<string, Address>> = {
  'this-month': '/month',
  approvals: '/month',
  tasks: '/tasks',
  budget: '/budget',
  ledger: '/ledger',
  accounts: '/accounts',
  policies: '/policies',
  'my-group': '/my-group',
  assessment: '/assessment',
}

export const startOf = ({ landing }: Me): Address => ADDRESS_OF_LANDING[landing] ?? '/tasks'

export function StartPage() {
  const me = useQuery(meQuery).data
  if (!me) return null
  const isToSetUp = me.withheld?.kind === 'second-step-needed'
  return <Navigate to={isToSetUp ? '/account' : startOf(me)} replace />
}
