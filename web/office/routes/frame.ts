import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router'
import { SCOPE_WORDS, scopeWords } from '../../shared/address/scope.ts'
import { Crashed } from '../shell/lost.tsx'
import { Root } from '../shell/root.tsx'
import { Shell } from '../shell/shell.tsx'

export const root = createRootRoute({ component: Root, errorComponent: Crashed })

/** What stands round every screen of a signed-in reader. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  validateSearch: scopeWords,
  search: { middlewares: [retainSearchParams([...SCOPE_WORDS])] },
})
