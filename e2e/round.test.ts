import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { doAct } from './acts.ts'
import { expectAccessible, openBrowser, type Seat, signInAs, takeSeat, visit } from './browser.ts'
import type { Programme } from './programme.ts'
import { AGENCIES, type Agency, contactOf, PEOPLE, startRoundProgramme } from './round-programme.ts'

/** A round by nothing but the screens: planned, answered by four, judged by two, decided by three, published. */

const TITLE = 'Đánh giá chuyển đổi số năm 2024'
/** Meetings that each agency had: two are equal, at rank 3. */
const MEETINGS: Readonly<Record<Agency, number>> = { 'Nội vụ': 4, 'Tư pháp': 3, 'Tài chính': 2, 'Y tế': 2 }
const COUNCIL = ['chair', 'secretary', 'member'] as const

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

const choose = async (page: Page, list: RegExp, option: string | RegExp): Promise<void> => {
  await page.getByRole('dialog').getByLabel(list).first().click()
  await page.getByRole('option', { name: option }).first().click()
}

async function openRound(page: Page): Promise<void> {
  await visit(page, '/assessment')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
}

async function openDesk(page: Page, agency: Agency): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Thẩm định', exact: true }).last().click()
  await page.waitForURL(/\/appraisal$/)
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

async function openSitting(page: Page): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Phiên 1' }).click()
  await page.getByRole('heading', { name: 'Chương trình' }).waitFor()
}

async function drawUp(page: Page): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Kết quả' }).click()
  await doAct(page, /^Lập kết quả$/)
}

interface Matter {
  readonly kind: RegExp
  readonly choice: RegExp
  readonly say?: (dialog: Locator) => Promise<void>
}

/** A point is put on the agenda and to the vote; all three vote for the choice, and it is counted. */
async function carry(title: string, { kind, choice, say = async () => undefined }: Matter): Promise<void> {
  const page = await as(PEOPLE.officer)
  await openSitting(page)
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nội dung').fill(title)
  await choose(page, /^Việc cần quyết/, kind)
  await say(dialog)
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Thêm mục' }).click()
  await page.getByRole('button', { name: `Đưa ra biểu quyết: ${title}` }).click()
  for (const seat of COUNCIL) {
    const voter = await as(PEOPLE[seat])
    await openSitting(voter)
    await voter.getByRole('radio', { name: choice }).check()
    await expectAccessible(voter)
    await voter.getByRole('button', { name: 'Bỏ phiếu' }).click()
    await voter.getByText('Bạn đã bỏ phiếu.').waitFor()
  }
  await page.getByRole('button', { name: 'Kiểm phiếu' }).click()
  await page
    .getByText(/^Thông qua|đã thông qua/i)
    .first()
    .waitFor()
}

const walked = needs(isWhole, 'npm test -- --whole walks a round of assessment through every screen')

describe('a round by its screens', { ...walked, timeout: 120_000 }, () => {
  test('is planned and its units are chosen by one, and opened by another', async () => {
    const page = await as(PEOPLE.officer)
    await visit(page, '/assessment')
    await page.getByRole('button', { name: 'Lập đợt đánh giá' }).first().click()
    await page.waitForURL(/\/units\/.*\/appraisal/)
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

  test('one judges every unit by the keyboard alone; the other learns that they are in, not what they found', async () => {
    const first = await as(PEOPLE.first)
    for (const agency of AGENCIES) await judgeByKeyboard(first, agency)
    const second = await as(PEOPLE.second)
    await openDesk(second, AGENCIES[0])
    await second.getByText('Người kia đã chấm.').first().waitFor()
    expect(await second.getByText('Không có tài liệu').count()).toBe(0)
    await expectAccessible(second)
    for (const agency of AGENCIES) await judgeByKeyboard(second, agency)
    await openDesk(second, AGENCIES[0])
    await second.getByText('Không có tài liệu').first().waitFor()
  })

  test('the appraisal is concluded', async () => {
    const lead = await as(PEOPLE.lead)
    await openRound(lead)
    await lead.getByRole('link', { name: 'Thẩm định', exact: true }).last().click()
    await doAct(lead, /^Kết thúc thẩm định$/, { look: () => lead.getByText(/của 4 đơn vị đã chấm xong/).waitFor() })
    await expectAccessible(lead)
  })

  test('a Council of three is entered and called to sit', async () => {
    const page = await as(PEOPLE.officer)
    const dialog = page.getByRole('dialog')
    await visit(page, '/assessment/councils')
    await page.getByRole('button', { name: 'Nhập Hội đồng' }).first().click()
    await dialog.getByLabel('Tên Hội đồng').fill('Hội đồng đánh giá chuyển đổi số')
    await dialog.getByLabel('Số quyết định thành lập').fill('12/QĐ-UBND')
    await dialog.getByLabel('Ngày quyết định').fill('01/06/2024')
    await dialog.getByRole('button', { name: 'Nhập Hội đồng' }).click()
    await dialog.waitFor({ state: 'hidden' })
    for (const [at, seat] of COUNCIL.entries()) {
      await page.getByRole('button', { name: 'Thêm thành viên' }).click()
      await choose(page, /^Tài khoản/, PEOPLE[seat])
      await dialog.getByLabel('Chức vụ').fill('Giám đốc Sở')
      await choose(page, /^Vai trò trong Hội đồng/, ['Chủ tịch', 'Thư ký', 'Ủy viên'][at] ?? '')
      await dialog.getByRole('button', { name: 'Thêm thành viên' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await expectAccessible(page)
    await openRound(page)
    await page.getByRole('button', { name: 'Mời họp' }).click()
    await dialog.getByLabel('Ngày họp').fill('02/12/2024')
    await dialog.getByLabel('Địa điểm').fill('Phòng họp số 1')
    await dialog.getByRole('button', { name: 'Mời họp' }).click()
    await page.getByRole('button', { name: 'Khai mạc phiên họp' }).click()
    for (const seat of COUNCIL) await page.getByRole('button', { name: `Có mặt: ${PEOPLE[seat]}` }).click()
    await page.getByText('3/3 thành viên có mặt').waitFor()
    await expectAccessible(page)
  })

  test('it chooses the method before it sees a point, and decides the tie at rank 3', async () => {
    const page = await as(PEOPLE.officer)
    const member = await as(PEOPLE.member)
    await openRound(member)
    await member.getByRole('link', { name: 'Kết quả' }).click()
    await member.getByText(/^Hội đồng chọn cách so sánh các khối trước/).waitFor()
    await carry('Cách xếp hạng', { kind: /^Chọn cách xếp hạng/, choice: /Tỷ lệ/ })
    await drawUp(page)
    await page
      .getByText(/Sở Tài chính.*Sở Y tế|Sở Y tế.*Sở Tài chính/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await openSitting(page)
    await carry('Thứ tự đồng hạng', {
      kind: /^Thứ tự các đơn vị/,
      choice: /Tán thành/,
      say: async (dialog) => {
        for (const name of ['Sở Y tế', 'Sở Tài chính']) await choose(page, /^Các đơn vị, xếp theo thứ tự/, name)
        await page.keyboard.press('Escape')
        await dialog.getByLabel('Lý do').fill('Sở Y tế có nhiều sáng kiến hơn')
      },
    })
  })
})
