// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { currentConnection, noteAway, noteReached, resetConnection } from '../../../../shared/api/connection.ts'
import { Problem } from '../../../../shared/api/problem.ts'
import type { AnswerField } from '../../api.ts'
import { type FieldWriter, openFieldWriter } from './field-writer.ts'
import { type Draft, keptDrafts } from './kept-drafts.ts'

const OWNER = { userId: 'u-1', roundId: 'r-1', unitId: 'unit-1' }
const KEY = 'entry G1.1'
const draft = (body: unknown, base = 0): Draft => ({ criterion: 'G1.1', field: 'entry', base, body })
const away = () => {
  noteAway(() => new Promise(() => undefined))
  return Promise.reject(new Problem(0, { kind: 'out-of-reach' }))
}
const onRest = vi.fn()

/** A server that takes what is sent to it, as the real one does: by the revision it was written over. */
function server(start?: { readonly body: unknown; readonly by: string }) {
  const state = { revision: start === undefined ? 0 : 1, body: start?.body ?? null, by: start?.by ?? '', sent: [] as Draft[] }
  const send = async ({ criterion, field, base, body }: Draft): Promise<AnswerField> => {
    state.sent.push({ criterion, field, base, body })
    const current = () => ({ criterion, field, revision: state.revision, body: state.body, by: state.by, at: 'now' })
    if (JSON.stringify(state.body) === JSON.stringify(body)) return current()
    if (base !== state.revision) throw new Problem(412, { kind: 'field-changed-meanwhile', current: current() })
    Object.assign(state, { revision: state.revision + 1, body, by: 'me' })
    return current()
  }
  return { state, send }
}

const open = (send: (draft: Draft) => Promise<AnswerField>): FieldWriter =>
  openFieldWriter({
    kept: keptDrafts(localStorage, OWNER),
    send,
    doubtsOf: ({ body }) => (body === 'doubtful' ? [{ pointer: '', code: 'entry-unreadable', vi: 'sai', en: 'wrong' }] : []),
    onRest,
  })
const keptBodies = (): unknown[] =>
  keptDrafts(localStorage, OWNER)
    .list()
    .map(({ body }) => body)
const stateOf = (writer: FieldWriter) => writer.current().unsaved.get(KEY)?.state.kind

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  onRest.mockClear()
  resetConnection()
})
afterEach(async () => {
  // A writer that still sends would take the server away from the tests that follow, whatever file they are in.
  resetConnection()
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(currentConnection().isAway).toBe(false)
})

describe('what is typed', () => {
  test('is kept here at once, sent when the typing rests, and dropped when the server has it', async () => {
    const { state, send } = server()
    const writer = open(send)
    for (const body of [1, 2, 3]) writer.write(draft({ value: body }))
    expect([state.sent.length, stateOf(writer), keptBodies()]).toEqual([0, 'waiting', [{ value: 3 }]])
    await vi.runAllTimersAsync()
    expect(state.sent).toEqual([draft({ value: 3 })])
    expect([writer.current().unsaved.size, keptBodies(), writer.current().savedAt]).toEqual([0, [], 'now'])
    expect([writer.current().told.get(KEY)?.revision, onRest.mock.calls.length]).toEqual([1, 1])
  })

  test('while another wording is on its way goes on from it, and is no conflict with oneself', async () => {
    const { state, send } = server()
    const way = Promise.withResolvers<void>()
    const writer = open(async (given) => {
      await way.promise
      return send(given)
    })
    writer.write(draft({ value: 1 }))
    await vi.advanceTimersByTimeAsync(1_000)
    writer.write(draft({ value: 2 }))
    way.resolve()
    await vi.runAllTimersAsync()
    expect([state.body, state.revision, writer.current().unsaved.size]).toEqual([{ value: 2 }, 2, 0])
  })

  test('and cannot be read stays here, is told, and is not sent', async () => {
    const { state, send } = server()
    const writer = open(send)
    writer.write(draft('doubtful'))
    await vi.runAllTimersAsync()
    expect([state.sent.length, stateOf(writer), keptBodies()]).toEqual([0, 'doubtful', ['doubtful']])
  })

  test('is of whoever typed it: another person on the same machine does not find it', () => {
    open(server().send).write(draft({ value: 1 }))
    expect(keptDrafts(localStorage, { ...OWNER, userId: 'u-2' }).list()).toEqual([])
    expect(keptDrafts(localStorage, { ...OWNER, unitId: 'unit-2' }).list()).toEqual([])
  })
})

describe('a lost connection', () => {
  test('loses nothing: a reload finds what was typed, and sends it once the server is back', async () => {
    const page = { isGone: false }
    const first = open(() => (page.isGone ? new Promise(() => undefined) : away()))
    first.write(draft({ value: 7 }))
    await vi.runAllTimersAsync()
    expect([stateOf(first), keptBodies()]).toEqual(['waiting', [{ value: 7 }]])
    page.isGone = true
    const { state, send } = server()
    const second = open(send)
    expect(second.current().unsaved.get(KEY)?.draft.body).toEqual({ value: 7 })
    second.sendNow()
    noteReached()
    await vi.runAllTimersAsync()
    expect([state.body, second.current().unsaved.size, keptBodies()]).toEqual([{ value: 7 }, 0, []])
  })

  test('a server that is busy is asked again by itself', async () => {
    const { state, send } = server()
    let isBusy = true
    const writer = open((given) => (isBusy ? Promise.reject(new Problem(503, { kind: 'busy' })) : send(given)))
    writer.write(draft({ value: 7 }))
    await vi.advanceTimersByTimeAsync(2_000)
    isBusy = false
    await vi.advanceTimersByTimeAsync(10_000)
    expect([state.body, writer.current().unsaved.size]).toEqual([{ value: 7 }, 0])
  })

  test('after which the server has what got no answer is no other person’s wording', async () => {
    const { state, send } = server()
    let isAnswerLost = true
    const writer = open(async (given) => {
      const field = await send(given)
      if (isAnswerLost) throw new Problem(503, { kind: 'busy' })
      return field
    })
    writer.write(draft({ value: { part: 1, whole: 2 } }))
    await vi.advanceTimersByTimeAsync(1_000)
    isAnswerLost = false
    state.body = { value: { whole: 2, part: 1 } }
    writer.write(draft({ value: { part: 2, whole: 2 } }))
    await vi.runAllTimersAsync()
    expect([state.body, stateOf(writer)]).toEqual([{ value: { part: 2, whole: 2 } }, undefined])
  })
})

describe('a field that somebody else wrote meanwhile', () => {
  const conflict = async () => {
    const other = server({ body: { value: 5 }, by: 'Lan' })
    const writer = open(other.send)
    writer.write(draft({ value: 9 }))
    await vi.runAllTimersAsync()
    return { ...other, writer }
  }

  test('shows both wordings, and overwrites neither', async () => {
    const { state, writer } = await conflict()
    expect(writer.current().unsaved.get(KEY)).toMatchObject({
      draft: { body: { value: 9 } },
      state: { kind: 'changed-meanwhile', current: { body: { value: 5 }, by: 'Lan' } },
    })
    expect([state.body, keptBodies()]).toEqual([{ value: 5 }, [{ value: 9 }]])
  })

  test('takes one’s own wording when it is chosen', async () => {
    const { state, writer } = await conflict()
    writer.keepOwn(KEY)
    await vi.runAllTimersAsync()
    expect([state.body, writer.current().unsaved.size, keptBodies()]).toEqual([{ value: 9 }, 0, []])
  })

  test('keeps the other’s when that is chosen', async () => {
    const { state, writer } = await conflict()
    writer.letGo(KEY)
    await vi.runAllTimersAsync()
    expect([state.body, writer.current().unsaved.size, keptBodies(), writer.current().told.get(KEY)?.by]).toEqual([
      { value: 5 },
      0,
      [],
      'Lan',
    ])
  })
})

test('what the server refuses stays beside the field with its reason, and does not hold up the others', async () => {
  const { state, send } = server()
  const writer = open((given) =>
    given.criterion === 'G1.1' ? Promise.reject(new Problem(409, { kind: 'not-the-time-to-answer' })) : send(given),
  )
  writer.write(draft({ value: 1 }))
  writer.write({ ...draft({ value: 2 }), criterion: 'G1.2' })
  await vi.runAllTimersAsync()
  expect([stateOf(writer), state.sent.map(({ criterion }) => criterion), keptBodies()]).toEqual([
    'refused',
    ['G1.2'],
    [{ value: 1 }],
  ])
})
