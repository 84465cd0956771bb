import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { findSystemFault, type SystemFault, systemFaultText } from '../kernel/system-fault.ts'
import { done, type Outcome, refused } from './command.ts'

/** Writes a file the user named, whole or not at all. @param json what is told beside its name */
export async function writtenTo(path: string, content: Uint8Array | string, json: object = {}): Promise<Outcome> {
  try {
    await writeWhole(path, content)
    return done({ ...json, file: path }, [path])
  } catch (error) {
    const fault = findSystemFault(error)
    if (fault === undefined) throw error
    const { vi, en } = systemFaultText({ code: fault.code, place: `"${placeOf(path, fault)}"` })
    return refused({ refused: { kind: 'file-unwritable', file: path, vi, en } }, [vi, en])
  }
}

/** Where there is no such thing it is the folder that is missing. */
const placeOf = (path: string, { code }: SystemFault): string => (code === 'ENOENT' ? dirname(path) : path)

const findStats = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined)

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const found = await findStats(path)
  // A device or a pipe is written into: a file that took its place would be read by nobody.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return writeFile(path, content)
  const target = found === undefined ? path : await realpath(path)
  const draft = `${target}.${randomBytes(6).toString('hex')}.draft`
  try {
    await writeFlushed(draft, content, (found?.mode ?? 0o666) & 0o777)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function writeFlushed(path: string, content: Uint8Array | string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
