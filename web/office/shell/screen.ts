import { lazyRouteComponent } from '@tanstack/react-router'
import { fetchPart } from '../../shared/api/fetch-part.ts'

/** A screen that is fetched when somebody goes there. Until it is here the page stays where it is, with what was typed. */
export const screen: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => fetchPart(load), name)
