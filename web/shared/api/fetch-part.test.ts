// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { currentConnection, resetConnection } from './connection.ts'
import { fetchPart } from './fetch-part.ts'
import { isServerThere, sendThrough } from './transport.ts'

test.each([true, false])('a part is not asked for while the server is away, which was seen before: %s', async (isKnown) => {
  resetConnection([1])
  const server = { isAway: true }
  sendThrough(async () => {
    if (server.isAway) throw new TypeError('Failed to fetch')
    return Response.json({ ok: true })
  }, [1])
  if (isKnown) await isServerThere()
  const load = vi.fn(async () => 'part')
  const part = fetchPart(load)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([load.mock.calls.length, currentConnection().isAway]).toEqual([0, true])
  server.isAway = false
  expect(await part).toBe('part')
})

test('the sign of life is read to its end, so that it keeps no connection', async () => {
  const answer = Response.json({ ok: true })
  sendThrough(async () => answer, [1])
  expect([await isServerThere(), answer.bodyUsed]).toEqual([true, true])
})
