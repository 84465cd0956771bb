// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/i18n/language.ts'
import { answerWith, show } from '../../../shared/testing.tsx'
import { cycleActText } from './act-text.ts'
import { OrderForm } from './order-form.tsx'
import { transferText } from './transfer-text.ts'

afterEach(() => chooseLanguage('vi'))

const JUNE = { cycleId: 'c-6', month: '2024-06', kind: 'main', run: 1, payees: 2, total: 3_000_000, waiting: 0, waitingTotal: 0 }
const NOTHING = { obstacles: [], holds: [], guards: [], moves: [], sharedAccounts: [], setOffs: [], setOffTotal: 0 }
const preview = (isChosen: boolean) => ({
  ...{ ...NOTHING, payees: isChosen ? 12 : 10, total: isChosen ? 18_000_000 : 15_000_000, waiting: 0, waitingTotal: 0 },
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
