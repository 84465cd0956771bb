// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { draftsKeptIn } from '../../../sheet/writing/kept-drafts.ts'
import type { Judgement } from '../../api.ts'
import { judgementOf } from '../testing.ts'
import type { FindingDraft } from './finding.ts'
import { openJudgementWriter } from './judgement-writer.ts'

const owner = { userId: 'u-1', roundId: 'r-1', unitId: 'unit-1' }
const kept = () =>
  draftsKeptIn<FindingDraft>(localStorage, { name: 'canhtayso-judgement', owner, keyOf: ({ criterion }) => criterion })
const draft: FindingDraft = { criterion: 'G1.1', base: 0, entry: null, reason: '', checks: {}, act: 'agree' }
const answer = ({ base, reason }: FindingDraft): Judgement => judgementOf({ revision: base + 1, reason: reason || null })

beforeEach(() => localStorage.clear())

test('what is judged again while the first is on its way goes on from it, and is no conflict with oneself', async () => {
  const way = Promise.withResolvers<void>()
  const sent: FindingDraft[] = []
  const onRest = vi.fn()
  const writer = openJudgementWriter({
    kept: kept(),
    onRest,
    send: async (given) => {
      sent.push(given)
      await way.promise
      return answer(given)
    },
  })
  writer.give(draft)
  writer.give({ ...draft, reason: 'Đủ hồ sơ' })
  way.resolve()
  await vi.waitFor(() => expect(onRest).toHaveBeenCalledTimes(1))
  expect(sent.map(({ base, reason }) => [base, reason])).toEqual([
    [0, ''],
    [1, 'Đủ hồ sơ'],
  ])
  expect([writer.current().unjudged.size, writer.current().told.get('G1.1')?.revision, kept().list()]).toEqual([0, 2, []])
})

test('what was given and not answered is sent by the next visit; what was only written waits for its writer', async () => {
  kept().keep(draft)
  kept().keep({ ...draft, criterion: 'G1.2', act: 'none', reason: 'Xem lại' })
  const send = vi.fn(async (given: FindingDraft) => answer(given))
  const writer = openJudgementWriter({ kept: kept(), send, onRest: () => undefined })
  writer.sendWaiting()
  await vi.waitFor(() => expect(kept().list()).toHaveLength(1))
  expect(send).toHaveBeenCalledTimes(1)
  expect(writer.current().unjudged.get('G1.2')).toMatchObject({ state: { kind: 'typed' }, draft: { reason: 'Xem lại' } })
})
