import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '../shared/address/search-params.ts'
import { assessmentScreens } from './routes/assessment-routes.ts'
import { criteriaScreens } from './routes/criteria-routes.ts'
import { root, shell } from './routes/frame.ts'
import { front } from './routes/front-routes.ts'
import { moneyScreens } from './routes/money-routes.ts'
import { officeScreens } from './routes/office-routes.ts'
import { registerScreens } from './routes/register-routes.ts'
import { Crashed } from './shell/lost.tsx'

/** Every address there is. A screen is fetched when somebody goes there, not before. */
const routeTree = root.addChildren([
  ...front,
  shell.addChildren([...officeScreens, ...registerScreens, ...moneyScreens, ...assessmentScreens, ...criteriaScreens]),
])

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})
