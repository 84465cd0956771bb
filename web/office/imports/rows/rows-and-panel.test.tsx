// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { sharedText } from '../../../shared/text.ts'
import type { ImportRecord, RegisterRow } from '../api.ts'
import { previewText } from '../preview/preview-text.ts'
import { fieldText } from './doubt-text.ts'
import { RowsAndPanel } from './rows-and-panel.tsx'

const { panel, rows } = previewText.vi
const WIDE = 1400
const NARROW = 800

const RECORD: ImportRecord = {
  id: 'i1',
  asOf: '2024-07-31',
  dayBasis: 'given',
  dayEvidence: null,
  counts: {
    accountChanged: 0,
    doubtful: 2,
    doubtKinds: 1,
    groups: 1,
    groupsNew: 1,
    joined: 3,
    joinedNew: 3,
    left: 0,
    members: 3,
    readyGroups: 1,
    readyMembers: 1,
    roleChanged: 0,
  },
  doubts: [],
  earlier: [],
  fonts: [],
  files: ['bien-hoa.xlsx'],
  jobId: null,
  notes: [],
  refusal: null,
  sheets: [],
  startedAt: '2024-07-31T08:00:00Z',
  startedByName: 'Trần Thị Hạnh',
  state: 'previewed',
  takenAt: null,
}

const doubtfulRow = (row: number, fullName: string): RegisterRow => ({
  id: `r${row}`,
  row,
  file: 'bien-hoa.xlsx',
  sheet: 'Sheet1',
  state: 'doubtful',
  change: 'joined',
  decision: null,
  asideReason: null,
  other: null,
  cells: { fullName, phone: '09' },
  doubts: [{ code: 'phone-too-short', field: 'phone', severity: 'error', vi: 'Số điện thoại thiếu chữ số.', en: 'Too short.' }],
})
const FIRST = doubtfulRow(5, 'Nguyễn Văn An')
const SECOND = doubtfulRow(9, 'Lê Thị Bình')

/** The server: which rows are doubtful now, and what it says to the next that are mended. */
function serve({ toMended = [], doubtful = [FIRST, SECOND] }: { toMended?: readonly Response[]; doubtful?: RegisterRow[] } = {}) {
  const answers = [...toMended]
  return answerWith(({ method }) => {
    if (method !== 'PATCH') return Response.json({ items: doubtful, nextCursor: null, total: doubtful.length })
    const answer = answers.shift() ?? Response.error()
    if (answer.ok) doubtful.shift()
    return answer
  })
}
const ready = () => Response.json({ ...FIRST, state: 'ready', doubts: [] })
const refused = () => Response.json({ vi: 'Số điện thoại chưa đúng.', en: 'Wrong.' }, { status: 422 })

const beside = () => screen.findByRole('complementary', { name: panel.label })
const nameOf = (row: RegisterRow) => new RegExp(`${row.row}`)
const opener = (row: RegisterRow) => screen.findByRole('button', { name: new RegExp(rows.open(String(row.row))) })
const phoneIn = (place: HTMLElement) => within(place).getByRole<HTMLInputElement>('textbox', { name: fieldText.vi.phone })
const rowShownIn = (place: HTMLElement) => within(place).getByRole('heading', { level: 2, name: /\d/ }).textContent

beforeEach(() => onScreenOf(WIDE))

describe('rows and the one that is looked at', () => {
  test('beside each other: the first doubt is open, pressing another opens that, and says which is open', async () => {
    serve()
    const { user } = show(<RowsAndPanel record={RECORD} />)
    const place = await beside()
    await waitFor(() => expect(rowShownIn(place)).toMatch(nameOf(FIRST)))
    expect((await opener(FIRST)).getAttribute('aria-pressed')).toBe('true')
    ;(await opener(SECOND)).focus()
    await user.keyboard('{Enter}')
    expect(rowShownIn(place)).toMatch(nameOf(SECOND))
    expect((await opener(SECOND)).getAttribute('aria-pressed')).toBe('true')
    expect((await opener(FIRST)).getAttribute('aria-pressed')).toBe('false')
  })

  test('from one doubt to the next and back; there is nothing before the first or after the last', async () => {
    serve()
    const { user } = show(<RowsAndPanel record={RECORD} />)
    const place = await beside()
    const step = (name: RegExp | string) => within(place).getByRole('button', { name })
    await waitFor(() => expect(rowShownIn(place)).toMatch(nameOf(FIRST)))
    expect(step(new RegExp(panel.previous))).toHaveProperty('disabled', true)
    await user.click(step(new RegExp(panel.next)))
    expect(rowShownIn(place)).toMatch(nameOf(SECOND))
    expect(step(new RegExp(panel.next))).toHaveProperty('disabled', true)
    await user.click(step(new RegExp(panel.previous)))
    expect(rowShownIn(place)).toMatch(nameOf(FIRST))
  })

  test('a row that somebody else settled meanwhile stays to be read, and from it one comes to the first that is left', async () => {
    const doubtful = [FIRST, SECOND]
    serve({ doubtful })
    const { user, queries } = show(<RowsAndPanel record={RECORD} />)
    const place = await beside()
    await user.click(await opener(FIRST))
    doubtful.shift()
    await queries.refetchQueries()
    await waitFor(() => expect(screen.getAllByRole('button', { name: new RegExp(rows.open('')) })).toHaveLength(1))
    expect(rowShownIn(place)).toMatch(nameOf(FIRST))
    await user.click(within(place).getByRole('button', { name: new RegExp(panel.next) }))
    expect(rowShownIn(place)).toMatch(nameOf(SECOND))
  })

  test('refused: what was typed stays to be mended; taken: the next doubt comes', async () => {
    const sent = serve({ toMended: [refused(), ready()] })
    const { user } = show(<RowsAndPanel record={RECORD} />)
    const place = await beside()
    await waitFor(() => expect(rowShownIn(place)).toMatch(nameOf(FIRST)))
    await user.clear(phoneIn(place))
    await user.type(phoneIn(place), '0912')
    await user.keyboard('{Enter}')
    expect((await within(place).findByRole('alert')).textContent).toBe('Số điện thoại chưa đúng.')
    expect(phoneIn(place).value).toBe('0912')
    await user.type(phoneIn(place), '345678')
    await user.click(within(place).getByRole('button', { name: panel.saveMend }))
    await waitFor(() => expect(rowShownIn(place)).toMatch(nameOf(SECOND)))
    expect(sent.filter(({ method }) => method === 'PATCH').map(({ address, body }) => `${address} ${body}`)).toEqual(
      ['0912', '0912345678'].map((phone) => `/api/v1/imports/i1/rows/r5 ${JSON.stringify({ cells: { phone } })}`),
    )
  })

  test('on a narrow screen the row comes up over the table when it is chosen, and goes with Escape', async () => {
    onScreenOf(NARROW)
    serve()
    const { user } = show(<RowsAndPanel record={RECORD} />)
    const press = await opener(SECOND)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(press)
    const drawer = await screen.findByRole('dialog', { name: panel.label })
    expect(rowShownIn(drawer)).toMatch(nameOf(SECOND))
    expect(within(drawer).getByRole('button', { name: sharedText.vi.close })).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
