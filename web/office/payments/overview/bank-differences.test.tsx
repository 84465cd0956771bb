// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { sharedText } from '../../../shared/text.ts'
import { BankDifferences } from './bank-differences.tsx'
import { bankDifferencesText } from './bank-differences-text.ts'

const CLAIM = { vi: 'Đòi lại', en: 'Claim it back' }
const HELD = {
  id: 'd-1',
  kind: 'paid-elsewhere',
  kindText: { vi: 'Chi vào tài khoản khác', en: 'Paid into another account' },
  state: 'held',
  stateText: { vi: 'Chờ quyết định', en: 'Awaits a decision' },
  reference: 'K1-1-000001',
  amount: 1_500_000,
  paidOn: '2024-08-06',
  endedOn: null,
  bankNumber: null,
  accountLast4: '5678',
  entitlementId: 'e-1',
  groupId: 'g-1',
  groupName: 'Tổ ấp 1',
  communeId: 'x',
  payeeName: 'Nguyễn Văn An',
  outcomes: [
    { outcome: 'accepted', text: { vi: 'Nhận', en: 'Accept it' } },
    { outcome: 'claimed', text: CLAIM },
  ],
  proposal: null,
}
const PROPOSED = {
  ...HELD,
  proposal: { outcome: 'claimed', text: CLAIM, reason: 'Chi sai', on: '2024-08-06', proposedByName: 'Ngân', isYours: false },
}

function serve(items: readonly object[]) {
  return answerWith(({ method }) =>
    method === 'POST' ? Response.json({ decisionId: 'x' }, { status: 201 }) : Response.json({ items }),
  )
}

describe.each(['vi', 'en'] as const)('what the bank paid otherwise, in %s', (language) => {
  const text = bankDifferencesText[language]

  test('is proposed with what it is and a reason, not before one is chosen', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve([HELD])
    const { user } = show(<BankDifferences cycleId="c-1" moves={['propose-difference']} />)
    await user.click(await screen.findByRole('button', { name: `${text.propose}: Tổ ấp 1` }))
    const dialog = within(await screen.findByRole('dialog'))
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: text.propose })
    expect(act.disabled).toBe(true)
    await user.click(dialog.getByRole('radio', { name: CLAIM[language] }))
    await user.type(dialog.getByLabelText(new RegExp(`^${sharedText[language].act.reason}`)), 'Chi sai')
    await user.click(act)
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/payment-cycles/c-1/bank-differences/d-1/proposals',
      { outcome: 'claimed', reason: 'Chi sai' },
    ])
  })

  test('is confirmed by somebody else than who proposed it; its proposer only waits', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve([PROPOSED])
    const { user } = show(<BankDifferences cycleId="c-1" moves={['decide-difference']} />)
    await user.click(await screen.findByRole('button', { name: `${text.confirm}: Tổ ấp 1` }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('checkbox'))
    await user.click(dialog.getByRole('button', { name: text.confirm }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    expect(JSON.parse(String(sent.find(({ method }) => method === 'POST')?.body))).toEqual({ verdict: 'confirmed' })
  })

  test('offers nothing to whoever may not, or proposed it', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    serve([{ ...PROPOSED, proposal: { ...PROPOSED.proposal, isYours: true } }])
    show(<BankDifferences cycleId="c-1" moves={['decide-difference', 'propose-difference']} />)
    expect(await screen.findByText(text.waits)).toBeDefined()
    expect(screen.queryByRole('button', { name: `${text.confirm}: Tổ ấp 1` })).toBeNull()
  })
})
