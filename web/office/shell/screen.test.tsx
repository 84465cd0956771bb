// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { screen as shown, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { currentConnection } from '../../shared/api/connection.ts'
import { answerWith, outOfReach, show } from '../../shared/testing.tsx'
import { ReloadOffer } from './reload-offer.tsx'
import { screen } from './screen.ts'
import { shellText } from './text.ts'

const text = shellText.vi

function First() {
  return <input aria-label="typed" />
}
const Second = () => <p>second screen</p>

/** An office of two screens; the second is fetched by `load`. */
function open(load: () => Promise<{ Second: typeof Second }>) {
  const root = createRootRoute({
    component: () => (
      <>
        <Link to={'/second' as string}>go on</Link>
        <Outlet />
        <ReloadOffer />
      </>
    ),
  })
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: First }),
    createRoute({ getParentRoute: () => root, path: '/second', component: screen(load, 'Second') }),
  ])
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) })
  const { user } = show(<RouterProvider router={router as never} />)
  return { user, address: () => router.state.location.href }
}

const typed = () => shown.getByRole<HTMLInputElement>('textbox', { name: 'typed' })
const notFetched = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

test('a screen that is gone to while the server is away opens when it is back; until then the page stays with what was typed', async () => {
  const server = { isAway: true }
  answerWith((request) => (server.isAway ? outOfReach(request) : Response.json({ ok: true })))
  const load = vi.fn(() => (server.isAway ? notFetched() : Promise.resolve({ Second })))
  const { user } = open(load)
  await user.type(await shown.findByRole('textbox', { name: 'typed' }), 'half a sentence')
  await user.click(shown.getByRole('link', { name: 'go on' }))
  await waitFor(() => expect(currentConnection().isAway).toBe(true))
  expect(load).not.toHaveBeenCalled()
  expect([typed().value, shown.queryByText(text.outdated)]).toEqual(['half a sentence', null])
  server.isAway = false
  expect(await shown.findByText('second screen')).toBeDefined()
})

test('a screen that an upgraded server no longer has: said with an offer to load again, and the page stays', async () => {
  answerWith(() => Response.json({ ok: true }))
  const { user, address } = open(notFetched)
  await user.type(await shown.findByRole('textbox', { name: 'typed' }), 'half a sentence')
  await user.click(shown.getByRole('link', { name: 'go on' }))
  expect(await shown.findByText(text.outdated)).toBeDefined()
  expect(shown.getByRole('button', { name: text.reload })).toBeDefined()
  await waitFor(() => expect(address()).toBe('/'))
  expect(typed().value).toBe('half a sentence')
})
