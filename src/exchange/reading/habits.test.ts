import { expect, test } from 'vitest'
import { countCodes } from '../testing.ts'
import { asInvented, asRead, type Build, grouped, type Invented, invent, readBuilt, slashed } from './layouts.fixture.ts'

/** More habits of clerks, each met somewhere: what is read must be the people, and nothing doubted. */
const people = invent()
const SHORT = { 'Tổ trưởng': 'TT', 'Tổ phó': 'TP', 'Thành viên': 'TV' }

interface Habit {
  readonly name: string
  readonly build: Build
  readonly file?: string
  /** Those the layout has room for. */
  readonly persons?: readonly Invented[]
}

const HABITS: readonly Habit[] = [
  {
    name: 'vertically merged groups, a bare commune in capitals on each sheet',
    build: (book) => {
      for (const c of grouped(people).slice(0, 3)) {
        const s = book.addWorksheet(c.commune.replace(/Xã |Thị trấn /, '').toUpperCase())
        s.addRow(['DANH SÁCH TỔ CNSCĐ'])
        s.addRow(['STT', 'Tên tổ', 'Họ tên', 'Nhiệm vụ', 'SĐT', 'CCCD'])
        for (const g of c.groups) {
          const start = s.rowCount + 1
          for (const [i, p] of g.people.entries())
            s.addRow([i + 1, i ? '' : `Tổ CNSCĐ ${g.hamlet}`, p.name, p.role, p.phone, p.identity])
          s.mergeCells(start, 2, start + g.people.length - 1, 2)
        }
      }
    },
  },
  {
    name: 'a role only where somebody leads',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Xã', 'Ấp', 'Họ tên', 'Ghi chú', 'Chức danh', 'ĐT', 'CCCD'])
      for (const [i, p] of people.entries())
        s.addRow([i + 1, p.commune, p.hamlet, p.name, '', p.role === 'Thành viên' ? '' : p.role, p.phone, p.identity])
    },
  },
  {
    name: 'roles in the notes',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Xã', 'Ấp', 'Họ tên', 'ĐT', 'CCCD', 'Ghi chú'])
      for (const [i, p] of people.entries())
        s.addRow([i + 1, p.commune, p.hamlet, p.name, p.phone, p.identity, p.role === 'Thành viên' ? '' : p.role])
    },
  },
  {
    name: 'roles inside the post held',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Đơn vị', 'Địa bàn', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Số căn cước'])
      for (const [i, p] of people.entries())
        s.addRow([i + 1, p.commune, p.hamlet, p.name, `${p.position} - ${p.role}`, p.phone, p.identity])
    },
  },
  {
    name: 'English headings',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['No', 'Commune', 'Hamlet', 'Full name', 'Role', 'Phone', 'ID number'])
      for (const [i, p] of people.entries()) s.addRow([i + 1, p.commune, p.hamlet, p.name, p.role, p.phone, p.identity])
    },
  },
  {
    name: 'headings far below, columns that begin at D with blank ones between',
    build: (book) => {
      const s = book.addWorksheet('a')
      for (let i = 0; i < 25; i++) s.addRow(['', '', `hướng dẫn số ${i}`])
      s.addRow([
        '',
        '',
        '',
        'STT',
        '',
        'Đơn vị (xã, thị trấn)',
        '',
        'Khu phố, ấp',
        'Họ, tên',
        '',
        'Chức vụ trong tổ CNSCĐ',
        'Số điện thoại (Zalo)',
        'Số CCCD (12 số)',
      ])
      for (const [i, p] of people.entries())
        s.addRow(['', '', '', i + 1, '', p.commune, '', p.hamlet, p.name, '', p.role, p.phone, p.identity])
    },
  },
  {
    name: 'a section naming group and commune, numbers running on',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['BIỂU TỔNG HỢP'])
      s.addRow(['STT', 'Họ và tên', 'Chức danh', 'Điện thoại', 'Số CCCD', 'Đơn vị công tác'])
      let n = 0
      for (const c of grouped(people))
        for (const [_k, g] of c.groups.entries()) {
          s.addRow(['', `Tổ CNSCĐ ${g.hamlet} - ${c.commune}`])
          for (const p of g.people) s.addRow([++n, p.name, p.role, p.phone, p.identity, p.position])
        }
    },
  },
  {
    name: 'communes as 1, groups as 1.1, members as a, and no heading for the name',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['STT', 'Nội dung', 'Vai trò', 'Số đt', 'Số định danh'])
      for (const [i, c] of grouped(people).entries()) {
        s.addRow([i + 1, c.commune])
        for (const [k, g] of c.groups.entries()) {
          s.addRow([`${i + 1}.${k + 1}`, g.hamlet])
          for (const [j, p] of g.people.entries()) s.addRow([String.fromCharCode(97 + j), p.name, p.role, p.phone, p.identity])
        }
      }
    },
  },
  {
    name: 'sums after each group, notes below, numbers cut by points and spaces',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Phường, xã', 'Tổ', 'Họ và tên', 'Chức danh', 'SĐT', 'CCCD', 'Năm sinh'])
      let n = 0
      for (const c of grouped(people))
        for (const g of c.groups) {
          for (const p of g.people)
            s.addRow([
              `${++n}.`,
              c.commune,
              `Tổ ${g.hamlet}`,
              p.name,
              p.role,
              p.phone.replace(/(....)(...)(...)/, '$1.$2.$3'),
              p.identity.replace(/(...)(...)/, '$1 $2 '),
              p.year,
            ])
          s.addRow(['', '', 'Cộng', g.people.length])
        }
      s.addRow(['Ghi chú: danh sách có thể thay đổi'])
      s.addRow(['* Các tổ họp hằng tháng'])
    },
  },
  {
    name: 'a district column, communes without their kind, dates and places of issue beside the numbers',
    build: (book) => {
      const s = book.addWorksheet('Huyện Vĩnh Cửu')
      s.addRow([
        'STT',
        'Huyện',
        'Xã',
        'Thôn/Ấp',
        'Họ tên thành viên',
        'Chức vụ trong Tổ công nghệ số',
        'Điện thoại di động',
        'Số CMND/CCCD',
        'Ngày cấp',
        'Nơi cấp',
      ])
      for (const [i, p] of people.entries())
        s.addRow([
          i + 1,
          'Vĩnh Cửu',
          p.commune.replace('Xã ', '').replace('Thị trấn ', 'TT '),
          p.hamlet,
          p.name,
          p.role,
          p.phone,
          p.identity,
          '01/01/2021',
          'Cục CS QLHC',
        ])
    },
  },
  {
    name: 'capitals throughout and colons behind the roles',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Xã', 'Ấp', 'Họ tên', 'Chức danh trong tổ', 'ĐT', 'CCCD'])
      for (const [i, p] of people.entries())
        s.addRow([
          i + 1,
          p.commune.toUpperCase(),
          p.hamlet.toUpperCase(),
          p.name.toUpperCase(),
          `${p.role.toUpperCase()}:`,
          p.phone,
          p.identity,
        ])
    },
  },
  {
    name: 'Ông or Bà before the name and the role in brackets behind it',
    build: (book) => {
      const s = book.addWorksheet('a')
      s.addRow(['TT', 'Xã', 'Ấp', 'Họ tên', 'ĐT', 'CCCD'])
      for (const [i, p] of people.entries())
        s.addRow([
          i + 1,
          p.commune,
          p.hamlet,
          `${p.isFemale ? 'Bà' : 'Ông'} ${p.name}${p.role === 'Thành viên' ? '' : ` (${p.role})`}`,
          p.phone,
          p.identity,
        ])
    },
  },
  {
    name: 'two offices in the heading, a post divided into two columns, a signature on each sheet',
    build: (book) => {
      for (const c of grouped(people)) {
        const s = book.addWorksheet(`PL ${c.code}`)
        s.addRow(['UBND HUYỆN VĨNH CỬU', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
        s.addRow([`UBND ${c.commune.toUpperCase()}`, '', '', 'Độc lập - Tự do - Hạnh phúc'])
        s.addRow([])
        s.addRow(['DANH SÁCH'])
        s.addRow(['Thành viên Tổ công nghệ số cộng đồng các ấp, khu phố'])
        s.addRow([`(Ban hành kèm theo Quyết định số: 15/QĐ-UBND ngày 12/4/2023 của UBND ${c.commune})`])
        s.addRow(['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', '', 'Điện thoại', 'CCCD'])
        s.addRow(['', '', '', 'Chính quyền, đoàn thể', 'Trong Tổ CNSCĐ', '', ''])
        s.mergeCells('D7:E7')
        for (const [k, g] of c.groups.entries()) {
          s.addRow([['I', 'II', 'III'][k], `Tổ CNSCĐ ${g.hamlet}`])
          for (const [i, p] of g.people.entries()) s.addRow([i + 1, p.name, p.year, p.position, p.role, p.phone, p.identity])
        }
        s.addRow(['', `Tổng cộng danh sách có ${c.groups.flatMap((g) => g.people).length} thành viên`])
        s.addRow(['', '', '', '', 'CHỦ TỊCH'])
        s.addRow(['', '', '', '', '(Đã ký)'])
        s.addRow(['', '', '', '', 'Trần Văn Thủ'])
      }
    },
  },
  {
    name: 'a table for each commune below a numbered line that names it',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      for (const [i, c] of grouped(people).entries()) {
        s.addRow([`${i + 1}. ${c.commune}:`])
        s.addRow(['STT', 'Tổ CNSCĐ ấp/khu phố', 'Họ và tên', 'Vai trò', 'Số ĐTDĐ', 'Số căn cước công dân'])
        let n = 0
        for (const g of c.groups)
          for (const [_j, p] of g.people.entries()) s.addRow([++n, g.hamlet, p.name, p.role, p.phone, p.identity])
        s.addRow([])
      }
    },
  },
  {
    name: 'dates, texts and years in one column, accounts as numbers',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow([
        'Số TT',
        'Xã/TT',
        'Ấp/KP',
        'Họ, chữ đệm và tên',
        'Ngày/tháng/năm sinh',
        'Giới tính (Nam/Nữ)',
        'Chức vụ trong Tổ',
        'Số điện thoại liên lạc',
        'Mã số định danh cá nhân/CCCD',
        'Số tài khoản ngân hàng',
        'Tên ngân hàng, chi nhánh',
      ])
      for (const [i, p] of people.entries())
        s.addRow([
          i + 1,
          p.commune,
          p.hamlet,
          p.name,
          i % 3 === 0 ? slashed(p) : i % 3 === 1 ? new Date(Date.UTC(p.year, p.month - 1, p.day)) : p.year,
          p.isFemale ? 'Nữ' : 'Nam',
          p.role,
          p.phone.slice(1),
          p.identity,
          Number(p.account),
          p.bank,
        ])
    },
  },
  {
    name: 'numbers of communes, groups and members each in a column, filled once',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow(['STT', 'Đơn vị', 'STT tổ', 'Tên tổ CNSCĐ', 'STT', 'Họ và tên', 'Chức danh', 'Di động', 'Số CCCD'])
      let k = 0
      for (const [i, c] of grouped(people).entries())
        for (const [gi, g] of c.groups.entries()) {
          k++
          for (const [j, p] of g.people.entries())
            s.addRow([
              gi + j === 0 ? i + 1 : '',
              gi + j === 0 ? c.commune : '',
              j ? '' : k,
              j ? '' : `Tổ CNSCĐ ${g.hamlet}`,
              j + 1,
              p.name,
              p.role,
              p.phone,
              p.identity,
            ])
        }
    },
  },
  {
    name: 'whole addresses of groups as sections, and no numbers',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow(['Họ tên', 'Vai trò', 'Điện thoại', 'Căn cước'])
      for (const c of grouped(people))
        for (const g of c.groups) {
          s.addRow([`Tổ công nghệ số cộng đồng ${g.hamlet}, ${c.commune}, huyện Vĩnh Cửu, tỉnh Đồng Nai`])
          for (const p of g.people) s.addRow([p.name, p.role, p.phone, p.identity])
        }
    },
  },
  {
    name: 'the act behind each group’s name',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow(['TT', 'Họ tên', 'Vai trò', 'Điện thoại', 'Căn cước'])
      for (const c of grouped(people)) {
        s.addRow([c.commune.toUpperCase()])
        for (const g of c.groups) {
          s.addRow([`Tổ CNSCĐ ${g.hamlet} (Quyết định số 12/QĐ-UBND ngày 01/02/2023; ${g.people.length} thành viên)`])
          for (const [i, p] of g.people.entries()) s.addRow([i + 1, p.name, p.role, p.phone, p.identity])
        }
      }
    },
  },
  {
    name: 'roles in two letters beside long duties',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow(['TT', 'Xã', 'Ấp', 'Họ tên', 'Chức danh trong tổ', 'Nhiệm vụ được phân công', 'Điện thoại', 'Căn cước'])
      for (const [i, p] of people.entries())
        s.addRow([
          i + 1,
          p.commune,
          p.hamlet,
          p.name,
          SHORT[p.role],
          'Hướng dẫn người dân sử dụng dịch vụ công, thành viên hỗ trợ',
          p.phone,
          p.identity,
        ])
    },
  },
  {
    name: 'a sheet for each group, the commune in the file’s name alone',
    build: (book) => {
      for (const c of grouped(people).slice(0, 1))
        for (const g of c.groups) {
          const s = book.addWorksheet(g.hamlet)
          s.addRow(['TT', 'Họ tên', 'Vai trò', 'Điện thoại', 'Căn cước'])
          for (const [i, p] of g.people.entries()) s.addRow([i + 1, p.name, p.role, p.phone, p.identity])
        }
    },
    file: 'To-CNSCD-xa-Phu-Ly-2024.xlsx',
    persons: people.filter(({ commune }) => commune === 'Xã Phú Lý'),
  },
  {
    name: 'leaders and deputies only, a row for each group',
    build: (book) => {
      const s = book.addWorksheet('Sheet1')
      s.addRow(['STT', 'Xã', 'Ấp', 'Họ tên Tổ trưởng', 'SĐT', 'CCCD', 'Họ tên Tổ phó', 'SĐT', 'CCCD'])
      for (const c of grouped(people))
        for (const g of c.groups) {
          const [a, b] = g.people
          s.addRow([1, c.commune, g.hamlet, a?.name, a?.phone, a?.identity, b?.name, b?.phone, b?.identity])
        }
    },
    persons: people.filter(({ role }) => role !== 'Thành viên'),
  },
]

test.each(HABITS)('$name', async ({ build, file, persons = people }) => {
  const read = await readBuilt(build, file)
  const { 'small-group': _, 'column-unused': __, 'titles-removed': ___, ...doubts } = countCodes(read.doubts)
  expect(doubts).toEqual({})
  expect(asRead(read)).toEqual(asInvented(persons))
})
