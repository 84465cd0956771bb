// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { answerWith, onScreenOf, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { FactsScreen } from './facts-screen.tsx'
import { factsText } from './facts-text.ts'

const label = { vi: 'Xã đã đăng ký', en: 'The commune registered' }
const days = { vi: 'Số ngày huy động', en: 'Days mobilised' }
const missing = ['Xã Phú Lý', 'Xã Trị An', 'Phường Trảng Dài', 'Xã Bàu Hàm'].map((name, at) => ({
  ...{ id: `0000000${at}-0000-7000-8000-000000000000`, name, communeId: null },
}))
const ASKED = [
  { name: 'communeRegistered', label, type: 'yes-no', subject: 'commune', span: 'lasting', subjects: 6, known: 2, missing },
  {
    name: 'mobilisedDays',
    label: days,
    type: 'count',
    subject: 'seat',
    span: 'month',
    subjects: 1,
    known: 0,
    missing: [missing[0]],
  },
  {
    name: 'dxStandardMet',
    label: { vi: 'Đạt chuẩn', en: 'Meets it' },
    type: 'yes-no',
    subject: 'commune',
    span: 'lasting',
    subjects: 6,
    known: 6,
    missing: [],
  },
]
const batch = (id: string, change: object = {}) => ({
  ...{
    id,
    decision: { number: `${id}/TB`, date: '2024-07-30' },
    reason: 'Danh sách đăng ký',
    proposedBy: 'u',
    proposedByName: 'Hạnh',
  },
  ...{
    proposedAt: '2024-08-01T00:00:00Z',
    isYours: false,
    outcome: null,
    outcomeReason: null,
    decidedBy: null,
    decidedByName: null,
  },
  values: [
    {
      fact: 'communeRegistered',
      label,
      subjectKind: 'commune',
      subjectId: 's-1',
      subjectName: 'Xã Phú Lý',
      from: '2024-07-01',
      value: true,
    },
    {
      fact: 'mobilisedDays',
      label: days,
      subjectKind: 'seat',
      subjectId: 's-2',
      subjectName: 'Nguyễn Văn An · Tổ 1',
      from: '2024-07-01',
      until: '2024-07-31',
      value: 12,
    },
  ],
  ...change,
})

function serve(permissions: readonly string[], batches: readonly object[] = []) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2024-08-06', grants: [] })
    if (method === 'POST') return Response.json({ batchId: 'b-9' }, { status: 201 })
    if (address.startsWith('/api/v1/provisions'))
      return Response.json({ items: [{ code: 'yen-bai', title: { vi: 'Hỗ trợ', en: 'Support' } }], total: 1, nextCursor: null })
    return Response.json({ items: address.startsWith('/api/v1/facts-asked') ? ASKED : batches })
  })
}

describe.each(['vi', 'en'] as const)('the screen of facts in %s', (language) => {
  const text = factsText[language]
  const { act } = sharedText[language]

  test('says what is asked of the month, of how many it is known and who is missing; what is complete is not entered', async () => {
    chooseLanguage(language)
    const sent = serve(['policies:draft'])
    show(<FactsScreen />)
    await screen.findByText(label[language])
    expect(sent.map(({ address }) => address)).toContain('/api/v1/facts-asked?provision=yen-bai&month=2024-08')
    screen.getByText(text.known('2', '6'))
    screen.getByText(text.more('Xã Phú Lý, Xã Trị An, Phường Trảng Dài', '1'))
    screen.getByText(text.complete)
    expect(screen.getAllByRole('button', { name: new RegExp(`^${text.tellFact('')}`) })).toHaveLength(2)
    screen.getByText(text.none)
  })

  test('is entered for all that a filter finds, one set apart, on a paper with a reason', async () => {
    chooseLanguage(language)
    const sent = serve(['policies:draft'])
    const { user } = show(<FactsScreen />)
    await user.click(await screen.findByRole('button', { name: text.tellFact(label[language]) }))
    const dialog = within(await screen.findByRole('dialog'))
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: text.propose })
    await user.type(dialog.getByLabelText(text.find), 'xa')
    expect(dialog.queryByText('Phường Trảng Dài')).toBeNull()
    await user.selectOptions(dialog.getByLabelText(text.all), text.yes)
    await user.click(dialog.getByRole('button', { name: text.fill }))
    await user.selectOptions(dialog.getByLabelText(text.valueOf('Xã Trị An')), text.no)
    await user.selectOptions(dialog.getByLabelText(text.valueOf('Xã Bàu Hàm')), text.nothing)
    dialog.getByText(text.given('2'))
    expect(send.disabled).toBe(true)
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionNumber}`)), '12/TB')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionDate}`)), '30/07/2024')
    await user.type(dialog.getByLabelText(new RegExp(`^${act.reason}`)), 'Danh sách đăng ký')
    await user.click(send)
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    const said = { fact: 'communeRegistered', subjectKind: 'commune', from: '2024-08-01' }
    expect(JSON.parse(String(sent.find(({ method }) => method === 'POST')?.body))).toEqual({
      values: [
        { ...said, subjectId: missing[0]?.id, value: true },
        { ...said, subjectId: missing[1]?.id, value: false },
      ],
      decision: { number: '12/TB', date: '2024-07-30' },
      reason: 'Danh sách đăng ký',
    })
  })

  test('a number of one month is told of that month alone', async () => {
    chooseLanguage(language)
    const sent = serve(['policies:draft'])
    const { user } = show(<FactsScreen />)
    await user.click(await screen.findByRole('button', { name: text.tellFact(days[language]) }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByLabelText(new RegExp(`^${text.from}`))).toBeNull()
    await user.type(dialog.getByLabelText(text.valueOf('Xã Phú Lý')), '12')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionNumber}`)), '12/TB')
    await user.type(dialog.getByLabelText(new RegExp(`^${text.decisionDate}`)), '30/07/2024')
    await user.type(dialog.getByLabelText(new RegExp(`^${act.reason}`)), 'Bảng công')
    await user.click(dialog.getByRole('button', { name: text.propose }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    const { values } = JSON.parse(String(sent.find(({ method }) => method === 'POST')?.body))
    expect(values).toEqual([
      {
        fact: 'mobilisedDays',
        subjectKind: 'seat',
        subjectId: missing[0]?.id,
        value: 12,
        from: '2024-08-01',
        until: '2024-08-31',
      },
    ])
  })

  test('what another entered is confirmed after each line was shown; one’s own is not', async () => {
    chooseLanguage(language)
    const sent = serve(
      ['policies:activate'],
      [batch('b-1'), batch('b-2', { isYours: true }), batch('b-3', { outcome: 'confirmed' })],
    )
    const { user } = show(<FactsScreen />)
    const confirms = await screen.findAllByRole('button', { name: text.confirm })
    expect(confirms).toHaveLength(1)
    screen.getByText(text.waits)
    expect(screen.queryByRole('button', { name: text.tellFact(label[language]) })).toBeNull()
    await user.click(confirms[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog'))
    dialog.getByText(text.confirmDifference('2'))
    for (const shown of [
      'Xã Phú Lý',
      text.yes,
      'Nguyễn Văn An · Tổ 1',
      '12',
      text.since('01/07/2024'),
      text.days('01/07/2024', '31/07/2024'),
    ])
      dialog.getByText(shown)
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.confirm }))
    const posted = sent.find(({ method }) => method === 'POST')
    expect([posted?.address, JSON.parse(String(posted?.body))]).toEqual([
      '/api/v1/fact-batches/b-1/decide',
      { outcome: 'confirmed' },
    ])
  })
})
