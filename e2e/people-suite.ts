import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { doAct } from './acts.ts'
import { expectAccessible, expectReadable, measureWidth, type Office, type Seat, signInAs, takeSeat, visit } from './browser.ts'

/** Who has access, and who leads a group: changed in the browser, by those whose work it is. */
export function provesWhoHasAccessAndWhoLeads(office: Office): void {
  const seatAs = async (person: string, wishes: Parameters<typeof takeSeat>[2] = {}): Promise<Seat> => {
    const seat = await takeSeat(office.browser, office.programme.address, wishes)
    await signInAs(seat.page, person)
    return seat
  }

  describe('one account, one group', { timeout: 120_000 }, () => {
    test.each([
      ['Huỳnh Quốc Trí', '/accounts', 'Lê Minh Quang'],
      ['Trần Thị Hạnh', '/groups?sort=-members', /Tổ/],
    ])('%s opens one of %s: nobody is kept out, nothing runs off a phone in the dark', async (person, list, name) => {
      const desk = await seatAs(person)
      await openFrom(desk.page, list, name)
      await expectAccessible(desk.page)
      const phone = await seatAs(person, { width: 360, height: 740, colorScheme: 'dark' })
      await openFrom(phone.page, list, name)
      await expectReadable(phone.page)
      expect(await measureWidth(phone.page)).toBeLessThanOrEqual(360)
      await Promise.all([desk, phone].map(({ context }) => context.close()))
    })
  })

  describe('what is changed there', { timeout: 120_000 }, () => {
    test('an administrator gives a further role over a group found by its name, and ends it', async () => {
      const { page, context, faults } = await seatAs('Huỳnh Quốc Trí')
      await openFrom(page, '/accounts?search=quang', 'Lê Minh Quang')
      await doAct(page, /^Thêm vai trò$/, { look: () => chooseGroup(page), reason: 'QĐ 12/QĐ-UBND' })
      const given = page.getByRole('row', { name: /Tổ trưởng/ })
      await given.getByText('đang giữ').waitFor()
      await doAct(page, /^Kết thúc vai trò( Tổ trưởng.*)?$/, { reason: 'Giao nhầm người' })
      await page.getByText('06/08/2024 – 06/08/2024').waitFor()
      await page.getByText('Giao nhầm người').waitFor()
      expect(faults).toEqual([])
      await context.close()
    })

    test('an officer hands the lead over: the deputy leads, the leader stays as deputy', async () => {
      const { page, context, faults } = await seatAs('Trần Thị Hạnh')
      await openFrom(page, '/groups?sort=-members', /Tổ/)
      const roleOf = (name: string) =>
        page
          .getByRole('row', { name: new RegExp(`^${name}`) })
          .getByRole('cell')
          .first()
          .textContent()
      const [leader = '', deputy = ''] = await page.getByRole('rowheader').allTextContents()
      expect([await roleOf(leader), await roleOf(deputy)]).toEqual(['Tổ trưởng', 'Tổ phó'])
      await doAct(page, /^Bàn giao tổ trưởng$/, {
        look: () => chooseLeader(page, { leader, deputy }),
        reason: 'Biên bản họp ấp ngày 05/8/2024',
      })
      await page.getByText(`${leader} thôi làm tổ trưởng`).waitFor()
      expect([await roleOf(leader), await roleOf(deputy)]).toEqual(['Tổ phó', 'Tổ trưởng'])
      expect(faults).toEqual([])
      await context.close()
    })

    test('an officer establishes a group by its decision, adds who leads it, and gives it another name', async () => {
      const { page, context, faults } = await seatAs('Trần Thị Hạnh')
      await visit(page, '/groups')
      await doAct(page, /^Thành lập tổ$/, { look: () => fillEstablishment(page), reason: 'Ấp mới lập' })
      await page.getByRole('heading', { level: 1, name: 'Tổ công nghệ số cộng đồng Ấp Thử' }).waitFor()
      await doAct(page, /^Thêm thành viên$/, {
        look: () => page.getByRole('dialog').getByLabel('Họ và tên').fill('Lê Thị Thử'),
        reason: 'Theo quyết định',
      })
      await page.getByRole('row', { name: /^Lê Thị Thử Thành viên/ }).waitFor()
      await doAct(page, /^Cử tổ trưởng$/, {
        look: async () => void (await page.getByRole('dialog').getByLabel('Tổ trưởng mới').selectOption({ index: 1 })),
        reason: 'Ấp bầu',
      })
      await page.getByRole('row', { name: /^Lê Thị Thử Tổ trưởng/ }).waitFor()
      await doAct(page, /^Đổi tên$/, {
        look: () => page.getByRole('dialog').getByLabel('Tên mới').fill('Tổ công nghệ số cộng đồng Ấp Thử Mới'),
        reason: 'Ấp đổi tên',
      })
      await page.getByRole('heading', { level: 1, name: 'Tổ công nghệ số cộng đồng Ấp Thử Mới' }).waitFor()
      await expectAccessible(page)
      expect(faults).toEqual([])
      await context.close()
    })

    test('the list of groups is a workbook, as it is narrowed', async () => {
      const { page, context } = await seatAs('Trần Thị Hạnh')
      await visit(page, '/groups?search=phu%20lam')
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Xuất, in' }).click()
      await page.getByRole('menuitem', { name: 'Xuất Excel' }).click()
      const file = await downloading
      expect([file.suggestedFilename(), await file.failure()]).toEqual([
        'Danh sách tổ công nghệ số cộng đồng 06-08-2024.xlsx',
        null,
      ])
      await context.close()
    })
  })
}

async function openFrom(page: Page, list: string, name: string | RegExp): Promise<void> {
  await visit(page, list)
  await page.locator('tbody').getByRole('link', { name }).first().click()
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

async function chooseGroup(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vai trò').selectOption({ label: 'Tổ trưởng' })
  await dialog.getByRole('combobox', { name: /Tổ/ }).last().fill('ap 1')
  await page.locator('[role=option]').first().click()
  await expectAccessible(page)
}

async function chooseLeader(page: Page, { leader, deputy }: { leader: string; deputy: string }): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tổ trưởng mới').selectOption({ label: `${deputy} · Tổ phó` })
  await dialog.getByLabel(`${leader} ở lại làm`).selectOption({ label: 'Tổ phó' })
  await dialog.getByText(`${deputy}: Tổ phó → Tổ trưởng, từ 06/08/2024`).waitFor()
  await expectAccessible(page)
}

async function fillEstablishment(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Xã, phường' }).fill('phu lam')
  await page.locator('[role=option]').first().click()
  await dialog.getByLabel(/^Tổ/).fill('Tổ công nghệ số cộng đồng Ấp Thử')
  await dialog.getByLabel('Số quyết định').fill('15/QĐ-UBND')
  await dialog.getByLabel('Tên ấp, khu phố phụ trách').fill('Thử')
  await expectAccessible(page)
}
