import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { act, addressOf, fetchFile, get } from './client.ts'
import { currentConnection, dropWaitingActs } from './connection.ts'
import { isProblem, type Problem } from './problem.ts'
import { outOfReachText } from './text.ts'
import { type Sent, sendThrough } from './transport.ts'
import { offerWayBack, withdrawWayBack } from './way-back.ts'

/** Answers once, and tells what was sent. */
function answerOnce(answer: () => Response): readonly Sent[] {
  const sent: Sent[] = []
  sendThrough(async (request) => {
    sent.push(request)
    return answer()
  })
  return sent
}
const problemOf = (asked: Promise<unknown>): Promise<Problem> =>
  asked.then(
    () => expect.fail('it was answered'),
    (error: unknown) => (isProblem(error) ? error : expect.fail(String(error))),
  )

describe('what is sent', () => {
  test('an address is filled in and its words follow; what is empty is left out, and a name cannot leave its place', async () => {
    const sent = answerOnce(() => Response.json({ items: [] }))
    await get('/groups/{id}', { path: { id: 'a/../b?c' }, query: { on: undefined } })
    await get('/groups', { query: { search: 'Hòa & Bình', unit: '', limit: 0 } })
    expect(sent.map(({ address }) => address)).toEqual([
      '/api/v1/groups/a%2F..%2Fb%3Fc',
      '/api/v1/groups?search=H%C3%B2a+%26+B%C3%ACnh&limit=0',
    ])
    expect(sent.map(({ method, body }) => [method, body])).toEqual([
      ['GET', null],
      ['GET', null],
    ])
    expect(addressOf('/groups/export.xlsx', { query: { search: 'a b' } })).toBe('/api/v1/groups/export.xlsx?search=a+b')
  })

  test('an act carries its key, and the version it was looked at in; one without a key of its own gets one', async () => {
    const sent = answerOnce(() => Response.json({ id: '1' }))
    await act('PUT', '/provisions/{id}', { path: { id: '1' }, body: { document: {} }, version: 3, key: 'k1' })
    await act('DELETE', '/session')
    expect(sent[0]).toMatchObject({ method: 'PUT', body: '{"document":{}}' })
    expect(sent[0]?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'Idempotency-Key': 'k1',
      'If-Match': '"3"',
    })
    expect(sent[1]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent[1]?.headers).not.toHaveProperty('content-type')
  })

  test('files go as a form, whose type the browser writes', async () => {
    const sent = answerOnce(() => Response.json({ id: '1', jobId: null }))
    const form = new FormData()
    await act('POST', '/imports', { form })
    expect(sent[0]?.body).toBe(form)
    expect(sent[0]?.headers).not.toHaveProperty('content-type')
  })
})

describe('what is answered', () => {
  test('nothing, where there is nothing to tell', async () => {
    answerOnce(() => new Response(null, { status: 204 }))
    expect(await act('DELETE', '/session')).toBeUndefined()
  })

  test('a file, under the name the server gave it', async () => {
    const named = (disposition: string) => () => new Response('x', { headers: { 'content-disposition': disposition } })
    const sent = answerOnce(named('attachment; filename="ds.xlsx"; filename*=UTF-8\'\'danh%20s%C3%A1ch.xlsx'))
    const file = await fetchFile('/imports/{id}/marked.xlsx', { path: { id: '1' }, body: {} })
    expect([file.name, await file.content.text()]).toEqual(['danh sách.xlsx', 'x'])
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{}' })
    answerOnce(named('attachment; filename="payees-2024-07.csv"'))
    const payees = await fetchFile('/payment-cycles/{id}/payees.csv', { path: { id: '1' }, body: {} })
    expect(payees.name).toBe('payees-2024-07.csv')
  })

  test('a refusal in its own words, with its kind and status', async () => {
    answerOnce(() => Response.json({ kind: 'month-not-open', vi: 'Tháng chưa mở.', en: 'Not open.' }, { status: 409 }))
    const { status, kind, vi } = await problemOf(get('/me'))
    expect({ status, kind, vi }).toEqual({ status: 409, kind: 'month-not-open', vi: 'Tháng chưa mở.' })
  })

  test('a refusal of something in between, which speaks another language, tells its status', async () => {
    answerOnce(() => new Response('<h1>Payload too large</h1>', { status: 413 }))
    expect(await problemOf(get('/me'))).toMatchObject({ status: 413, kind: 'http-413' })
  })

  test('a server that is not reached: said so, and what was typed stays', async () => {
    sendThrough(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await problemOf(get('/me'))).toMatchObject({ status: 0, kind: 'out-of-reach', ...outOfReachText })
    expect(currentConnection().isAway).toBe(true)
  })

  test('a proxy that answers for a server that is away is no answer', async () => {
    for (const status of [502, 504]) {
      answerOnce(() => new Response('<h1>Bad gateway</h1>', { status }))
      expect(await problemOf(get('/me'))).toMatchObject({ status: 0, kind: 'out-of-reach' })
    }
  })

  describe('an act that is not answered', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    const unreachable = (): Response => {
      throw new TypeError('Failed to fetch')
    }
    const busy = () => Response.json({ kind: 'busy' }, { status: 503 })
    const done = () => new Response(null, { status: 204 })

    /** Sends one act. What the server answers to it is told one after the other; whether it lives, beside. */
    const sending = (answers: (() => Response)[]) => {
      const server = { isAlive: true, keys: [] as (string | undefined)[] }
      sendThrough(async ({ address, headers }) => {
        if (address === '/healthz') return server.isAlive ? Response.json({ ok: true }) : unreachable()
        server.keys.push(headers['Idempotency-Key'])
        return (answers[server.keys.length - 1] ?? unreachable)()
      })
      const outcome = act('DELETE', '/session').then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      return { server, outcome }
    }
    const sendEnding = async (answers: (() => Response)[]) => {
      const { server, outcome } = sending(answers)
      await vi.runAllTimersAsync()
      return { outcome: await outcome, keys: server.keys }
    }

    test('is sent again under the same key, so that it is done once', async () => {
      const { outcome, keys } = await sendEnding([unreachable, busy, done])
      expect(outcome).toBe('done')
      expect([keys.length, new Set(keys).size]).toEqual([3, 1])
    })

    test('waits as long as the server is away, is counted meanwhile, and goes on when it is back', async () => {
      const { server, outcome } = sending([unreachable, done])
      server.isAlive = false
      await vi.advanceTimersByTimeAsync(3_600_000)
      expect([server.keys.length, currentConnection()]).toEqual([1, { isAway: true, waitingActs: 1 }])
      server.isAlive = true
      await vi.advanceTimersByTimeAsync(5_000)
      expect(await outcome).toBe('done')
      expect([server.keys.length, new Set(server.keys).size, currentConnection()]).toEqual([
        2,
        1,
        { isAway: false, waitingActs: 0 },
      ])
    })

    test('that is dropped while it waits is told, and not sent when the server is back', async () => {
      const { server, outcome } = sending([unreachable, done])
      server.isAlive = false
      await vi.advanceTimersByTimeAsync(10_000)
      dropWaitingActs()
      expect(await outcome).toMatchObject({ kind: 'out-of-reach' })
      server.isAlive = true
      await vi.advanceTimersByTimeAsync(10_000)
      expect([server.keys.length, currentConnection()]).toEqual([1, { isAway: false, waitingActs: 0 }])
    })

    test('is told in the end, after a few times', async () => {
      expect(await sendEnding([])).toMatchObject({ outcome: { kind: 'out-of-reach' }, keys: { length: 4 } })
      expect(await sendEnding([busy, busy, busy, busy])).toMatchObject({ outcome: { kind: 'busy' }, keys: { length: 4 } })
    })

    test('is not sent again once it is refused', async () => {
      const refused = () => Response.json({ kind: 'not-allowed' }, { status: 403 })
      expect(await sendEnding([refused])).toMatchObject({ outcome: { kind: 'not-allowed' }, keys: { length: 1 } })
    })
  })
})

describe('what is asked after the session has ended', () => {
  const signedOut = () => Response.json({ kind: 'signed-out' }, { status: 401 })
  /** Ended until somebody comes back. */
  const server = () => {
    const state = { isSignedIn: false, keys: [] as (string | undefined)[] }
    sendThrough(async ({ headers }) => {
      state.keys.push(headers['Idempotency-Key'])
      return state.isSignedIn ? Response.json({ id: '1' }) : signedOut()
    })
    return state
  }

  test('waits for the way back and is asked again, an act under its key', async () => {
    const state = server()
    const way = Promise.withResolvers<boolean>()
    const asked = vi.fn(() => way.promise)
    const stop = offerWayBack(asked)
    const both = Promise.all([get('/me'), act('DELETE', '/session', { key: 'k1' })])
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
    state.isSignedIn = true
    way.resolve(true)
    await both
    stop()
    expect(state.keys).toEqual([undefined, 'k1', undefined, 'k1'])
  })

  test('is refused where nobody comes back, where no way is offered, and after signing out', async () => {
    server()
    const stop = offerWayBack(async () => false)
    expect(await problemOf(get('/me'))).toMatchObject({ status: 401, kind: 'signed-out' })
    stop()
    expect(await problemOf(get('/me'))).toMatchObject({ kind: 'signed-out' })
    const asked = vi.fn(async () => true)
    offerWayBack(asked)
    withdrawWayBack()
    expect(await problemOf(get('/me'))).toMatchObject({ kind: 'signed-out' })
    expect(asked).not.toHaveBeenCalled()
  })

  test('a wrong password is another refusal, which opens nothing', async () => {
    const asked = vi.fn(async () => true)
    const stop = offerWayBack(asked)
    answerOnce(() => Response.json({ kind: 'sign-in-wrong' }, { status: 401 }))
    expect(await problemOf(act('DELETE', '/session'))).toMatchObject({ kind: 'sign-in-wrong' })
    expect(asked).not.toHaveBeenCalled()
    stop()
  })
})
