// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { ImportOf } from './import-screen.tsx'
import { previewText } from './preview/preview-text.ts'
import { importText } from './text.ts'

const { mapping } = previewText.vi
const { tabs, one } = importText.vi

const SHEET = {
  file: 'phu-ly.xlsx',
  sheet: 'DS',
  rows: 3,
  doubtful: 0,
  headingRow: 1,
  signature: 's1',
  columns: [
    { letter: 'A', heading: 'Họ và tên', field: 'fullName', samples: ['Nguyễn Văn An'] },
    { letter: 'B', heading: 'Zalo', field: null, samples: ['0912345678'] },
  ],
  constants: {},
}
const RECORD = {
  id: 'i1',
  asOf: '2024-07-31',
  dayBasis: 'given',
  dayEvidence: null,
  counts: null,
  doubts: [],
  earlier: [],
  fonts: [],
  files: ['phu-ly.xlsx'],
  jobId: null,
  notes: [],
  refusal: null,
  sheets: [SHEET],
  startedAt: '2024-07-31T08:00:00Z',
  startedByName: 'Trần Thị Hạnh',
  state: 'previewed',
  takenAt: null,
}

/** The server reads again when it is asked to: the next look finds it reading, the one after that done, column B known. */
function serve() {
  let looks = Number.POSITIVE_INFINITY
  return answerWith(({ method, address }) => {
    if (method !== 'GET') {
      looks = 0
      return Response.json({ id: 'i1', jobId: null }, { status: 202 })
    }
    if (!/\/imports\/i1$/.test(address)) return Response.json({ items: [], aside: [], nextCursor: null, total: 0 })
    looks++
    if (looks === 1) return Response.json({ ...RECORD, state: 'reading' })
    const [name, zalo] = SHEET.columns
    const columns = [name, looks > 1 && Number.isFinite(looks) ? { ...zalo, field: 'phone' } : zalo]
    return Response.json({ ...RECORD, sheets: [{ ...SHEET, columns }] })
  })
}

describe('what is typed in the form of the columns and not yet sent', () => {
  test('survives reading again for another day, and another tab; what it sends is laid over how the sheet is read by now', async () => {
    onScreenOf(1400)
    const sent = serve()
    const { user } = show(<ImportOf id="i1" />, '/?tab=mapping')
    const commune = () => screen.findByRole<HTMLInputElement>('textbox', { name: mapping.constantCommune })
    await user.type(await commune(), 'Xã Phú Lý')
    await user.click(screen.getByRole('button', { name: mapping.asOfAgain }))
    await screen.findByRole('heading', { name: one.reading })
    await waitFor(() => expect(screen.queryByRole('heading', { name: one.reading })).toBeNull(), { timeout: 8000 })
    expect((await commune()).value).toBe('Xã Phú Lý')
    await user.click(screen.getByRole('tab', { name: tabs.rows }))
    await user.click(screen.getByRole('tab', { name: tabs.mapping }))
    expect((await commune()).value).toBe('Xã Phú Lý')
    await user.click(screen.getByRole('button', { name: mapping.again }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1))
    expect(JSON.parse(String(sent.find(({ method }) => method === 'PUT')?.body))).toEqual({
      signature: 's1',
      headingRow: 1,
      columns: { A: 'fullName', B: 'phone' },
      constants: { commune: 'Xã Phú Lý' },
      keep: true,
    })
  })
})
