import type { router } from './router.tsx'

declare module '@tanstack/react-router' {
  interface Register {
    /** Links are checked against the addresses of this one. */
    router: typeof router
  }
}
