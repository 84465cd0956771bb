import { createRoute } from '@tanstack/react-router'
import { NotFound } from '../shell/lost.tsx'
import { screen } from '../shell/screen.ts'
import { StartPage } from '../shell/start-page.tsx'
import * as words from '../words.ts'
import { shell } from './frame.ts'

/** What is of every reader, and of those who watch over the programme. */
export const officeScreens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  // Any other address, with the menu beside it.
  createRoute({ getParentRoute: () => shell, path: '$', component: NotFound }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account',
    component: screen(() => import('../sign-in/account-screen.tsx'), 'AccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/help',
    component: screen(() => import('../help/help-screen.tsx'), 'HelpScreen'),
    validateSearch: words.helpWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/tasks',
    component: screen(() => import('../tasks/tasks-screen.tsx'), 'TasksScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audit',
    component: screen(() => import('../audit/audit-screen.tsx'), 'AuditScreen'),
    validateSearch: words.auditWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts',
    component: screen(() => import('../accounts/accounts-screen.tsx'), 'AccountsScreen'),
    validateSearch: words.accountWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/requests',
    component: screen(() => import('../accounts/requests-screen.tsx'), 'RequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/$accountId',
    component: screen(() => import('../accounts/one-account-screen.tsx'), 'OneAccountScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/retention',
    component: screen(() => import('../privacy/retention-screen.tsx'), 'RetentionScreen'),
  }),
] as const
