import { createRootRoute, createRoute } from '@tanstack/react-router'
import { Crashed, NotFound } from './shell/lost.tsx'
import { Root } from './shell/root.tsx'
import { screen } from './shell/screen.ts'
import * as words from './words.ts'

/** Around every screen, also of whoever is not signed in. */
export const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Crashed })

/** What is shown before somebody is signed in. */
export const front = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: screen(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
    validateSearch: words.signInWords,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in/provider',
    component: screen(() => import('./sign-in/provider-screen.tsx'), 'ProviderScreen'),
    validateSearch: words.providerWords,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: screen(() => import('./sign-in/setup-screen.tsx'), 'SetupScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/change-password',
    component: screen(() => import('./sign-in/change-password-screen.tsx'), 'ChangePasswordScreen'),
  }),
] as const
