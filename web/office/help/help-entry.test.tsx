// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PERMISSIONS_OF_ROLE } from '../../../src/identity/index.ts'
import { answering, answerWith, show } from '../../shared/testing.tsx'
import { HelpEntry } from './help-entry.tsx'

const ME = {
  permissions: PERMISSIONS_OF_ROLE['finance-lead'],
  grants: [{ role: 'finance-lead', unitName: 'Tỉnh Đồng Nai' }],
}

test('“?” opens the page of the screen one is on, with one’s own steps, and leaves what was typed', async () => {
  answerWith(answering(ME))
  const { user } = show(
    <>
      <input aria-label="Lý do" />
      <HelpEntry />
    </>,
    '/budget/1',
  )
  const field = await screen.findByLabelText('Lý do')
  await user.type(field, 'Đã đối chiếu?')
  expect(screen.queryByRole('dialog')).toBeNull()
  field.blur()
  await user.keyboard('{Shift>}?{/Shift}')
  const help = within(await screen.findByRole('dialog', { name: 'Trợ giúp' }))
  await help.findByRole('heading', { name: 'Dự toán' })
  expect(help.getByText('«Chờ xác nhận»')).toBeDefined()
  expect(help.queryByText('«Lập dòng dự toán»')).toBeNull()
  expect(field).toHaveProperty('value', 'Đã đối chiếu?')
})

test('each page of one’s menu is one press away, and so is one’s own day', async () => {
  answerWith(answering(ME))
  const { user } = show(<HelpEntry />, '/ledger')
  await user.click(await screen.findByRole('button', { name: 'Trợ giúp' }))
  const help = within(await screen.findByRole('dialog'))
  expect(help.queryByRole('button', { name: 'Nhập danh sách' })).toBeNull()
  await user.click(await help.findByRole('button', { name: 'Chi trả' }))
  await help.findByRole('heading', { name: 'Chi trả' })
  await user.click(help.getByRole('button', { name: 'Một ngày của bạn' }))
  await help.findByRole('heading', { name: 'Một ngày của bạn: Lãnh đạo tài chính' })
})
