// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { editorText } from './text.ts'
import { NewTreeScreen } from './tree-editor-screen.tsx'

const { table: text, save } = editorText.vi
const CRITERIA = [
  { code: 'I', title: { vi: 'Chính quyền số' }, maximum: 30 },
  { code: 'I.1', parent: 'I', title: { vi: 'Họp ban chỉ đạo' }, maximum: 30, form: { kind: 'manual' } },
]
const READ = {
  sheet: 'Bảng 2',
  document: {
    ...{ code: '', version: 1, title: { vi: 'BỘ TIÊU CHÍ' }, inForceFrom: '2025-01-01', inForceUntil: '2025-12-31' },
    ...{ blocks: [], counting: 'points', rounding: 'half-up', criteria: CRITERIA },
  },
  notes: [{ place: '5', code: 'form-assumed', vi: 'Chưa rõ cách chấm', en: 'Not clear' }],
}

test('the table of an office is read into the draft, with what to look at; nothing is kept before it is saved', async () => {
  onScreenOf(1400)
  const sent = answerWith(({ address, method }) => {
    if (address === '/api/v1/me')
      return Response.json({ user: { id: 'u-1' }, permissions: ['assessment:prepare'], today: '2025-03-01' })
    return Response.json(method === 'POST' ? READ : { items: [] })
  })
  const { user } = show(<NewTreeScreen />)
  const read = await screen.findByRole('button', { name: text.read })
  expect(read).toHaveProperty('disabled', true)
  const file = new File(['x'], 'bo-tieu-chi.docx')
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  fireEvent.change(input ?? document.body, { target: { files: [file] } })
  await user.selectOptions(screen.getByRole('combobox', { name: text.block }), text.blocks.district)
  await user.click(read)
  expect(await screen.findByRole('heading', { name: text.notes('1', 'Bảng 2') })).toBeDefined()
  expect(screen.getByText('Chưa rõ cách chấm')).toBeDefined()
  expect(screen.getAllByRole('button', { name: /^I\.1/ }).length).toBeGreaterThan(0)
  await waitFor(() => expect(screen.getByRole('button', { name: save })).toBeDefined())
  const posted = sent.filter(({ method }) => method === 'POST')
  expect(posted.map(({ address }) => address)).toEqual(['/api/v1/criteria-tables/read?year=2025&block=district'])
})
