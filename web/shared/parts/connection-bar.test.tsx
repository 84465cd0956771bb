// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { act, get } from '../api/client.ts'
import { currentConnection } from '../api/connection.ts'
import { openQueries } from '../queries.ts'
import { answerWith, outOfReach, show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { Loaded } from './loaded.tsx'

const text = sharedText.vi

function Ways() {
  return <Loaded query={useQuery({ queryKey: ['ways'], queryFn: () => get('/session/ways') })}>{() => <p>loaded</p>}</Loaded>
}

/** A server that can be taken away. */
function takeAway() {
  const server = { isAway: true }
  const sent = answerWith((request) => (server.isAway ? outOfReach(request) : Response.json({})))
  return { server, sent }
}

test('what is read while the server is away says that it waits, and is there by itself when it is back', async () => {
  const { server } = takeAway()
  const queries = openQueries()
  show(
    <QueryClientProvider client={queries}>
      <ConnectionBar />
      <Ways />
    </QueryClientProvider>,
  )
  expect(await screen.findByText(text.connection.away)).toBeDefined()
  expect(await screen.findByText(text.waitsForServer)).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
  server.isAway = false
  expect(await screen.findByText('loaded')).toBeDefined()
  expect(screen.queryByText(text.connection.away)).toBeNull()
})

test('an act that waits is counted and can be dropped', async () => {
  const { sent } = takeAway()
  const { user } = show(<ConnectionBar />)
  const outcome = act('DELETE', '/session').catch((error: unknown) => error)
  await user.click(await screen.findByRole('button', { name: text.connection.drop }))
  expect(await outcome).toMatchObject({ kind: 'out-of-reach' })
  await waitFor(() => expect(screen.queryByRole('button', { name: text.connection.drop })).toBeNull())
  expect([currentConnection(), sent.filter(({ method }) => method === 'DELETE').length]).toEqual([
    { isAway: true, waitingActs: 0 },
    1,
  ])
})
