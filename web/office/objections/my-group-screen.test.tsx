// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, show } from '../../shared/testing.tsx'
import { MyGroupScreen } from './my-group-screen.tsx'
import { objectionText } from './text.ts'

const { mine } = objectionText.vi
const cycle = (month: string, state: string) => ({ id: `c-${month}`, month, state, provisionCode: 'p' })
const entitlement = (month: string, amount: number, reasons: object[] = [], hold: object | null = null) => ({
  id: `e-${month}`,
  groupId: 'g',
  amount,
  reasons,
  hold,
})
const NOT_REPORTED = {
  code: 'condition-not-met',
  fact: 'reportApproved',
  text: { vi: 'Báo cáo chưa được duyệt', en: 'No report' },
}

/** June is closed and this group’s sum still owed; in July the commune returned its report. */
function opened(paidVnd: number, hold: object | null = null): void {
  answerWith(({ address }) => {
    if (address === '/api/v1/me')
      return Response.json({ grants: [{ role: 'group-leader', unitId: 'g', unitName: 'Tổ ấp 1' }], permissions: [] })
    if (address.startsWith('/api/v1/payment-cycles/c-2024-06/entitlements'))
      return Response.json({ items: [entitlement('2024-06', 1_500_000, [], hold)] })
    if (address.startsWith('/api/v1/payment-cycles/c-2024-07/entitlements'))
      return Response.json({ items: [entitlement('2024-07', 0, [NOT_REPORTED])] })
    if (address.includes('/objections')) return Response.json({ items: [] })
    if (address.startsWith('/api/v1/payment-cycles'))
      return Response.json({ items: [cycle('2024-06', 'closed'), cycle('2024-07', 'computed')] })
    if (address === '/api/v1/entitlements/e-2024-07')
      return Response.json({ confirmation: { state: 'returned', reason: 'Thiếu danh sách ký tên' } })
    const paidOn = paidVnd > 0 ? '2024-08-06' : null
    return Response.json({ payments: [{ entitlementId: 'e-2024-06', amountVnd: 1_500_000, paidVnd, paidOn }] })
  })
  show(<MyGroupScreen />)
}

const stepsOf = async (month: string): Promise<string[]> => {
  const heading = await screen.findByRole('heading', { name: mine.month(month) })
  const card = within(heading.closest('section') as HTMLElement)
  return (await card.findAllByText(/^\((xong|chưa)\)$/)).map(({ textContent }) => textContent ?? '')
}

test.each([
  [0, ['(xong)', '(xong)', '(xong)', '(chưa)']],
  [500_000, ['(xong)', '(xong)', '(xong)', '(chưa)']],
  [1_500_000, ['(xong)', '(xong)', '(xong)', '(xong)']],
])('of a closed month that paid the group %d of 1.500.000 the money has come only when all of it has', async (paid, steps) => {
  opened(paid)
  if (paid > 0) await screen.findByText(/^đã chuyển/)
  expect(await stepsOf('6/2024')).toEqual(steps)
})

test('a group whose report the commune returned reads why, in the commune’s words', async () => {
  opened(0)
  expect(await screen.findByText(mine.returned('Thiếu danh sách ký tên'))).toBeDefined()
  expect(await stepsOf('7/2024')).toEqual(['(chưa)', '(xong)', '(chưa)', '(chưa)'])
})

test('a group whose money is on hold reads why and until when', async () => {
  opened(0, { by: 'payee', reason: 'Chờ xác minh', until: '2024-08-20' })
  expect(await screen.findByText('Tạm dừng chi người nhận, đến hết 20/08/2024: Chờ xác minh')).toBeDefined()
})
