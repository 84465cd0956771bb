// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/i18n/language.ts'
import { answerWith, show } from '../../../shared/testing.tsx'
import { sharedText } from '../../../shared/text.ts'
import { thresholdsText } from '../../thresholds/text.ts'
import { cycleActText } from './act-text.ts'
import { AgreeForm } from './agree-form.tsx'
import { OrderForm } from './order-form.tsx'
import { transferText } from './transfer-text.ts'

afterEach(() => chooseLanguage('vi'))

const JUNE = { cycleId: 'c-6', month: '2024-06', kind: 'main', run: 1, payees: 2, total: 3_000_000, waiting: 0, waitingTotal: 0 }
const NOTHING = { obstacles: [], holds: [], guards: [], moves: [], sharedAccounts: [], setOffs: [], setOffTotal: 0 }
const NOBODY = { needed: 0, stillNeeded: 0, given: [] }
const preview = (isChosen: boolean) => ({
  ...{ ...NOTHING, payees: isChosen ? 12 : 10, total: isChosen ? 18_000_000 : 15_000_000, waiting: 0, waitingTotal: 0 },
  approvals: NOBODY,
  arrears: [{ ...JUNE, isChosen }],
})

test('an earlier month is offered with its sum; chosen, it is in the sum of the order and goes out with it', async () => {
  const sent = answerWith(({ method, address }) =>
    Response.json(method === 'POST' ? {} : preview(address.includes('arrearsOf=c-6'))),
  )
  const { user } = show(<OrderForm cycleId="c-7" onClose={() => undefined} />)
  const { arrears: text } = transferText.vi
  const dialog = within(await screen.findByRole('dialog'))
  const june = await dialog.findByLabelText(text.month('6/2024', '', '2', '3.000.000 ₫'))
  expect(dialog.queryByText(text.together)).toBeNull()
  await user.click(june)
  await dialog.findByText(cycleActText.vi.order.pays('12', '18.000.000 ₫'))
  await user.click(dialog.getByRole('button', { name: cycleActText.vi.acts.order }))
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
  const ordered = sent.find(({ method }) => method === 'POST')
  expect(JSON.parse(String(ordered?.body))).toEqual({ lines: [], arrearsOf: ['c-6'] })
  expect(sent.slice(0, 2).map(({ address }) => address.replace('/api/v1/payment-cycles/c-7/order-preview', ''))).toEqual([
    '',
    '?arrearsOf=c-6',
  ])
})

const WAITS = { needed: 2, stillNeeded: 1, given: [{ name: 'Trần Thị Lan', at: '2024-08-06T02:00:00Z' }] }

test('an order that lacks a yes says who said it and whom it waits for, and cannot be made', async () => {
  answerWith(() => Response.json({ ...preview(false), approvals: WAITS }))
  show(<OrderForm cycleId="c-7" onClose={() => undefined} />)
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText(thresholdsText.vi.orderWaits('2'))
  expect(dialog.getByText(thresholdsText.vi.yeses('1', '2', 'Trần Thị Lan'))).toBeDefined()
  expect(dialog.getByText(thresholdsText.vi.orderAsks('1'))).toBeDefined()
  expect(dialog.getByRole('button', { name: cycleActText.vi.acts.order })).toHaveProperty('disabled', true)
})

test('an approver agrees to the sum that is seen, with what goes along', async () => {
  const sent = answerWith(({ method, address }) =>
    Response.json(
      method === 'POST' ? { amount: 1, stillNeeded: 0 } : { ...preview(address.includes('arrearsOf=c-6')), approvals: WAITS },
    ),
  )
  const { user } = show(<AgreeForm cycleId="c-7" onClose={() => undefined} />)
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByLabelText(transferText.vi.arrears.month('6/2024', '', '2', '3.000.000 ₫')))
  await dialog.findByText(thresholdsText.vi.agreeDifference('18.000.000 ₫'))
  await user.click(dialog.getByLabelText(sharedText.vi.act.understood))
  await user.click(dialog.getByRole('button', { name: cycleActText.vi.acts['approve-order'] }))
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
  const agreed = sent.find(({ method }) => method === 'POST')
  expect([agreed?.address, JSON.parse(String(agreed?.body))]).toEqual([
    '/api/v1/payment-cycles/c-7/order/approve',
    { total: 18_000_000, arrearsOf: ['c-6'] },
  ])
})
