// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../../shared/i18n/format.ts'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { HoldsScreen } from './holds-screen.tsx'
import { holdsText } from './text.ts'

const hold = (id: string, state: string, change: object = {}) => ({
  ...{ id, subject: 'commune', subjectId: 'c-1', subjectName: 'Xã Phú Lý', reason: 'Thanh tra' },
  subjectText: { vi: 'Tạm dừng chi xã, phường', en: 'Commune on hold' },
  ...{ from: '2024-08-01', until: '2024-08-20', state, stateText: { vi: state, en: state } },
  ...{ placedBy: 'u', placedByName: 'Hạnh', placedAt: '2024-08-01T00:00:00Z' },
  ...{ releasedBy: null, releasedByName: null, releasedOn: null, releaseReason: null },
  ...{ count: 2, amount: 3_000_000 },
  ...change,
})

/** What was sent to a server that knows these holds and one payee. */
function serve(permissions: readonly string[], items: readonly object[]) {
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2024-08-06', grants: [] })
    if (address.startsWith('/api/v1/holds/preview'))
      return Response.json({ subjectName: 'Nguyễn Văn An', count: 1, amount: 1_500_000 })
    if (address.startsWith('/api/v1/people'))
      return Response.json({
        items: [{ id: 'p-1', fullName: 'Nguyễn Văn An', seats: [{ groupName: 'Tổ ấp 1', communeName: 'Phú Lý' }] }],
      })
    if (method === 'POST') return Response.json({ holdId: 'h-9' }, { status: 201 })
    return Response.json({ items, amount: 3_000_000 })
  })
}

describe.each(['vi', 'en'] as const)('the screen of holds in %s', (language) => {
  const text = holdsText[language]
  const { act } = sharedText[language]

  test('tells what each keeps, and releases only what stands, with a reason', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve(['payments:compute'], [hold('h-1', 'standing'), hold('h-2', 'over', { count: 0, amount: 0 })])
    const { user } = show(<HoldsScreen />)
    expect(await screen.findByText(text.total('1', formatMoney(3_000_000)))).toBeDefined()
    const releases = await screen.findAllByRole('button', { name: text.release })
    expect(releases).toHaveLength(1)
    await user.click(releases[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.releaseDifference('2', formatMoney(3_000_000)))).toBeDefined()
    await user.type(dialog.getByLabelText(act.reason, { exact: false }), 'Đã kết luận')
    await user.click(dialog.getByRole('button', { name: text.release }))
    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({ address: '/api/v1/holds/h-1/release' })
  })

  test('shows what a hold keeps before it is placed, and sends whose, why and until when', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve(['payments:compute'], [])
    const { user } = show(<HoldsScreen />)
    expect(await screen.findByText(text.none)).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.place }))
    const dialog = within(await screen.findByRole('dialog'))
    const place = dialog.getByRole('button', { name: text.place })
    expect(place).toHaveProperty('disabled', true)
    await user.type(dialog.getByRole('combobox', { name: new RegExp(text.which.payee) }), 'Nguyễn')
    await user.click(await screen.findByText('Nguyễn Văn An · Tổ ấp 1, Phú Lý'))
    expect(await dialog.findByText(text.keeps('1', formatMoney(1_500_000)))).toBeDefined()
    await user.type(dialog.getByLabelText(text.until), '20/08/2024')
    await user.type(dialog.getByLabelText(act.reason, { exact: false }), 'Chờ xác minh')
    await user.click(place)
    const body = { subject: 'payee', subjectId: 'p-1', until: '2024-08-20', reason: 'Chờ xác minh' }
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual(['/api/v1/holds', body])
  })
})

test('whoever may not hold payments reads and does nothing', async () => {
  onScreenOf(1400)
  serve(['ledger:read'], [hold('h-1', 'standing')])
  show(<HoldsScreen />)
  expect(await screen.findByText('Xã Phú Lý')).toBeDefined()
  expect(screen.queryByRole('button', { name: holdsText.vi.release })).toBeNull()
  expect(screen.queryByRole('button', { name: holdsText.vi.place })).toBeNull()
})
