import { describe, expect, test } from 'vitest'
import { nextStepOf } from './next-step.ts'
import { itemOf, motionOf, sittingViewOf } from './testing.ts'

const method = itemOf('method', { kind: 'method', methods: ['share', 'percentile'] })
const adopt = itemOf('adopt', { kind: 'adopt', fingerprint: 'f' })
const quorate = (itemId: string) => ({ itemId, present: 6, needed: 6, isQuorate: true })

describe('what the secretary does next', () => {
  test('opens the sitting, puts the first item to the vote, counts it, and closes when nothing is left', () => {
    expect(nextStepOf(sittingViewOf({ state: 'called' }))).toEqual({ kind: 'open' })
    const view = sittingViewOf({ state: 'opened' }, { items: [method], quorums: [quorate('method')] })
    expect(nextStepOf(view)).toMatchObject({ kind: 'vote', item: { id: 'method' } })
    expect(nextStepOf({ ...view, motions: [motionOf('m', 'method')] })).toMatchObject({ kind: 'count' })
    expect(nextStepOf({ ...view, motions: [motionOf('m', 'method', 'carried')], hasMethod: true })).toEqual({ kind: 'close' })
    expect(nextStepOf(sittingViewOf({ state: 'closed' }))).toBeUndefined()
  })

  test('waits for a quorum, and for the method before anything about results', () => {
    const few = [{ itemId: 'method', present: 5, needed: 6, isQuorate: false }]
    const view = sittingViewOf({ state: 'opened' }, { items: [method, adopt], quorums: [...few, quorate('adopt')] })
    expect(nextStepOf(view)).toMatchObject({ kind: 'vote', waitsFor: 'quorum', needed: 6 })
    expect(nextStepOf(view, 'adopt')).toMatchObject({ item: { id: 'adopt' }, waitsFor: 'method' })
  })

  test('puts again what was not carried only when it is chosen', () => {
    const motions = [motionOf('m', 'adopt', 'no-quorum')]
    const view = sittingViewOf({ state: 'opened' }, { items: [adopt], quorums: [quorate('adopt')], motions, hasMethod: true })
    expect(nextStepOf(view)).toEqual({ kind: 'close' })
    expect(nextStepOf(view, 'adopt')).toMatchObject({ kind: 'vote', item: { id: 'adopt' } })
  })
})
