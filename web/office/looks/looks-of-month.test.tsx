// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { LooksOfMonth } from './looks-of-month.tsx'
import { looksText } from './looks-text.ts'

const row = (index: number, change: object = {}) => ({
  ...{
    groupId: `g-${index}`,
    groupName: `Tổ ấp ${index}`,
    communeId: 'x',
    communeName: 'Xã Phú Lâm',
    entitlementId: `e-${index}`,
  },
  ...{ amount: 1_500_000, payees: [{ name: 'Nguyễn Văn An', account: 'Agribank · •••• 1234' }], confirmationId: `c-${index}` },
  ...{ confirmedBy: 'u-2', confirmedByName: 'Võ Thị Tuyết', confirmedAt: '2024-08-05T02:00:00Z', isReplaced: false },
  ...{ sitting: { groups: 8, seconds: 3 }, isRandom: true, firstNumber: null, why: [{ vi: 'Ngẫu nhiên', en: 'Random' }] },
  ...{ look: null, isYours: false, mayLook: true },
  ...change,
})
const AGREED = {
  look: {
    ...{ outcome: 'agreed', text: { vi: 'Đồng ý', en: 'Agreed' }, reason: null, by: 'u-1', byName: 'Hạnh' },
    at: '2024-08-06T02:00:00Z',
  },
}
const draw = { sharePerMille: 50, firstGroups: 20, from: '2024-08-06', seed: 'ab'.repeat(32), population: 100, ordinal: 1 }
const looks = (items: readonly object[], change: object = {}) => ({
  ...{ draw, drawn: items.length, missing: items.length, waitsFor: ['Hạnh', 'Lan'], items, officers: [] },
  ...change,
})

function serve(answer: object) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (method === 'POST') return Response.json({ groupId: 'g-1', missing: 1 })
    if (address.endsWith('/looks')) return Response.json(answer)
    if (address.startsWith('/api/v1/groups/'))
      return Response.json({ members: [{ membershipId: 'm', fullName: 'Trần Thị Bình', role: 'leader', until: null }] })
    if (address.startsWith('/api/v1/entitlements/')) return Response.json({ steps: [] })
    return Response.json({ id: 'u-1', permissions: ['reports:look'], today: '2024-08-06', grants: [] })
  })
}

describe.each(['vi', 'en'] as const)('the second looks of a month in %s', (language) => {
  const text = looksText[language]
  const { act } = sharedText[language]
  const posted = (sent: ReturnType<typeof serve>) =>
    sent.filter(({ method }) => method === 'POST').map(({ address, body }) => [address, JSON.parse(String(body))])

  test('say how far they are, whom they wait for and how to draw again, and are looked at in turn', async () => {
    chooseLanguage(language)
    const sent = serve(looks([row(1), row(2)]))
    const { user } = show(<LooksOfMonth cycleId="c-1" month="2024-07" />)
    expect(await screen.findByText((said) => said.includes(text.waitsFor('Hạnh, Lan')))).toBeDefined()
    expect(screen.getByText(draw.seed)).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.startLooking }))
    const dialog = within(await screen.findByRole('dialog', { name: text.lookAt('Tổ ấp 1') }))
    expect(await dialog.findByText(text.sitting('8', '3'))).toBeDefined()
    expect(dialog.getByText('Nguyễn Văn An (Agribank · •••• 1234)')).toBeDefined()
    expect(await dialog.findByText((said) => said.startsWith('Trần Thị Bình'))).toBeDefined()
    const agree = dialog.getByRole<HTMLButtonElement>('button', { name: text.agree })
    expect(agree.disabled).toBe(true)
    await user.click(dialog.getByRole('radio', { name: text.agree }))
    await user.click(agree)
    expect(await screen.findByRole('dialog', { name: text.lookAt('Tổ ấp 2') })).toBeDefined()
    expect(posted(sent)).toEqual([['/api/v1/payment-cycles/c-1/looks', { groupId: 'g-1', outcome: 'agreed' }]])
  })

  test('are sent back with a reason only, after it is said what comes of it', async () => {
    chooseLanguage(language)
    const sent = serve(looks([row(1)]))
    const { user } = show(<LooksOfMonth cycleId="c-1" month="2024-07" />)
    await user.click(await screen.findByRole('button', { name: text.lookAt('Tổ ấp 1') }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: text.sendBack }))
    expect(dialog.getByText(text.sendBackDifference)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: text.sendBack }))
    expect(dialog.getByText(act.reasonMissing)).toBeDefined()
    await user.type(dialog.getByLabelText(new RegExp(`^${act.reason}`)), 'Thiếu danh sách ký')
    await user.click(dialog.getByRole('button', { name: text.sendBack }))
    const given = { groupId: 'g-1', outcome: 'sent-back', reason: 'Thiếu danh sách ký' }
    await waitFor(() => expect(posted(sent)).toEqual([['/api/v1/payment-cycles/c-1/looks', given]]))
  })

  test('of one’s own confirmations, or where the commune spoke anew, are somebody else’s; an agreement is withdrawn', async () => {
    chooseLanguage(language)
    const officers = [{ officerId: 'u-2', name: 'Võ Thị Tuyết', looked: 3, sentBack: 1, disagreedPerMille: 333 }]
    const items = [row(1, { isYours: true, mayLook: false }), row(2, { isReplaced: true, mayLook: false }), row(3, AGREED)]
    const sent = serve(looks(items, { officers }))
    const { user } = show(<LooksOfMonth cycleId="c-1" month="2024-07" />)
    expect(await screen.findByText(text.yours)).toBeDefined()
    expect(screen.getByText(text.replaced)).toBeDefined()
    expect(screen.queryByRole('button', { name: text.startLooking })).toBeNull()
    expect(screen.getByText(/^33[,.]3 %$/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.withdrawOf('Tổ ấp 3') }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(new RegExp(`^${act.reason}`)), 'Nhầm tổ')
    await user.click(dialog.getByRole('button', { name: text.withdraw }))
    await waitFor(() =>
      expect(posted(sent)).toEqual([
        ['/api/v1/payment-cycles/c-1/looks', { groupId: 'g-3', outcome: 'withdrawn', reason: 'Nhầm tổ' }],
      ]),
    )
  })

  test('teach where none are asked', async () => {
    chooseLanguage(language)
    serve(looks([], { draw: null }))
    show(<LooksOfMonth cycleId="c-1" month="2024-07" />)
    expect(await screen.findByText(text.none)).toBeDefined()
  })
})
