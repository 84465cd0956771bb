// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import type { AwardListed } from './api.ts'
import { awardText } from './award-text.ts'
import { AwardsScreen } from './awards-screen.tsx'
import { awardsByUnit } from './units-over-years.ts'

const text = awardText.vi
const listed = (year: number, state: AwardListed['state'], change: Partial<AwardListed> = {}): AwardListed => ({
  ...{ roundId: `r-${year}`, roundCode: `cds-${year}`, roundTitle: `Đợt ${year}`, year, state },
  ...{ stateText: state === null ? null : { vi: state, en: state }, due: 500_000_000, paid: 0, outstanding: 0 },
  units: [{ unitId: 'u-1', name: 'Biên Hòa', rank: 1, due: 500_000_000 }],
  ...change,
})

test('awards over the years are listed by round and by unit; what is only proposed counts for no unit', async () => {
  onScreenOf(1400)
  const items = [listed(2025, null, { units: [] }), listed(2024, 'submitted'), listed(2023, 'settled'), listed(2022, 'decided')]
  answerWith(() => Response.json({ items }))
  show(<AwardsScreen />)
  const rounds = within(await screen.findByRole('table', { name: text.title }))
  expect(rounds.getAllByRole('row')).toHaveLength(5)
  expect(rounds.getByText(text.notYet)).toBeDefined()
  const units = within(screen.getByRole('table', { name: text.byUnit }))
  const sum = formatMoney(500_000_000)
  const years = [2023, 2022].map((year) => text.yearRank(String(year), formatCount(1), sum)).join('; ')
  expect(units.getByText(years)).toBeDefined()
})

test('no round with a published result teaches what comes here', async () => {
  answerWith(() => Response.json({ items: [] }))
  show(<AwardsScreen />)
  expect(await screen.findByText(text.none)).toBeDefined()
})

test('a unit that was awarded more in all comes first', () => {
  const other = { unitId: 'u-2', name: 'An', rank: 2, due: 400_000_000 }
  const own = { unitId: 'u-1', name: 'Biên Hòa', rank: 1, due: 500_000_000 }
  const units = awardsByUnit([listed(2023, 'settled', { units: [other] }), listed(2022, 'settled', { units: [own, other] })])
  expect(units.map(({ unitId, total }) => [unitId, total])).toEqual([
    ['u-2', 800_000_000],
    ['u-1', 500_000_000],
  ])
})
