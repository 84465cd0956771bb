import { systemActor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import type { RowState } from './import/import.ts'
import { registerImportJobs } from './jobs.ts'
import { type Invented, workbook } from './reading/layouts.fixture.ts'
import { importService, type ShownRow } from './service.ts'

export const JUNE = plainDate('2024-06-01')
export const JULY = plainDate('2024-07-01')

/** What an act gave; a refusal is no way on for a test. */
export const done = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const COLUMNS = [
  ['Xã', 'commune'],
  ['Ấp/KP', 'hamlet'],
  ['Họ và tên', 'name'],
  ['Chức danh trong tổ', 'role'],
  ['Chức vụ', 'position'],
  ['Điện thoại', 'phone'],
  ['CCCD', 'identity'],
  ['Số tài khoản', 'account'],
  ['Ngân hàng', 'bank'],
] as const satisfies readonly (readonly [heading: string, fact: keyof Invented])[]

/** A register of these people, a row each from the second on. */
export const makeRegister = (persons: readonly Partial<Invented>[]): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    sheet.addRow(['STT', ...COLUMNS.map(([heading]) => heading)])
    for (const [index, person] of persons.entries()) sheet.addRow([index + 1, ...COLUMNS.map(([, fact]) => person[fact])])
  })

/** The same people, some of them otherwise, by their place. */
export const otherwise = (persons: readonly Invented[], changes: Readonly<Record<number, Partial<Invented>>>): Invented[] =>
  persons.map((person, index) => ({ ...person, ...changes[index] }))

interface Sent {
  readonly name?: string
  readonly asOf?: PlainDate | undefined
}

/** A database with the units of Đồng Nai, into which the program itself brings registers. */
export async function importWorld() {
  const platform: TestPlatform = await platformWithUnits()
  registerImportJobs(platform)
  const imports = importService(platform)
  return {
    platform,
    imports,
    close: () => platform.close(),
    preview: async (bytes: Uint8Array, { name = 'danh-sach.xlsx', asOf = JUNE }: Sent = {}): Promise<string> =>
      done(await imports.preview(systemActor, { files: [{ name, bytes }], asOf })).importId,
    take: async (importId: string, endMembershipIds: readonly string[] = []) =>
      done(await imports.take(systemActor, { importId, endMembershipIds, reason: 'theo danh sách' })),
    rowsOf: async (importId: string, state?: RowState): Promise<readonly ShownRow[]> =>
      done(await imports.rows(systemActor, { importId, state, limit: 200 })).items,
  }
}
export type ImportWorld = Awaited<ReturnType<typeof importWorld>>
