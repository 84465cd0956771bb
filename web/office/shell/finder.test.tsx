// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, test } from 'vitest'
import type { Sent } from '../../shared/api/transport.ts'
import { answerWith, show } from '../../shared/testing.tsx'
import type { GroupRow } from '../groups/api.ts'
import type { PersonFound } from '../people/api.ts'
import { Finder } from './finder.tsx'
import { bySureness, groupFoundBy } from './found.ts'

const PERSON: PersonFound = {
  id: 'p1',
  fullName: "K'Reng",
  birthDate: null,
  birthYear: 1966,
  sex: null,
  phone: '0912 ••• 678',
  identityNumber: '•••• 1234',
  isIdentityContested: false,
  mergedInto: null,
  erasedAt: null,
  by: 'whole-name',
  seats: [
    {
      membershipId: 'm1',
      groupId: 'g1',
      groupName: 'Tổ Ấp 1',
      communeName: 'Xã Phú Lâm',
      role: 'leader',
      from: '2024-01-01',
      until: null,
    },
  ],
}
const GROUP: GroupRow = {
  id: 'g1',
  name: 'Tổ Ấp 1',
  communeId: 'c1',
  communeName: 'Xã Phú Lâm',
  districtName: 'Huyện Tân Phú',
  hamlets: ['Ấp 1'],
  status: 'active',
  memberCount: 5,
  leaderPersonId: 'p1',
  leaderName: "K'Reng",
  establishedOn: '2024-01-01',
  establishingDecision: null,
  warnings: [],
}

function open() {
  const sent = answerWith(({ address }: Sent) => {
    if (address.includes('/me')) return Response.json({ permissions: ['people:read'] })
    if (address.includes('/people')) return Response.json({ items: [PERSON], hasMore: false })
    return Response.json({ items: [GROUP], nextCursor: null, total: 1, isTotalAtLeast: false })
  })
  const shown = show(<Finder inputRef={createRef()} />)
  const asked = () => sent.map(({ address }) => address).filter((address) => !address.includes('/me'))
  return { ...shown, sent, asked }
}

describe('the search of the head', () => {
  test('says of each why it was found, people first, and Enter opens the first', async () => {
    const { user, address } = open()
    await user.type(await screen.findByRole('searchbox'), 'kreng')
    await screen.findByText('đúng họ tên')
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      "K'Reng 1966 · 0912 ••• 678Tổ trưởng: Tổ Ấp 1, Xã Phú Lâmđúng họ tên",
      "Tổ Ấp 1Xã Phú Lâm · Huyện Tân Phú · K'Rengtên tổ trưởng",
    ])
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe('/people/p1'))
  })

  test('leaves by Escape, from what was found too, and goes through it by arrows', async () => {
    const { user } = open()
    const field = await screen.findByRole('searchbox')
    await user.type(field, 'kreng')
    await screen.findByText('đúng họ tên')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('Tổ Ấp 1')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('đúng họ tên')).toBeNull())
    await user.type(field, ' x')
    await screen.findByText('đúng họ tên')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('đúng họ tên')).toBeNull())
  })

  test('sends no digit of a number until somebody presses for it, and then not in an address', async () => {
    const { user, asked, sent } = open()
    await user.click(await screen.findByRole('searchbox'))
    // In one piece: of whoever types slowly the first nine digits are a whole number too, with a button of its own.
    await user.paste('075 085 001 234')
    const press = await screen.findByRole('button', { name: 'Tìm người có số này' })
    expect(asked().filter((address) => address.includes('075'))).toEqual([])
    await user.click(press)
    await screen.findByText("K'Reng")
    expect(sent.at(-1)).toMatchObject({ method: 'POST', address: expect.stringMatching(/\/people\/by-number$/) })
  })

  test('asks for the rest of a number that is not whole', async () => {
    const { user } = open()
    await user.type(await screen.findByRole('searchbox'), '0750850')
    await screen.findByText(/Gõ đủ số định danh/)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('why a group was found', () => {
  test.each([
    ['tổ ấp 1', 'name'],
    ['ap 1 phu lam', 'place'],
    ['kreng', 'leader'],
    ["k'reng", 'leader'],
    ['nguyễn văn an', 'member'],
  ] as const)('by %s: %s', (typed, why) => {
    expect(groupFoundBy(typed, GROUP)).toBe(why)
  })

  test('the one whose place was typed comes before others that hold the same words', () => {
    const other = { ...GROUP, id: 'g2', communeName: 'Xã Phú Lộc', leaderName: 'Lâm Đình Nam' }
    expect(bySureness('ap 1 phu lam', [other, GROUP]).map(({ group, by }) => [group.id, by])).toEqual([
      ['g1', 'place'],
      ['g2', 'member'],
    ])
  })
})
