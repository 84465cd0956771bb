import { describe, expect, test } from 'vitest'
import { PERMISSIONS_OF_ROLE, ROLES, type Role } from '../identity/index.ts'
import { drawFirstDays, FIRST_STEPS, type FirstStepName, type StepFound, seesFirstDays, stepsFor } from './first-days.ts'
import { rolesMissing } from './first-days-text.ts'

const holder = (id: string, role: Role, human = id) => ({ id, name: `Bà ${id}`, human, role })
const HOLDERS = [
  holder('sen', 'administrator'),
  holder('hanh', 'dx-officer'),
  holder('dung', 'dx-lead'),
  holder('ngan', 'finance-officer'),
  holder('minh', 'finance-lead'),
]
const readerAs = (role: Role, userId: string = role) => ({ userId, permissions: PERMISSIONS_OF_ROLE[role] })
const found = (given: Partial<StepFound> = {}): StepFound => ({
  isDone: false,
  isEnough: false,
  permission: 'policies:activate',
  why: { vi: 'còn', en: 'left' },
  href: '/',
  ...given,
})
const ALL_OPEN = new Map(FIRST_STEPS.map((step) => [step, found()] as const))

function drawOne(step: FirstStepName, given: Partial<StepFound>, { userId = 'dung', holders = HOLDERS } = {}) {
  const reader = readerAs('dx-lead', userId)
  const [drawn] = drawFirstDays(new Map([[step, found(given)]]), { reader, holders })
  return drawn
}

test('nothing begins before what it rests on, and something left over does not stop what follows', () => {
  const given = { reader: readerAs('dx-officer'), holders: HOLDERS }
  const steps = drawFirstDays(ALL_OPEN, given)
  expect(Object.fromEntries(steps.map(({ step, state, after }) => [step, [state, ...after]]))).toEqual({
    accounts: ['ready'],
    policy: ['ready'],
    budget: ['later', 'policy'],
    registers: ['ready'],
    payees: ['later', 'registers'],
    open: ['later', 'policy', 'registers'],
    pay: ['later', 'open'],
  })
  const begun = new Map(ALL_OPEN)
  for (const step of ['policy', 'registers'] as const) begun.set(step, found({ isEnough: true }))
  const open = drawFirstDays(begun, given).find(({ step }) => step === 'open')
  expect(open).toMatchObject({ state: 'ready', after: [] })
})

describe('whom a step waits for', () => {
  test('those who hold the role, by name', () => {
    expect(drawOne('policy', {})).toMatchObject({ state: 'ready', isYours: true, doers: { people: ['Bà dung'], others: 0 } })
    expect(drawOne('budget', { permission: 'budget:confirm' })).toMatchObject({ isYours: false, doers: { people: ['Bà minh'] } })
  })

  test('never whoever did the act before, under any account of theirs', () => {
    const twice = [holder('dung', 'dx-lead', 'one'), holder('dung2', 'dx-lead', 'one'), holder('lan', 'dx-lead')]
    const seen = (userId: string) => drawOne('policy', { notBy: ['dung'] }, { userId, holders: twice })
    expect(seen('lan')).toMatchObject({ isYours: true, doers: { people: ['Bà lan'] } })
    expect(seen('dung')?.isYours).toBe(false)
    expect(seen('dung2')?.isYours).toBe(false)
    const elsewhere = { userId: 'dung', holders: [holder('lan', 'dx-lead')] }
    expect(drawOne('policy', { notBy: ['dung'] }, elsewhere)).toMatchObject({ state: 'ready', isYours: false })
  })

  test('where nobody is left it is held', () => {
    expect(drawOne('policy', { notBy: ['dung'] })).toMatchObject({ state: 'held', isYours: false, doers: { people: [] } })
  })

  test('what is done asks nobody', () => {
    expect(drawOne('policy', { isDone: true, isEnough: true })).toMatchObject({ state: 'done', why: null, isYours: false })
  })
})

test('each role is shown the steps it may read of, and groups none', () => {
  const shown = Object.fromEntries(
    ROLES.map((role) => [role, seesFirstDays(readerAs(role)) ? stepsFor(readerAs(role)).length : 0]),
  )
  expect(shown).toEqual({
    ...{ 'group-leader': 0, 'group-member': 0, 'commune-officer': 6, 'district-officer': 6 },
    ...{ 'dx-officer': 7, 'dx-lead': 7, 'finance-officer': 7, 'finance-lead': 7, auditor: 7 },
    ...{ appraiser: 0, 'council-member': 0, 'unit-contact': 0, delegate: 0, administrator: 1 },
  })
})

test('what nobody may do is told as the fewest roles that would', () => {
  expect(rolesMissing(['payments:open', 'payments:close', 'policies:activate', 'payments:approve'])).toEqual([
    'dx-officer',
    'dx-lead',
  ])
  expect(rolesMissing([])).toEqual([])
})
