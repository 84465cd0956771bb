import type ExcelJS from 'exceljs'
import { writeOds } from 'hucre/ods'
import { describe, expect, test } from 'vitest'
import { asInvented, asRead, grouped, type Invented, invent, readBuilt, slashed, two } from '../reading/layouts.fixture.ts'
import { countCodes, readAll } from '../testing.ts'

const people = invent()
const CLEAN = { groups: 8, memberships: people.length, people: people.length, communes: 3 }

const signed = (sheet: ExcelJS.Worksheet): void => {
  sheet.addRow([])
  sheet.addRow(['', '', '', 'Phú Lý, ngày 05 tháng 3 năm 2023'])
  sheet.addRow(['Nơi nhận:', '', '', 'TM. ỦY BAN NHÂN DÂN'])
  sheet.addRow(['- Như trên;', '', '', 'KT. CHỦ TỊCH'])
  sheet.addRow(['- Lưu: VT.', '', '', 'PHÓ CHỦ TỊCH'])
  sheet.addRow([])
  sheet.addRow(['', '', '', 'Nguyễn Văn Thành'])
}

describe('a layout nobody told the program of', () => {
  test('years of birth under "Nam" and "Nữ", decimal sections, a sum after each group, signatures', async () => {
    const read = await readBuilt((workbook) => {
      for (const { commune, groups } of grouped(people)) {
        const sheet = workbook.addWorksheet(commune)
        sheet.addRow([`UBND ${commune.toLocaleUpperCase('vi')}`])
        sheet.addRow(['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG'])
        sheet.addRow(['(Kèm theo Quyết định số 45/QĐ-UBND ngày 10/02/2023)'])
        sheet.addRow([])
        sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ trong Tổ', 'Di động', 'Căn cước công dân'])
        sheet.addRow(['', '', 'Nam', 'Nữ', '', '', ''])
        sheet.mergeCells('C5:D5')
        sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'])
        for (const [index, group] of groups.entries()) {
          sheet.addRow([`1.${index + 1}`, `Tổ CNSCĐ ${group.hamlet}`])
          for (const [at, person] of group.people.entries())
            sheet.addRow([
              at + 1,
              person.name,
              person.isFemale ? '' : person.year,
              person.isFemale ? person.year : '',
              person.role,
              person.phone,
              person.identity,
            ])
          sheet.addRow(['', `Cộng: ${group.people.length} thành viên`])
        }
        sheet.addRow(['', `Tổng cộng: ${groups.flatMap((group) => group.people).length} người`])
        signed(sheet)
      }
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
    expect(read.rows.map(({ person }) => [person.birthYear, person.sex])).toEqual(
      people.map(({ year, isFemale }) => [year, isFemale ? 'female' : 'male']),
    )
    expect(read.rows[0]?.group.decision).toEqual({ number: '45/QĐ-UBND', date: '2023-02-10' })
  })

  test('communes and groups both as sections of one sheet, columns in another order, headings again on each page', async () => {
    const headings = ['Số CCCD', 'Di động', 'Vai trò', 'Họ tên', 'TT', 'Ngày, tháng, năm sinh', 'STK', 'Mở tại NH']
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('Sheet1')
      sheet.addRow(['', '', '', 'DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG HUYỆN VĨNH CỬU'])
      sheet.addRow([])
      sheet.addRow(headings)
      let line = 0
      for (const [index, { commune, groups }] of grouped(people).entries()) {
        const row = sheet.addRow([`${['I', 'II', 'III'][index]}. ${commune.toLocaleUpperCase('vi')}`])
        sheet.mergeCells(row.number, 1, row.number, 8)
        for (const [at, { hamlet, people: members }] of groups.entries()) {
          sheet.addRow(['', '', '', `${at + 1}. ${hamlet}:`])
          for (const person of members) {
            sheet.addRow([
              person.identity,
              person.phone,
              person.role.toLocaleUpperCase('vi'),
              person.name.toLocaleUpperCase('vi'),
              ++line,
              slashed(person),
              person.account,
              person.bank,
            ])
            if (line % 10 === 0) {
              sheet.addRow([])
              sheet.addRow(headings)
            }
          }
        }
      }
      sheet.addRow([`Tổng số: 8 tổ, ${people.length} thành viên`])
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('crosses for the role and the sex, and a day of birth over three columns', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('DS')
      sheet.addRow(['PHỤ LỤC 1'])
      sheet.addRow([
        'TT',
        'Xã',
        'Thôn, ấp, khu phố',
        'Họ và tên',
        'Ngày sinh',
        '',
        '',
        'Giới tính',
        '',
        'Chức danh trong tổ',
        '',
        '',
        'SĐT',
        'Số định danh cá nhân',
      ])
      sheet.addRow(['', '', '', '', 'Ngày', 'Tháng', 'Năm', 'Nam', 'Nữ', 'Tổ trưởng', 'Tổ phó', 'Thành viên', '', ''])
      for (const range of ['E2:G2', 'H2:I2', 'J2:L2', 'A2:A3', 'D2:D3']) sheet.mergeCells(range)
      for (const [index, person] of people.entries()) {
        const mark = (role: string): string => (person.role === role ? 'x' : '')
        sheet.addRow([
          index + 1,
          person.commune,
          person.hamlet,
          person.name,
          person.day,
          person.month,
          person.year,
          person.isFemale ? '' : 'X',
          person.isFemale ? 'X' : '',
          mark('Tổ trưởng'),
          mark('Tổ phó'),
          mark('Thành viên'),
          person.phone,
          person.identity,
        ])
      }
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
    expect(read.rows.map(({ person }) => person.birthDate)).toEqual(
      people.map(({ day, month, year }) => `${year}-${two(month)}-${two(day)}`),
    )
    expect(read.rows.map(({ person }) => person.sex)).toEqual(people.map(({ isFemale }) => (isFemale ? 'female' : 'male')))
  })

  test('no headings at all', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('Sheet1')
      for (const person of people)
        sheet.addRow([person.commune, person.hamlet, person.name, person.role, slashed(person), person.phone, person.identity])
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('a name over two columns, and numbers that lost their zeros', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('Danh sách')
      sheet.addRow(['UBND HUYỆN VĨNH CỬU'])
      sheet.addRow([
        'STT',
        'Họ và tên đệm',
        'Tên',
        'Ngày sinh',
        'Điện thoại liên hệ',
        'CMND/CCCD',
        'Chức vụ, nghề nghiệp',
        'Nhiệm vụ trong tổ CNSCĐ',
        'Tổ dân phố/Khu phố/Ấp',
        'Phường/Xã/Thị trấn',
      ])
      for (const [index, person] of people.entries()) {
        const words = person.name.split(' ')
        sheet.addRow([
          index + 1,
          words.slice(0, -1).join(' '),
          words.at(-1),
          `${person.day}.${person.month}.${String(person.year).slice(2)}`,
          Number(person.phone),
          Number(person.identity),
          person.position,
          person.role,
          person.hamlet,
          person.commune,
        ])
      }
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
    expect(read.rows.map(({ person }) => person.birthYear)).toEqual(people.map(({ year }) => year))
  })

  test('a sheet for each group, named in its title', async () => {
    const read = await readBuilt((workbook) => {
      for (const { commune, groups } of grouped(people))
        for (const { hamlet, people: members } of groups) {
          const sheet = workbook.addWorksheet(`${hamlet} ${commune.split(' ').at(-1)}`)
          sheet.addRow([`DANH SÁCH THÀNH VIÊN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG ${hamlet.toLocaleUpperCase('vi')}`])
          sheet.addRow([`${commune}, huyện Vĩnh Cửu`])
          sheet.addRow(['TT', 'Họ và tên', 'Chức danh', 'Số ĐT', 'Số CCCD', 'Ghi chú'])
          for (const [at, person] of members.entries())
            sheet.addRow([at + 1, person.name, person.role, person.phone, person.identity, ''])
          sheet.addRow([])
          sheet.addRow(['', 'Người lập biểu', '', 'CHỦ TỊCH'])
          sheet.addRow(['', 'Trần Thị Lan', '', 'Lê Văn Tám'])
        }
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('a table for each group one below the other, each with title, headings and signature', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('Tổng hợp')
      for (const { commune, groups } of grouped(people))
        for (const { hamlet, people: members } of groups) {
          sheet.addRow([commune.toLocaleUpperCase('vi'), '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
          sheet.addRow(['', '', '', 'Độc lập - Tự do - Hạnh phúc'])
          sheet.addRow([`DANH SÁCH TỔ CNSCĐ ${hamlet}, ${commune}`])
          sheet.addRow(['STT', 'HỌ VÀ TÊN', 'NĂM SINH', 'CHỨC VỤ', 'NHIỆM VỤ', 'SỐ ĐIỆN THOẠI', 'SỐ CCCD'])
          for (const [at, person] of members.entries())
            sheet.addRow([at + 1, person.name, person.year, person.position, person.role, person.phone, person.identity])
          sheet.addRow([`Danh sách này có ${members.length} người./.`])
          sheet.addRow(['', '', '', '', 'TM. ỦY BAN NHÂN DÂN'])
          sheet.addRow([])
        }
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('a row for each group: leader, deputy, and the members listed in one cell', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('DS tổ')
      sheet.addRow([
        'STT',
        'Xã, thị trấn',
        'Ấp, khu phố',
        'Tổ trưởng',
        'SĐT',
        'Số CCCD',
        'Tổ phó',
        'SĐT',
        'Số CCCD',
        'Thành viên',
      ])
      let line = 0
      for (const { commune, groups } of grouped(people))
        for (const {
          hamlet,
          people: [leader, deputy, ...members],
        } of groups)
          sheet.addRow([
            ++line,
            commune,
            hamlet,
            leader?.name,
            leader?.phone,
            leader?.identity,
            deputy?.name,
            deputy?.phone,
            deputy?.identity,
            members.map(({ name }) => name).join('\n'),
          ])
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    const named = (listed: readonly { commune: string; hamlet: string; name: string; role: string }[]) =>
      listed.map(({ commune, hamlet, name, role }) => [commune, hamlet, name, role])
    expect(named(asRead(read))).toEqual(named(people))
    expect(asRead(read).filter(({ role }) => role !== 'Thành viên')).toEqual(
      asInvented(people.filter(({ role }) => role !== 'Thành viên')),
    )
  })

  test('only codes for the communes, names left out below the first, hidden columns, headings broken over lines', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('data')
      sheet.addRow([
        'Mã\nxã',
        'Tên Tổ',
        'TT',
        { richText: [{ text: 'Họ và' }, { font: { bold: true }, text: '\ntên' }] },
        'Số\nCMND/\nCCCD',
        'Mã số thuế',
        'Chức vụ\ntrong Tổ',
        'Ngày\nsinh',
        'ĐT',
      ])
      for (const { code, groups } of grouped(people))
        for (const [at, { hamlet, people: members }] of groups.entries())
          for (const [seat, person] of members.entries())
            sheet.addRow([
              at + seat === 0 ? Number(code) : '',
              seat === 0 ? `Tổ công nghệ số cộng đồng ${hamlet} (${members.length} người)` : '',
              seat + 1,
              person.name,
              person.identity,
              '',
              { 'Tổ trưởng': 'Trưởng tổ', 'Tổ phó': 'P. Tổ trưởng', 'Thành viên': 'TV' }[person.role],
              new Date(Date.UTC(person.year, person.month - 1, person.day)),
              person.phone.replace(/(\d{4})(\d{3})(\d{3})/, '$1 $2 $3'),
            ])
      sheet.getColumn(5).hidden = true
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
    expect(read.rows[5]?.person.birthDate).toBe(`${people[5]?.year}-${two(people[5]?.month ?? 0)}-${two(people[5]?.day ?? 0)}`)
  })

  test('bare commune names on the sheets, notes above, an old copy on a hidden sheet, a summary first', async () => {
    const read = await readBuilt((workbook) => {
      const summary = workbook.addWorksheet('Tổng hợp')
      summary.addRow(['TT', 'Tên xã', 'Số tổ', 'Số thành viên'])
      for (const [at, { commune, groups }] of grouped(people).entries())
        summary.addRow([at + 1, commune, groups.length, groups.flatMap((group) => group.people).length])
      for (const { commune, groups } of grouped(people)) {
        const sheet = workbook.addWorksheet(commune.replace(/^(Xã|Thị trấn) /, ''))
        for (const note of [
          'Hướng dẫn: nhập đủ số điện thoại và số CCCD của từng người',
          'Ghi chú: không đổi tên cột',
          'Biểu mẫu 02',
        ])
          sheet.addRow([note])
        sheet.addRow(['Stt', 'Họ tên', 'Đơn vị công tác', 'Chức danh', 'Sinh năm', 'Liên hệ', 'Định danh'])
        for (const { hamlet, people: members } of groups) {
          sheet.addRow(['', '', hamlet.toLocaleUpperCase('vi')])
          for (const [at, person] of members.entries())
            sheet.addRow([
              at + 1,
              person.name.normalize('NFD'),
              person.position,
              person.role.normalize('NFD'),
              String(person.year),
              `+84${person.phone.slice(1)}`,
              person.identity,
            ])
        }
      }
      const old = workbook.addWorksheet('Bản cũ', { state: 'hidden' })
      old.addRow(['Stt', 'Họ tên', 'Chức danh', 'Sinh năm', 'Liên hệ', 'Định danh'])
      for (const person of people.slice(0, 5))
        old.addRow([1, person.name, person.role, person.year, person.phone, person.identity])
    })
    expect(countCodes(read.doubts)).toEqual({ 'hidden-sheet': 1 })
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('short headings, and the act and the group in columns of their own', async () => {
    const read = await readBuilt((workbook) => {
      const sheet = workbook.addWorksheet('1')
      sheet.addRow([
        'TT',
        'KP/Ấp',
        'Tổ số',
        'Họ và tên',
        'NS',
        'ĐTDĐ',
        'Số ĐDCN',
        'Số TK',
        'NH',
        'Nhiệm vụ',
        'Đơn vị',
        'Số QĐ thành lập',
      ])
      for (const [index, person] of people.entries())
        sheet.addRow([
          index + 1,
          person.hamlet.replace('Khu phố', 'KP'),
          1,
          person.name,
          person.year,
          person.phone,
          person.identity,
          person.account,
          person.bank,
          person.role,
          person.commune.replace('Thị trấn', 'TT.').replace('Xã', 'xã'),
          '12/QĐ-UBND ngày 01/02/2023',
        ])
    })
    expect(countCodes(read.doubts)).toEqual({})
    expect(read.counts).toEqual(CLEAN)
    expect(asRead(read)).toEqual(asInvented(people))
    expect(read.rows[0]?.group.decision).toEqual({ number: '12/QĐ-UBND', date: '2023-02-01' })
    expect(read.rows[0]?.person.account).toEqual({ number: people[0]?.account, bank: people[0]?.bank })
  })

  const table = (persons: readonly Invented[]): string[][] => [
    ['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD'],
    ...persons.map((person, index) => [
      String(index + 1),
      person.commune,
      person.hamlet,
      person.name,
      person.role,
      person.phone,
      person.identity,
    ]),
  ]

  test('account numbers and no column of banks: told once for the sheet, not beside each number', async () => {
    const text = table(people)
      .map((row, index) => [...row, index === 0 ? 'Số tài khoản' : (people[index - 1]?.account ?? '')].join(';'))
      .join('\r\n')
    const read = await readAll([{ name: 'to-cnscd.csv', bytes: new TextEncoder().encode(text) }])
    if ('kind' in read) throw new Error(read.kind)
    expect(countCodes(read.doubts)).toEqual({ 'banks-not-found': 1 })
    expect(read.rows[0]?.person.account).toBeUndefined()
  })

  test('a text file with semicolons', async () => {
    const text = `\ufeff${table(people)
      .map((row) => row.join(';'))
      .join('\r\n')}`
    const read = await readAll([{ name: 'to-cnscd.csv', bytes: new TextEncoder().encode(text) }])
    if ('kind' in read) throw new Error(read.kind)
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
  })

  test('a table of LibreOffice', async () => {
    const bytes = await writeOds({ sheets: [{ name: 'Danh sách', rows: table(people) }] })
    const read = await readAll([{ name: 'to-cnscd.ods', bytes }])
    if ('kind' in read) throw new Error(read.kind)
    expect(countCodes(read.doubts)).toEqual({})
    expect(asRead(read)).toEqual(asInvented(people))
  })
})
