import { createRootRoute, createRoute, createRouter, Outlet, retainSearchParams } from '@tanstack/react-router'
import { SCOPE_WORDS } from '../shared/address/scope.ts'
import { parseSearch, stringifySearch } from '../shared/address/search-params.ts'
import { screen } from './screen.ts'
import { Crashed, NotFound } from './shell/lost.tsx'
import { Shell } from './shell/shell.tsx'
import { StartPage } from './shell/start-page.tsx'

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>) => search as Record<string, string>,
  notFoundComponent: NotFound,
  errorComponent: Crashed,
})

const front = [
  screen(root, '/sign-in', () => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
  screen(root, '/setup', () => import('./sign-in/setup-screen.tsx'), 'SetupScreen'),
  screen(root, '/change-password', () => import('./sign-in/change-password-screen.tsx'), 'ChangePasswordScreen'),
]

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  search: { middlewares: [retainSearchParams([...SCOPE_WORDS]) as never] },
})

/** Every screen of a signed-in reader, and the folder it lives in. */
const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  screen(shell, '/account', () => import('./sign-in/account-screen.tsx'), 'AccountScreen'),
  screen(shell, '/month', () => import('./month/month-screen.tsx'), 'MonthScreen'),
  screen(shell, '/my-group', () => import('./objections/my-group-screen.tsx'), 'MyGroupScreen'),
  screen(shell, '/payments', () => import('./payments/payments-screen.tsx'), 'PaymentsScreen'),
  screen(shell, '/payments/$cycleId', () => import('./payments/overview/cycle-screen.tsx'), 'CycleScreen'),
  screen(
    shell,
    '/payments/$cycleId/entitlements',
    () => import('./payments/entitlements/entitlements-screen.tsx'),
    'EntitlementsScreen',
  ),
  screen(
    shell,
    '/payments/$cycleId/differences',
    () => import('./payments/entitlements/differences-screen.tsx'),
    'DifferencesScreen',
  ),
  screen(shell, '/payments/$cycleId/payees', () => import('./payments/entitlements/payees-screen.tsx'), 'PayeesScreen'),
  screen(shell, '/payments/$cycleId/balance', () => import('./payments/overview/balance-screen.tsx'), 'BalanceScreen'),
  screen(shell, '/payments/$cycleId/history', () => import('./payments/overview/history-screen.tsx'), 'CycleHistoryScreen'),
  screen(
    shell,
    '/entitlements/$entitlementId',
    () => import('./payments/entitlements/entitlement-screen.tsx'),
    'EntitlementScreen',
  ),
  screen(shell, '/confirmations', () => import('./confirmations/confirmations-screen.tsx'), 'ConfirmationsScreen'),
  screen(shell, '/objections', () => import('./objections/objections-screen.tsx'), 'ObjectionsScreen'),
  screen(shell, '/tasks', () => import('./tasks/tasks-screen.tsx'), 'TasksScreen'),
  screen(shell, '/budget', () => import('./budget/budget-screen.tsx'), 'BudgetScreen'),
  screen(shell, '/budget/$lineId', () => import('./budget/budget-line-screen.tsx'), 'BudgetLineScreen'),
  screen(shell, '/papers', () => import('./papers/papers-screen.tsx'), 'PapersScreen'),
  screen(shell, '/ledger', () => import('./ledger/ledger-screen.tsx'), 'LedgerScreen'),
  screen(shell, '/audit', () => import('./audit/audit-screen.tsx'), 'AuditScreen'),
  screen(shell, '/accounts', () => import('./accounts/accounts-screen.tsx'), 'AccountsScreen'),
  screen(shell, '/accounts/$accountId', () => import('./accounts/one-account-screen.tsx'), 'OneAccountScreen'),
  screen(shell, '/units', () => import('./units/units-screen.tsx'), 'UnitsScreen'),
  screen(shell, '/units/reorganise', () => import('./units/reorganise-screen.tsx'), 'ReorganiseScreen'),
  screen(shell, '/units/reviews', () => import('./units/reviews-screen.tsx'), 'ReviewsScreen'),
  screen(shell, '/units/$unitId', () => import('./units/unit-screen.tsx'), 'UnitScreen'),
  screen(shell, '/groups', () => import('./groups/groups-screen.tsx'), 'GroupsScreen'),
  screen(shell, '/groups/$groupId', () => import('./groups/group-screen.tsx'), 'GroupScreen'),
  screen(shell, '/imports', () => import('./imports/imports-screen.tsx'), 'ImportsScreen'),
  screen(shell, '/imports/$importId', () => import('./imports/import-screen.tsx'), 'ImportScreen'),
  screen(shell, '/duplicates', () => import('./people/duplicates-screen.tsx'), 'DuplicatesScreen'),
  screen(shell, '/duplicates/$caseId', () => import('./people/duplicate-screen.tsx'), 'DuplicateScreen'),
  screen(shell, '/account-changes', () => import('./people/account-changes-screen.tsx'), 'AccountChangesScreen'),
  screen(shell, '/policies', () => import('./policies/policies-screen.tsx'), 'PoliciesScreen'),
  screen(shell, '/policies/new', () => import('./policies/editor/policy-editor-screen.tsx'), 'PolicyEditorScreen'),
  screen(shell, '/policies/$policyId', () => import('./policies/policy-screen.tsx'), 'PolicyScreen'),
  screen(shell, '/policies/$policyId/edit', () => import('./policies/editor/policy-editor-screen.tsx'), 'PolicyEditorScreen'),
]

const routeTree = root.addChildren([...front, shell.addChildren(screens)])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})
