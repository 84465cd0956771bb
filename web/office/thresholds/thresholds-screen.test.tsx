// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../../shared/i18n/format.ts'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { thresholdsText } from './text.ts'
import { ThresholdsScreen } from './thresholds-screen.tsx'

const threshold = (id: string, state: string, change: object = {}) => ({
  ...{ id, act: 'order', actText: { vi: 'Lập lệnh chi', en: 'Making a payment order' }, atLeast: 3_000_000_000, approvers: 1 },
  ...{ from: '2024-08-06', decision: { number: '90/QĐ-UBND', date: '2024-08-05' }, reason: 'Quy chế chi' },
  ...{ state, stateText: { vi: state, en: state }, proposedBy: 'u', proposedByName: 'Hạnh', proposedAt: '2024-08-05T00:00:00Z' },
  ...{ isYours: false, outcome: null, outcomeReason: null, decidedBy: null, decidedByName: null },
  ...change,
})

/** What was sent to a server that knows these thresholds. */
function serve(permissions: readonly string[], items: readonly object[]) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2024-08-06', grants: [] })
    if (method === 'POST') return Response.json({ thresholdId: 't-9' }, { status: 201 })
    return Response.json({ items: address === '/api/v1/look-rules' ? [] : items })
  })
}

describe.each(['vi', 'en'] as const)('the screen of thresholds in %s', (language) => {
  const text = thresholdsText[language]
  const { act } = sharedText[language]

  test('what another proposed is confirmed after it is said what it asks; one’s own, and what stands, is not', async () => {
    chooseLanguage(language)
    const own = threshold('t-2', 'proposed', { isYours: true })
    const sent = serve(['policies:activate'], [threshold('t-1', 'proposed'), own, threshold('t-3', 'standing')])
    const { user } = show(<ThresholdsScreen />)
    const confirms = await screen.findAllByRole('button', { name: text.confirm })
    expect(confirms).toHaveLength(1)
    expect(screen.getByText(text.waits)).toBeDefined()
    expect(screen.queryByRole('button', { name: text.propose })).toBeNull()
    await user.click(confirms[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText((said) => said.includes(formatMoney(3_000_000_000)))).toBeDefined()
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.confirm }))
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/approval-thresholds/t-1/decide',
      { outcome: 'confirmed' },
    ])
  })

  test('is proposed with a sum, how many people, a decision and a reason', async () => {
    chooseLanguage(language)
    const sent = serve(['policies:draft'], [])
    const { user } = show(<ThresholdsScreen />)
    expect(await screen.findByText(text.none)).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.propose }))
    const dialog = within(await screen.findByRole('dialog'))
    const propose = dialog.getByRole('button', { name: text.propose })
    expect(propose).toHaveProperty('disabled', true)
    await user.type(dialog.getByLabelText(new RegExp(`^${text.atLeast.slice(0, 8)}`)), '3000000000')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionNumber}`)), '90/QĐ-UBND')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionDate}`)), '05/08/2024')
    await user.type(dialog.getByLabelText(act.reason, { exact: false }), 'Quy chế chi')
    await user.click(propose)
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/approval-thresholds',
      {
        ...{ act: 'order', atLeast: 3_000_000_000, approvers: 1, reason: 'Quy chế chi' },
        decision: { number: '90/QĐ-UBND', date: '2024-08-05' },
      },
    ])
  })
})
