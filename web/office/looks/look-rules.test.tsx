// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { LookRules } from './look-rules.tsx'
import { lookRulesText } from './look-rules-text.ts'
import { tellPerMille } from './tell-per-mille.ts'

const rule = (id: string, state: string, change: object = {}) => ({
  ...{ id, sharePerMille: 25, firstGroups: 20, from: '2024-08-06', decision: { number: '91/QĐ-UBND', date: '2024-08-05' } },
  ...{ reason: 'Quy chế', state, stateText: { vi: state, en: state }, proposedBy: 'u', proposedByName: 'Hạnh' },
  ...{ proposedAt: '2024-08-05T00:00:00Z', isYours: false, outcome: null, outcomeReason: null, decidedBy: null },
  ...{ decidedByName: null, ...change },
})

function serve(permissions: readonly string[], items: readonly object[]) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2024-08-06', grants: [] })
    if (method === 'POST') return Response.json({ ruleId: 'r-9' }, { status: 201 })
    return Response.json({ items })
  })
}

describe.each(['vi', 'en'] as const)('the rule of looking again in %s', (language) => {
  const text = lookRulesText[language]
  const { act } = sharedText[language]

  test('that another proposed is confirmed after it is said what it asks; one’s own is not', async () => {
    chooseLanguage(language)
    const sent = serve(
      ['policies:activate'],
      [rule('r-1', 'proposed'), rule('r-2', 'proposed', { isYours: true }), rule('r-3', 'standing')],
    )
    const { user } = show(<LookRules />)
    const confirms = await screen.findAllByRole('button', { name: text.confirm })
    expect(confirms).toHaveLength(1)
    expect(screen.getByText(text.waits)).toBeDefined()
    await user.click(confirms[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText((said) => said.includes(tellPerMille(25)))).toBeDefined()
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.confirm }))
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/look-rules/r-1/decide',
      { outcome: 'confirmed' },
    ])
  })

  test('is proposed with a share, a number of first groups, a decision and a reason', async () => {
    chooseLanguage(language)
    const sent = serve(['policies:draft'], [])
    const { user } = show(<LookRules />)
    expect(await screen.findByText(text.none)).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.propose }))
    const dialog = within(await screen.findByRole('dialog'))
    const field = (label: string) => dialog.getByLabelText((name) => name.startsWith(label))
    const propose = dialog.getByRole('button', { name: text.propose })
    expect(propose).toHaveProperty('disabled', true)
    await user.type(field(text.share), '50')
    await user.type(field(text.first), '0')
    await user.type(field(text.decisionNumber), '91/QĐ-UBND')
    await user.type(field(text.decisionDate), '05/08/2024')
    await user.type(field(act.reason), 'Quy chế')
    await user.click(propose)
    const posted = sent.find(({ method }) => method === 'POST')
    const decision = { number: '91/QĐ-UBND', date: '2024-08-05' }
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/look-rules',
      { sharePerMille: 50, firstGroups: 0, decision, reason: 'Quy chế' },
    ])
  })
})
