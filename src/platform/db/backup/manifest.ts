import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import type { Partition, Sequence } from './catalogue.ts'
import type { RestoreRefused } from './refusal.ts'

/** What a backup says of itself. The sums of all its files stand beside it, in SHA256SUMS. */
export interface Manifest {
  readonly format: 1
  readonly software: string
  readonly takenAt: string
  readonly serverVersion: string
  readonly migrations: readonly string[]
  readonly tables: readonly KeptTable[]
  readonly partitions: readonly Partition[]
  readonly sequences: readonly Sequence[]
  /** The ends of the hash chains at that instant. */
  readonly heads: Readonly<Record<string, unknown>>
  readonly storedFiles: number
}

export interface KeptTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly file: string
}

const MANIFEST = 'manifest.json'
/** In the form of the sha256sum program, so that anyone can check a backup without this one. */
const SUMS = 'SHA256SUMS'
export const STORED_FILES = 'files'

function listFilesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Writes the manifest, and the sums last of all: a backup cut short has none and is no backup. */
export async function sealBackup(directory: string, manifest: Manifest): Promise<number> {
  writeFileSync(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  const files = listFilesIn(directory)
  const lines: string[] = []
  for (const file of files) lines.push(`${await sumOf(join(directory, file))}  ${file}\n`)
  writeFileSync(join(directory, SUMS), lines.join(''), { mode: 0o600 })
  return files.reduce((bytes, file) => bytes + statSync(join(directory, file)).size, 0)
}

/** Reads a backup's manifest after seeing that every file is there and is what was written. */
export async function readBackup(directory: string): Promise<Result<Manifest, RestoreRefused>> {
  const isComplete = existsSync(join(directory, SUMS)) && existsSync(join(directory, MANIFEST))
  if (!isComplete) return refuse({ kind: 'not-a-backup', directory })
  const listed = new Map(readSums(directory))
  for (const [file, sum] of listed) {
    if (!existsSync(join(directory, file))) return refuse({ kind: 'file-missing', file })
    if ((await sumOf(join(directory, file))) !== sum) return refuse({ kind: 'file-damaged', file })
  }
  const stranger = listFilesIn(directory).find((file) => file !== SUMS && !listed.has(file))
  if (stranger !== undefined) return refuse({ kind: 'file-damaged', file: stranger })
  const manifest = JSON.parse(readFileSync(join(directory, MANIFEST), 'utf8')) as Manifest
  const unlisted = manifest.tables.find(({ file }) => !listed.has(file))
  return unlisted === undefined ? accept(manifest) : refuse({ kind: 'file-missing', file: unlisted.file })
}

function readSums(directory: string): [file: string, sum: string][] {
  const lines = readFileSync(join(directory, SUMS), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return sum === undefined || file === undefined ? [] : [[file, sum]]
  })
}
