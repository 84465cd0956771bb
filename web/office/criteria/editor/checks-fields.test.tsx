// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Check } from '../../../../src/criteria/index.ts'
import { show } from '../../../shared/testing.tsx'
import { ChecksFields } from './checks-fields.tsx'
import { checksText } from './checks-text.ts'

const text = checksText.vi

let latest: readonly Check[] | undefined

/** The editor of the checks of one criterion, which keeps what it is told. */
function Editor() {
  const [checks, setChecks] = useState<readonly Check[] | undefined>([])
  latest = checks
  return <ChecksFields checks={checks ?? []} onChange={setChecks} />
}

test('a check is added, named, and given the kind with what the kind needs; the last that goes takes the list along', async () => {
  const { user } = show(<Editor />)
  await user.click(await screen.findByRole('button', { name: text.add }))
  await user.type(screen.getByRole('textbox', { name: text.name }), 'Ngày ban hành')
  await user.selectOptions(screen.getByRole('combobox', { name: text.kind }), 'Đúng hạn')
  await user.type(screen.getByRole('textbox', { name: text.due }), '31/01/2024')
  await user.type(screen.getByRole('textbox', { name: text.grace }), '10')
  const check = { code: 'kiem-1', title: { vi: 'Ngày ban hành' }, kind: 'date', due: '2024-01-31', graceDays: 10 }
  expect(latest).toEqual([check])
  await user.click(screen.getByRole('button', { name: text.add }))
  const second = screen.getByRole('group', { name: text.one('2') })
  await user.selectOptions(within(second).getByRole('combobox', { name: text.kind }), 'Có đủ trong nhiều tài liệu')
  expect(within(second).getByRole('button', { name: text.removeOption('1') })).toHaveProperty('disabled', true)
  await user.click(within(second).getByRole('button', { name: text.addOption }))
  await user.click(within(second).getByRole('button', { name: text.removeOption('1') }))
  expect(latest?.[1]).toMatchObject({ code: 'kiem-2', options: [{ code: 'b' }, { code: 'tai-lieu-3' }] })
  await user.click(screen.getByRole('button', { name: text.remove('2') }))
  expect(latest).toEqual([check])
  await user.click(screen.getByRole('button', { name: text.remove('1') }))
  expect(latest).toBeUndefined()
})
