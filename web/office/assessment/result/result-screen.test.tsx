// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { checklistText } from '../../../../src/assessment/index.ts'
import { pictureText as frameTexts } from '../../../shared/picture/picture-text.ts'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { ROUND } from '../testing.ts'
import type { ResultOverview } from './api.ts'
import { resultPictureText } from './pictures/picture-text.ts'
import { ResultOf } from './result-screen.tsx'
import { resultText } from './result-text.ts'

const text = resultText.vi
const pictureText = resultPictureText.vi
const frameText = frameTexts.vi
const FINGERPRINT = 'f'.repeat(64)
const total = (points: number) => ({ points, maximum: 100 })
const unitOf = (id: string, points: number, rank: number | null) => ({
  ...{ id, code: id, name: `Unit ${id}`, tree: 't-1', block: 'b', share: points / 100, rank },
  ...{ pillars: [{ code: 'P1', share: points / 100, part: 1 }], shares: [points / 100] },
  totals: { self: total(100), appraised: total(points), council: total(points), counted: total(points) },
  unranked: rank === null ? { kind: 'excluded', reason: 'Inspected', decisionId: 'd-1' } : null,
})
const placesOf = (...ids: string[]) => ids.map((unit, at) => ({ unit, block: 'b', value: at, rank: at + 1 }))
const criterion = (code: string) => ({ code, pillar: 'P1', title: { vi: `Title ${code}`, en: `Title ${code}` }, weight: 1 })
const SHOWN = {
  ...{ format: 'canhtayso-round-result-1', round: ROUND, method: 'share', paidRanks: 3, fingerprint: FINGERPRINT },
  draws: { seed: 2024, draws: 1000, spread: 0.1 },
  trees: [{ name: 't-1', title: { vi: 'Tree', en: 'Tree' }, pillars: [criterion('P1')], leaves: [criterion('P1.1')] }],
  units: [unitOf('A', 90, 1), unitOf('B', 80, 2), unitOf('C', 70, null)],
  rankings: [
    { method: 'share', places: placesOf('A', 'B'), impossibleIn: [] },
    { method: 'percentile', places: placesOf('B', 'A'), impossibleIn: [] },
  ],
  final: ['A', 'B'].map((unitId, at) => ({ unitId, value: 1, rank: at + 1, isTied: false, tieDecisionId: null })),
  drawnRanks: { A: [{ method: 'share', least: 1, greatest: 2, paidShare: 1 }] },
  before: { title: 'Round 2023', year: 2023, units: { A: { rank: 2, share: 0.5 }, B: { rank: 1, share: 0.6 } } },
}
const ranked = (points: number, rank: number) => ({ points, rank })
const DIFFERENCE = {
  ...{ from: 1, to: 2 },
  movements: [{ unitId: 'A', name: 'Unit A', before: ranked(80, 2), after: ranked(90, 1), paid: 'same' }],
  scores: [
    {
      ...{ unitId: 'A', name: 'Unit A', criterion: 'P1.1', title: { vi: 'Title P1.1' }, before: 0, after: 10 },
      appeal: { appealId: 'k-1', councilDecisionId: null, decidedAt: '2025-01-20T02:00:00Z' },
    },
  ],
}
const published = (version: number) => ({
  ...{ version, fingerprint: FINGERPRINT, method: 'share' as const, decisionNumber: `${version}/QĐ`, decidedOn: '2025-01-20' },
  ...{ signerName: 'A', signerPosition: 'Chủ tịch', reason: null, by: 'B', at: '2025-01-20T02:00:00Z' },
})
const met = (code: keyof typeof checklistText, isMet = true) => ({ code, isMet, text: checklistText[code] })

function serve(change: Partial<ResultOverview>): void {
  onScreenOf(1400)
  const round = { ...ROUND, state: 'deliberating' as const }
  const nothing = { versions: [], hidden: null, draft: null, current: null, checklist: [], moves: [] }
  answerWith(({ address }) =>
    address === '/api/v1/me'
      ? Response.json({ user: { id: 'u-1' }, permissions: [], today: '2025-01-12', grants: [] })
      : address.includes('/difference')
        ? Response.json(DIFFERENCE)
        : address.includes('/result/shown')
          ? Response.json({ shown: SHOWN })
          : Response.json({ round, ...nothing, ...change }),
  )
}
const draft = {
  fingerprint: FINGERPRINT,
  byName: 'Hạnh',
  at: '2025-01-12T02:00:00Z',
  isCurrent: true,
}
const rows = () => screen.getAllByRole('row').slice(1)

describe('a result before it is published', () => {
  test('is ranked by the method chosen, and by another when it is asked for; who has no rank says why', async () => {
    serve({ draft, current: { fingerprint: FINGERPRINT, questions: [] } })
    const { user } = show(<ResultOf id="r-1" />)
    await screen.findAllByRole('row')
    expect(rows().map((row) => within(row).getAllByRole('cell').length > 0 && row.textContent.includes('Unit A'))[0]).toBe(true)
    expect(screen.getByText('Hội đồng để ngoài xếp hạng: Inspected')).toBeDefined()
    expect(screen.getAllByRole('img', { name: text.span('1', '2') })[0]).toBeDefined()
    await user.selectOptions(screen.getByLabelText(text.method), 'percentile')
    expect(rows()[0]?.textContent).toContain('Unit B')
  })

  test('tells what is open and what is missing, and its button says so', async () => {
    const question = { kind: 'method-not-chosen', isBlocking: true, text: { vi: 'Chọn cách nào?', en: 'Which?' } }
    serve({
      ...{ draft: { ...draft, isCurrent: false }, moves: ['publish', 'draw-up'] },
      current: { fingerprint: FINGERPRINT, questions: [question] },
      checklist: [met('method-chosen', false), met('drawn-up')],
    })
    show(<ResultOf id="r-1" />)
    const publish = await screen.findByRole('button', { name: text.publish })
    expect(publish.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText(text.lacks(`“${checklistText['method-chosen'].vi}”`))).toBeDefined()
    expect(screen.getByText('Chọn cách nào?')).toBeDefined()
    expect(screen.getByText(text.stale)).toBeDefined()
  })

  test('shows what publishing does before the decision is asked for', async () => {
    serve({ draft, current: { fingerprint: FINGERPRINT, questions: [] }, checklist: [met('adopted')], moves: ['publish'] })
    const { user } = show(<ResultOf id="r-1" />)
    await user.click(await screen.findByRole('button', { name: text.publish }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText(text.publishes('2', 'Unit A'))).toBeDefined()
    await user.type(within(dialog).getByLabelText(new RegExp(`^${text.decisionNumber}`)), '12/QĐ-UBND')
    expect(within(dialog).getByLabelText(new RegExp(`^${text.signerName}`))).toBeDefined()
  })

  test.each(['rank', 'pillars', 'gap', 'heat', 'movement', 'weights'] as const)(
    'is drawn as %s, with the same numbers in a table beneath',
    async (name) => {
      serve({ draft })
      const { user } = show(<ResultOf id="r-1" />)
      const pictures = within(await screen.findByRole('region', { name: pictureText.heading }))
      await user.selectOptions(pictures.getByRole('combobox', { name: pictureText.choose }), name)
      expect(pictures.getByRole('img', { name: pictureText[name].title })).toBeDefined()
      await user.click(pictures.getByText(frameText.table))
      const table = await pictures.findByRole('table')
      expect(within(table).getAllByRole('row').length).toBeGreaterThan(1)
      expect(pictures.getByRole('button', { name: frameText.svg })).toBeDefined()
    },
  )

  test('tells what a correction changed, by which appeal', async () => {
    serve({ versions: [published(2), published(1)] })
    const { user } = show(<ResultOf id="r-1" />)
    await user.click(await screen.findByRole('button', { name: text.difference.open('1') }))
    const scores = await screen.findByRole('table', { name: text.difference.scores })
    expect(within(scores).getByText('0 → 10')).toBeDefined()
    expect(within(scores).getByText(text.difference.byAppeal('20/01/2025'))).toBeDefined()
  })

  test('that this reader does not see yet says why', async () => {
    serve({ hidden: 'method-first' })
    show(<ResultOf id="r-1" />)
    expect(await screen.findByText(text.hidden['method-first'])).toBeDefined()
  })
})
