import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerOfBank } from '../demo/bank-answer.ts'
import { doAct as act, chooseAnswer, tab, takeAnswer } from './acts.ts'
import { expectAccessible, type Office, type Seat, signInAs, takeSeat, visit } from './browser.ts'

const seats = new Map<string, Seat>()

/** Who sits where: each in a browser of their own, as in the offices. */
const PEOPLE = {
  officer: 'Trần Thị Hạnh',
  lead: 'Nguyễn Tiến Dũng',
  finance: 'Phạm Thị Ngân',
  financeLead: 'Lê Văn Minh',
  commune: 'Võ Thị Tuyết',
  communes: 'Đỗ Hữu Phước',
} as const

async function seatOf({ browser, programme }: Office, person: keyof typeof PEOPLE): Promise<Page> {
  const taken = seats.get(person)
  if (taken) return taken.page
  const seat = await takeSeat(browser, programme.address)
  seats.set(person, seat)
  await signInAs(seat.page, PEOPLE[person])
  return seat.page
}

/** Each preview keeps nobody out. */
const doAct = (page: Page, name: RegExp): Promise<void> =>
  act(page, name, { look: () => expectAccessible(page, '[role=dialog]') })

/** The whole month, each act by whoever does it in life. */
export function provesTheMonth(office: Office): void {
  describe('July 2024, paid in the browser by those who pay it', { timeout: 180_000 }, () => {
    test('the commune officer confirms the groups of the commune in one sitting', async () => {
      const page = await seatOf(office, 'commune')
      await visit(page, '/confirmations')
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Chọn cả/ }).click()
      await doAct(page, /^Xác nhận \d+ tổ$/)
      await page.getByRole('button', { name: 'Chọn cả 0 tổ đang chờ' }).waitFor()
    })

    test('so does whoever stands in for the communes still silent', async () => {
      const page = await seatOf(office, 'communes')
      await visit(page, '/confirmations')
      await page.getByRole('button', { name: /^Chọn cả/ }).click()
      await doAct(page, /^Xác nhận [\d.]+ tổ$/)
      await page.getByRole('button', { name: 'Chọn cả 0 tổ đang chờ' }).waitFor()
    })

    test('the officer computes, sees who is left out and why, and submits', async () => {
      const page = await seatOf(office, 'officer')
      await visit(page, '/month')
      await expectAccessible(page)
      await doAct(page, /^Tính mức hưởng$/)
      await page.getByRole('button', { name: /^Trình duyệt/ }).waitFor()
      await expectAccessible(page)
      await doAct(page, /^Trình duyệt/)
      await page.getByText('chờ duyệt').first().waitFor()
      expect(await page.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0)
    })

    test('two others approve: after the first, one more is needed', async () => {
      const lead = await seatOf(office, 'lead')
      await visit(lead, '/month')
      await doAct(lead, /^Duyệt$/)
      await lead.getByText('1/2 người duyệt').waitFor()
      const financeLead = await seatOf(office, 'financeLead')
      await visit(financeLead, '/month')
      await doAct(financeLead, /^Duyệt$/)
      await financeLead.getByText('2/2 người duyệt').waitFor()
    })

    test('finance orders the payment, takes the list out; a strange file is refused row by row, the bank’s answer is taken', async () => {
      const page = await seatOf(office, 'finance')
      await visit(page, '/month')
      await doAct(page, /^Lập lệnh chi$/)
      await tab(page, 'Người nhận')
      const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/ }).click()])
      const payees = await readFile(await list.path(), 'utf8')
      const strange = Buffer.from('Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày\nKHONG-CO-1,1500000,Thành công,,06/08/2024\n')
      await chooseAnswer(page, { name: 'tep-la.csv', bytes: strange })
      await page.getByText('không có lệnh chi nào mang số KHONG-CO-1').waitFor()
      await expectAccessible(page, '[role=dialog]')
      await page.getByRole('button', { name: 'Đóng' }).last().click()
      const answer = Buffer.from(answerOfBank(payees, { rejected: [], on: '06/08/2024' }))
      await takeAnswer(page, { name: 'ket-qua-thang-7.csv', bytes: answer })
      await expectAccessible(page)
    })

    test('once everything is answered, a file can no longer be taken: nothing is paid twice', async () => {
      const page = await seatOf(office, 'finance')
      await visit(page, '/month')
      expect(await page.getByRole('button', { name: 'Nhận kết quả của ngân hàng' }).count()).toBe(0)
    })

    test('the officer closes the month: approved, ordered, paid and booked agree', async () => {
      const page = await seatOf(office, 'officer')
      await visit(page, '/month')
      await tab(page, 'Đối chiếu')
      await page.getByText(/Bốn nơi phải bằng nhau/).waitFor()
      await expectAccessible(page)
      await doAct(page, /^Khoá kỳ$/)
      await page.getByText('đã khoá').first().waitFor()
      await page.getByText(/Khớp: không còn đồng nào/).waitFor()
    })

    test('no page failed for anybody', () => {
      expect([...seats.values()].flatMap(({ faults }) => faults)).toEqual([])
    })
  })
}
