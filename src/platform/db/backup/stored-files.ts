import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { computeChecksum } from './manifest.ts'

/** Skips drafts: unfinished files that nothing references. */
const DRAFT = /\.draft$/

function listStoredFiles(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !DRAFT.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

async function copyFlushed(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.chmod(0o600)
  await file.sync()
  await file.close()
}

/** Copies all of them, or none. @returns how many were copied */
export async function copyStoredFiles(from: string, to: string): Promise<number> {
  const files = listStoredFiles(from)
  const missing = files.filter((file) => !existsSync(join(to, file)))
  try {
    for (const file of files) await copyFlushed(join(from, file), join(to, file))
    return files.length
  } catch (error) {
    for (const file of missing) await rm(join(to, file), { force: true })
    throw error
  }
}

/** A stored file that exists with other content: it is never overwritten. */
export async function findConflict(from: string, to: string): Promise<string | undefined> {
  for (const file of listStoredFiles(from)) {
    const target = join(to, file)
    if (existsSync(target) && (await computeChecksum(target)) !== (await computeChecksum(join(from, file)))) return file
  }
  return undefined
}
