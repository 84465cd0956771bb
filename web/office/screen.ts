import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/** A screen that is fetched only when somebody goes there: the first view stays small. */
export function screen<Name extends string>(
  parent: AnyRoute,
  path: string,
  load: () => Promise<{ readonly [Of in Name]: ComponentType }>,
  name: Name,
) {
  return createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load as never, name as never) as never })
}
