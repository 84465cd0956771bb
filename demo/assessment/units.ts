import type { Actor } from '../../src/identity/index.ts'
import { type PlainDate, plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { findUnitByCode, reorganisationService } from '../../src/units/service.ts'
import { PROVINCE } from '../accounts.ts'
import { taken } from '../taken.ts'

/** Agencies of the province as they were in 2024; their electronic identifiers are illustrative. */
const AGENCIES = [
  ['so', 'Nội vụ'],
  ['so', 'Tư pháp'],
  ['so', 'Kế hoạch và Đầu tư'],
  ['so', 'Tài chính'],
  ['so', 'Công Thương'],
  ['so', 'Nông nghiệp và Phát triển nông thôn'],
  ['so', 'Giao thông Vận tải'],
  ['so', 'Xây dựng'],
  ['so', 'Tài nguyên và Môi trường'],
  ['so', 'Thông tin và Truyền thông'],
  ['so', 'Lao động - Thương binh và Xã hội'],
  ['so', 'Văn hóa, Thể thao và Du lịch'],
  ['so', 'Khoa học và Công nghệ'],
  ['so', 'Giáo dục và Đào tạo'],
  ['so', 'Y tế'],
  ['ban-nganh', 'Thanh tra tỉnh'],
  ['ban-nganh', 'Ban Dân tộc'],
  ['ban-nganh', 'Ban Quản lý các khu công nghiệp'],
  ['doan-the', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['doan-the', 'Tỉnh đoàn'],
] as const

const codeOfAgency = (place: number): string => `H19.${place + 1}`
const DISTRICTS = ['731', '732', '734', '735', '736', '737', '738', '739', '740', '741', '742']

/** Enters the agencies, which are units of the province, before the first year that is assessed. */
export async function establishAgencies(platform: Platform, by: Actor): Promise<void> {
  const on = plainDate('2023-01-01')
  const parent = (await findUnitByCode(platform.database, PROVINCE, on))?.unitId ?? ''
  const changes = AGENCIES.map(([kind, name], place) => ({
    ...({ change: 'establish', ref: `agency-${place}`, level: 'agency', parent, kind, name, code: codeOfAgency(place) } as const),
  }))
  const plan = { on, title: 'Ghi nhận sở, ban, ngành, đoàn thể', basis: 'Danh sách cơ quan của tỉnh (bản dùng thử)', changes }
  taken(await reorganisationService(platform, {}).apply(by, plan))
}

/** A unit that is assessed, the agencies first. */
export interface AssessedUnit {
  readonly unitId: string
  readonly code: string
  readonly tree: 'dong-nai-departments' | 'dong-nai-districts'
  readonly block: string
}

export async function listAssessedUnits({ database }: Platform, on: PlainDate): Promise<AssessedUnit[]> {
  const units: AssessedUnit[] = []
  const add = async (unit: Omit<AssessedUnit, 'unitId'>): Promise<void> => {
    units.push({ ...unit, unitId: (await findUnitByCode(database, unit.code, on))?.unitId ?? '' })
  }
  for (const [place, [kind]] of AGENCIES.entries())
    await add({
      code: codeOfAgency(place),
      tree: 'dong-nai-departments',
      block: kind === 'doan-the' ? 'party-and-front' : 'departments',
    })
  for (const code of DISTRICTS) await add({ code, tree: 'dong-nai-districts', block: 'districts' })
  return units
}
