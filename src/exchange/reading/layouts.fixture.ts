import ExcelJS from 'exceljs'
import { type ReadAll, readAll } from '../testing.ts'

/** One invented person of an invented group in a real commune. */
export interface Invented {
  readonly commune: string
  readonly code: string
  readonly hamlet: string
  readonly name: string
  readonly day: number
  readonly month: number
  readonly year: number
  readonly isFemale: boolean
  readonly role: 'Tổ trưởng' | 'Tổ phó' | 'Thành viên'
  readonly phone: string
  readonly identity: string
  readonly account: string
  readonly bank: string
  readonly position: string
}

const COMMUNES: readonly (readonly [code: string, name: string, hamlets: readonly string[]])[] = [
  ['26173', 'Xã Phú Lý', ['Ấp 1', 'Ấp 2', 'Ấp Lý Lịch']],
  ['26170', 'Thị trấn Vĩnh An', ['Khu phố 1', 'Khu phố Hòa Bình']],
  ['26179', 'Xã Tân An', ['Ấp 1', 'Ấp Thái An', 'Ấp Bình Chánh']],
]
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Điểu', 'Đỗ', 'Hồ', 'Võ']
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Thanh', 'Minh']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khoa', 'Loan', 'Nam', 'Oanh', 'Phúc']
const POSITIONS = ['Trưởng ấp', 'Bí thư Chi đoàn', 'Giáo viên', 'Công an viên', 'Chi hội trưởng Phụ nữ']
const BANKS = ['Agribank', 'BIDV', 'Vietcombank']

/** Eight groups in three communes, four or five people each: 37 in all, nothing wrong with any. */
export function invent(): Invented[] {
  const people: Invented[] = []
  for (const [code, commune, hamlets] of COMMUNES)
    for (const [at, hamlet] of hamlets.entries())
      for (let seat = 0; seat < 4 + (at % 2 === 0 ? 1 : 0); seat++) {
        const index = people.length
        const isFemale = index % 2 === 1
        people.push({
          commune,
          code,
          hamlet,
          name: `${FAMILY[index % 8]} ${MIDDLE[(index * 5) % 6]} ${GIVEN[(index * 7) % 11]}`,
          day: 1 + ((index * 11) % 28),
          month: 1 + ((index * 5) % 12),
          year: 1961 + ((index * 3) % 40),
          isFemale,
          role: seat === 0 ? 'Tổ trưởng' : seat === 1 ? 'Tổ phó' : 'Thành viên',
          phone: `09${String(10_000_001 + index * 37)}`,
          identity: `099${isFemale ? 1 : 0}${String(61_000_001 + index)}`,
          account: `${6_500_205_000_01 + index * 13}`,
          bank: BANKS[index % 3] ?? '',
          position: POSITIONS[index % 5] ?? '',
        })
      }
  return people
}

export const two = (value: number): string => String(value).padStart(2, '0')
export const slashed = ({ day, month, year }: Invented): string => `${two(day)}/${two(month)}/${year}`

/** The persons, in order, by commune and then by hamlet. */
export const grouped = (
  persons: readonly Invented[],
): { commune: string; code: string; groups: { hamlet: string; people: Invented[] }[] }[] =>
  [...Map.groupBy(persons, ({ commune }) => commune)].map(([commune, people]) => ({
    commune,
    code: people[0]?.code ?? '',
    groups: [...Map.groupBy(people, ({ hamlet }) => hamlet)].map(([hamlet, members]) => ({ hamlet, people: members })),
  }))

export type Build = (workbook: ExcelJS.Workbook) => void

/** The bytes of a workbook as Excel itself would keep it: shared strings, styles, merged cells. */
export async function workbook(build: Build): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  build(made)
  return new Uint8Array(await made.xlsx.writeBuffer())
}

export async function readBuilt(build: Build, name = 'register.xlsx'): Promise<ReadAll> {
  const read = await readAll([{ name, bytes: await workbook(build) }])
  if ('kind' in read) throw new Error(JSON.stringify(read))
  return read
}

/** The people as read, in the form of the invented ones, as far as a layout tells them. */
export const asRead = ({
  rows,
}: ReadAll): {
  commune: string
  hamlet: string
  name: string
  role: string
  phone: string | undefined
  identity: string | undefined
}[] =>
  rows.map(({ group, person }) => ({
    commune: group.commune.label,
    hamlet: group.hamlet?.label ?? group.name,
    name: person.fullName,
    role: { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' }[person.role],
    phone: person.phone,
    identity: person.identityNumber,
  }))

export const asInvented = (people: readonly Invented[]) =>
  people.map(({ commune, hamlet, name, role, phone, identity }) => ({ commune, hamlet, name, role, phone, identity }))
