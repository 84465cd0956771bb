import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { doAct } from './acts.ts'
import { expectAccessible, openBrowser, type Seat, signInAs, takeSeat, visit } from './browser.ts'
import type { Programme } from './programme.ts'
import { AGENCIES, type Agency, contactOf, PEOPLE, startRoundProgramme } from './round-programme.ts'

/** A round by nothing but the screens: planned and opened, answered and submitted by four, and judged by the keyboard. */

const TITLE = 'Đánh giá chuyển đổi số năm 2024'
/** Meetings that each agency had. */
const MEETINGS: Readonly<Record<Agency, number>> = { 'Nội vụ': 4, 'Tư pháp': 3, 'Tài chính': 2, 'Y tế': 2 }

let programme: Programme
let browser: Browser
const seats = new Map<string, Seat>()
beforeAll(async () => {
  if (!isWhole) return
  programme = await startRoundProgramme()
  browser = await openBrowser()
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await programme?.stop()
})

/** Somebody's own browser: opened and signed in when first asked for. */
async function as(name: string): Promise<Page> {
  const kept = seats.get(name)
  if (kept !== undefined) return kept.page
  const seat = await takeSeat(browser, programme.address)
  await signInAs(seat.page, name)
  seats.set(name, seat)
  return seat.page
}

async function openRound(page: Page): Promise<void> {
  await visit(page, '/assessment')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
}

async function openDesk(page: Page, agency: Agency): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Thẩm định', exact: true }).last().click()
  await page.getByRole('heading', { name: 'Thẩm định', exact: true }).waitFor()
  await page
    .getByRole('link', { name: `Sở ${agency}` })
    .first()
    .click()
  await page.getByRole('navigation', CRITERIA).waitFor()
}

const CRITERIA = { name: 'Danh mục tiêu chí' } as const
const MOST_CRITERIA = 40

/** Agrees where the unit answered, and gives no points where it did not, until nothing is left: no pointer is used. */
async function judgeByKeyboard(page: Page, agency: Agency): Promise<void> {
  await openDesk(page, agency)
  const current = page.getByRole('navigation', CRITERIA).locator('a[aria-current]:not([aria-current="false"])')
  const isDone = page.getByText('Mọi tiêu chí được phân công đã chấm.')
  for (let left = MOST_CRITERIA; left > 0 && (await isDone.count()) === 0; left--) {
    const name = (await current.textContent()) ?? ''
    if (name.startsWith('G1.1')) await page.keyboard.press('a')
    else {
      await page.keyboard.press('p')
      await page.keyboard.type('0')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Không có tài liệu')
      await page.keyboard.press('Control+Enter')
    }
    await Promise.race([current.filter({ hasNotText: name }).waitFor(), isDone.waitFor()])
  }
  await isDone.waitFor()
}

const walked = needs(isWhole, 'npm test -- --whole walks a round of assessment through every screen')

describe('a round by its screens', { ...walked, timeout: 300_000 }, () => {
  test('is planned and its units are chosen by one, and opened by another', async () => {
    const page = await as(PEOPLE.officer)
    await visit(page, '/assessment')
    await page.getByRole('button', { name: 'Lập đợt đánh giá' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tên đợt').fill(TITLE)
    await dialog.getByLabel('Ngày đầu: Tự đánh giá').fill('01/12/2024')
    await dialog.getByLabel('Ngày cuối: Tự đánh giá').fill('15/12/2024')
    await dialog.getByLabel('Ngày đầu: Thẩm định').fill('16/12/2024')
    await dialog.getByLabel('Ngày cuối: Thẩm định').fill('25/12/2024')
    await dialog.getByRole('button', { name: 'Lập đợt đánh giá' }).click()
    await page.getByRole('heading', { name: TITLE }).waitFor()
    await page.getByRole('button', { name: 'Chọn đơn vị…' }).first().click()
    await dialog.getByRole('button', { name: 'Chọn cả 4' }).click()
    await dialog.getByRole('button', { name: 'Lưu danh sách đơn vị' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expectAccessible(page)
    const lead = await as(PEOPLE.lead)
    await openRound(lead)
    await doAct(lead, /^Mở đợt$/, { look: () => lead.getByText(/^4 đơn vị được mời tự đánh giá/).waitFor() })
    await expectAccessible(lead)
  })

  test.each(AGENCIES)('Sở %s answers what it can, and submits under its head', async (agency) => {
    const page = await as(contactOf(agency))
    await openRound(page)
    await page.getByRole('link', { name: 'Điền phiếu tự đánh giá' }).click()
    await page.getByRole('link', { name: 'G1.1 ·' }).click()
    await page.getByRole('heading', { name: /^G1\.1 ·/ }).waitFor()
    await page.getByLabel('Số liệu').fill(String(MEETINGS[agency]))
    await page
      .getByText(/^Đã lưu lúc .*/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Nộp phiếu…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Họ tên thủ trưởng').fill('Nguyễn Văn An')
    await dialog.getByLabel('Chức vụ').fill('Giám đốc')
    const missing = await dialog.getByRole('listitem').count()
    await dialog.getByLabel('Ghi số tiêu chí để trống để xác nhận').fill(String(missing))
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click()
    await page.getByText('Thủ trưởng: Nguyễn Văn An, Giám đốc').waitFor()
  })

  test('two are appointed for each criterion, and a lead ends the answering', async () => {
    const officer = await as(PEOPLE.officer)
    await openRound(officer)
    await officer.getByRole('link', { name: 'Thẩm định', exact: true }).last().click()
    const dialog = officer.getByRole('dialog')
    await officer.getByRole('button', { name: 'Số người chấm…' }).click()
    await dialog.getByRole('radio', { name: 'hai người chấm độc lập' }).check()
    await dialog.getByRole('button', { name: 'Lưu số người chấm' }).click()
    await dialog.waitFor({ state: 'hidden' })
    for (const [seat, name] of [
      ['người thứ nhất', PEOPLE.first],
      ['người thứ hai', PEOPLE.second],
    ] as const) {
      await officer.getByRole('button', { name: 'Phân công…' }).click()
      await dialog.getByRole('button', { name: 'Chọn tất cả' }).click()
      await dialog.getByLabel('Người thẩm định').selectOption({ label: name })
      await dialog.getByLabel('Lượt chấm').selectOption({ label: seat })
      await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Theo phân công của tổ thẩm định')
      await dialog.getByRole('button', { name: 'Phân công', exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await expectAccessible(officer)
    const lead = await as(PEOPLE.lead)
    await openRound(lead)
    await doAct(lead, /^Kết thúc tự đánh giá$/, { look: () => lead.getByText('Cả 4 đơn vị đã nộp.').waitFor() })
  })

  test('one judges every unit by the keyboard alone', async () => {
    const page = await as(PEOPLE.first)
    for (const agency of AGENCIES) await judgeByKeyboard(page, agency)
    await expectAccessible(page)
  })
})
