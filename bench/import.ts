/**
 * How fast registers come in, and in how much memory.
 *
 * - the eleven workbooks of Đồng Nai, read with every doubt: at most 10 s
 * - a register of 460,000 rows, row by row: at most 512 MiB of Node, all in
 *
 * The floor of both is unpacking and decoding the same bytes, measured in the same run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAll } from '../src/exchange/testing.ts'
import { openArchive } from '../src/platform/spreadsheet/zip-archive.ts'
import { LARGE_ROWS, makeLarge } from './import-large.ts'

const FOLDER = new URL('../demo/registers/', import.meta.url)
const MOST_SECONDS = 10
const MOST_MIB = 512

async function elevenWorkbooks(): Promise<boolean> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx')).toSorted()
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(new URL(name, FOLDER))) })),
  )
  const floorFrom = performance.now()
  for (const { bytes } of files) {
    const archive = openArchive(bytes)
    for (const name of archive.entries.keys()) if (name.includes('worksheets/')) for (const _ of archive.textChunks(name));
  }
  const floorMs = performance.now() - floorFrom
  const from = performance.now()
  const read = await readAll(files)
  const ms = performance.now() - from
  const counted =
    'kind' in read
      ? read.kind
      : `${read.counts.groups} groups, ${read.counts.memberships} memberships, ${read.doubts.length} doubts`
  console.log(
    `import: 11 workbooks: ${(ms / 1000).toFixed(2)} s (limit ${MOST_SECONDS} s), ${(ms / floorMs).toFixed(1)} × unpacking alone · ${counted}`,
  )
  return ms <= MOST_SECONDS * 1000
}

async function largeWorkbook(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'canhtayso-bench-'))
  try {
    const path = join(folder, 'large.xlsx')
    const bytes = await makeLarge(path)
    // As the programme itself is started: by the launcher.
    const [run, script] = ['../bin/run.mjs', './import-large.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url)))
    const measured = JSON.parse(
      execFileSync(process.execPath, [run ?? '', script ?? '', 'read', path], { encoding: 'utf8' }),
    ) as {
      rows: number
      ms: number
      floorMs: number
      maxMib: number
    }
    const size = `${(bytes / 1024 / 1024).toFixed(0)} MB`
    console.log(
      `import: ${LARGE_ROWS.toLocaleString('en')} rows (${size}): ${(measured.ms / 1000).toFixed(1)} s, ${(measured.ms / measured.floorMs).toFixed(1)} × unpacking alone, ${measured.maxMib.toFixed(0)} MiB at most (limit ${MOST_MIB} MiB)`,
    )
    return measured.rows === LARGE_ROWS && measured.maxMib <= MOST_MIB
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const held = [await elevenWorkbooks(), await largeWorkbook()]
if (held.includes(false)) process.exitCode = 1
