// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { ROUND } from '../testing.ts'
import type { AppealsOverview, ShownAppeal } from './api.ts'
import { AppealCase } from './appeal-screen.tsx'
import { appealText } from './appeal-text.ts'
import { AppealsOf } from './appeals-screen.tsx'

const text = appealText.vi
const round = { ...ROUND, state: 'published' as const }
const CRITERION = { code: 'G1.1', parent: null, title: { vi: 'Phiên họp' }, maximum: 30 }
const UNIT = {
  ...{ id: 'u-1', code: 'u-1', name: 'Sở Nội vụ', tree: 'tree-1', block: 'b', share: 0.5, rank: 1, unranked: null },
  criteria: [{ criterion: 'G1.1', self: 30, appraised: 20, council: 20, counted: 20 }],
  totals: {},
}
const DOCUMENT = { trees: [{ name: 'tree-1', criteria: [CRITERION] }], units: [UNIT] }
const APPEAL: ShownAppeal = {
  ...{ id: 'a-1', unitId: 'u-1', criterion: 'G1.1', version: 1, grounds: 'Số liệu thiếu', evidenceIds: [], byName: 'Mai' },
  ...{ at: '2025-01-12T02:00:00Z', decision: null, withdrawal: null, unitName: 'Sở Nội vụ', waitsFor: 'decider' },
  ...{ councilUpholds: null, mayDecide: false, mayWithdraw: false },
}
const MOVED = {
  ...{ fingerprint: 'f'.repeat(64), paidRanks: 3 },
  movements: [
    { unitId: 'u-1', name: 'Sở Nội vụ', before: { points: 20, rank: 4 }, after: { points: 30, rank: 3 }, paid: 'gained' },
  ],
}

interface Served {
  readonly appeals?: readonly ShownAppeal[]
  readonly isWindowOpen?: boolean
  readonly permissions?: readonly string[]
}

function serve({ appeals = [], isWindowOpen = true, permissions = [] }: Served) {
  onScreenOf(1400)
  const overview = { round, window: { firstDay: '2025-01-12', lastDay: '2025-02-11' }, isWindowOpen, appeals } as AppealsOverview
  const answers: Readonly<Record<string, unknown>> = {
    '/api/v1/me': { user: { id: 'x' }, permissions, today: '2025-01-20', grants: [] },
    '/api/v1/rounds/r-1/appeals': overview,
    '/api/v1/rounds/r-1/result': { round, versions: [{ version: 1 }] },
    '/api/v1/rounds/r-1/results/1': { version: 1, document: DOCUMENT, drawnRanks: {} },
    '/api/v1/rounds/r-1': { round, units: [{ unitId: 'u-1', name: 'Sở Nội vụ' }] },
    '/api/v1/rounds/r-1/appeals/a-1/preview': MOVED,
    '/api/v1/rounds/r-1/units/u-1/criteria/G1.1/history': {
      items: [
        { kind: 'answered', at: '2024-08-01T02:00:00Z', by: 'Mai', points: 30, reason: null },
        { kind: 'judged', at: '2024-08-02T02:00:00Z', by: null, points: 20, reason: 'Thiếu biên bản' },
      ],
    },
  }
  return answerWith(({ address }) => Response.json(answers[address.split('?')[0] ?? ''] ?? { items: [] }))
}

describe('the appeals of a round', () => {
  test('show a unit how many days are left and what was lost, and take its grounds', async () => {
    const sent = serve({ permissions: ['assessment:answer'] })
    const { user } = show(<AppealsOf id="r-1" />)
    expect(await screen.findByText(text.daysLeft('23'))).toBeDefined()
    expect(await screen.findByText('−10')).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.fileOne('G1.1') }))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: text.fileNow })
    expect(send.disabled).toBe(true)
    await user.type(within(dialog).getByRole('textbox'), 'Có biên bản')
    await user.click(send)
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual(
      JSON.stringify({ unitId: 'u-1', criterion: 'G1.1', grounds: 'Có biên bản', evidenceIds: [] }),
    )
  })

  test('say whom each waits for; a unit appeals once about a criterion, and not after its days', async () => {
    serve({ appeals: [APPEAL], permissions: ['assessment:answer'] })
    show(<AppealsOf id="r-1" />)
    await screen.findByText('−10')
    expect(screen.getAllByText(text.waits.decider)).toHaveLength(2)
    expect(screen.queryByRole('button', { name: text.fileOne('G1.1') })).toBeNull()
  })

  test('whose days are over take no more', async () => {
    serve({ isWindowOpen: false, permissions: ['assessment:answer'] })
    show(<AppealsOf id="r-1" />)
    expect(await screen.findByText(text.windowOver)).toBeDefined()
    await screen.findByText('−10')
    expect(screen.queryByRole('button', { name: text.fileOne('G1.1') })).toBeNull()
  })
})

describe('one appeal', () => {
  test('is upheld only once its effect on the ranks was seen', async () => {
    const sent = serve({ appeals: [{ ...APPEAL, mayDecide: true }], permissions: ['assessment:decide'] })
    const { user } = show(<AppealCase roundId="r-1" appealId="a-1" />)
    expect(await screen.findByText('“Thiếu biên bản”')).toBeDefined()
    await user.click(await screen.findByRole('button', { name: text.decide }))
    const dialog = await screen.findByRole('dialog')
    const write = within(dialog).getByRole<HTMLButtonElement>('button', { name: text.decideNow })
    await user.click(within(dialog).getByRole('checkbox'))
    expect(write.disabled).toBe(true)
    await user.type(within(dialog).getByLabelText(text.points('30')), '30')
    await user.click(within(dialog).getByRole('button', { name: text.seeEffect }))
    expect(await within(dialog).findByText(text.paid.gained)).toBeDefined()
    expect(write.disabled).toBe(false)
    await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Có biên bản')
    await user.click(write)
    expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual(
      JSON.stringify({ isUpheld: true, entry: { points: 30, reason: 'Có biên bản' }, reason: 'Có biên bản' }),
    )
  })

  test('says who may not decide it, and is left to the Council while it is before it', async () => {
    serve({ appeals: [{ ...APPEAL, waitsFor: 'council', mayDecide: true }], permissions: ['assessment:decide'] })
    show(<AppealCase roundId="r-1" appealId="a-1" />)
    await screen.findByText('Số liệu thiếu')
    expect(screen.queryByRole('button', { name: text.decide })).toBeNull()
  })

  test('of one’s own judgement is for somebody else', async () => {
    serve({ appeals: [APPEAL], permissions: ['assessment:decide'] })
    show(<AppealCase roundId="r-1" appealId="a-1" />)
    expect(await screen.findByText(text.mayNotDecide)).toBeDefined()
  })

  test('is taken back by its unit with a reason', async () => {
    const sent = serve({ appeals: [{ ...APPEAL, mayWithdraw: true }], permissions: ['assessment:answer'] })
    const { user } = show(<AppealCase roundId="r-1" appealId="a-1" />)
    await user.click(await screen.findByRole('button', { name: text.withdraw }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /Lý do/ }), 'Đã rõ')
    await user.click(within(dialog).getByRole('button', { name: text.withdrawNow }))
    expect(sent.find(({ method }) => method === 'POST')?.body).toBe(JSON.stringify({ unitId: 'u-1', reason: 'Đã rõ' }))
  })

  test('that is not there says so', async () => {
    serve({})
    show(<AppealCase roundId="r-1" appealId="a-9" />)
    expect(await screen.findByText(text.unknown)).toBeDefined()
  })
})
