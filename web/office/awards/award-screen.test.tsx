// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { chooseLanguage } from '../../shared/i18n/language.ts'
import { show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { AwardOf } from './award-screen.tsx'
import { awardText } from './award-text.ts'
import { line, overview, proposal, ROUND_ID, serveAward, THREE_LINES } from './testing.ts'

const bodyOf = (sent: ReturnType<typeof serveAward>) => {
  const posted = sent.find(({ method }) => method === 'POST')
  return [posted?.address, posted?.body === undefined || posted.body === null ? null : JSON.parse(String(posted.body))]
}

describe.each(['vi', 'en'] as const)('one award in %s', (language) => {
  const text = awardText[language]
  const { act } = sharedText[language]

  test('before it is drawn up shows who is due what, and draws up what was seen', async () => {
    chooseLanguage(language)
    const sent = serveAward(overview({ moves: ['draw-up'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    const table = within(await screen.findByRole('table', { name: text.unitsAwarded }))
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent.includes('15/2024/NQ')),
    ).toEqual([true, true, true])
    await user.click(screen.getByRole('button', { name: text.drawUp }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.drawsUp(formatCount(3), formatMoney(1_200_000_000)))).toBeDefined()
    await user.click(dialog.getByRole('button', { name: text.drawUp }))
    expect(bodyOf(sent)).toEqual([`/api/v1/rounds/${ROUND_ID}/award`, { moved: 1_200_000_000 }])
  })

  test('that a tie stands against says why, and offers no button', async () => {
    chooseLanguage(language)
    const { preview, ...others } = overview({ moves: ['draw-up'] })
    const blocker = { kind: 'tie-open', vi: 'Đồng hạng 3', en: 'A tie at rank 3' }
    serveAward({ ...others, preview: preview === null ? null : { ...preview, blockers: [blocker] } })
    show(<AwardOf id={ROUND_ID} />)
    expect(await screen.findByText(blocker[language])).toBeDefined()
    expect(screen.queryByRole('button', { name: text.drawUp })).toBeNull()
  })

  test('while the result may still change is submitted with a reason only', async () => {
    chooseLanguage(language)
    const guard = { lastDayToAppeal: '2025-01-20', openAppeals: 1, mayStillChange: true }
    const sent = serveAward(overview({ guard, proposals: [proposal('drafted')], moves: ['submit', 'withdraw'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    await user.click(await screen.findByRole('button', { name: text.submit }))
    const dialog = within(await screen.findByRole('dialog'))
    const submit = dialog.getByRole('button', { name: text.submit })
    expect(submit).toHaveProperty('disabled', true)
    await user.type(dialog.getByLabelText(text.submitReason, { exact: false }), 'Kịp hội nghị')
    await user.click(submit)
    expect(bodyOf(sent)).toEqual([`/api/v1/rounds/${ROUND_ID}/award/submit`, { reason: 'Kịp hội nghị' }])
  })

  test('is approved by the fingerprint that was seen, and returned with a reason', async () => {
    chooseLanguage(language)
    const submitted = proposal('submitted', {
      guardReason: 'Kịp hội nghị',
      approvalsNeeded: 2,
      submittedAt: '2025-01-11T02:00:00Z',
    })
    const sent = serveAward(overview({ proposals: [submitted], moves: ['approve', 'return'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    expect(await screen.findByText(text.approvals(formatCount(0), formatCount(2)))).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.approve }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.guarded('Kịp hội nghị'))).toBeDefined()
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.approve }))
    expect(bodyOf(sent)).toEqual([`/api/v1/rounds/${ROUND_ID}/award/approve`, { fingerprint: 'f'.repeat(64) }])
  })

  test('that is decided is ordered into the accounts that are confirmed; who waits for one is named', async () => {
    chooseLanguage(language)
    const [first, second, third] = THREE_LINES.map(({ unitId }) => unitId)
    const account = { holder: 'UBND', bank: 'Kho bạc', number: '3713', isYours: false }
    const accounts = [
      { ...account, id: 'a-1', unitId: first ?? '', outcome: 'confirmed' as const },
      { ...account, id: 'a-2', unitId: second ?? '', outcome: null },
    ]
    const sums = [first, second, third].map((unitId, at) => ({
      ...{ unitId: unitId ?? '', amount: 500_000_000 - at * 100_000_000, accountId: at === 0 ? 'a-1' : null },
    }))
    const next = { number: 1, sums, total: 500_000_000, approvalsNeeded: 0, approvals: 0 }
    const decision = { number: '15/QĐ-UBND', on: '2025-01-12', signerName: 'A', signerPosition: 'B' }
    const decided = proposal('decided', { decision })
    const may = { mayEnterAccount: true, mayConfirmAccount: true }
    const sent = serveAward(overview({ proposals: [decided], accounts, next, moves: ['order'], ...may }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    expect(await screen.findByRole('button', { name: `${text.confirmAccount}: Unit 2` })).toBeDefined()
    expect(screen.getByRole('button', { name: `${text.enterAccount}: Unit 3` })).toBeDefined()
    await user.click(screen.getByRole('button', { name: text.order }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(text.orders(formatCount(1), formatMoney(500_000_000)))).toBeDefined()
    expect(dialog.getByText(text.waits('Unit 2, Unit 3'))).toBeDefined()
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.order }))
    expect(bodyOf(sent)).toEqual([`/api/v1/rounds/${ROUND_ID}/award/order`, { total: 500_000_000 }])
  })

  test('tells a payment on its way, and takes the answer of the bank', async () => {
    chooseLanguage(language)
    const payment = {
      ...{ id: 'p-1', unitId: THREE_LINES[0]?.unitId ?? '', accountId: 'a-1', number: 1, reference: 'KT2024-1' },
      ...{ amount: 500_000_000, state: 'ordered' as const, stateText: { vi: 'Đang chờ', en: 'On its way' } },
      ...{
        orderedAt: '2025-01-13T02:00:00Z',
        answeredOn: null,
        bankReference: null,
        rejectReason: null,
        bouncedOn: null,
        bounceReason: null,
      },
    }
    const sent = serveAward(overview({ proposals: [proposal('decided')], payments: [payment], moves: ['answer'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    await user.click(await screen.findByRole('button', { name: `${text.answer}: KT2024-1` }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(text.bankReference, { exact: false }), 'FT-1')
    await user.click(dialog.getByRole('button', { name: text.answer }))
    expect(bodyOf(sent)).toEqual([
      `/api/v1/rounds/${ROUND_ID}/award/payments/p-1/answer`,
      { outcome: 'paid', on: '2025-01-15', bankReference: 'FT-1' },
    ])
  })

  test('of a result that was corrected shows what changes beside what was decided, and what is to come back', async () => {
    chooseLanguage(language)
    const { preview, ...others } = overview({ proposals: [proposal('decided')], moves: ['repay'] })
    const changed = [
      line(3, { name: 'Unit 4', added: 300_000_000 }),
      line(5, { rank: null, before: 300_000_000, due: 0, added: 0, claimed: 300_000_000 }),
    ]
    const money = {
      ...{ unitId: THREE_LINES[2]?.unitId ?? '', name: 'Unit 3', due: 0, owed: 0, onItsWay: 0 },
      ...{ paid: 300_000_000, claimed: 300_000_000, returned: 0, writtenOff: 0, outstanding: 300_000_000 },
    }
    const newer = preview === null ? null : { ...preview, resultVersion: 2, lines: changed, moved: 600_000_000 }
    const sent = serveAward({ ...others, preview: newer, money: [money] })
    const { user } = show(<AwardOf id={ROUND_ID} />)
    const table = within(await screen.findByRole('table', { name: text.newer }))
    expect(table.getByText(text.claimed(formatMoney(300_000_000)))).toBeDefined()
    await user.click(screen.getByRole('button', { name: (name) => name.startsWith(text.repay) }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(text.voucher, { exact: false }), 'GNT-1')
    await user.click(dialog.getByRole('button', { name: text.repay }))
    expect(bodyOf(sent)).toEqual([
      `/api/v1/rounds/${ROUND_ID}/award/returns`,
      { unitId: money.unitId, amount: 300_000_000, voucherNumber: 'GNT-1', on: '2025-01-15' },
    ])
  })

  test('what the bank gave back is recorded with its day and reason', async () => {
    chooseLanguage(language)
    const payment = {
      ...{ id: 'p-1', unitId: THREE_LINES[0]?.unitId ?? '', accountId: 'a-1', number: 1, reference: 'KT2024-1' },
      ...{ amount: 500_000_000, state: 'paid' as const, stateText: { vi: 'Đã chi', en: 'Paid' } },
      ...{ orderedAt: '2025-01-13T02:00:00Z', answeredOn: '2025-01-14', bankReference: 'FT-1', rejectReason: null },
      ...{ bouncedOn: null, bounceReason: null },
    }
    const sent = serveAward(overview({ proposals: [proposal('decided')], payments: [payment], moves: ['bounce'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    await user.click(await screen.findByRole('button', { name: `${text.bounce}: KT2024-1` }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(act.reason, { exact: false }), 'Tài khoản đã đóng')
    await user.click(dialog.getByLabelText(act.understood))
    await user.click(dialog.getByRole('button', { name: text.bounce }))
    expect(bodyOf(sent)).toEqual([
      `/api/v1/rounds/${ROUND_ID}/award/payments/p-1/bounce`,
      { on: '2025-01-15', reason: 'Tài khoản đã đóng' },
    ])
  })

  test('giving a claim up is proposed by one, and offered to another who did not propose it', async () => {
    chooseLanguage(language)
    const money = {
      ...{ unitId: THREE_LINES[2]?.unitId ?? '', name: 'Unit 3', due: 0, owed: 0, onItsWay: 0 },
      ...{ paid: 300_000_000, claimed: 300_000_000, returned: 0, writtenOff: 0, outstanding: 300_000_000 },
    }
    const writeOff = {
      ...{ id: 'w-1', unitId: money.unitId, amount: 300_000_000, reason: 'Giải thể', outcome: null, outcomeReason: null },
    }
    const decided = { proposals: [proposal('decided')], money: [money] }
    serveAward(overview({ ...decided, moves: ['propose-write-off'] }))
    const { user } = show(<AwardOf id={ROUND_ID} />)
    await user.click(await screen.findByRole('button', { name: `${text.writeOff}: Unit 3` }))
    expect(await screen.findByText(text.writesOff('Unit 3', formatMoney(300_000_000)))).toBeDefined()
    cleanup()
    const own = { ...writeOff, isYours: true }
    serveAward(overview({ ...decided, writeOffs: [own], moves: ['decide-write-off'] }))
    show(<AwardOf id={ROUND_ID} />)
    await screen.findByText(text.writeOffState.waiting)
    expect(screen.queryByRole('button', { name: text.confirmWriteOff })).toBeNull()
    cleanup()
    const sent = serveAward(overview({ ...decided, writeOffs: [{ ...own, isYours: false }], moves: ['decide-write-off'] }))
    const other = show(<AwardOf id={ROUND_ID} />)
    await other.user.click(await screen.findByRole('button', { name: text.declineWriteOff }))
    const dialog = within(await screen.findByRole('dialog'))
    await other.user.type(dialog.getByLabelText(act.reason, { exact: false }), 'Còn thu được')
    await other.user.click(dialog.getByRole('button', { name: text.declineWriteOff }))
    expect(bodyOf(sent)).toEqual([
      `/api/v1/rounds/${ROUND_ID}/award/write-offs/w-1/decide`,
      { outcome: 'declined', reason: 'Còn thu được' },
    ])
  })
})
