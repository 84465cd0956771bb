// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import type { SittingView } from './api.ts'
import { councilText } from './council-text.ts'
import { SittingOf } from './sitting-screen.tsx'
import { itemOf, motionOf, sittingViewOf } from './testing.ts'

const text = councilText.vi
const exclude = itemOf('i-1', { kind: 'exclude', unitId: 'u-1', reason: 'x' })

function serve(view: SittingView) {
  onScreenOf(1400)
  return answerWith(({ method }) => (method === 'GET' ? Response.json(view) : new Response(null, { status: 204 })))
}

test('a member finds the open motion with its quorum and casts a secret vote with a receipt of their own', async () => {
  const motion = motionOf('m-1', 'i-1')
  const secret = { ...motion, rule: { ...motion.rule, isSecret: true } }
  const sent = serve(sittingViewOf({ state: 'opened' }, { items: [exclude], motions: [secret] }))
  const { user } = show(<SittingOf id="p-1" />)
  await user.click(await screen.findByRole('radio', { name: text.choices.against }))
  expect(screen.getByText(text.voted('1', '2'))).toBeDefined()
  expect(screen.queryByRole('button', { name: text.next.count })).toBeNull()
  await user.click(screen.getByRole('button', { name: text.cast }))
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true))
  const ballot = sent.find(({ method }) => method === 'POST')
  expect(ballot?.address).toBe('/api/v1/sittings/p-1/motions/m-1/ballots')
  expect(JSON.parse(String(ballot?.body))).toEqual({ choice: 'against', receipt: expect.stringMatching(/^[0-9a-f]{32}$/) })
})

test('the secretary has one next step, which waits for a quorum and says so', async () => {
  const quorums = [{ itemId: 'i-1', present: 1, needed: 2, isQuorate: false }]
  serve(sittingViewOf({ state: 'opened' }, { items: [exclude], quorums, mayConvene: true }))
  show(<SittingOf id="p-1" />)
  const step = await screen.findByRole('button', { name: text.next.vote('Item i-1') })
  expect(step).toHaveProperty('disabled', true)
  expect(screen.getByText(text.missingQuorum('2'))).toBeDefined()
})
