// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answerWith, onScreenOf, show } from '../../../shared/testing.tsx'
import { sharedText } from '../../../shared/text.ts'
import type { AnswerField, Sheet } from '../api.ts'
import { ROUND, sheetOf } from '../testing.ts'
import { answerText } from './answer/answer-text.ts'
import { SheetOf } from './sheet-screen.tsx'
import { sheetText } from './sheet-text.ts'
import { submitText } from './submit/submit-text.ts'

const text = sheetText.vi
const { saved } = text
const submit = submitText.vi
const SHEET = '/api/v1/rounds/r-1/units/unit-1'
const KEPT = 'canhtayso-answer u-1 r-1 unit-1 entry G1.1'

interface Server {
  sheet: Sheet
  isAlive: boolean
  /** What it refuses a written field with. */
  refuse?: (body: { readonly base: number; readonly body: unknown }) => Response | undefined
}

/** A server that keeps the fields of one sheet. */
function serve(server: Server, permissions: readonly string[] = ['assessment:answer']) {
  return answerWith(({ address, method, body }) => {
    if (!server.isAlive) throw new TypeError('Failed to fetch')
    if (address === '/api/v1/me') return Response.json({ user: { id: 'u-1' }, permissions, today: '2024-08-06', grants: [] })
    if (address === `${SHEET}/answers`) {
      const given = JSON.parse(String(body)) as { criterion: string; field: 'entry'; base: number; body: unknown }
      const refused = server.refuse?.(given)
      if (refused !== undefined) return refused
      const kept = typeof given.body === 'string' ? given.body.trim() : given.body
      const field: AnswerField = { ...given, body: kept, revision: given.base + 1, by: 'Mai', at: '2024-08-06T03:05:00Z' }
      const lines = server.sheet.lines.map((line) => (line.code === given.criterion ? { ...line, [given.field]: field } : line))
      server.sheet = { ...server.sheet, lines }
      return Response.json(field)
    }
    return Response.json(method === 'GET' && address === SHEET ? server.sheet : {})
  })
}

const written = (sent: ReturnType<typeof serve>) =>
  sent.filter(({ address }) => address.endsWith('/answers')).map(({ body }) => JSON.parse(String(body)))
const open = (at = '/?criterion=G1.1') => {
  onScreenOf(1400)
  return show(<SheetOf roundId="r-1" unitId="unit-1" />, at)
}
const figure = () => screen.findByRole('textbox', { name: answerText.vi.value })

describe('what is typed into a sheet', () => {
  test('saves itself, says so with its time, and is worth points at once', async () => {
    const sent = serve({ sheet: sheetOf(), isAlive: true })
    const { user } = open()
    await user.type(await figure(), '3')
    expect(await screen.findByText(text.pointsOf('7,5', '10'))).toBeDefined()
    expect(await screen.findByText(saved.savedAt('10:05'))).toBeDefined()
    expect(written(sent)).toEqual([{ criterion: 'G1.1', field: 'entry', base: 0, body: { value: 3 } }])
    expect(localStorage.getItem(KEPT)).toBeNull()
  })

  test('survives a lost connection and a reload, in words, and goes out when the server is back', async () => {
    const server: Server = { sheet: sheetOf(), isAlive: true }
    serve(server)
    const { user } = open()
    const field = await figure()
    server.isAlive = false
    await user.type(field, '4')
    expect(await screen.findByText(saved.keptHere('1'))).toBeDefined()
    expect(JSON.parse(localStorage.getItem(KEPT) ?? '')).toMatchObject({ body: { value: 4 } })
    cleanup()
    server.isAlive = true
    const sent = serve(server)
    open()
    expect(await figure()).toHaveProperty('value', expect.stringContaining('4'))
    await waitFor(() => expect(written(sent).at(-1)).toMatchObject({ criterion: 'G1.1', base: 0, body: { value: 4 } }))
    expect(await screen.findByText(saved.savedAt('10:05'))).toBeDefined()
    expect(localStorage.getItem(KEPT)).toBeNull()
  })

  test('and was changed by somebody else meanwhile stands beside theirs, and goes out only when it is chosen', async () => {
    const current = { criterion: 'G1.1', field: 'entry', revision: 5, body: { value: 1 }, by: 'Lan', at: '2024-08-06T03:00:00Z' }
    const server: Server = {
      ...{ sheet: sheetOf(), isAlive: true },
      refuse: ({ base }) =>
        base === 5 ? undefined : Response.json({ kind: 'field-changed-meanwhile', current, vi: 'Lan sửa' }, { status: 412 }),
    }
    const sent = serve(server)
    const { user } = open()
    await user.type(await figure(), '4')
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('4 cuộc')).toBeDefined()
    expect(alert.getByText('1 cuộc')).toBeDefined()
    expect(screen.getByText(text.mark.doubtful)).toBeDefined()
    await user.click(alert.getByRole('button', { name: saved.keepOwn }))
    await waitFor(() => expect(written(sent).at(-1)).toMatchObject({ base: 5, body: { value: 4 } }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('and cannot be read is said beside its field and is not sent; a missing answer is not zero', async () => {
    const sent = serve({ sheet: sheetOf(), isAlive: true })
    const { user } = open('/?criterion=G2.1')
    expect(await screen.findByText(text.noScore)).toBeDefined()
    await user.type(await screen.findByRole('textbox', { name: new RegExp(`^${answerText.vi.part.slice(0, 5)}`) }), '9')
    expect(await screen.findByText(answerText.vi.bothNumbers)).toBeDefined()
    expect(screen.getByText(saved.fieldDoubtful)).toBeDefined()
    expect(screen.getByRole('button', { name: submit.submit })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: answerText.vi.notApplicable }))
    await user.type(screen.getByRole('textbox', { name: new RegExp(answerText.vi.whyNot) }), 'Không có hồ sơ')
    await waitFor(() => expect(written(sent).at(-1)).toMatchObject({ body: { notApplicable: 'Không có hồ sơ' } }))
    expect(written(sent).every(({ body }) => 'notApplicable' in body)).toBe(true)
  })

  test('a space at the end of an explanation, which the server does not keep, is not taken from under the hand', async () => {
    const sent = serve({ sheet: sheetOf(), isAlive: true })
    const { user } = open()
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: text.explanation })
    await user.type(field, 'Đã họp ')
    await screen.findByText(saved.savedAt('10:05'))
    await user.type(field, 'đủ')
    expect(field.value).toBe('Đã họp đủ')
    await waitFor(() => expect(written(sent).at(-1)).toMatchObject({ body: 'Đã họp đủ' }))
  })
})

describe('submitting', () => {
  const few = { missing: ['G2.2', 'S1'], atStake: 15 }
  const fill = async (user: ReturnType<typeof open>['user'], number: string) => {
    await user.click(await screen.findByRole('button', { name: submit.submit }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: new RegExp(submit.headName) }), 'Lê Hà')
    await user.type(dialog.getByRole('textbox', { name: new RegExp(submit.headPosition) }), 'Giám đốc')
    await user.type(dialog.getByRole('textbox', { name: submit.confirmNumber }), number)
    await user.click(dialog.getByRole('checkbox', { name: sharedText.vi.act.understood }))
    return { dialog, act: dialog.getByRole('button', { name: submit.submitNow }) }
  }

  test('lists what is missing with what it is worth, and asks for their number', async () => {
    const sent = serve({ sheet: sheetOf(few), isAlive: true })
    const { user } = open()
    const { dialog, act } = await fill(user, '1')
    expect(dialog.getByText(submit.missing('2', '15'))).toBeDefined()
    expect(dialog.getByText('G2.2 · Mức hài lòng của người dân')).toBeDefined()
    expect(dialog.getByText(submit.otherNumber)).toBeDefined()
    expect(act).toHaveProperty('disabled', true)
    await user.clear(dialog.getByRole('textbox', { name: submit.confirmNumber }))
    await user.type(dialog.getByRole('textbox', { name: submit.confirmNumber }), '2')
    await user.click(act)
    await waitFor(() => expect(sent.some(({ address }) => address === `${SHEET}/submit`)).toBe(true))
    const posted = sent.find(({ address }) => address === `${SHEET}/submit`)
    expect(JSON.parse(String(posted?.body))).toEqual({ headName: 'Lê Hà', headPosition: 'Giám đốc', missing: 2 })
  })

  test('cannot be done outside its days, and says so', async () => {
    serve({ sheet: sheetOf({ maySubmit: false }), isAlive: true })
    open()
    expect(await screen.findByRole('button', { name: submit.submit })).toHaveProperty('disabled', true)
    expect(screen.getByText(submit.notTheTime)).toBeDefined()
  })

  test('leaves a sheet that is read, and is taken back while there is time', async () => {
    const submission = {
      number: 1,
      missing: 2,
      headName: 'Lê Hà',
      headPosition: 'Giám đốc',
      by: 'Mai',
      at: '2024-08-06T03:00:00Z',
    }
    const { unit, lines } = sheetOf()
    const sheet = sheetOf({
      ...{ submission, maySubmit: false, mayTakeBack: true, unit: { ...unit, state: 'submitted' } },
      lines: lines.map((line) => ({ ...line, mayAnswer: false })),
    })
    const sent = serve({ sheet, isAlive: true })
    const { user } = open()
    expect(await screen.findByText(submit.submittedAt('06/08/2024 10:00'))).toBeDefined()
    expect(screen.getByText(answerText.vi.noAnswer)).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: submit.takeBack }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: submit.takeBack }))
    await waitFor(() => expect(sent.some(({ address }) => address === `${SHEET}/take-back`)).toBe(true))
  })
})

test('whoever only reads assessments is offered nothing to write or submit', async () => {
  const lines = sheetOf().lines.map((line) => ({ ...line, mayAnswer: false }))
  serve({ sheet: sheetOf({ lines, maySubmit: false }), isAlive: true }, ['assessment:read'])
  open()
  expect(await screen.findByRole('heading', { name: 'Agency 1' })).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: submit.submit })).toBeNull()
  expect(screen.getByText(ROUND.title)).toBeDefined()
})

describe('a sheet that was returned', () => {
  const request = { question: 'Gửi quyết định phê duyệt kế hoạch.', by: 'Hà', at: '2024-09-02T03:00:00Z' }
  const { unit, lines, round } = { ...sheetOf(), round: { ...ROUND, state: 'appraising' as const } }
  const returned = sheetOf({
    ...{ round, unit: { ...unit, state: 'returned' }, lastDay: '2024-08-10', missing: ['G2.2'] },
    lines: lines.map((line) => ({ ...line, mayAnswer: line.code === 'G2.1', request: line.code === 'G2.1' ? request : null })),
  })

  test('begins with what is asked again and its question, and leaves the rest as it was', async () => {
    serve({ sheet: returned, isAlive: true })
    const { user } = open('/')
    expect(await screen.findByRole('heading', { level: 2, name: /^G2\.1 ·/ })).toBeDefined()
    expect(screen.getByText(request.question)).toBeDefined()
    expect(screen.getByText(submit.explain.returned('1'))).toBeDefined()
    expect(screen.getByText(text.figures.daysToExplain).parentElement?.textContent).toContain('5')
    expect(screen.getAllByRole('textbox').length).toBeGreaterThan(0)
    await user.click(screen.getByRole('link', { name: /^G1\.1 ·/ }))
    expect(await screen.findByText(text.request.kept)).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('is submitted once more, without asking again how much is empty', async () => {
    const sent = serve({ sheet: returned, isAlive: true })
    const { user } = open('/')
    await user.click(await screen.findByRole('button', { name: submit.explain.submit }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(`“${request.question}”`)).toBeDefined()
    await user.type(dialog.getByRole('textbox', { name: new RegExp(submit.headName) }), 'Lê Hà')
    await user.type(dialog.getByRole('textbox', { name: new RegExp(submit.headPosition) }), 'Giám đốc')
    await user.click(dialog.getByRole('checkbox', { name: sharedText.vi.act.understood }))
    await user.click(dialog.getByRole('button', { name: submit.explain.submitNow }))
    await waitFor(() => expect(sent.some(({ address }) => address === `${SHEET}/submit`)).toBe(true))
    const posted = sent.find(({ address }) => address === `${SHEET}/submit`)
    expect(JSON.parse(String(posted?.body))).toMatchObject({ missing: 1 })
  })

  test('has explained: it is read, and says so', async () => {
    const submission = {
      number: 2,
      missing: 1,
      headName: 'Lê Hà',
      headPosition: 'Giám đốc',
      by: 'Mai',
      at: '2024-09-03T03:00:00Z',
    }
    const explained = { ...returned, submission, maySubmit: false, unit: { ...unit, state: 'explained' as const } }
    serve({ sheet: { ...explained, lines: explained.lines.map((line) => ({ ...line, mayAnswer: false })) }, isAlive: true })
    open('/')
    expect(await screen.findByText(submit.explain.explained, { exact: false })).toBeDefined()
    expect(screen.getByText(submit.appraising, { exact: false })).toBeDefined()
    expect(screen.queryByRole('button', { name: submit.explain.submit })).toBeNull()
  })
})
