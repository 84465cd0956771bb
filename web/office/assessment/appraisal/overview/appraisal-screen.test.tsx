// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../../shared/testing.tsx'
import { sharedText } from '../../../../shared/text.ts'
import { TREE } from '../../testing.ts'
import type { AppraisalOverview, AppraisedUnit } from '../api.ts'
import { conflictText } from '../conflict-text.ts'
import { APPRAISING } from '../desk/testing.ts'
import { AppraisalOf } from './appraisal-screen.tsx'
import { appraisalText } from './appraisal-text.ts'

const text = appraisalText.vi
const { understood, reason } = sharedText.vi.act

const unitOf = (unitId: string, name: string, change: Partial<AppraisedUnit> = {}): AppraisedUnit => ({
  ...{ unitId, name, treeId: 't-1', block: 'departments', state: 'submitted', asked: 10, agreed: 10, differing: 0, settled: 0 },
  ...{ marked: 0, self: 60, appraised: 55.5, maximum: 80 },
  ...change,
})

const overviewOf = (change: Partial<AppraisalOverview> = {}): AppraisalOverview => ({
  ...{ round: APPRAISING, assignments: [], conflicts: [], differing: [], gaps: [], dispersions: [], moves: [] },
  units: [unitOf('unit-1', 'Agency 1'), unitOf('unit-2', 'Agency 2')],
  appraisers: [
    { id: 'u-1', name: 'Hà' },
    { id: 'u-2', name: 'Sơn' },
  ],
  ...change,
})

function serve(overview: AppraisalOverview, permissions: readonly string[] = ['assessment:read']) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ user: { id: 'u-1' }, permissions, today: '2024-09-03', grants: [] })
    if (address.startsWith('/api/v1/criteria-versions')) return Response.json({ id: 't-1', document: TREE })
    return Response.json(method === 'GET' ? overview : {})
  })
}
const open = () => show(<AppraisalOf id="r-1" />)
const posted = (sent: ReturnType<typeof serve>, path: string) =>
  sent.filter(({ method, address }) => method !== 'GET' && address.endsWith(path)).map(({ body }) => JSON.parse(String(body)))

describe('concluding the appraisal', () => {
  test('says what is missing while criteria are open, differ, or are being explained', async () => {
    const units = [
      unitOf('unit-1', 'Agency 1', { agreed: 6, differing: 1 }),
      unitOf('unit-2', 'Agency 2', { state: 'returned' }),
      unitOf('unit-3', 'Agency 3', { state: 'invited', agreed: 0 }),
    ]
    const sent = serve(overviewOf({ units, moves: ['conclude-appraisal'] }))
    const { user } = open()
    const act = await screen.findByRole('button', { name: text.conclude.act })
    const { conclude } = text
    expect(
      screen.getByText(conclude.lacks([conclude.open('3'), conclude.differing('1'), conclude.explaining('1')].join('; '))),
    ).toBeDefined()
    await user.click(act)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sent.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('tells what it does, and who has no score', async () => {
    const units = [unitOf('unit-1', 'Agency 1'), unitOf('unit-3', 'Agency 3', { state: 'invited', agreed: 0 })]
    const sent = serve(overviewOf({ units, moves: ['conclude-appraisal'] }))
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: text.conclude.act }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.conclude.summary('1', '10'))).toBeDefined()
    expect(dialog.getByText(text.conclude.without('1'))).toBeDefined()
    await user.click(dialog.getByRole('checkbox', { name: understood }))
    await user.click(dialog.getByRole('button', { name: text.conclude.act }))
    await waitFor(() => expect(sent.some(({ address }) => address.endsWith('/conclude-appraisal'))).toBe(true))
  })
})

test('several units are assigned at once, with the part, the seat and the reason', async () => {
  const sent = serve(overviewOf({ round: { ...APPRAISING, appraisers: 2 }, moves: ['assign'] }))
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: text.assign.act }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: text.assign.all }))
  await user.selectOptions(dialog.getByRole('combobox', { name: new RegExp(text.assign.person) }), 'Sơn')
  await user.selectOptions(dialog.getByRole('combobox', { name: text.assign.seat }), text.assign.seats[2])
  const part = dialog.getByRole('combobox', { name: text.assign.part })
  await user.selectOptions(part, await within(part).findByRole('option', { name: /^G1 ·/ }))
  await user.type(dialog.getByRole('textbox', { name: new RegExp(reason) }), 'Theo phân công')
  await user.click(dialog.getByRole('button', { name: text.assign.now }))
  await waitFor(() =>
    expect(posted(sent, '/assignments')).toEqual([
      { unitIds: ['unit-1', 'unit-2'], branch: 'G1', seat: 2, appraiserId: 'u-2', reason: 'Theo phân công' },
    ]),
  )
})

test('a gap, a difference and an outlier lead to the criterion on the desk', async () => {
  serve(
    overviewOf({
      round: { ...APPRAISING, appraisers: 2 },
      differing: [{ unitId: 'unit-2', criterion: 'G1.2' }],
      gaps: [{ unitId: 'unit-1', criterion: 'G1.1', self: 10, appraised: 2.5, gap: -7.5, maximum: 10 }],
      dispersions: [{ block: 'departments', criterion: 'G2.1', units: 6, mean: 0.5, deviation: 0.25, outliers: ['unit-2'] }],
    }),
  )
  open()
  const gap = await screen.findByRole('link', { name: /^G1\.1 · Số cuộc họp/ })
  expect(gap.getAttribute('href')).toBe('/assessment/r-1/units/unit-1/appraisal?criterion=G1.1')
  expect(screen.getByRole('link', { name: /^G1\.2 ·/ }).getAttribute('href')).toContain('/units/unit-2/appraisal?criterion=G1.2')
  const [far] = within(screen.getByRole('table', { name: text.dispersions.title })).getAllByRole('link', { name: 'Agency 2' })
  expect(far?.getAttribute('href')).toContain('criterion=G2.1')
  expect(screen.getByText('−7,5')).toBeDefined()
})

test('whoever runs the round notes the conflict of another; of oneself only who judges', async () => {
  const sent = serve(overviewOf({ appraisers: [{ id: 'u-2', name: 'Sơn' }] }), ['assessment:read', 'assessment:prepare'])
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: conflictText.vi.act }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByRole('option', { name: conflictText.vi.oneself })).toBeNull()
  await user.selectOptions(dialog.getByRole('combobox', { name: conflictText.vi.unit }), 'Agency 2')
  await user.type(dialog.getByRole('textbox', { name: new RegExp(reason) }), 'Em ruột phó giám đốc')
  await user.click(dialog.getByRole('checkbox', { name: understood }))
  await user.click(dialog.getByRole('button', { name: conflictText.vi.now }))
  await waitFor(() =>
    expect(posted(sent, '/units/unit-2/conflicts')).toEqual([{ personId: 'u-2', reason: 'Em ruột phó giám đốc' }]),
  )
})
