// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { currentConnection } from './connection.ts'
import { fetchPart } from './fetch-part.ts'
import { isServerThere, sendThrough } from './transport.ts'

test('a part is not asked for while the server is known to be away: some browsers remember for ever that it did not come', async () => {
  const server = { isAway: true }
  sendThrough(async () => {
    if (server.isAway) throw new TypeError('Failed to fetch')
    return Response.json({ ok: true })
  }, [1])
  await isServerThere()
  const load = vi.fn(async () => 'part')
  const part = fetchPart(load)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([load.mock.calls.length, currentConnection().isAway]).toEqual([0, true])
  server.isAway = false
  expect(await part).toBe('part')
})
