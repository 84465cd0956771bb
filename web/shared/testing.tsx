import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { DetachedWindowAPI } from 'happy-dom'
import type { ReactNode } from 'react'
import { parseSearch, stringifySearch } from './address/search-params.ts'
import { type Sent, sendThrough } from './api/transport.ts'

declare global {
  interface Window {
    /** The machinery of a test's window; a browser's has none. */
    readonly happyDOM?: DetachedWindowAPI
  }
}

/**
 * Shows a part of a screen as an application does: with theme, queries and an address.
 *
 * @param at the address it is opened at
 */
export function show(part: ReactNode, at = '/') {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { user: userEvent.setup(), address: () => router.state.location.href, queries }
}

/** @param width in pixels of the stylesheet */
export const onScreenOf = (width: number): void => window.happyDOM?.setViewport({ width })

/** A promise somebody else settles: a test decides when the server answers. */
export function later<Value>() {
  const settle: { resolve: (value: Value) => void; reject: (error: unknown) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  }
  const promise = new Promise<Value>((resolve, reject) => Object.assign(settle, { resolve, reject }))
  return { promise, ...settle }
}

type Answer = (sent: Sent) => Response | Promise<Response>

/** What the server answers, one after the other; the last answer goes on. @returns what was sent so far */
export function answerWith(...answers: readonly Answer[]): readonly Sent[] {
  const sent: Sent[] = []
  sendThrough(async (request) => {
    sent.push(request)
    const answer = answers[sent.length - 1] ?? answers.at(-1)
    if (answer === undefined) throw new TypeError('nobody answers')
    return answer(request)
  }, NO_PAUSES)
  return sent
}

/** An act that is not answered is sent again as often as in earnest, with hardly any waiting. */
const NO_PAUSES = [1, 1, 1]

/** No answer: whether the act was done is not known. */
export const outOfReach: Answer = () => {
  throw new TypeError('Failed to fetch')
}

export const answering =
  (body: unknown, status = 200): Answer =>
  () =>
    Response.json(body, { status })
