import { createRoute } from '@tanstack/react-router'
import { screen } from '../shell/screen.ts'
import { shell } from './frame.ts'

/** Criteria by version. */
export const criteriaScreens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/criteria',
    component: screen(() => import('../criteria/criteria-screen.tsx'), 'CriteriaScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/criteria/new',
    component: screen(() => import('../criteria/editor/tree-editor-screen.tsx'), 'NewTreeScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/criteria/$treeId',
    component: screen(() => import('../criteria/tree-screen.tsx'), 'TreeScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/criteria/$treeId/edit',
    component: screen(() => import('../criteria/editor/tree-editor-screen.tsx'), 'EditTreeScreen'),
  }),
] as const
