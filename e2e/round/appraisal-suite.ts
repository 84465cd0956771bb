import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { doAct } from '../acts.ts'
import { expectAccessible, visit } from '../browser.ts'
import { AGENCIES, type Agency, contactOf, MEETINGS, PEOPLE, TITLE } from './round-programme.ts'
import { openPart, openRound, type RoundWalk } from './round-walk.ts'

/** Where the second appraiser finds something else than the first: a third decides. */
const DIFFERING = { agency: 'Tư pháp', criterion: 'G1.2', points: '5' } as const

const CRITERIA = { name: 'Danh mục tiêu chí' } as const
const MOST_CRITERIA = 40

async function openDesk(page: Page, agency: Agency): Promise<void> {
  await openPart(page, 'Thẩm định')
  await page
    .getByRole('link', { name: `Sở ${agency}` })
    .first()
    .click()
  await page.getByRole('navigation', CRITERIA).waitFor()
}

/** Agrees where the unit answered, and gives points where it did not, until nothing is left: no pointer is used. */
async function judgeByKeyboard(page: Page, agency: Agency, pointsOf: (criterion: string) => string): Promise<void> {
  await openDesk(page, agency)
  const current = page.getByRole('navigation', CRITERIA).locator('a[aria-current]:not([aria-current="false"])')
  const isDone = page.getByText('Mọi tiêu chí được phân công đã chấm.')
  for (let left = MOST_CRITERIA; left > 0 && (await isDone.count()) === 0; left--) {
    const name = (await current.textContent()) ?? ''
    if (name.startsWith('G1.1')) await page.keyboard.press('a')
    else {
      await page.keyboard.press('p')
      await page.keyboard.type(pointsOf(name.split(' ')[0] ?? ''))
      await page.keyboard.press('Tab')
      await page.keyboard.type('Không có tài liệu')
      await page.keyboard.press('Control+Enter')
    }
    await Promise.race([current.filter({ hasNotText: name }).waitFor(), isDone.waitFor()])
  }
  await isDone.waitFor()
}

/** Planned by one, opened by another, answered by four, and judged by two. */
export function answersAndJudges(walk: () => RoundWalk): void {
  describe('answers and appraisal', () => {
    test('it is planned and its units are chosen by one, and opened by another', async () => {
      const page = await walk().as(PEOPLE.officer)
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
      const lead = await walk().as(PEOPLE.lead)
      await openRound(lead)
      await doAct(lead, /^Mở đợt$/, { look: () => lead.getByText(/^4 đơn vị được mời tự đánh giá/).waitFor() })
      await expectAccessible(lead)
    })

    test.each(AGENCIES)('Sở %s answers what it can, and submits under its head', async (agency) => {
      const page = await walk().as(contactOf(agency))
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
      const officer = await walk().as(PEOPLE.officer)
      await openPart(officer, 'Thẩm định')
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
      const lead = await walk().as(PEOPLE.lead)
      await openRound(lead)
      await doAct(lead, /^Kết thúc tự đánh giá$/, { look: () => lead.getByText('Cả 4 đơn vị đã nộp.').waitFor() })
    })

    test.each([PEOPLE.first, PEOPLE.second])('%s judges every unit by the keyboard alone', async (name) => {
      const page = await walk().as(name)
      for (const agency of AGENCIES) {
        const isDiffering = name === PEOPLE.second && agency === DIFFERING.agency
        await judgeByKeyboard(page, agency, (code) => (isDiffering && code === DIFFERING.criterion ? DIFFERING.points : '0'))
      }
      await expectAccessible(page)
    })

    test('where the two differ a third decides, and a lead ends the appraisal', async () => {
      const third = await walk().as(PEOPLE.third)
      await openDesk(third, DIFFERING.agency)
      await third.getByRole('link', { name: DIFFERING.criterion }).click()
      const settling = third.getByRole('region', { name: 'Quyết định giữa hai người' })
      await settling.getByRole('button', { name: /^Cho điểm/ }).click()
      await settling.getByLabel(/^Điểm, tối đa/).fill('0')
      await settling.getByLabel('Lý do').fill('Kế hoạch ban hành sau hạn')
      await expectAccessible(third)
      await settling.getByRole('button', { name: 'Quyết định', exact: true }).click()
      await third
        .getByText(/Kế hoạch ban hành sau hạn/)
        .first()
        .waitFor()
      const lead = await walk().as(PEOPLE.lead)
      await openPart(lead, 'Thẩm định')
      await doAct(lead, /^Kết thúc thẩm định$/, { look: () => lead.getByText(/tiêu chí của 4 đơn vị đã chấm xong/).waitFor() })
      await expectAccessible(lead)
    })
  })
}
