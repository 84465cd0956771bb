import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessmentService, councilService, resultService } from '../../src/assessment/service.ts'
import { type Actor, systemActor } from '../../src/identity/index.ts'
import { actorFor, createDemoAccounts } from '../../src/identity/service.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import { clockAt } from '../../src/platform/demonstration.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { findUnitByCode } from '../../src/units/service.ts'
import { platformWithUnits } from '../../src/units/testing.ts'
import { OFFICERS } from '../accounts.ts'
import { taken } from '../taken.ts'
import { COUNCIL_SEATS } from './council.ts'
import { runRounds } from './rounds.ts'
import { establishAgencies } from './units.ts'

const TODAY = plainDate('2024-08-06')
let platform: Platform & { readonly close: () => Promise<void> }
let officers: (username: string) => Actor
let roundOf: (code: string) => string

const unitOf = async (code: string): Promise<string> => (await findUnitByCode(platform.database, code, TODAY))?.unitId ?? ''

beforeAll(async () => {
  platform = await platformWithUnits({ clock: clockAt(TODAY) })
  await establishAgencies(platform, systemActor)
  const from = plainDate('2024-01-01')
  const people = await Promise.all(
    OFFICERS.map(async ({ unit, ...officer }) => ({ ...officer, unitId: await unitOf(unit), from })),
  )
  taken(await createDemoAccounts(platform, { people, today: TODAY }))
  const actors = new Map<string, Actor>()
  for (const { username } of OFFICERS) actors.set(username, taken(await actorFor(platform.database, username, 'cli')))
  officers = (username) => actors.get(username) ?? systemActor
  const contacts = new Map([
    [await unitOf('H19.1'), officers('sonoivu')],
    [await unitOf('731'), officers('bienhoa')],
  ])
  await runRounds(platform, {
    officer: officers('hanh'),
    lead: officers('dung'),
    appraisers: [officers('nga'), officers('tuan'), officers('yen')],
    council: COUNCIL_SEATS.map(([username]) => officers(username)),
    contactOf: (unitId) => contacts.get(unitId) ?? systemActor,
  })
  const rounds = taken(await assessmentService(platform).rounds(officers('hanh')))
  roundOf = (code) => rounds.find((round) => round.code === code)?.id ?? ''
}, 120_000)
afterAll(() => platform.close())

test('last year is published and corrected once, with a tie for the third place that the Council decided', async () => {
  const result = resultService(platform)
  const roundId = roundOf('cds-2023')
  const { round, versions } = taken(await result.result(officers('sonoivu'), roundId))
  expect([round.state, versions.map(({ version }) => version)]).toEqual(['published', [2, 1]])
  const readRanks = async (version: number) => {
    const { units } = taken(await result.version(officers('sonoivu'), { roundId, version })).document
    return units.toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
  }
  const [first, corrected] = [await readRanks(1), await readRanks(2)]
  expect(first.slice(0, 4).map(({ code, rank }) => [code, rank])).toEqual([
    ['H19.10', 1],
    ['736', 2],
    ['H19.4', 3],
    ['H19.1', 4],
  ])
  expect(first.map(({ code }) => code).indexOf('731')).toBeGreaterThan(corrected.map(({ code }) => code).indexOf('731'))
  const { appeals, window } = taken(await result.appeals(officers('dung'), roundId))
  expect(appeals.map(({ decision }) => decision?.isUpheld)).toEqual([true, undefined])
  expect(window?.lastDay).toBe('2024-08-16')
})

test('the pending appeal would change who is paid: that is seen before it is decided', async () => {
  const result = resultService(platform)
  const roundId = roundOf('cds-2023')
  const { appeals } = taken(await result.appeals(officers('dung'), roundId))
  const appealId = appeals.find(({ decision }) => decision === null)?.id ?? ''
  const entry = { points: 92, reason: 'Theo số xác nhận' }
  const { movements } = taken(await result.previewAppeal(officers('dung'), { roundId, appealId, entry }))
  expect(movements.map(({ paid }) => paid).toSorted()).toContain('gained')
})

test('the Council has nine members, and its one sitting is closed with what it carried', async () => {
  const council = councilService(platform)
  const [sitting] = taken(await council.sittings(officers('hanh'), roundOf('cds-2023')))
  const { seats, motions, sitting: held } = taken(await council.sitting(officers('hanh'), sitting?.id ?? ''))
  expect([seats.length, seats.filter(({ isPresent }) => isPresent).length, held.state]).toEqual([9, 8, 'closed'])
  expect(motions.map(({ proposal, tally }) => [proposal.kind, tally?.result.outcome])).toEqual([
    ['method', 'carried'],
    ['tie', 'carried'],
    ['adopt', 'carried'],
  ])
})

test('this year is in appraisal: all but three submitted, one disagreement, one unit asked to explain', async () => {
  const { round, units, differing } = taken(await assessmentService(platform).appraisal(officers('nga'), roundOf('cds-2024')))
  expect(round.state).toBe('appraising')
  expect(units.filter(({ state }) => state === 'invited')).toHaveLength(3)
  expect(units.filter(({ state }) => state === 'returned').map(({ name }) => name)).toEqual(['Thành phố Biên Hòa'])
  expect(differing).toHaveLength(1)
})
