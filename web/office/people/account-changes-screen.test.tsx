// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { AccountChangesScreen } from './account-changes-screen.tsx'
import { peopleText } from './text.ts'

const account = (id: string, last4: string, change: object = {}) => ({
  ...{ id, personId: 'p-1', bankName: 'Agribank', accountNumber: `•••• ${last4}`, accountHolder: 'NGUYEN VAN AN' },
  ...{ valid: { from: '2024-08-01' }, state: 'proposed', basis: null, proposedBy: 'u-2', proposedAt: '2024-08-05T02:00:00Z' },
  ...{ proposalReason: 'Đổi ngân hàng', confirmedBy: null, confirmedAt: null, endReason: null },
  ...change,
})
const change = (id: string, number: string, current: object | null = null) => ({
  ...{ account: account(id, number), current, sharedWith: 0, besides: 0, isYours: false },
  person: { id: 'p-1', fullName: `Nguyễn Văn ${id}`, phone: '0960 ••• 668', communes: ['Xã Phú Lý'] },
  proposedByName: 'Trần Thị Hạnh',
})

/** What was sent to a server on which these accounts wait. */
function serve(items: readonly object[]) {
  return answerWith(({ address }) => {
    if (address === '/api/v1/me')
      return Response.json({ id: 'u-1', permissions: ['people:unmask'], today: '2024-08-06', grants: [] })
    if (address === '/api/v1/people/p-1/seats')
      return Response.json({ items: [{ groupName: 'Tổ ấp 1', communeName: 'Xã Phú Lý', role: 'leader' }] })
    if (address === '/api/v1/people/p-1/unmask')
      return Response.json({ value: '', accounts: [{ id: 'old', bank: 'Agribank', number: '657356212087' }] })
    return Response.json({ items, total: items.length, nextCursor: null })
  })
}

describe.each(['vi', 'en'] as const)('accounts that wait for a second person, in %s', (language) => {
  const text = peopleText[language]

  test('one is confirmed beside its group, who proposed it and why, both accounts, and the number in full for a purpose', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve([change('a', '7777', account('old', '2087', { state: 'confirmed' }))])
    const { user } = show(<AccountChangesScreen />)
    await user.click(await screen.findByRole('button', { name: text.confirm }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(/Tổ ấp 1, Xã Phú Lý/)).toBeDefined()
    for (const told of [/0960 ••• 668/, /Trần Thị Hạnh/, /Đổi ngân hàng/, /•••• 7777/, /•••• 2087/])
      expect(dialog.getByText(told)).toBeDefined()
    await user.type(dialog.getByLabelText(sharedText[language].act.reason, { exact: false }), 'Đã đối chiếu')
    const [old] = dialog.getAllByRole('button', { name: new RegExp(text.account) })
    await user.click(old as HTMLElement)
    const asked = within((await screen.findAllByRole('dialog')).at(-1) as HTMLElement)
    await user.type(asked.getByRole('textbox'), 'Gọi tổ trưởng{Enter}')
    expect(await dialog.findByText(/657356212087/)).toBeDefined()
    const [unmasked] = sent.filter(({ address }) => address === '/api/v1/people/p-1/unmask')
    expect(JSON.parse(String(unmasked?.body))).toEqual({ fields: ['accounts'], purpose: 'Gọi tổ trưởng' })
    expect(sent.filter(({ address }) => address.endsWith('/decisions'))).toEqual([])
  })

  test('a list is confirmed beside a sample from the whole of it, each with its commune and account', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    serve(Array.from({ length: 12 }, (_, at) => change(String(at), String(1000 + at))))
    const { user } = show(<AccountChangesScreen />)
    await user.click(await screen.findByRole('button', { name: text.chooseAll }))
    await user.click(await screen.findByRole('button', { name: text.confirmMany('12') }))
    const dialog = within(await screen.findByRole('dialog'))
    const sample = within(dialog.getByRole('table', { name: text.sample('5') }))
    const shown = sample.getAllByText(/••••/).map(({ textContent }) => textContent?.match(/\d{4}/)?.[0])
    expect(shown).toEqual(['1000', '1002', '1004', '1007', '1009'])
    expect(sample.getAllByText('Xã Phú Lý')).toHaveLength(5)
  })
})
