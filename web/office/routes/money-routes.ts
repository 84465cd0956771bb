import { createRoute, Outlet } from '@tanstack/react-router'
import { screen } from '../shell/screen.ts'
import * as words from '../words.ts'
import { shell } from './frame.ts'

/** The screens of one month share its id in the address, so that a tab keeps the month. */
const cycle = createRoute({ getParentRoute: () => shell, path: '/payments/$cycleId', component: Outlet })
const waysToLookAtIt = [
  createRoute({
    getParentRoute: () => cycle,
    path: '/',
    component: screen(() => import('../payments/overview/cycle-screen.tsx'), 'CycleScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'entitlements',
    component: screen(() => import('../payments/entitlements/entitlements-screen.tsx'), 'EntitlementsScreen'),
    validateSearch: words.entitlementWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'looks',
    component: screen(() => import('../looks/looks-screen.tsx'), 'LooksScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'differences',
    component: screen(() => import('../payments/entitlements/differences-screen.tsx'), 'DifferencesScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'payees',
    component: screen(() => import('../payments/entitlements/payees-screen.tsx'), 'PayeesScreen'),
    validateSearch: words.payeeWords,
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'balance',
    component: screen(() => import('../payments/overview/balance-screen.tsx'), 'BalanceScreen'),
  }),
  createRoute({
    getParentRoute: () => cycle,
    path: 'history',
    component: screen(() => import('../payments/overview/history-screen.tsx'), 'CycleHistoryScreen'),
  }),
] as const

/** The month and what is paid by it: policies, budget, payments, papers, books. */
export const moneyScreens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/month',
    component: screen(() => import('../month/month-screen.tsx'), 'MonthScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/my-group',
    component: screen(() => import('../objections/my-group-screen.tsx'), 'MyGroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/payments',
    component: screen(() => import('../payments/payments-screen.tsx'), 'PaymentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/entitlements/$entitlementId',
    component: screen(() => import('../payments/entitlements/entitlement-screen.tsx'), 'EntitlementScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/arrears',
    component: screen(() => import('../arrears/arrears-screen.tsx'), 'ArrearsScreen'),
    validateSearch: words.arrearsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/holds',
    component: screen(() => import('../holds/holds-screen.tsx'), 'HoldsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/facts',
    component: screen(() => import('../facts/facts-screen.tsx'), 'FactsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/thresholds',
    component: screen(() => import('../thresholds/thresholds-screen.tsx'), 'ThresholdsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/claims',
    component: screen(() => import('../claims/claims-screen.tsx'), 'ClaimsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/confirmations',
    component: screen(() => import('../confirmations/confirmations-screen.tsx'), 'ConfirmationsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/objections',
    component: screen(() => import('../objections/objections-screen.tsx'), 'ObjectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget',
    component: screen(() => import('../budget/budget-screen.tsx'), 'BudgetScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/budget/$lineId',
    component: screen(() => import('../budget/budget-line-screen.tsx'), 'BudgetLineScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/papers',
    component: screen(() => import('../papers/papers-screen.tsx'), 'PapersScreen'),
    validateSearch: words.paperWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/papers/grounds',
    component: screen(() => import('../papers/grounds-screen.tsx'), 'GroundsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger',
    component: screen(() => import('../ledger/ledger-screen.tsx'), 'LedgerScreen'),
    validateSearch: words.ledgerWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ledger/$seq',
    component: screen(() => import('../ledger/entry-screen.tsx'), 'EntryScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies',
    component: screen(() => import('../policies/policies-screen.tsx'), 'PoliciesScreen'),
    validateSearch: words.policyWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/new',
    component: screen(() => import('../policies/editor/policy-editor-screen.tsx'), 'NewPolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId',
    component: screen(() => import('../policies/policy-screen.tsx'), 'PolicyScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/policies/$policyId/edit',
    component: screen(() => import('../policies/editor/policy-editor-screen.tsx'), 'EditPolicyScreen'),
  }),
  cycle.addChildren(waysToLookAtIt),
] as const
