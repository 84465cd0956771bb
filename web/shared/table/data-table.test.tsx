// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { anyText, readWords } from '../address/words.ts'
import { Problem } from '../api/problem.ts'
import { answering, answerWith, later, show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import type { Column, Page } from './column.ts'
import { DataTable, type PageRequest } from './data-table.tsx'
import { SearchFilter } from './filters.tsx'

const text = sharedText.vi
beforeEach(() => void answerWith(answering({})))
const failed = new Problem(503, { vi: 'Cơ sở dữ liệu đang khởi động.', en: 'Starting.' })

const WORDS = readWords({ search: anyText, unit: anyText, on: anyText, lens: anyText })

interface Team {
  readonly name: string
  readonly members: number | null
}
const COLUMNS: readonly Column<Team>[] = [
  { key: 'name', header: 'Tổ', sort: 'name', value: ({ name }) => name, cell: ({ name }) => <a href={`/${name}`}>{name}</a> },
  { key: 'members', header: 'Thành viên', kind: 'number', value: ({ members }) => members },
  { key: 'established', header: 'Ngày lập', isExtra: true, value: () => '2024' },
]
const TEAMS: readonly Team[] = [
  { name: 'mot', members: 5 },
  { name: 'hai', members: null },
  { name: 'ba', members: 0 },
]
const page = (items: readonly Team[], nextCursor: string | null = null): Page<Team> => ({ items, nextCursor, total: 9 })

/** A list of teams that answers each question in turn, the last answer for good, and notes what it was asked. */
function showTeams(answers: readonly (() => Promise<Page<Team>>)[], at?: string) {
  const asked: PageRequest<ReturnType<typeof WORDS>>[] = []
  const shown = show(
    <DataTable
      name="teams"
      caption="Các tổ"
      columns={COLUMNS}
      words={WORDS}
      rowKey={({ name }) => name}
      fetchPage={async (question) => {
        asked.push(question)
        const answer = answers[asked.length - 1] ?? answers.at(-1)
        if (answer === undefined) throw new Error('no answer was prepared')
        return answer()
      }}
      filterFields={<SearchFilter label="Tìm" />}
      empty={<p>no team yet</p>}
    />,
    at,
  )
  return { ...shown, asked }
}
const given = (...pages: readonly Page<Team>[]) => pages.map((each) => async () => each)
const rows = () => screen.getAllByRole('row').slice(1)
const region = () => screen.getByRole('region', { name: /^Các tổ/ })

describe('a list in each of its states', () => {
  test('waited for: the table stands with its columns, is busy, and says so', async () => {
    const answer = later<Page<Team>>()
    showTeams([() => answer.promise])
    expect((await screen.findByRole('status')).textContent).toBe(text.loading)
    expect(region().getAttribute('aria-busy')).toBe('true')
    expect(screen.getAllByRole('columnheader')).toHaveLength(2)
    answer.resolve(page(TEAMS))
    await waitFor(() => expect(region().getAttribute('aria-busy')).toBe('false'))
  })

  test('full: each row is headed by its first cell, and what is missing is a dash, not 0', async () => {
    showTeams(given(page(TEAMS)))
    await screen.findByRole('rowheader', { name: 'mot' })
    expect(screen.getByRole('table', { name: 'Các tổ' })).toBeDefined()
    expect(rows().map((row) => within(row).getByRole('cell').textContent)).toEqual(['5', '–', '0'])
  })

  test('empty: says how to make the first; where filters leave nothing, takes them off', async () => {
    showTeams(given(page([])))
    expect(await screen.findByText('no team yet')).toBeDefined()
  })

  test('nothing fits the filters: one press takes them off and leaves the order', async () => {
    const { user, address, asked } = showTeams(given(page([]), page(TEAMS)), '/?search=xyz&sort=name')
    expect(await screen.findByText(text.table.nothingFits)).toBeDefined()
    expect(screen.queryByText('no team yet')).toBeNull()
    await user.click(screen.getByRole('button', { name: text.table.clearFilters }))
    await screen.findByRole('rowheader', { name: 'mot' })
    expect(address()).toBe('/?sort=name')
    expect(asked.at(-1)).toMatchObject({ filters: {}, sort: 'name' })
  })

  test('the scope of the address alone is no filter: there is nothing at all', async () => {
    showTeams(given(page([])), '/?unit=1&on=2024-07-31&lens=today')
    expect(await screen.findByText('no team yet')).toBeDefined()
  })

  test('failed: says why, with a way on', async () => {
    const { user } = showTeams([() => Promise.reject(failed), async () => page(TEAMS)])
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(failed.vi)
    expect(screen.queryByRole('table')).toBeNull()
    await user.click(within(alert).getByRole('button', { name: text.retry }))
    await screen.findByRole('rowheader', { name: 'mot' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('failed at another order: rows of the order before are not shown for it', async () => {
    const { user } = showTeams([async () => page(TEAMS), () => Promise.reject(failed)])
    await user.click(await screen.findByRole('button', { name: /^Tổ/ }))
    expect((await screen.findByRole('alert')).textContent).toContain(text.loadFailed)
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('its place is kept in the address', () => {
  test('a header sorts up, down, not: said to a screen reader, to the server and in the link', async () => {
    const { user, address, asked } = showTeams(given(page(TEAMS)))
    const header = await screen.findByRole('columnheader', { name: /^Tổ/ })
    const seen = [header.getAttribute('aria-sort')]
    for (let press = 0; press < 3; press += 1) {
      await user.click(within(screen.getByRole('columnheader', { name: /^Tổ/ })).getByRole('button'))
      await waitFor(() => expect(region().getAttribute('aria-busy')).toBe('false'))
      seen.push(`${screen.getByRole('columnheader', { name: /^Tổ/ }).getAttribute('aria-sort')} ${address()}`)
    }
    expect(seen).toEqual(['none', 'ascending /?sort=name', 'descending /?sort=-name', 'none /'])
    expect(asked.slice(0, 3).map(({ sort }) => sort)).toEqual([undefined, 'name', '-name'])
    expect(screen.getByRole('columnheader', { name: 'Thành viên' }).hasAttribute('aria-sort')).toBe(false)
  })

  test('the next page and back; another filter starts at the first', async () => {
    const { user, address, asked } = showTeams(given(page(TEAMS, 'c2')))
    await user.click(await screen.findByRole('button', { name: text.table.next }))
    await waitFor(() => expect(asked.at(-1)?.cursor).toBe('c2'))
    expect(address()).toBe('/?cursor=c2')
    await user.click(await screen.findByRole('button', { name: text.table.previous }))
    await waitFor(() => expect(address()).toBe('/'))
    await user.click(await screen.findByRole('button', { name: text.table.next }))
    await waitFor(() => expect(address()).toBe('/?cursor=c2'))
    await user.type(screen.getByRole('searchbox', { name: 'Tìm' }), 'hoa')
    await waitFor(() => expect(address()).toBe('/?search=hoa'))
    expect(asked.at(-1)).toMatchObject({ filters: { search: 'hoa' }, cursor: undefined })
  })

  test('a link restores all of it, and columns that were not asked for are not there', async () => {
    const { asked } = showTeams(given(page(TEAMS)), '/?search=hoa&sort=-name&limit=25&cursor=c3&columns=established')
    await screen.findByRole('rowheader', { name: 'mot' })
    expect(asked).toEqual([{ filters: { search: 'hoa' }, sort: '-name', cursor: 'c3', limit: 25 }])
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Tổ ▼', 'Ngày lập'])
  })

  test('a column is shown by choosing it, without losing the page one is at', async () => {
    const { user, address } = showTeams(given(page(TEAMS)), '/?cursor=c2')
    await screen.findByRole('rowheader', { name: 'mot' })
    await user.click(screen.getByRole('button', { name: text.table.columns }))
    const choice = await screen.findByRole('checkbox', { name: 'Ngày lập' })
    expect(screen.queryByRole('checkbox', { name: 'Tổ' })).toBeNull()
    await user.click(choice)
    await screen.findByRole('columnheader', { name: 'Ngày lập' })
    expect(decodeURIComponent(address())).toBe('/?cursor=c2&columns=name,members,established')
  })
})

describe('by keyboard', () => {
  test('the table can be scrolled to, and says that it scrolls', async () => {
    showTeams(given(page(TEAMS)))
    await screen.findByRole('rowheader', { name: 'mot' })
    expect(region().tabIndex).toBe(0)
    expect(region().getAttribute('aria-label')).toContain(text.table.scrollHint)
  })

  test('the arrows go from row to row and stop at the ends', async () => {
    const { user } = showTeams(given(page(TEAMS)))
    const links = await screen.findAllByRole('link')
    links[0]?.focus()
    const walked: (string | null)[] = []
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
      await user.keyboard(key)
      walked.push(document.activeElement?.textContent ?? null)
    }
    expect(walked).toEqual(['hai', 'ba', 'ba', 'hai'])
  })
})
