import type { RegisteredRouter } from '@tanstack/react-router'
import type { Permission } from '../../../src/identity/index.ts'
import type { shellText } from './text.ts'

/** An address of the office that needs nothing filled in. */
export type Address = Exclude<keyof RegisteredRouter['routesByPath'], `${string}$${string}`>

export type DestinationName = keyof typeof shellText.vi.nav

/** One line of the menu: drawn for who may do what it is for. `counts` names the number of tasks beside it. */
export interface Destination {
  readonly name: DestinationName
  readonly to: Address
  readonly needs?: Permission
  readonly unless?: Permission
}

/** The menu, in three parts: the month, the money's way, the rest. */
export const DESTINATIONS: readonly (readonly Destination[])[] = [
  [
    { name: 'month', to: '/month', needs: 'payments:read', unless: 'payments:object' },
    { name: 'myGroup', to: '/my-group', needs: 'payments:object', unless: 'groups:write' },
    { name: 'tasks', to: '/tasks' },
  ],
  [
    { name: 'groups', to: '/groups', needs: 'people:read' },
    { name: 'imports', to: '/imports', needs: 'registers:import' },
    { name: 'duplicates', to: '/duplicates', needs: 'people:resolve-duplicates' },
    { name: 'accountChanges', to: '/account-changes', needs: 'people:confirm-account' },
    { name: 'dataRequests', to: '/data-requests', needs: 'people:resolve-duplicates' },
    { name: 'confirmations', to: '/confirmations', needs: 'reports:confirm' },
    { name: 'policies', to: '/policies', needs: 'policies:read' },
    { name: 'facts', to: '/facts', needs: 'ledger:read' },
    { name: 'budget', to: '/budget', needs: 'budget:read' },
    { name: 'payments', to: '/payments', needs: 'payments:read' },
    { name: 'arrears', to: '/arrears', needs: 'people:read' },
    { name: 'holds', to: '/holds', needs: 'ledger:read' },
    { name: 'thresholds', to: '/thresholds', needs: 'ledger:read' },
    { name: 'claims', to: '/claims', needs: 'people:read' },
    { name: 'objections', to: '/objections', needs: 'people:read' },
    { name: 'papers', to: '/papers', needs: 'documents:draw-up' },
    { name: 'assessment', to: '/assessment', needs: 'assessment:read' },
    { name: 'awards', to: '/awards', needs: 'budget:read' },
  ],
  [
    { name: 'ledger', to: '/ledger', needs: 'ledger:read' },
    { name: 'audit', to: '/audit', needs: 'audit:read' },
    { name: 'units', to: '/units', needs: 'units:read' },
    { name: 'accounts', to: '/accounts', needs: 'accounts:read' },
    { name: 'erasures', to: '/data-requests', needs: 'accounts:administer', unless: 'people:resolve-duplicates' },
    { name: 'retention', to: '/retention', needs: 'accounts:administer' },
  ],
]

export function destinationsFor(permissions: readonly Permission[]): readonly (readonly Destination[])[] {
  const may = (permission: Permission | undefined): boolean => permission !== undefined && permissions.includes(permission)
  return DESTINATIONS.map((part) => part.filter(({ needs, unless }) => (needs === undefined || may(needs)) && !may(unless)))
}
