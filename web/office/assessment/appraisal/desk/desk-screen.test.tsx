// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../../shared/testing.tsx'
import { sharedText } from '../../../../shared/text.ts'
import { answerText } from '../../sheet/answer/answer-text.ts'
import type { AppraisalSheet, JudgementGiven } from '../api.ts'
import { conflictText } from '../conflict-text.ts'
import { DeskOf } from './desk-screen.tsx'
import { deskText } from './desk-text.ts'
import { deskOf, judgementOf, TREE_WITH_CHECKS } from './testing.ts'

const text = deskText.vi
const { judging, saved } = text
const DESK = '/api/v1/rounds/r-1/units/unit-1/appraisal'
const agree = `${judging.agree} (A)`
const give = `${judging.give} (Ctrl+Enter)`

interface Server {
  sheet: AppraisalSheet
  refuse?: (given: JudgementGiven) => Response | undefined
}

/** A server that keeps the judgements of one sheet on the first seat. */
function serve(server: Server) {
  onScreenOf(1400)
  const permissions = ['assessment:appraise', 'assessment:read']
  return answerWith(({ address, method, body }) => {
    if (address === '/api/v1/me') return Response.json({ user: { id: 'u-1' }, permissions, today: '2024-09-03', grants: [] })
    const criterion = address.slice(DESK.length + 1)
    if (method !== 'PUT' || criterion.includes('/')) return Response.json(address === DESK ? server.sheet : { others: [] })
    const given = JSON.parse(String(body)) as JudgementGiven
    const refused = server.refuse?.(given)
    if (refused !== undefined) return refused
    const judgement = judgementOf({ criterion, ...given, reason: given.reason || null, revision: given.base + 1 })
    const lines = server.sheet.lines.map((line) =>
      line.code === criterion ? { ...line, base: judgement.revision, state: 'agreed' as const, judgements: [judgement] } : line,
    )
    server.sheet = { ...server.sheet, lines }
    return Response.json(judgement)
  })
}

type Sent = ReturnType<typeof serve>
const judged = (sent: Sent) =>
  sent
    .filter(({ method, address }) => method === 'PUT' && address.startsWith(DESK))
    .map(({ address, body }) => ({ criterion: address.slice(DESK.length + 1), ...JSON.parse(String(body)) }))
const open = (at = '/?criterion=G1.1') => show(<DeskOf roundId="r-1" unitId="unit-1" />, at)
const heading = (code: string) => screen.findByRole('heading', { level: 2, name: new RegExp(`^${code} ·`) })
const line = (code: string) =>
  within(screen.getByRole('navigation', { name: text.list })).getByRole('link', { name: new RegExp(`^${code} ·`) })

beforeEach(() => localStorage.clear())

describe('by keyboard alone', () => {
  test('one goes through the criteria, agrees, and is at the next one to judge while it is saved behind', async () => {
    const sent = serve({ sheet: deskOf({}, { 'G1.2': { mayJudge: false, seat: null } }) })
    const { user, address } = open()
    await heading('G1.1')
    await user.keyboard('j')
    await heading('G1.2')
    await waitFor(() => expect(document.activeElement).toBe(line('G1.2')))
    await user.keyboard('{ArrowUp}')
    await heading('G1.1')
    await user.keyboard('a')
    await heading('G2.1')
    expect(address()).toContain('criterion=G2.1')
    await waitFor(() => expect(document.activeElement).toBe(line('G2.1')))
    await waitFor(() => expect(judged(sent)).toEqual([{ criterion: 'G1.1', base: 0, agrees: true, reason: '', checks: {} }]))
    expect(await within(line('G1.1')).findByText(text.mark.judged)).toBeDefined()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(judged(sent).at(-1)).toMatchObject({ criterion: 'G2.1', agrees: true }))
  })

  test('letters are words while one types, and nothing at all once they are turned off', async () => {
    const sent = serve({ sheet: deskOf() })
    const { user } = open()
    await heading('G1.1')
    await user.keyboard('r')
    await user.keyboard('ja an')
    expect(screen.getByRole('textbox', { name: `${judging.reason} (R)` })).toHaveProperty('value', 'ja an')
    await user.click(screen.getByText(text.keys.title))
    await user.click(screen.getByRole('switch', { name: text.keys.on }))
    await user.keyboard('a')
    expect(judged(sent)).toEqual([])
    await heading('G1.1')
  })

  test('another value goes through the unit’s own input, with a reason, and goes on', async () => {
    const sent = serve({ sheet: deskOf() })
    const { user } = open()
    await heading('G1.1')
    await user.keyboard('e')
    const field = await screen.findByRole('textbox', { name: answerText.vi.value })
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard('2')
    expect(screen.getByRole('button', { name: give }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText(judging.lacksOther(judging.lack.reasonOfOther))).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: `${judging.reason} (R)` }), 'Hai biên bản')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(judged(sent)).toEqual([
        { criterion: 'G1.1', base: 0, agrees: false, entry: { value: 2 }, reason: 'Hai biên bản', checks: {} },
      ]),
    )
    await heading('G1.2')
  })
})

describe('agreeing', () => {
  test('waits for the checks, and for a reason where one is not met', async () => {
    const sent = serve({ sheet: deskOf({ tree: TREE_WITH_CHECKS }) })
    const { user } = open()
    await heading('G1.1')
    expect(screen.getByText(judging.lacks(judging.lack.checks))).toBeDefined()
    await user.keyboard('a')
    expect(judged(sent)).toEqual([])
    await user.click(screen.getByRole('radio', { name: text.checks.no }))
    await user.type(screen.getByRole('textbox', { name: new RegExp(`^${text.checks.day}`) }), '10/04/2024{Tab}')
    expect(await screen.findByText(text.checks.verdict['in-grace'])).toBeDefined()
    expect(screen.getByText(judging.lacks(judging.lack.reason))).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: `${judging.reason} (R)` }), 'Có bản chụp')
    await user.click(screen.getByRole('button', { name: agree }))
    const checks = { paper: { value: false }, day: { value: '2024-04-10' } }
    await waitFor(() => expect(judged(sent).at(-1)).toMatchObject({ agrees: true, reason: 'Có bản chụp', checks }))
  })

  test('is not possible where the unit did not answer, and says so', async () => {
    serve({ sheet: deskOf() })
    open('/?criterion=G2.3')
    await heading('G2.3')
    expect(screen.getByText(judging.lacks(judging.lack.answer))).toBeDefined()
  })

  test('that the server refuses keeps what was typed, and says so in the list and beside it', async () => {
    const server: Server = {
      sheet: deskOf(),
      refuse: () => Response.json({ kind: 'round-not-in-state', vi: 'Đợt đã kết thúc' }, { status: 409 }),
    }
    serve(server)
    const { user } = open()
    await heading('G1.1')
    await user.type(screen.getByRole('textbox', { name: `${judging.reason} (R)` }), 'Đủ hồ sơ')
    await user.click(screen.getByRole('button', { name: agree }))
    await user.click(await within(line('G1.1')).findByText(text.mark.unsaved))
    expect(await screen.findByText('Đợt đã kết thúc')).toBeDefined()
    expect(screen.getByRole('textbox', { name: `${judging.reason} (R)` })).toHaveProperty('value', 'Đủ hồ sơ')
    delete server.refuse
    await user.click(screen.getByRole('button', { name: saved.tryAgain }))
    expect(await within(line('G1.1')).findByText(text.mark.judged)).toBeDefined()
  })

  test('in a window while another judged shows both, and goes out only when it is chosen', async () => {
    const current = judgementOf({ revision: 4, agrees: false, entry: { value: 1 }, reason: 'Một biên bản', by: 'Hà (máy khác)' })
    const sent = serve({
      sheet: deskOf(),
      refuse: ({ base }) =>
        base === 4 ? undefined : Response.json({ kind: 'judgement-changed-meanwhile', current, vi: 'x' }, { status: 412 }),
    })
    const { user } = open()
    await heading('G1.1')
    await user.click(screen.getByRole('button', { name: agree }))
    await user.click(await within(line('G1.1')).findByText(text.mark.unsaved))
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('3 cuộc')).toBeDefined()
    expect(alert.getByText('1 cuộc')).toBeDefined()
    await user.click(alert.getByRole('button', { name: saved.keepOwn }))
    await waitFor(() => expect(judged(sent).at(-1)).toMatchObject({ base: 4, agrees: true }))
  })
})

describe('two appraisers', () => {
  const round = { ...deskOf().round, appraisers: 2 as const }
  const appraisers = (isIn: boolean) => [
    { seat: 1 as const, name: 'Hà', isIn: true },
    { seat: 2 as const, name: 'Sơn', isIn },
  ]

  test('know of one another only whether the other is in', async () => {
    serve({ sheet: deskOf({ round }, { 'G1.1': { appraisers: appraisers(false), judgements: [judgementOf()] } }) })
    open()
    await heading('G1.1')
    expect(screen.getByText(text.both.otherNotIn)).toBeDefined()
    expect(screen.getByText(text.both.blind)).toBeDefined()
    expect(screen.queryByText(/Sơn/)).toBeNull()
    expect(within(line('G1.1')).getByText(text.mark['waits-for-other'])).toBeDefined()
  })

  test('are shown side by side once both are in; where they differ it is marked, and a third may settle', async () => {
    const judgements = [judgementOf(), judgementOf({ seat: 2, agrees: false, entry: { value: 1 }, reason: 'Một', by: 'Sơn' })]
    const settled = {
      state: 'differing',
      judgements,
      appraisers: appraisers(true),
      seat: null,
      mayJudge: false,
      maySettle: true,
    } as const
    const sent = serve({ sheet: deskOf({ round }, { 'G1.1': settled }) })
    const { user } = open('/?criterion=G1.1&show=differing')
    await heading('G1.1')
    expect(screen.getByText('1 cuộc')).toBeDefined()
    expect(within(line('G1.1')).getByText(text.mark.differing)).toBeDefined()
    expect(within(screen.getByRole('navigation', { name: text.list })).getAllByRole('link')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: `${judging.points} (P)` }))
    await user.type(screen.getByRole('textbox', { name: judging.pointsGiven('10') }), '5')
    await user.type(screen.getByRole('textbox', { name: new RegExp(`^${judging.reason}`) }), 'Chỉ một nửa')
    await user.click(screen.getByRole('button', { name: text.settle.act }))
    await waitFor(() =>
      expect(judged(sent)).toEqual([
        { criterion: 'G1.1/settlement', entry: { points: 5, reason: 'Chỉ một nửa' }, reason: 'Chỉ một nửa' },
      ]),
    )
  })
})

describe('the whole sheet', () => {
  const request = {
    ...{ unitId: 'unit-1', criterion: 'G1.2', question: 'Gửi quyết định phê duyệt kế hoạch.', by: 'Hà' },
    ...{ at: '2024-09-02T03:00:00Z', returnedAt: null },
  }

  test('is returned once, with the questions as the unit reads them', async () => {
    const sent = serve({ sheet: deskOf({ mayReturn: true }, { 'G1.2': { request } }) })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: text.back.act }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.back.once)).toBeDefined()
    expect(dialog.getByText(`“${request.question}”`)).toBeDefined()
    await user.click(dialog.getByRole('checkbox', { name: sharedText.vi.act.understood }))
    await user.click(dialog.getByRole('button', { name: text.back.now }))
    await waitFor(() => expect(sent.some(({ address }) => address.endsWith('/units/unit-1/return'))).toBe(true))
  })

  test('is not returned while nothing is marked; a mark is the question itself', async () => {
    const sent = serve({ sheet: deskOf() })
    const { user } = open()
    expect(await screen.findByRole('button', { name: text.back.act })).toHaveProperty('disabled', true)
    expect(screen.getByText(text.back.lacks)).toBeDefined()
    await user.keyboard('q')
    await user.keyboard(request.question)
    await user.click(screen.getByRole('button', { name: text.question.mark }))
    await waitFor(() => expect(judged(sent)).toEqual([{ criterion: 'G1.1/question', question: request.question }]))
  })

  test('keeps a question and a note that were typed and not sent, while one goes on, until they are sent', async () => {
    serve({ sheet: deskOf() })
    const { user } = open()
    await heading('G1.1')
    const question = () => screen.getByRole('textbox', { name: `${text.question.ask} (Q)` })
    const note = () => screen.getByRole('textbox', { name: new RegExp(`^${text.note.field}`) })
    await user.type(question(), request.question)
    await user.type(note(), 'Hỏi lại Sở')
    await user.click(screen.getByRole('heading', { level: 2, name: /^G1\.1/ }))
    await user.keyboard('j')
    await heading('G1.2')
    expect([question(), note()]).toMatchObject([{ value: '' }, { value: '' }])
    await user.keyboard('k')
    await heading('G1.1')
    expect([question(), note()]).toMatchObject([{ value: request.question }, { value: 'Hỏi lại Sở' }])
    await user.click(screen.getByRole('button', { name: text.note.add }))
    await waitFor(() => expect(note()).toHaveProperty('value', ''))
    await user.click(screen.getByRole('button', { name: text.question.mark }))
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => /question|note/.test(key))).toEqual([]))
  })

  test('is left by whoever declares a conflict, who is told what follows', async () => {
    const sent = serve({ sheet: deskOf() })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: conflictText.vi.act }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(conflictText.vi.ofOneself)).toBeDefined()
    await user.type(dialog.getByRole('textbox', { name: new RegExp(sharedText.vi.act.reason) }), 'Vợ làm ở Sở')
    await user.click(dialog.getByRole('checkbox', { name: sharedText.vi.act.understood }))
    await user.click(dialog.getByRole('button', { name: conflictText.vi.now }))
    await waitFor(() => expect(sent.some(({ address }) => address.endsWith('/units/unit-1/conflicts'))).toBe(true))
  })
})
