// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '../../shared/i18n/format.ts'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { thresholdsText } from '../thresholds/text.ts'
import { ArrearsScreen } from './arrears-screen.tsx'
import { arrearsText } from './text.ts'

const WHY = {
  'to-order': { vi: 'Chi được, chưa lập lệnh', en: 'Payable, not ordered yet' },
  'no-payee': { vi: 'Chưa có người nhận', en: 'Nobody to be paid' },
  'late-report': { vi: 'Báo cáo được xác nhận sau khi khoá kỳ', en: 'The report was confirmed after the month closed' },
} as const
const CYCLE = 'c-06'
const row = (number: number, reason: keyof typeof WHY, change: object = {}) => ({
  cycleId: CYCLE,
  kind: 'main',
  month: '2024-06',
  provisionCode: 'dong-nai-2024-groups',
  isClosed: true,
  entitlementId: `e-${number}`,
  groupId: `g-${number}`,
  groupName: `Tổ ấp ${number}`,
  communeId: 'x',
  communeName: 'Phú Lý',
  payeeKey: reason === 'late-report' ? null : 'nobody',
  payeeName: '',
  amount: 1_500_000,
  reason,
  why: WHY[reason],
  next: { vi: 'Việc tiếp theo', en: 'Next act' },
  awaited: 'commune',
  awaitedText: { vi: 'Xã, phường', en: 'The commune' },
  since: '2024-08-05',
  returnedBecause: null,
  hold: null,
  ending: null,
  ...change,
})
const sum = (reason: keyof typeof WHY, count: number) => ({
  ...{ cycleId: CYCLE, month: '2024-06', isClosed: true, reason, awaited: 'commune' },
  ...{ count, amount: count * 1_500_000 },
})

/** A server that owes 60 sums of June: 40 without a payee, 19 that can be paid, a late report. */
function serve(permissions: readonly string[], items: readonly object[] = []) {
  const byCycle = [sum('to-order', 19), sum('no-payee', 40), sum('late-report', 1)]
  const byReason = byCycle.map(({ reason, count, amount }) => ({ reason, text: WHY[reason], count, amount }))
  const all = { items, nextCursor: 'next', total: 60, amount: 90_000_000, byReason, byCycle }
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2024-08-06', grants: [] })
    if (address.startsWith('/api/v1/arrears')) return Response.json(all)
    return method === 'POST'
      ? Response.json({ endingIds: ['n-1'], amount: 1_500_000 }, { status: 201 })
      : new Response(null, { status: 404 })
  })
}

describe.each(['vi', 'en'] as const)('the screen of arrears in %s', (language) => {
  const text = arrearsText[language]

  test('tells the sum of everything, not of the page, and asks for a reason and a page by the server', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve(['payments:read', 'payments:close'], [row(1, 'no-payee'), row(2, 'to-order')])
    const { user, address } = show(<ArrearsScreen />)
    expect(await screen.findByText(text.total('60', formatMoney(90_000_000)))).toBeDefined()
    expect(await screen.findByText('Tổ ấp 1')).toBeDefined()
    expect(screen.getByText(WHY['no-payee'][language])).toBeDefined()
    await user.selectOptions(screen.getByLabelText(text.reasons), 'no-payee')
    await waitFor(() => expect(sent.some(({ address: asked }) => asked.includes('reason=no-payee'))).toBe(true))
    expect(address()).toContain('reason=no-payee')
    expect(await screen.findByText(text.total('40', formatMoney(60_000_000)))).toBeDefined()
    expect(
      sent
        .filter(({ address: asked }) => asked.startsWith('/api/v1/arrears'))
        .every(({ address: asked }) => asked.includes('limit=')),
    ).toBe(true)
  })

  test('proposes to end a sum by a decision and a reason, which a second person then confirms', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    const sent = serve(['payments:read', 'payments:close'], [row(1, 'no-payee')])
    const { user } = show(<ArrearsScreen />)
    await user.click(await screen.findByRole('button', { name: text.end }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionNumber}`)), '88/QĐ-UBND')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionDate}`)), '05/08/2024')
    await user.type(dialog.getByLabelText(new RegExp(`^${sharedText[language].act.reason}`)), 'Tổ đã giải thể')
    await user.click(dialog.getByRole('button', { name: text.end }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      `/api/v1/payment-cycles/${CYCLE}/endings`,
      {
        sums: [{ entitlementId: 'e-1', payeeKey: 'nobody' }],
        decision: { number: '88/QĐ-UBND', date: '2024-08-05' },
        reason: 'Tổ đã giải thể',
      },
    ])
  })

  test('of what can be paid and what was left out it tells how much, with the act for whoever may do it', async () => {
    chooseLanguage(language)
    onScreenOf(1400)
    serve(['payments:read', 'payments:order', 'payments:open'], [row(1, 'to-order')])
    show(<ArrearsScreen />)
    expect(await screen.findByRole('button', { name: text.order })).toBeDefined()
    expect(screen.getByRole('button', { name: text.supplement })).toBeDefined()
    expect(screen.queryByRole('button', { name: text.end })).toBeNull()
  })
})

const ENDING = {
  ...{ id: 'n-1', decision: { number: '88/QĐ-UBND', date: '2024-08-05' }, reason: 'Tổ đã giải thể' },
  ...{ proposedBy: 'u-2', proposedByName: 'Hạnh', isYours: false },
}

test.each([
  [true, 0],
  [false, 1],
])('an ending that needs two: whoever said yes (%s) is not asked again, and it is told who did', async (byYou, buttons) => {
  chooseLanguage('vi')
  onScreenOf(1400)
  const ending = { ...ENDING, approvals: { needed: 2, given: ['Lan'], byYou } }
  serve(['payments:read', 'payments:approve'], [row(1, 'no-payee', { ending })])
  show(<ArrearsScreen />)
  expect(await screen.findByText((said) => said.includes(thresholdsText.vi.yeses('1', '2', 'Lan')))).toBeDefined()
  expect(screen.queryAllByRole('button', { name: arrearsText.vi.confirmEnd })).toHaveLength(buttons)
})

test('before it is proposed, the dialog says how many people the sum needs', async () => {
  chooseLanguage('vi')
  onScreenOf(1400)
  const sent = answerWith(({ address }) => {
    if (address === '/api/v1/me')
      return Response.json({ id: 'u-1', permissions: ['payments:close'], today: '2024-08-06', grants: [] })
    if (address.startsWith('/api/v1/approval-thresholds/needed')) return Response.json({ needed: 3 })
    const sums = { byReason: [], byCycle: [], nextCursor: null, total: 1, amount: 1_500_000 }
    return Response.json({ items: [row(1, 'no-payee')], ...sums })
  })
  const { user } = show(<ArrearsScreen />)
  await user.click(await screen.findByRole('button', { name: arrearsText.vi.end }))
  expect(await screen.findByText(thresholdsText.vi.asked('3'))).toBeDefined()
  expect(sent.some(({ address }) => address.endsWith('/needed?act=ending&amount=1500000'))).toBe(true)
})
