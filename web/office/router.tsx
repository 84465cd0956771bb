import { createRoute, createRouter, Outlet, retainSearchParams } from '@tanstack/react-router'
import { SCOPE_WORDS, scopeWords } from '../shared/address/scope.ts'
import { parseSearch, stringifySearch } from '../shared/address/search-params.ts'
import { front, root } from './front-routes.ts'
import { Crashed } from './shell/lost.tsx'
import { screen } from './shell/screen.ts'
import { Shell } from './shell/shell.tsx'
import { StartPage } from './shell/start-page.tsx'
import * as words from './words.ts'

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  validateSearch: scopeWords,
  search: { middlewares: [retainSearchParams([...SCOPE_WORDS])] },
})

/** The screens of one month share its id in the address, so that a tab keeps the month. */
const cycle = createRoute({ getParentRoute: () => shell, path: '/payments/$cycleId', component: Outlet })
const waysToLookAtIt = [
  createRoute({
    getParentRoute: () => cycle,
    path: '/',
    component: screen(() => import('./payments/overview/cycle-screen.tsx'), 'CycleScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'entitlements',
    component: screen(() => import('./payments/entitlements/entitlements-screen.tsx'), 'EntitlementsScreen'),
    validateSearch: words.entitlementWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'differences',
    component: screen(() => import('./payments/entitlements/differences-screen.tsx'), 'DifferencesScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'payees',
    component: screen(() => import('./payments/entitlements/payees-screen.tsx'), 'PayeesScreen'),
    validateSearch: words.payeeWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'balance',
    component: screen(() => import('./payments/overview/balance-screen.tsx'), 'BalanceScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'history',
    component: screen(() => import('./payments/overview/history-screen.tsx'), 'CycleHistoryScreen'),
  }),
] as const

/** Every screen of a signed-in reader, and the words its address understands. Fetched when somebody goes there, not before. */
const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account',
    component: screen(() => import('./sign-in/account-screen.tsx'), 'AccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/help',
    component: screen(() => import('./help/help-screen.tsx'), 'HelpScreen'),
    validateSearch: words.helpWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/month',
    component: screen(() => import('./month/month-screen.tsx'), 'MonthScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/my-group',
    component: screen(() => import('./objections/my-group-screen.tsx'), 'MyGroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/payments',
    component: screen(() => import('./payments/payments-screen.tsx'), 'PaymentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/entitlements/$entitlementId',
    component: screen(() => import('./payments/entitlements/entitlement-screen.tsx'), 'EntitlementScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/arrears',
    component: screen(() => import('./arrears/arrears-screen.tsx'), 'ArrearsScreen'),
    validateSearch: words.arrearsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/confirmations',
    component: screen(() => import('./confirmations/confirmations-screen.tsx'), 'ConfirmationsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/objections',
    component: screen(() => import('./objections/objections-screen.tsx'), 'ObjectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/tasks',
    component: screen(() => import('./tasks/tasks-screen.tsx'), 'TasksScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget',
    component: screen(() => import('./budget/budget-screen.tsx'), 'BudgetScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget/$lineId',
    component: screen(() => import('./budget/budget-line-screen.tsx'), 'BudgetLineScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/papers',
    component: screen(() => import('./papers/papers-screen.tsx'), 'PapersScreen'),
    validateSearch: words.paperWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger',
    component: screen(() => import('./ledger/ledger-screen.tsx'), 'LedgerScreen'),
    validateSearch: words.ledgerWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger/$seq',
    component: screen(() => import('./ledger/entry-screen.tsx'), 'EntryScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audit',
    component: screen(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
    validateSearch: words.auditWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts',
    component: screen(() => import('./accounts/accounts-screen.tsx'), 'AccountsScreen'),
    validateSearch: words.accountWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/requests',
    component: screen(() => import('./accounts/requests-screen.tsx'), 'RequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/$accountId',
    component: screen(() => import('./accounts/one-account-screen.tsx'), 'OneAccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units',
    component: screen(() => import('./units/units-screen.tsx'), 'UnitsScreen'),
    validateSearch: words.unitWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reorganise',
    component: screen(() => import('./units/reorganise-screen.tsx'), 'ReorganiseScreen'),
    validateSearch: words.reorganiseWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reviews',
    component: screen(() => import('./units/reviews-screen.tsx'), 'ReviewsScreen'),
    validateSearch: words.reviewWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/$unitId',
    component: screen(() => import('./units/unit-screen.tsx'), 'UnitScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people/$personId',
    component: screen(() => import('./people/person-screen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups',
    component: screen(() => import('./groups/groups-screen.tsx'), 'GroupsScreen'),
    validateSearch: words.groupWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups/$groupId',
    component: screen(() => import('./groups/group-screen.tsx'), 'GroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports',
    component: screen(() => import('./imports/imports-screen.tsx'), 'ImportsScreen'),
    validateSearch: words.importsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports/$importId',
    component: screen(() => import('./imports/import-screen.tsx'), 'ImportScreen'),
    validateSearch: words.importWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates',
    component: screen(() => import('./people/duplicates-screen.tsx'), 'DuplicatesScreen'),
    validateSearch: words.duplicateWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates/$caseId',
    component: screen(() => import('./people/duplicate-screen.tsx'), 'DuplicateScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests',
    component: screen(() => import('./privacy/requests-screen.tsx'), 'RequestsScreen'),
    validateSearch: words.requestsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests/$requestId',
    component: screen(() => import('./privacy/request-screen.tsx'), 'RequestScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/retention',
    component: screen(() => import('./privacy/retention-screen.tsx'), 'RetentionScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account-changes',
    component: screen(() => import('./people/account-changes-screen.tsx'), 'AccountChangesScreen'),
    validateSearch: words.searchWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies',
    component: screen(() => import('./policies/policies-screen.tsx'), 'PoliciesScreen'),
    validateSearch: words.policyWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/new',
    component: screen(() => import('./policies/editor/policy-editor-screen.tsx'), 'NewPolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId',
    component: screen(() => import('./policies/policy-screen.tsx'), 'PolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId/edit',
    component: screen(() => import('./policies/editor/policy-editor-screen.tsx'), 'EditPolicyScreen'),
  }),
] as const

const routeTree = root.addChildren([...front, shell.addChildren([...screens, cycle.addChildren(waysToLookAtIt)])])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})
