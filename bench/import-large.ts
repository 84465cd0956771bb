/**
 * Reads a register of 460,000 rows as the importer does, a row at a time, in a process of its own so that its
 * memory can be measured. The floor is unpacking and decoding the same bytes.
 *
 *   node bench/import-large.ts read FILE      (started by bench/import.ts)
 */
import { readFile, writeFile } from 'node:fs/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { readRegister } from '../src/exchange/reading/read-register.ts'
import { communesOn, ON } from '../src/exchange/testing.ts'
import { openArchive } from '../src/platform/spreadsheet/zip-archive.ts'
import { carriedUnits } from '../src/units/directory/seed-data.ts'

export const LARGE_ROWS = 460_000
const HEADINGS = [
  'STT',
  'Mã xã',
  'Tên xã',
  'Tổ CNSCĐ',
  'Họ tên',
  'Nhiệm vụ',
  'Năm sinh',
  'SĐT',
  'CCCD/CMND',
  'STK',
  'Tại ngân hàng',
  'Ghi chú',
]
const LABEL: Readonly<Record<string, string>> = { xa: 'Xã', phuong: 'Phường', 'thi-tran': 'Thị trấn' }

/** A province seventy times as large: 170 communes, 65,715 groups of seven. */
export async function makeLarge(path: string): Promise<number> {
  const communes = carriedUnits().versions.filter(
    ({ level, valid }) => level === 'commune' && valid.from <= ON && (valid.until ?? ON) >= ON,
  )
  function* rows() {
    yield HEADINGS
    for (let index = 0; index < LARGE_ROWS; index++) {
      const group = Math.floor(index / 7)
      const commune = communes[Math.floor(group / 387)]
      const seat = index % 7
      yield [
        index + 1,
        commune?.code ?? '',
        `${LABEL[commune?.kind ?? ''] ?? ''} ${commune?.name ?? ''}`,
        `Tổ CNSCĐ Ấp ${group % 387}`,
        `Nguyễn Thị Hoàng ${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(97 + (Math.floor(index / 26) % 26))}n`,
        seat === 0 ? 'Tổ trưởng' : seat === 1 ? 'Tổ phó' : 'Thành viên',
        `${String(1 + (index % 28)).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-${1960 + (index % 45)}`,
        `09${String(index).padStart(8, '0')}`,
        `099${String(index).padStart(9, '0')}`,
        `6${String(index * 7919).padStart(12, '0')}`,
        'Agribank',
        '',
      ]
    }
  }
  const parts: Uint8Array[] = []
  for await (const part of writeXlsxStream(rows(), { name: 'Danh sách' }) as unknown as AsyncIterable<Uint8Array>)
    parts.push(part)
  const bytes = Buffer.concat(parts)
  await writeFile(path, bytes)
  return bytes.length
}

async function measure(path: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(path))
  const from = performance.now()
  let rows = 0
  let doubts = 0
  const read = await readRegister(
    [{ name: 'lon.xlsx', bytes }],
    { on: ON, findCommune: communesOn(ON), saved: new Map() },
    {
      row: (_, found) => {
        rows++
        doubts += found.length
      },
      doubt: () => void doubts++,
    },
  )
  const ms = performance.now() - from
  const maxMib = process.resourceUsage().maxRSS / 1024
  const floorFrom = performance.now()
  let letters = 0
  for (const chunk of openArchive(bytes).textChunks('xl/worksheets/sheet1.xml')) letters += chunk.length
  const floorMs = performance.now() - floorFrom
  process.stdout.write(
    `${JSON.stringify({ read: read.ok ? read.value : read.refusal, rows, doubts, letters, floorMs, ms, maxMib })}\n`,
  )
}

if (process.argv[2] === 'read' && process.argv[3] !== undefined) await measure(process.argv[3])
