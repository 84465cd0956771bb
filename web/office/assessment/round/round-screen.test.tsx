// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readinessText } from '../../../../src/assessment/index.ts'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { sharedText } from '../../../shared/text.ts'
import type { ReadinessItem, RoundOverview } from '../api.ts'
import { overviewOf, ROUND } from '../testing.ts'
import { RoundOf } from './round-screen.tsx'
import { roundText } from './round-text.ts'

const text = roundText.vi
const { understood } = sharedText.vi.act

function serve(overview: RoundOverview) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ user: { id: 'u-1' }, permissions: [], today: '2024-08-06', grants: [] })
    return Response.json(method === 'GET' ? overview : ROUND)
  })
}

const item = (code: ReadinessItem['code'] & keyof typeof readinessText, change: Partial<ReadinessItem>): ReadinessItem => ({
  ...{ code, isMet: true, weight: 'needed', lacking: 0, text: readinessText[code] },
  ...change,
})
const planned = { ...ROUND, state: 'planned' } as const

describe('a round that is planned', () => {
  test('says beside its button what is missing before it opens', async () => {
    const readiness = [
      item('calendar', {}),
      item('units', { isMet: false, lacking: 1 }),
      item('contacts', { isMet: false, weight: 'advised', lacking: 3 }),
    ]
    const sent = serve(overviewOf({ round: planned, readiness, moves: ['open'] }))
    const { user } = show(<RoundOf id="r-1" />)
    const open = await screen.findByRole('button', { name: text.open.act })
    expect(open.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText(text.open.lacks(`“${readinessText.units.vi}”`))).toBeDefined()
    expect(screen.getByText(text.readiness.lacking(text.readiness.advised, '3'))).toBeDefined()
    await user.click(open)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sent.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('opens once nothing that is needed is missing: first whom it invites, and who has no contact', async () => {
    const readiness = [item('units', {}), item('contacts', { isMet: false, weight: 'advised', lacking: 1 })]
    const sent = serve(overviewOf({ round: planned, readiness, moves: ['open'] }))
    const { user } = show(<RoundOf id="r-1" />)
    await user.click(await screen.findByRole('button', { name: text.open.act }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.open.invites('2', '01/08/2024 – 20/08/2024'))).toBeDefined()
    expect(dialog.getByText(/Agency 1/)).toBeDefined()
    await user.click(dialog.getByRole('checkbox', { name: understood }))
    await user.click(dialog.getByRole('button', { name: text.open.act }))
    await waitFor(() => expect(sent.some(({ address }) => address === '/api/v1/rounds/r-1/open')).toBe(true))
  })

  test('whoever may not open it is told who does, and finds no button', async () => {
    serve(overviewOf({ round: planned, readiness: [item('units', {})], moves: ['invite'] }))
    show(<RoundOf id="r-1" />)
    expect(await screen.findByText(text.readiness.byLead, { exact: false })).toBeDefined()
    expect(screen.queryByRole('button', { name: text.open.act })).toBeNull()
  })
})

describe('closing the self-assessment', () => {
  test('lists who has not submitted and asks for their number', async () => {
    const sent = serve(overviewOf({ moves: ['close-answers'] }))
    const { user } = show(<RoundOf id="r-1" />)
    await user.click(await screen.findByRole('button', { name: text.close.act }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.close.unsubmitted('1'))).toBeDefined()
    expect(dialog.getByText('Agency 1')).toBeDefined()
    expect(dialog.queryByText('Agency 2')).toBeNull()
    await user.click(dialog.getByRole('checkbox', { name: understood }))
    const act = dialog.getByRole('button', { name: text.close.act })
    await user.type(dialog.getByRole('textbox', { name: text.close.confirmNumber }), '2')
    expect(act).toHaveProperty('disabled', true)
    await user.type(dialog.getByRole('textbox', { name: text.close.confirmNumber }), '{Backspace}1')
    await user.click(act)
    await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true))
    expect(JSON.parse(String(sent.find(({ method }) => method === 'POST')?.body))).toEqual({ unsubmitted: 1 })
  })
})

test('the units that are looked for, in words: who is left, who has no contact', async () => {
  serve(overviewOf())
  show(<RoundOf id="r-1" />, '/?show=unsubmitted')
  const table = within(await screen.findByRole('region', { name: text.unitsCaption }))
  expect(table.getByText('Agency 1')).toBeDefined()
  expect(table.queryByText('Agency 2')).toBeNull()
  expect(table.getByText(text.noContact)).toBeDefined()
})
