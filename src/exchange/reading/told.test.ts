import { expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { accept } from '../../kernel/result.ts'
import type { CommuneCandidate } from '../../units/index.ts'
import type { Doubt } from './doubt.ts'
import { readRegister } from './read-register.ts'
import type { RegisterRow } from './register.ts'

/** Registers as text: what is in them is read or told, one of the two. */

const PHU_LY: CommuneCandidate = { id: 'phu-ly', code: '26182', name: 'Phú Lý', kind: 'xa', label: 'Xã Phú Lý' } as never

async function readText(text: string | Uint8Array) {
  const rows: RegisterRow[] = []
  const doubts: Doubt[] = []
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const rules = { on: plainDate('2024-06-01'), findCommune: () => accept(PHU_LY), saved: new Map() }
  const read = await readRegister([{ name: 'ds.csv', bytes }], rules as never, {
    row: (row, found) => {
      rows.push(row)
      doubts.push(...found)
    },
    doubt: (doubt) => doubts.push(doubt),
  })
  if (!read.ok) throw new Error(read.refusal.kind)
  return { ...read.value, rows, doubts, codes: doubts.map(({ code, place }) => `${code}@${place.row}`) }
}

const HEAD = 'STT,Tên tổ,Họ và tên,Chức vụ trong tổ,Số điện thoại'
const group = (name: string, from: number, leader = 'Tổ trưởng') =>
  [leader, 'Thành viên', 'Thành viên']
    .map(
      (role, at) =>
        `${from + at},${name},Nguyễn Văn ${'ABCDEGHIKLMNO'[(from + at) % 13]}${'aeiou'[Math.floor((from + at) / 13)]}n,${role},09180000${10 + from + at}`,
    )
    .join('\n')

test.each([
  ['K’Reng', "K'Reng"],
  ['5 - 6', '5–6'],
  ['Quí Hòa', 'Quí Hoà'],
  ['Ðồng Tâm', 'Đồng Tâm'],
])('Ấp %s and Ấp %s are one group, with one leader', async (one, other) => {
  const read = await readText(`${HEAD}\n${group(`Ấp ${one}`, 1)}\n${group(`Ấp ${other}`, 4)}`)
  expect([read.groups, read.memberships]).toEqual([1, 6])
  expect(read.codes).toEqual(['group-with-two-leaders@5'])
})

test.each([
  ['Mỹ Thuận', 'Mĩ Thuận'],
  ['Tân Bình', 'Tân-Bình'],
  ['Tân Bình', 'Tan Binh'],
  ['Kʼ Reng', 'KʼReng'],
  ['K’Reng', 'Kʼ Reng'],
])('Ấp %s and Ấp %s stand side by side: every row of the second waits, and names the first', async (one, other) => {
  const read = await readText(`${HEAD}\n${group(`Ấp ${one}`, 1)}\n${group(`Ấp ${other}`, 4)}`)
  expect(read.groups).toBe(2)
  expect(read.codes).toEqual(['near-group@5', 'near-group@6', 'near-group@7'])
  expect(read.doubts[0]?.detail).toMatchObject({ row: 2, other: expect.stringContaining('Phú Lý') })
})

test.each([
  ['5', '5 - 6'],
  ['1', '11'],
  ['Tân Bình', 'Tân Ninh'],
])('Ấp %s and Ấp %s are two groups without any doubt', async (one, other) => {
  const read = await readText(`${HEAD}\n${group(`Ấp ${one}`, 1)}\n${group(`Ấp ${other}`, 4)}`)
  expect([read.groups, read.codes]).toEqual([2, []])
})

test('a phone or an account of two people, or of one in two groups, waits', async () => {
  const head = `${HEAD},Số tài khoản,Ngân hàng`
  const rows = (phone: string, account: string, name = 'Lê Thị Hoa') => `${group('Ấp 1', 1).replaceAll(/$/gm, ',,')}
4,Ấp 1,Trần Thị Ba,Thành viên,0918111111,07000111,Agribank
5,Ấp 2,${name},Tổ trưởng,${phone},${account},Agribank
6,Ấp 2,Phạm Tư,Thành viên,0918222222,,
7,Ấp 2,Phạm Năm,Thành viên,0918333333,,`
  const codesOf = async (...args: Parameters<typeof rows>) => (await readText(`${head}\n${rows(...args)}`)).codes
  expect(await codesOf('0918444444', '07000222')).toEqual([])
  expect(await codesOf('0918111111', '07000222')).toEqual(['phone-shared@6'])
  expect(await codesOf('0918444444', '07000111')).toEqual(['account-shared@6'])
  expect(await codesOf('0918111111', '07000111', 'Trần Thị Ba')).toEqual(['same-name-and-phone@6', 'account-shared@6'])
})

test('a column that holds values and is not used is told once, with what it may hold', async () => {
  const read = await readText(`${HEAD},Mã nội bộ,Zalo\n${group('Ấp 1', 1).replaceAll(/$/gm, ',x7,0918000099')}`)
  const told = read.doubts.filter(({ code }) => code === 'column-unused')
  expect(told.map(({ heading, detail }) => [heading, detail])).toEqual([
    ['Mã nội bộ', { values: 3, letter: 'F' }],
    ['Zalo', { values: 3, letter: 'G', like: 'phone' }],
  ])
})

test('a table beside the first is told column by column, and nothing of it is read into the first', async () => {
  const beside = '1,Trần Thị Sáu,Tổ trưởng,0918555555'
  const text = `${HEAD},,STT,Họ và tên,Chức vụ trong tổ,Số điện thoại\n${group('Ấp 1', 1).replaceAll(/$/gm, `,,${beside}`)}`
  const read = await readText(text)
  expect(read.memberships).toBe(3)
  expect(read.rows.some(({ person }) => JSON.stringify(person).includes('Sáu'))).toBe(false)
  expect(read.doubts.filter(({ code }) => code === 'column-unused').map(({ detail }) => detail['letter'])).toEqual([
    'G',
    'H',
    'I',
    'J',
  ])
})

test('an old code page is read as the one that is likely, and every name with other than plain letters waits', async () => {
  const cp1258 = Buffer.concat([
    Buffer.from('STT,Ten to,Ho va ten,Vai tro,So dien thoai\n1,Ap 1,Tr'),
    Buffer.from([0xe2, 0xcc]),
    Buffer.from('n Ba,Leader,0918000001\n2,Ap 1,Le Van Hai,Member,0918000002\n3,Ap 1,Le Van Ba,Member,0918000003'),
  ])
  const read = await readText(cp1258)
  expect(read.rows[0]?.person.fullName).toBe('Trần Ba')
  expect(read.codes).toEqual(['code-page-guessed@2'])
})

test('a register in English is read as one in Vietnamese', async () => {
  const text = `No,Group name,Full name,Date of birth,Gender,National ID number,Role in the group,Phone number,Account number,Bank,Notes
1,Ấp 1,Trần Thị Ba,17-Mar-1986,female,099300000101,Group leader,0918000001,07000101,Agribank,
2,Ấp 1,Lê Văn Hai,5 May 1988,male,099300000102,Deputy leader,0918000002,,,
3,Ấp 1,Lê Văn Ba,1990,M,099300000103,Member,0918000003,,,new`
  const read = await readText(text)
  expect(read.codes).toEqual([])
  expect(read.rows.map(({ person }) => person)).toMatchObject([
    { role: 'leader', sex: 'female', birthDate: '1986-03-17', identityNumber: '099300000101', account: { bank: 'Agribank' } },
    { role: 'deputy', sex: 'male', birthDate: '1988-05-05', phone: '0918000002' },
    { role: 'member', sex: 'male', birthYear: 1990, note: 'new' },
  ])
})

test.each([
  ['saved by the wrong code page', 'Thái An', (text: string) => Buffer.from(text).toString('latin1'), 'broken-letters'],
  ['of which letters were lost', 'Thái An', (text: string) => text.replace('á', '?'), 'broken-letters'],
])('a group whose name is %s waits with all its rows, whatever their own names', async (_, name, spoilt, code) => {
  const plain = (hamlet: string) => group(hamlet, 1).replaceAll('Nguyễn Văn', 'Ka')
  const read = await readText(`${HEAD}\n${plain(`Ấp ${spoilt(name)}`)}`)
  expect(read.codes).toEqual([`${code}@2`, `${code}@3`, `${code}@4`])
  expect((await readText(`${HEAD}\n${plain(`Ấp ${name}`)}`)).codes).toEqual([])
})

test('of a text file in an old code page the names of groups are guessed too', async () => {
  const row = (at: number) =>
    Buffer.concat([Buffer.from(`${at},Ap Th`), Buffer.from([0xe1]), Buffer.from(`i An,Ka Lan ${at},Member,091800000${at}\n`)])
  const head = Buffer.from('STT,Ten to,Ho va ten,Vai tro,So dien thoai\n')
  const read = await readText(Buffer.concat([head, row(1), row(2), row(3)]))
  expect(read.codes).toEqual(['code-page-guessed@2', 'code-page-guessed@3', 'code-page-guessed@4', 'group-without-leader@2'])
})

test('an error of a formula that was kept as text is no name, and a symbol inside a name is no letter', async () => {
  const text = `${HEAD}\n${group('Ấp 1', 1)}\n4,Ấp 1,#REF!,Thành viên,0918000099\n5,#N/A,§iểu Hữu Khoa,Thành viên,0918000098`
  const read = await readText(text)
  expect(read.rows.map(({ person }) => person.fullName)).not.toContain('#ref!')
  expect(read.codes).toEqual(['error-value@5', 'error-value@6', 'broken-letters@6'])
})

test('below a place that is an error nobody can say whose rows they are: each is told until the next place', async () => {
  const rows = [
    '1,Ấp 1,Nguyễn Văn An,Tổ trưởng,0918000011',
    '2,,Nguyễn Văn Ba,Thành viên,0918000012',
    '3,#REF!,Nguyễn Văn Cường,Tổ trưởng,0918000013',
    '4,,Nguyễn Văn Dũng,Thành viên,0918000014',
    '5,Ấp 3,Nguyễn Văn Em,Tổ trưởng,0918000015',
    '6,,Nguyễn Văn Giang,Thành viên,0918000016',
  ]
  const read = await readText(`${HEAD}\n${rows.join('\n')}`)
  expect(read.codes.filter((code) => code.startsWith('error-value'))).toEqual(['error-value@4', 'error-value@5'])
  expect(read.doubts.find(({ place }) => place.row === 5)?.value).toBe('#REF!')
})

test('a form of address before every name goes, its mark typed apart from its letter too', async () => {
  const rows = ['Ông', 'Ba\u0300', 'Ông', 'Ba\u0300'].map(
    (title, at) => `${at + 1},Ấp 1,${title} Trần Văn ${'ABCD'[at]}n,${at === 0 ? 'Tổ trưởng' : 'Thành viên'},091800001${at}`,
  )
  const read = await readText(`${HEAD}\n${rows.join('\n')}`)
  expect(read.rows.map(({ person }) => person.fullName)).toEqual(['Trần Văn An', 'Trần Văn Bn', 'Trần Văn Cn', 'Trần Văn Dn'])
})
