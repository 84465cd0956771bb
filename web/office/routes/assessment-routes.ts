import { createRoute } from '@tanstack/react-router'
import { screen } from '../shell/screen.ts'
import * as words from '../words.ts'
import { shell } from './frame.ts'

/** Rounds of assessment, the sheet of each unit, its appraisal, and what ranks are awarded. */
export const assessmentScreens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/awards',
    component: screen(() => import('../awards/awards-screen.tsx'), 'AwardsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/awards/$roundId',
    component: screen(() => import('../awards/award-screen.tsx'), 'AwardScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment',
    component: screen(() => import('../assessment/rounds-screen.tsx'), 'RoundsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId',
    component: screen(() => import('../assessment/round/round-screen.tsx'), 'RoundScreen'),
    validateSearch: words.roundWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/result',
    component: screen(() => import('../assessment/result/result-screen.tsx'), 'ResultScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/appeals',
    component: screen(() => import('../assessment/appeal/appeals-screen.tsx'), 'AppealsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/appeals/$appealId',
    component: screen(() => import('../assessment/appeal/appeal-screen.tsx'), 'AppealScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/units/$unitId',
    component: screen(() => import('../assessment/sheet/sheet-screen.tsx'), 'SheetScreen'),
    validateSearch: words.sheetWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/councils',
    component: screen(() => import('../assessment/council/members/council-screen.tsx'), 'CouncilsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/sittings/$sittingId',
    component: screen(() => import('../assessment/council/sitting-screen.tsx'), 'SittingScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/sittings/$sittingId/screen',
    component: screen(() => import('../assessment/council/projector-screen.tsx'), 'ProjectorScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/units/$unitId/appraisal',
    component: screen(() => import('../assessment/appraisal/desk/desk-screen.tsx'), 'DeskScreen'),
    validateSearch: words.deskWords,
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/assessment/$roundId/appraisal',
    component: screen(() => import('../assessment/appraisal/overview/appraisal-screen.tsx'), 'AppraisalScreen'),
  }),
] as const
