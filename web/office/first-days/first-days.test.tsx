// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answering, answerWith, show } from '../../shared/testing.tsx'
import { FirstDays } from './first-days.tsx'

const nobody = { roles: ['finance-officer'], people: [], others: 0 }
const hanh = { roles: ['dx-officer'], people: ['Trần Thị Hạnh'], others: 2 }
const step = { why: null, doers: hanh, isYours: false, href: '/imports', after: [] }

test('each step says how far it is, whom it waits for and what comes before; one’s own leads to its screen', async () => {
  const steps = [
    { ...step, step: 'policy', state: 'done' },
    { ...step, step: 'registers', state: 'ready', isYours: true, why: { vi: '198 dòng còn nghi', en: '198 rows' } },
    { ...step, step: 'budget', state: 'held', doers: nobody },
    { ...step, step: 'open', state: 'later', after: ['registers', 'policy'] },
  ]
  answerWith(answering({ isOver: false, steps }))
  show(<FirstDays />)
  const list = within(await screen.findByRole('list', { name: 'Những ngày đầu' }))
  const said = list.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(said).toEqual([
    'Có chính sách đang hiệu lựcxong',
    'Đưa danh sách tổ vào sổ198 dòng còn nghiTrần Thị Hạnh +2chờ bạn',
    'Giao dự toánVai trò: Chuyên viên tài chínhđang vướng',
    'Mở tháng đầu tiênCần xong trước: Đưa danh sách tổ vào sổ, Có chính sách đang hiệu lựcTrần Thị Hạnh +2chưa tới lượt',
  ])
  expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/imports'])
})

test('where a month was paid, or the list is not for this reader, nothing is shown', async () => {
  const sent = answerWith(answering({ isOver: true, steps: [] }))
  show(<FirstDays />)
  await expect.poll(() => sent.length).toBe(1)
  expect(screen.queryByRole('heading')).toBeNull()
})
