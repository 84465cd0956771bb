import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FieldWorld, fieldWorld } from '../src/field.fixture.ts'
import { findBuiltSites } from '../src/platform/http/built-sites.ts'
import { webBuildDirectory } from '../src/platform/paths.ts'
import { buildWebWhenNeeded } from '../src/web-build.ts'
import { expectAccessible, openBrowser, type Seat, takeSeat } from './browser.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

let world: FieldWorld
let browser: Browser
let address: string
let seat: Seat
let page: Page

beforeAll(async () => {
  await buildWebWhenNeeded()
  world = await fieldWorld(findBuiltSites(webBuildDirectory))
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  seat = await takeSeat(browser, address, { width: 360, height: 740 })
  page = seat.page
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const giveCode = async (): Promise<string> =>
  (await world.officer('POST', '/field/codes', { groupId: world.own.id, personId: world.own.personIds[0] })).body.code

async function signIn(): Promise<void> {
  await page.getByLabel('Mã xã cấp').fill(await giveCode())
  await page.getByRole('button', { name: 'Vào', exact: true }).click()
  await page.getByLabel('Mã PIN').fill('2468')
  await page.getByRole('button', { name: 'Đặt PIN' }).click()
  await page.getByRole('heading', { name: 'Chào Nguyễn Văn Ân 1' }).waitFor()
}

async function unlock(tab: Page = page): Promise<void> {
  await tab.getByLabel('Mã PIN').fill('2468')
  await tab.getByRole('button', { name: 'Mở', exact: true }).click()
}

/** Everything a finger has to hit is large enough for one. */
async function expectLargeTargets(): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')]
      .map((one) => ({ words: one.textContent || one.id, box: (one.closest('label.check') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ words, box }) => `${words}: ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small, page.url()).toEqual([])
}

async function expectGoodScreen(): Promise<void> {
  await expectAccessible(page)
  await expectLargeTargets()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `wider than the phone: ${page.url()}`).toBeLessThanOrEqual(0)
}

/** Presses, and counts it. */
function fingers() {
  let taps = 0
  const tap = async (name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
    taps += 1
    await page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).click()
  }
  return { tap, taps: () => taps }
}

async function recordAgain(people: string): Promise<number> {
  await page.getByRole('link', { name: 'Hôm nay', exact: true }).click()
  const { tap, taps } = fingers()
  await tap('Ghi buổi hướng dẫn', 'link')
  await tap(/Lặp lại buổi trước/)
  await tap(/^Hôm nay, /)
  await tap(people)
  await tap('Mỗi người một lượt')
  await tap('Lưu')
  await page.getByRole('heading', { name: 'Các buổi đã ghi' }).waitFor()
  return taps()
}

const storedVersions = async (): Promise<number> =>
  Number(
    (await sql<{ n: string }>`SELECT count(*) AS n FROM guidance_session_version`.execute(world.platform.database)).rows[0]?.n,
  )

describe('a group’s phone', () => {
  test('opens with the code of the commune, and holds the whole application', async () => {
    await page.goto('/to/')
    await page.getByRole('heading', { name: 'Nhập mã xã cấp' }).waitFor()
    await expectGoodScreen()
    await page.getByLabel('Mã xã cấp').fill('00000-00000')
    await page.getByRole('button', { name: 'Vào', exact: true }).click()
    await page.getByText('Mã không đúng, đã dùng hoặc hết hạn.').waitFor()
    await signIn()
    await expectGoodScreen()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(async () => (await caches.keys()).length === 1 && navigator.serviceWorker.controller !== null)
  })

  test('records without a network, the first by typing the place, the next in six taps', async () => {
    await seat.context.setOffline(true)
    await page.getByRole('link', { name: 'Ghi buổi hướng dẫn' }).click()
    await expectGoodScreen()
    const { tap, taps } = fingers()
    await tap('Lưu')
    await page.getByRole('alert').getByText('Chọn ngày đã tổ chức.').waitFor()
    await tap(/^Hôm qua, 05\/08/)
    await tap('Dịch vụ công trực tuyến')
    await page.getByLabel('Ở đâu?').fill('Nhà văn hóa ấp 1')
    await tap('12')
    await tap('Mỗi người một lượt')
    await tap('Cả tổ')
    await tap('Lưu')
    await page.getByRole('heading', { name: 'Các buổi đã ghi' }).waitFor()
    expect(taps()).toBeLessThanOrEqual(8)
    expect(await recordAgain('15')).toBeLessThanOrEqual(8)
    expect(await recordAgain('20')).toBeLessThanOrEqual(8)
    await expectGoodScreen()
    expect(await storedVersions()).toBe(0)
  })

  test('opened again without a network it asks for the PIN and has everything; half a form too', async () => {
    await page.getByRole('link', { name: 'Hôm nay', exact: true }).click()
    await page.getByRole('link', { name: 'Ghi buổi hướng dẫn' }).click()
    await page.getByLabel('Ở đâu?').fill('Chợ Tân Phú')
    await page.reload()
    await page.getByLabel('Mã PIN').fill('1111')
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    await page.getByText('PIN không đúng.').waitFor()
    await expectGoodScreen()
    await unlock()
    await page.getByLabel('Ở đâu?').waitFor()
    expect(await page.getByLabel('Ở đâu?').inputValue()).toBe('Chợ Tân Phú')
    await page.goto('/to/#/sessions')
    expect(await page.getByText('chờ gửi, đã lưu trên máy').count()).toBe(3)
  })

  test('back on the network each session arrives exactly once, with the time it arrived', async () => {
    await seat.context.setOffline(false)
    await page
      .getByText(/đã tới xã lúc/)
      .nth(2)
      .waitFor()
    expect(await storedVersions()).toBe(3)
    await page.getByRole('link', { name: 'Tổ của tôi' }).click()
    await page.getByRole('heading', { name: 'Tổ CNSCĐ Ấp 1' }).waitFor()
    await expectGoodScreen()
  })

  test('a second tab records as well, and both show it', async () => {
    const second = await seat.context.newPage()
    await second.goto(`${address}/to/#/record`)
    await unlock(second)
    await second.getByRole('button', { name: /Lặp lại buổi trước/ }).click()
    await second.getByRole('button', { name: /^Hôm nay, / }).click()
    await second.getByRole('button', { name: '5', exact: true }).click()
    await second.getByRole('button', { name: 'Lưu', exact: true }).click()
    await second.getByRole('heading', { name: 'Các buổi đã ghi' }).waitFor()
    await page.getByRole('link', { name: 'Các buổi' }).click()
    await page
      .getByText(/đã tới xã lúc/)
      .nth(3)
      .waitFor()
    await second.close()
    expect(await storedVersions()).toBe(4)
  })

  test('a phone that has no room says so, and keeps what was typed in the form', async () => {
    const quota = await seat.context.newCDPSession(page)
    await page.getByRole('link', { name: 'Hôm nay', exact: true }).click()
    await page.getByRole('link', { name: 'Ghi buổi hướng dẫn' }).click()
    await page.getByRole('button', { name: /Lặp lại buổi trước/ }).click()
    await page.getByRole('button', { name: /^Hôm nay, / }).click()
    await page.getByText('Thêm: độ tuổi').click()
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      Object.assign(globalThis, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { put }) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.getByLabel('Ghi chú').fill('Máy đầy')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Máy hết chỗ nên chưa lưu được.').waitFor()
    expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Máy đầy')
    await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain())
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page
      .getByText(/đã tới xã lúc/)
      .nth(4)
      .waitFor()
    await quota.detach()
  })

  test('a session of an approved month comes back with the reason; it can be laid aside, and nothing else waits for it', async () => {
    await sql`INSERT INTO report_confirmation (id, month, group_id, state, confirmed_by, confirmed_at)
      VALUES (${world.platform.newId()}, '2024-07', ${world.own.id}, 'approved', ${world.platform.newId()}, now())`.execute(
      world.platform.database,
    )
    await page.getByRole('link', { name: 'Hôm nay', exact: true }).click()
    await page.getByRole('link', { name: 'Ghi buổi hướng dẫn' }).click()
    await page.getByRole('button', { name: /Lặp lại buổi trước/ }).click()
    await page.getByLabel('Ngày khác').fill('2024-07-20')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText(/xã chưa nhận: Xã đã xác nhận báo cáo tháng 7\/2024/).waitFor()
    await expectGoodScreen()
    await page.getByRole('button', { name: 'Để riêng' }).click()
    await page.getByText('để riêng, không gửi').waitFor()
    expect(await recordAgain('8')).toBe(6)
    await page
      .getByText(/đã tới xã lúc/)
      .nth(5)
      .waitFor()
  })

  test('ended by the commune it keeps what it has, and sends it once a new code was typed', async () => {
    const { body } = await world.officer('GET', `/field/devices?groupId=${world.own.id}`)
    const phones = body.items as unknown as readonly { id: string; state: string }[]
    for (const { id, state } of phones)
      if (state === 'linked') await world.officer('POST', `/field/devices/${id}/end`, { reason: 'Thử thu hồi' })
    const before = await storedVersions()
    await recordAgain('30')
    await page.getByText('Máy này cần mã mới của xã mới gửi được').waitFor()
    await page.getByText('chờ gửi, đã lưu trên máy').waitFor()
    expect(await storedVersions()).toBe(before)
    await page.getByRole('link', { name: 'Nhập mã mới' }).click()
    await signIn()
    await page.getByRole('link', { name: 'Các buổi' }).click()
    await page
      .getByText(/đã tới xã lúc/)
      .nth(6)
      .waitFor()
    expect(await storedVersions()).toBe(before + 1)
  })

  test('left to somebody else: what was not sent is told of, and stays when that is chosen', async () => {
    await page.getByRole('link', { name: 'Tổ của tôi' }).click()
    await page.getByRole('button', { name: 'Đăng xuất khỏi máy này' }).click()
    await page.getByText('Còn 1 bản ghi chưa tới xã.').waitFor()
    await expectGoodScreen()
    await page.getByRole('button', { name: 'Giữ trên máy' }).click()
    await page.getByText('Máy này còn 1 bản ghi chưa gửi của người khác.').waitFor()
    expect(seat.faults).toEqual([])
  })
})
