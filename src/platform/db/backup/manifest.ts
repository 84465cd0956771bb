import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import { findSystemFault } from '../../../kernel/system-fault.ts'
import { isThere } from '../../files/is-there.ts'
import { isOpenToOthers } from '../../files/open-to-others.ts'
import type { Partition, Sequence } from './catalogue.ts'
import type { RestoreRefused } from './refusal.ts'

/** The manifest of a backup. The checksums of all files are beside it in SHA256SUMS. */
export interface Manifest {
  readonly format: 1
  readonly software: string
  readonly takenAt: string
  readonly serverVersion: string
  readonly migrations: readonly string[]
  readonly tables: readonly KeptTable[]
  readonly partitions: readonly Partition[]
  readonly sequences: readonly Sequence[]
  /** The heads of the hash chains at that instant. */
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

export async function computeChecksum(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Writes the manifest, and the checksums last: an interrupted backup has none and is invalid. */
export async function sealBackup(directory: string, manifest: Manifest): Promise<number> {
  writeFileSync(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  const files = listFilesIn(directory)
  const lines: string[] = []
  for (const file of files) lines.push(`${await computeChecksum(join(directory, file))}  ${file}\n`)
  writeFileSync(join(directory, SUMS), lines.join(''), { mode: 0o600 })
  return files.reduce((bytes, file) => bytes + statSync(join(directory, file)).size, 0)
}

/** Looks whether a directory is a backup at all, without reading it. */
export function findNoBackup(directory: string): RestoreRefused | undefined {
  try {
    const isComplete = isThere(join(directory, SUMS)) && isThere(join(directory, MANIFEST))
    return isComplete ? undefined : { kind: 'not-a-backup', directory }
  } catch (error) {
    const fault = findSystemFault(error)
    if (fault === undefined) throw error
    return { kind: 'place-unusable', directory, code: fault.code }
  }
}

/** Verifies the checksums of all files, then parses the manifest. */
export async function readBackup(directory: string): Promise<Result<Manifest, RestoreRefused>> {
  const refusal = findNoBackup(directory)
  if (refusal !== undefined) return refuse(refusal)
  if (isOpenToOthers(directory)) return refuse({ kind: 'open-to-others', directory })
  const listed = new Map(readSums(directory))
  for (const [file, sum] of listed) {
    if (!existsSync(join(directory, file))) return refuse({ kind: 'file-missing', file })
    if ((await computeChecksum(join(directory, file))) !== sum) return refuse({ kind: 'file-damaged', file })
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
