import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  retainSearchParams,
} from '@tanstack/react-router'
import { SCOPE_WORDS, scopeWords } from '../shared/address/scope.ts'
import { parseSearch, stringifySearch } from '../shared/address/search-params.ts'
import { Crashed, NotFound } from './shell/lost.tsx'
import { Shell } from './shell/shell.tsx'
import { StartPage } from './shell/start-page.tsx'
import * as words from './words.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Crashed })

const front = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
    validateSearch: words.signInWords,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in/provider',
    component: lazyRouteComponent(() => import('./sign-in/provider-screen.tsx'), 'ProviderScreen'),
    validateSearch: words.providerWords,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./sign-in/setup-screen.tsx'), 'SetupScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/change-password',
    component: lazyRouteComponent(() => import('./sign-in/change-password-screen.tsx'), 'ChangePasswordScreen'),
  }),
] as const

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  validateSearch: scopeWords,
  search: { middlewares: [retainSearchParams([...SCOPE_WORDS])] },
})

/** One month: every way to look at it knows which. */
const cycle = createRoute({ getParentRoute: () => shell, path: '/payments/$cycleId', component: Outlet })
const waysToLookAtIt = [
  createRoute({
    getParentRoute: () => cycle,
    path: '/',
    component: lazyRouteComponent(() => import('./payments/overview/cycle-screen.tsx'), 'CycleScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'entitlements',
    component: lazyRouteComponent(() => import('./payments/entitlements/entitlements-screen.tsx'), 'EntitlementsScreen'),
    validateSearch: words.entitlementWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'differences',
    component: lazyRouteComponent(() => import('./payments/entitlements/differences-screen.tsx'), 'DifferencesScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'payees',
    component: lazyRouteComponent(() => import('./payments/entitlements/payees-screen.tsx'), 'PayeesScreen'),
    validateSearch: words.payeeWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'balance',
    component: lazyRouteComponent(() => import('./payments/overview/balance-screen.tsx'), 'BalanceScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'history',
    component: lazyRouteComponent(() => import('./payments/overview/history-screen.tsx'), 'CycleHistoryScreen'),
  }),
] as const

/**
 * Every screen of a signed-in reader, the folder it lives in, and the words of the address it understands. A screen is
 * fetched only when somebody goes there: the first view stays small.
 */
const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account',
    component: lazyRouteComponent(() => import('./sign-in/account-screen.tsx'), 'AccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/month',
    component: lazyRouteComponent(() => import('./month/month-screen.tsx'), 'MonthScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/my-group',
    component: lazyRouteComponent(() => import('./objections/my-group-screen.tsx'), 'MyGroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/payments',
    component: lazyRouteComponent(() => import('./payments/payments-screen.tsx'), 'PaymentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/entitlements/$entitlementId',
    component: lazyRouteComponent(() => import('./payments/entitlements/entitlement-screen.tsx'), 'EntitlementScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/confirmations',
    component: lazyRouteComponent(() => import('./confirmations/confirmations-screen.tsx'), 'ConfirmationsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/objections',
    component: lazyRouteComponent(() => import('./objections/objections-screen.tsx'), 'ObjectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./tasks/tasks-screen.tsx'), 'TasksScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget',
    component: lazyRouteComponent(() => import('./budget/budget-screen.tsx'), 'BudgetScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget/$lineId',
    component: lazyRouteComponent(() => import('./budget/budget-line-screen.tsx'), 'BudgetLineScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/papers',
    component: lazyRouteComponent(() => import('./papers/papers-screen.tsx'), 'PapersScreen'),
    validateSearch: words.paperWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger',
    component: lazyRouteComponent(() => import('./ledger/ledger-screen.tsx'), 'LedgerScreen'),
    validateSearch: words.ledgerWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger/$seq',
    component: lazyRouteComponent(() => import('./ledger/entry-screen.tsx'), 'EntryScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audit',
    component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
    validateSearch: words.auditWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./accounts/accounts-screen.tsx'), 'AccountsScreen'),
    validateSearch: words.accountWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/requests',
    component: lazyRouteComponent(() => import('./accounts/requests-screen.tsx'), 'RequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/$accountId',
    component: lazyRouteComponent(() => import('./accounts/one-account-screen.tsx'), 'OneAccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units',
    component: lazyRouteComponent(() => import('./units/units-screen.tsx'), 'UnitsScreen'),
    validateSearch: words.unitWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reorganise',
    component: lazyRouteComponent(() => import('./units/reorganise-screen.tsx'), 'ReorganiseScreen'),
    validateSearch: words.reorganiseWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reviews',
    component: lazyRouteComponent(() => import('./units/reviews-screen.tsx'), 'ReviewsScreen'),
    validateSearch: words.reviewWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/$unitId',
    component: lazyRouteComponent(() => import('./units/unit-screen.tsx'), 'UnitScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./people/person-screen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups',
    component: lazyRouteComponent(() => import('./groups/groups-screen.tsx'), 'GroupsScreen'),
    validateSearch: words.groupWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups/$groupId',
    component: lazyRouteComponent(() => import('./groups/group-screen.tsx'), 'GroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports/imports-screen.tsx'), 'ImportsScreen'),
    validateSearch: words.importsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./imports/import-screen.tsx'), 'ImportScreen'),
    validateSearch: words.importWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates',
    component: lazyRouteComponent(() => import('./people/duplicates-screen.tsx'), 'DuplicatesScreen'),
    validateSearch: words.duplicateWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates/$caseId',
    component: lazyRouteComponent(() => import('./people/duplicate-screen.tsx'), 'DuplicateScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests',
    component: lazyRouteComponent(() => import('./privacy/requests-screen.tsx'), 'RequestsScreen'),
    validateSearch: words.requestsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests/$requestId',
    component: lazyRouteComponent(() => import('./privacy/request-screen.tsx'), 'RequestScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/retention',
    component: lazyRouteComponent(() => import('./privacy/retention-screen.tsx'), 'RetentionScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account-changes',
    component: lazyRouteComponent(() => import('./people/account-changes-screen.tsx'), 'AccountChangesScreen'),
    validateSearch: words.searchWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies',
    component: lazyRouteComponent(() => import('./policies/policies-screen.tsx'), 'PoliciesScreen'),
    validateSearch: words.policyWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/new',
    component: lazyRouteComponent(() => import('./policies/editor/policy-editor-screen.tsx'), 'NewPolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId',
    component: lazyRouteComponent(() => import('./policies/policy-screen.tsx'), 'PolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId/edit',
    component: lazyRouteComponent(() => import('./policies/editor/policy-editor-screen.tsx'), 'EditPolicyScreen'),
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
