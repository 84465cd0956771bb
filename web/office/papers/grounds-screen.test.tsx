// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { groundText } from './ground-text.ts'
import { GroundsScreen } from './grounds-screen.tsx'

const text = groundText.vi
const LAW = {
  id: 'law-1',
  recorded: null,
  subject: 'state-budget',
  kind: 'law',
  number: '83/2015/QH13',
  title: 'Ngân sách nhà nước',
  issuedBy: 'Quốc hội',
  issuedOn: '2015-06-25',
  from: '2017-01-01',
  until: null,
}
const CHANGED = {
  cycleId: 'c-1',
  month: '2024-06',
  title: { vi: 'Dự thảo Quyết định chi hỗ trợ', en: 'Draft decision' },
  on: '2024-08-06',
  isGiven: true,
  left: ['Luật Ngân sách nhà nước số 83/2015/QH13'],
  came: [],
}

const MISTAKEN = {
  ...LAW,
  id: 'law-2',
  number: '1/2020/TT-BTC',
  recorded: { byName: 'Hạnh', on: '2024-08-01', reason: 'thử' },
}

/** A server that refuses an end in January, and knows of one paper that another end changes. */
function opened(permissions: readonly string[]) {
  const sent = answerWith(({ address, method, body }) => {
    if (address === '/api/v1/me') return Response.json({ permissions, today: '2024-08-06', grants: [] })
    if (address === '/api/v1/paper-grounds') return Response.json({ acts: [LAW, MISTAKEN], offices: [] })
    if (address.endsWith('/preview'))
      return String(body).includes('2024-01')
        ? Response.json({ kind: 'ground-overlaps', vi: 'Trùng ngày.', en: 'Overlaps.' }, { status: 409 })
        : Response.json({ name: 'Luật Ngân sách nhà nước', papers: [CHANGED] })
    return new Response(null, { status: method === 'POST' ? 204 : 404 })
  })
  const { user } = show(<GroundsScreen />)
  const sentTo = (path: string) => sent.filter(({ address }) => address === `/api/v1${path}`)
  return { user, recorded: () => sentTo('/cited-acts'), withdrawn: () => sentTo('/cited-acts/law-2/withdrawal') }
}

test('an act is ended only once it was seen which papers change, with a reason, in the place of the one that stood', async () => {
  const { user, recorded } = opened(['policies:read', 'policies:draft'])
  await user.click(await screen.findByRole('button', { name: text.endOf(LAW.number) }))
  const dialog = within(await screen.findByRole('dialog'))
  const end = dialog.getByRole<HTMLButtonElement>('button', { name: text.endOf(LAW.number) })
  expect(end.disabled).toBe(true)
  await user.type(dialog.getByLabelText(new RegExp(`^${text.fields.lastDay}`)), '31/01/2024')
  expect((await dialog.findByText('Trùng ngày.')).closest('[role=alert]')).not.toBeNull()
  expect(end.disabled).toBe(true)

  await user.clear(dialog.getByLabelText(new RegExp(`^${text.fields.lastDay}`)))
  await user.type(dialog.getByLabelText(new RegExp(`^${text.fields.lastDay}`)), '31/07/2024')
  expect(await dialog.findByText(text.left(CHANGED.left.join('')))).toBeDefined()
  expect(dialog.getByText(text.given)).toBeDefined()
  await user.click(end)
  expect(recorded()).toEqual([])
  await user.type(dialog.getByLabelText(new RegExp(`^${sharedText.vi.act.reason}`)), 'Luật mới')
  await user.click(end)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { id, recorded: _, ...same } = LAW
  expect(recorded().map(({ body }) => JSON.parse(String(body)))).toEqual([
    { ...same, until: '2024-07-31', replaces: id, reason: 'Luật mới' },
  ])
})

test('one that was recorded by mistake is withdrawn with a reason, once it was seen which drafts change; what was shipped is not', async () => {
  const { user, withdrawn } = opened(['policies:read', 'policies:draft'])
  expect(await screen.findByRole('button', { name: text.changeOf(LAW.number) })).toBeDefined()
  expect(screen.queryByRole('button', { name: text.withdrawOf(LAW.number) })).toBeNull()
  await user.click(screen.getByRole('button', { name: text.withdrawOf(MISTAKEN.number) }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(text.left(CHANGED.left.join('')))).toBeDefined()
  await user.type(dialog.getByLabelText(new RegExp(`^${sharedText.vi.act.reason}`)), 'ghi nhầm')
  for (const box of dialog.queryAllByRole('checkbox')) await user.click(box)
  await user.click(dialog.getByRole('button', { name: text.withdrawOf(MISTAKEN.number) }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(withdrawn().map(({ body }) => JSON.parse(String(body)))).toEqual([{ reason: 'ghi nhầm' }])
})

test('whoever may not record finds the list and no act', async () => {
  opened(['policies:read'])
  expect(await screen.findByText(/83\/2015\/QH13/)).toBeDefined()
  expect(await screen.findByText(text.noOffices)).toBeDefined()
  for (const name of [text.addAct, text.addOffice, text.endOf(LAW.number), text.changeOf(LAW.number)])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
