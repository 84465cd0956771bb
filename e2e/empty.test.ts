import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOfBank } from '../demo/bank-answer.ts'
import { dayAt, formatDay } from '../src/kernel/calendar.ts'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { projectRoot } from '../src/platform/paths.ts'
import { chooseAnswer, type Doing, doAct, setUpSecondStep, tab, takeAnswer } from './acts.ts'
import { expectAccessible, openBrowser, type Seat, takeSeat, visit } from './browser.ts'
import { startEmptyProgramme } from './programme.ts'

/** Whoever has only the README: from the printed link to July 2024 paid, years later, by nothing but the screens. */

const PEOPLE = {
  officer: { name: 'Trần Thị Hạnh', username: 'hanh', role: 'Chuyên viên chuyển đổi số' },
  lead: { name: 'Nguyễn Tiến Dũng', username: 'dung', role: 'Lãnh đạo cơ quan chuyển đổi số' },
  finance: { name: 'Phạm Thị Ngân', username: 'ngan', role: 'Chuyên viên tài chính' },
  financeLead: { name: 'Lê Văn Minh', username: 'minh', role: 'Lãnh đạo tài chính' },
  communes: { name: 'Đỗ Hữu Phước', username: 'cacxa', role: 'Công chức xã' },
  submitter: { name: 'Hoàng Thị Lan', username: 'lan', role: 'Chuyên viên chuyển đổi số' },
} as const
type Person = keyof typeof PEOPLE
/** Whom the first administrator makes alone, and who confirms the others. */
const SECOND = { name: 'Mai Thị Sen', username: 'quantri2', role: 'Quản trị hệ thống' }
const SEATS = ['administrator', 'second', ...(Object.keys(PEOPLE) as Person[])] as const
type SeatName = (typeof SEATS)[number]
const PASSWORD = 'con trâu đi trước cái cày theo sau'
const REGISTERS = join(projectRoot, 'demo', 'registers')
const FIRST_DAYS = { name: 'Những ngày đầu' } as const

let programme: Awaited<ReturnType<typeof startEmptyProgramme>>
let browser: Browser
const seats = new Map<SeatName, Seat>()
beforeAll(async () => {
  if (!isWhole) return
  programme = await startEmptyProgramme()
  browser = await openBrowser()
  for (const person of SEATS) seats.set(person, await takeSeat(browser, programme.address))
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await programme?.stop()
})

const seatOf = (person: SeatName): Page => (seats.get(person) as Seat).page

async function signIn(page: Page, { username, password }: { username: string; password: string }): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** What is handed over: a one-time password, or a half of one. */
async function readHandOver(page: Page, label: string): Promise<string> {
  const handOver = page.getByRole('dialog').filter({ hasText: label })
  const given = await handOver.locator('b').nth(1).textContent()
  await expectAccessible(page, '[role=dialog]')
  await handOver.getByRole('button', { name: 'Đóng' }).last().click()
  await handOver.waitFor({ state: 'hidden' })
  return given ?? ''
}

type Newcomer = Readonly<Record<'name' | 'username' | 'role', string>>

/** @returns the one-time password, or the first half of it */
async function makeAccount(person: Newcomer, { digit, handed }: { digit: number; handed: string }): Promise<string> {
  const page = seatOf('administrator')
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill(person.name)
  await dialog.getByLabel('Tên đăng nhập').fill(person.username)
  await dialog.getByLabel('Số định danh').fill(`07518500000${digit}`)
  await dialog.getByLabel('Vai trò').selectOption({ label: person.role })
  await dialog.getByLabel('Đơn vị').fill('đồng nai')
  await page.getByRole('option', { name: 'Thành phố Đồng Nai' }).click()
  await dialog.getByRole('button', { name: 'Thêm người dùng' }).click()
  return readHandOver(page, handed)
}

/** @returns the second half of the one-time password */
async function confirmAccount({ name }: Newcomer): Promise<string> {
  const page = seatOf('second')
  await visit(page, '/accounts/requests')
  await page.getByRole('button', { name: `Xác nhận · Thêm người dùng ${name}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do').fill('Đã gọi lại cho người này')
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Xác nhận' }).last().click()
  return readHandOver(page, 'Nửa sau mật khẩu tạm')
}

async function firstSignIn(page: Page, { username, given }: { username: string; given: string }): Promise<void> {
  await page.goto('/')
  await signIn(page, { username, password: given })
  await page.getByLabel('Mật khẩu hiện tại').fill(given)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Gõ lại mật khẩu mới').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.locator('#main h1').waitFor()
}

const walked = needs(isWhole, 'npm test -- --whole walks from nothing to two months paid')

describe('from nothing, years after', { ...walked, timeout: 120_000 }, () => {
  test('the printed address leads to the sign-in page and back to what was asked for', async () => {
    const page = seatOf('administrator')
    await page.goto('/accounts')
    await page.waitForURL('**/sign-in?from=%2Faccounts')
    await page.getByRole('link', { name: /Lập người quản trị đầu tiên/ }).waitFor()
    await page.goto(`/setup#${programme.setupCode}`)
    await page.getByLabel('Họ và tên').fill('Nguyễn Văn Quản')
    await page.getByLabel('Số định danh').fill('075185000009')
    await page.getByLabel('Tên đăng nhập').fill('quantri')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lập tài khoản' }).click()
    await page.waitForURL('**/sign-in')
    await page.goto('/accounts')
    await signIn(page, { username: 'quantri', password: PASSWORD })
    await page.waitForURL('**/accounts')
  })

  test('the first administrator is led to the second step, then makes a second administrator alone', async () => {
    const page = seatOf('administrator')
    await page.getByRole('link', { name: 'Bật xác thực hai lớp' }).click()
    await setUpSecondStep(page, PASSWORD)
    await visit(page, '/accounts')
    await page.getByRole('list', FIRST_DAYS).getByText('chờ bạn').waitFor()
    await expectAccessible(page)
    await page.getByText(/Mới có một quản trị/).waitFor()
    const given = await makeAccount(SECOND, { digit: 8, handed: 'Mật khẩu tạm' })
    await firstSignIn(seatOf('second'), { username: SECOND.username, given })
    await setUpSecondStep(seatOf('second'), PASSWORD)
    await visit(page, '/accounts')
    await page.getByText(/Mới có một quản trị/).waitFor({ state: 'detached' })
  })

  test.each(['officer', 'submitter', 'lead', 'finance', 'financeLead'] as const)(
    'an account with a key is asked by one and confirmed by the other, and its owner joins two halves: %s',
    async (person) => {
      const digit = Object.keys(PEOPLE).indexOf(person)
      const first = await makeAccount(PEOPLE[person], { digit, handed: 'Nửa đầu mật khẩu tạm' })
      const given = `${first}-${await confirmAccount(PEOPLE[person])}`
      await firstSignIn(seatOf(person), { username: PEOPLE[person].username, given })
      await setUpSecondStep(seatOf(person), PASSWORD)
    },
  )

  test('the commune officer, who has no key, is made by one', async () => {
    const given = await makeAccount(PEOPLE.communes, { digit: 7, handed: 'Mật khẩu tạm' })
    await firstSignIn(seatOf('communes'), { username: PEOPLE.communes.username, given })
  })

  test('the officer enters the resolution from its template, the lead activates it', async () => {
    const officer = seatOf('officer')
    await visit(officer, '/policies/new')
    await officer.getByLabel('Bắt đầu từ mẫu').selectOption({ index: 1 })
    await officer.getByText('mọi ví dụ đều khớp tới từng đồng').waitFor()
    await officer.getByRole('button', { name: 'Lưu bản thảo' }).click()
    await officer.waitForURL(/\/policies\/[0-9a-f-]{36}$/)
    const lead = seatOf('lead')
    await visit(lead, new URL(officer.url()).pathname)
    await doAct(lead, /^Kích hoạt$/)
    await lead.getByText('đang hiệu lực').first().waitFor()
  })

  test('the estimate of 2024 is entered, and confirmed by the way of the task', async () => {
    const finance = seatOf('finance')
    await visit(finance, '/budget')
    await finance.getByLabel('Năm').selectOption('2024')
    await finance.getByRole('button', { name: 'Lập dòng dự toán' }).first().click()
    const dialog = finance.getByRole('dialog')
    await dialog.getByLabel('Tên dòng').fill('Hỗ trợ Tổ công nghệ số cộng đồng')
    await dialog.getByLabel('Nguồn kinh phí').fill('Chi sự nghiệp khoa học và công nghệ')
    await dialog.getByRole('button', { name: 'Lập dòng dự toán' }).click()
    await finance.getByRole('button', { name: 'Ghi giao hoặc điều chỉnh' }).click()
    await dialog.getByLabel('Số tiền').fill('10.500.000.000')
    await dialog.getByLabel('Số quyết định').fill('3000/QĐ-UBND')
    await dialog.getByLabel('Ngày quyết định').fill('05/01/2024')
    await dialog.getByLabel('Lý do').fill('Giao dự toán đầu năm')
    await dialog.getByRole('button', { name: 'Giao dự toán' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const financeLead = seatOf('financeLead')
    await visit(financeLead, '/tasks')
    await financeLead.getByRole('link', { name: /dự toán năm 2024/ }).click()
    await doAct(financeLead, /^Xác nhận$/, { reason: 'Đúng quyết định giao' })
    await financeLead.getByText('đã xác nhận').waitFor()
  })

  test('the eleven workbooks come in as they are; what is doubtful waits in the tray', async () => {
    const page = seatOf('officer')
    await visit(page, '/imports')
    const names = (await readdir(REGISTERS)).filter((name) => name.endsWith('.xlsx'))
    await page.getByLabel('Danh sách lập ngày nào?').fill('01/06/2024')
    await page.locator('input[type=file]').setInputFiles(names.map((name) => join(REGISTERS, name)))
    await page.getByRole('button', { name: 'Đọc 11 tệp' }).click()
    await page.getByRole('button', { name: /^Ghi 1\.000 tổ/ }).waitFor({ timeout: 60_000 })
    await page.getByText('Cần xem (44)').waitFor()
    await doAct(page, /^Ghi 1\.000 tổ/)
    await page.getByRole('heading', { name: 'Khay còn nghi' }).waitFor({ timeout: 60_000 })
  })

  test('the accounts of the registers are confirmed at once by a second person, who did not bring them in', async () => {
    const officer = seatOf('officer')
    await visit(officer, '/account-changes')
    await officer.getByText('bạn đã nhập').first().waitFor()
    const finance = seatOf('finance')
    await visit(finance, '/tasks')
    await finance.getByRole('link', { name: /tài khoản nhận tiền chờ người thứ hai/ }).click()
    await finance.getByRole('button', { name: 'Chọn cả danh sách' }).click()
    await finance.getByText(/Đã chọn [1-9][\d.]* tài khoản/).waitFor({ timeout: 60_000 })
    await doAct(finance, /^Xác nhận [1-9][\d.]* tài khoản$/, {
      reason: 'Đã đối chiếu với danh sách có dấu của 11 huyện',
      look: () => expectAccessible(finance, '[role=dialog]'),
    })
    await finance.getByText('Đã chọn 0 tài khoản').waitFor()
    await expectAccessible(finance)
  })

  test('the officer opens June; a ward’s groups are confirmed in one sitting', async () => {
    const officer = seatOf('officer')
    await visit(officer, '/month')
    await officer.getByRole('list', FIRST_DAYS).waitFor()
    await doAct(officer, /^Mở tháng$/, LOOK(officer))
    await officer.getByRole('heading', { name: 'Tháng 6/2024' }).waitFor()
    await confirmAll(LOOK)
  })

  test('the officer computes, sees who is left out and why; having entered the accounts they do not submit, another does, and neither approves', async () => {
    const page = seatOf('officer')
    await visit(page, '/month')
    await doAct(page, /^Tính mức hưởng$/, { ...LOOK(page), reason: ON_A_DRAFT })
    await page.getByText('Tổ không có người nhận tiền trong tháng').waitFor()
    await expectAccessible(page)
    await page.getByText('chuyên viên khác trình').waitFor()
    expect(await page.getByRole('button', { name: /^Trình duyệt/ }).count()).toBe(0)
    const submitter = seatOf('submitter')
    await visit(submitter, '/month')
    await doAct(submitter, /^Trình duyệt 1\.000 tổ/, { ...LOOK(submitter), reason: ON_A_DRAFT })
    await submitter.getByText('chờ duyệt').first().waitFor()
    for (const maker of [page, submitter]) expect(await maker.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0)
  })

  test('two others approve: after the first, one more is needed', async () => {
    for (const [given, person] of (['lead', 'financeLead'] as const).entries()) {
      const page = seatOf(person)
      await visit(page, '/month')
      await doAct(page, /^Duyệt$/, LOOK(page))
      await page.getByText(`${given + 1}/2 người duyệt`).waitFor()
    }
  })

  test('finance orders and takes the list out; a strange file is refused row by row, the bank’s answer is taken once', async () => {
    const page = seatOf('finance')
    await visit(page, '/month')
    await doAct(page, /^Lập lệnh chi$/, LOOK(page))
    const payees = await takeListOut(page)
    const strange = Buffer.from('Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày\nKHONG-CO-1,1500000,Thành công,,06/08/2024\n')
    await chooseAnswer(page, { name: 'tep-la.csv', bytes: strange })
    await page.getByText('không có lệnh chi nào mang số KHONG-CO-1').waitFor()
    await expectAccessible(page, '[role=dialog]')
    await page.getByRole('button', { name: 'Đóng' }).last().click()
    await answerFor(page, payees, [2, 9])
    await expectAccessible(page)
  })

  test('the officer closes June: approved, ordered, paid and booked agree, and what is still owed is named', async () => {
    const page = seatOf('officer')
    await visit(page, '/month')
    await tab(page, 'Đối chiếu')
    await page.getByText(/Bốn nơi phải bằng nhau/).waitFor()
    await expectAccessible(page)
    await closeMonth(page, LOOK(page))
  })

  test('July, with what June left behind, goes the same way', async () => {
    const officer = seatOf('officer')
    await visit(officer, '/month')
    await officer.getByRole('list', FIRST_DAYS).waitFor({ state: 'detached' })
    await doAct(officer, /^Mở tháng$/)
    await officer.getByRole('heading', { name: 'Tháng 7/2024' }).waitFor()
    await confirmAll(() => ({}))
    await visit(officer, '/month')
    await doAct(officer, /^Tính mức hưởng$/, { reason: ON_A_DRAFT })
    const submitter = seatOf('submitter')
    await visit(submitter, '/month')
    await doAct(submitter, /^Trình duyệt 1\.000 tổ/, { reason: ON_A_DRAFT })
    for (const person of ['lead', 'financeLead'] as const) {
      await visit(seatOf(person), '/month')
      await doAct(seatOf(person), /^Duyệt$/)
    }
    const finance = seatOf('finance')
    await visit(finance, '/month')
    await doAct(finance, /^Lập lệnh chi$/)
    await answerFor(finance, await takeListOut(finance), [])
    await visit(officer, '/month')
    await closeMonth(officer, {})
  })

  test('no page failed for anybody', () => {
    expect([...seats.values()].flatMap(({ faults }) => faults)).toEqual([])
  })
})

/** The template is a draft: a month is paid under it only with a reason. */
const ON_A_DRAFT = 'Chi thử theo dự thảo nghị quyết'

/** Each preview keeps nobody out. */
const LOOK = (page: Page): Doing => ({ look: () => expectAccessible(page, '[role=dialog]') })

async function confirmAll(look: (page: Page) => Doing): Promise<void> {
  const page = seatOf('communes')
  await visit(page, '/confirmations')
  await page.getByRole('button', { name: /^Chọn cả 1\.000 tổ/ }).click()
  await doAct(page, /^Xác nhận 1\.000 tổ$/, look(page))
}

/** @returns the list of payees, as the bank gets it */
async function takeListOut(page: Page): Promise<string> {
  await tab(page, 'Người nhận')
  const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/ }).click()])
  return readFile(await list.path(), 'utf8')
}

async function answerFor(page: Page, payees: string, rejected: readonly number[]): Promise<void> {
  const answer = answerOfBank(payees, { rejected, on: formatDay(dayAt(new Date())) })
  await takeAnswer(page, { name: 'ket-qua.csv', bytes: Buffer.from(answer) })
  await page.getByText(`Bị trả lại: ${rejected.length} khoản`).waitFor()
}

async function closeMonth(page: Page, doing: Doing): Promise<void> {
  await doAct(page, /^Khoá kỳ$/, doing)
  await page.getByText('đã khoá').first().waitFor()
  await tab(page, 'Đối chiếu')
  await page.getByText('Còn nợ các tổ').waitFor()
  await page.getByText(/chưa tới người nhận; danh sách ở dưới/).waitFor()
}
