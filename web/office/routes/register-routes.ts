import { createRoute } from '@tanstack/react-router'
import { screen } from '../shell/screen.ts'
import * as words from '../words.ts'
import { shell } from './frame.ts'

/** Units, groups and people, and how they come in. */
export const registerScreens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/units',
    component: screen(() => import('../units/units-screen.tsx'), 'UnitsScreen'),
    validateSearch: words.unitWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reorganise',
    component: screen(() => import('../units/reorganise-screen.tsx'), 'ReorganiseScreen'),
    validateSearch: words.reorganiseWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/reviews',
    component: screen(() => import('../units/reviews-screen.tsx'), 'ReviewsScreen'),
    validateSearch: words.reviewWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/units/$unitId',
    component: screen(() => import('../units/unit-screen.tsx'), 'UnitScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people/$personId',
    component: screen(() => import('../people/person-screen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups',
    component: screen(() => import('../groups/groups-screen.tsx'), 'GroupsScreen'),
    validateSearch: words.groupWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/groups/$groupId',
    component: screen(() => import('../groups/group-screen.tsx'), 'GroupScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports',
    component: screen(() => import('../imports/imports-screen.tsx'), 'ImportsScreen'),
    validateSearch: words.importsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports/$importId',
    component: screen(() => import('../imports/import-screen.tsx'), 'ImportScreen'),
    validateSearch: words.importWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates',
    component: screen(() => import('../people/duplicates-screen.tsx'), 'DuplicatesScreen'),
    validateSearch: words.duplicateWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/duplicates/$caseId',
    component: screen(() => import('../people/duplicate-screen.tsx'), 'DuplicateScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests',
    component: screen(() => import('../privacy/requests-screen.tsx'), 'RequestsScreen'),
    validateSearch: words.requestsWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests/$requestId',
    component: screen(() => import('../privacy/request-screen.tsx'), 'RequestScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/account-changes',
    component: screen(() => import('../people/account-changes-screen.tsx'), 'AccountChangesScreen'),
    validateSearch: words.searchWords,
  }),
] as const
