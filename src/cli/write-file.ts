import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { findSystemFault, type SystemFault, systemFaultText } from '../kernel/system-fault.ts'
import { done, type Outcome, refused } from './command.ts'

/** Writes a file the user named, whole or not at all. @param json what is told beside its name */
export const writtenTo = (path: string, content: Uint8Array | string, json: object = {}): Promise<Outcome> =>
  unlessUnwritable(path, async () => {
    const draft = await draftFile(path, content)
    await draft.keep()
    return done({ ...json, file: path }, [path])
  })

/** Tells why the file cannot be written, where that is what stops an act. */
export async function unlessUnwritable(path: string, write: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await write()
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

/** A file that is on the disk and has not its name yet. */
interface FileDraft {
  readonly keep: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** Writes all of a file beside the name that the user gave. Nothing is left of it when that fails. */
export async function draftFile(path: string, content: Uint8Array | string): Promise<FileDraft> {
  const found = await findStats(path)
  // A device or a pipe is written into: a file that took its place would be read by nobody.
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    return { keep: () => writeFile(path, content), drop: async () => undefined }
  const target = found === undefined ? path : await realpath(path)
  if (found?.isDirectory())
    throw Object.assign(new Error(`${target} is a folder`), { code: 'EISDIR', syscall: 'open', path: target })
  const draft = `${target}.${randomBytes(6).toString('hex')}.draft`
  const drop = () => rm(draft, { force: true })
  const orDrop = async (write: () => Promise<void>): Promise<void> => {
    try {
      await write()
    } catch (error) {
      await drop()
      throw error
    }
  }
  await orDrop(() => writeFlushed(draft, content, (found?.mode ?? 0o666) & 0o777))
  return { keep: () => orDrop(() => rename(draft, target)), drop }
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
