import { readFile } from 'node:fs/promises'
import { keptJson } from '../kernel/kept-value.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { systemFaultText } from '../kernel/system-fault.ts'
import { type Outcome, refused } from './command.ts'

/** Reads a file the user named, or the outcome that says why it cannot be read. */
export async function readBytes(path: string): Promise<Result<Uint8Array, Outcome>> {
  try {
    return accept(await readFile(path))
  } catch (error) {
    // A file beyond what Node reads at once has a code too, though the system did nothing wrong.
    const { code = String(error) } = error as { code?: string }
    const { vi, en } = systemFaultText({ code, place: `"${path}"` })
    return refuse(refused({ refused: { kind: 'file-unreadable', file: path, vi, en } }, [vi, en]))
  }
}

/** Reads a JSON file the user named, or the outcome that says where it stops being JSON. */
export async function readJson(path: string): Promise<Result<unknown, Outcome>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  try {
    return accept(keptJson(JSON.parse(new TextDecoder().decode(bytes.value).replace(/^\uFEFF/, ''))))
  } catch (error) {
    const cause = (error as Error).message
    const vi = `Tệp "${path}" không phải JSON hợp lệ: ${cause}.`
    const en = `The file "${path}" is not valid JSON: ${cause}.`
    return refuse(refused({ refused: { kind: 'not-json', file: path, vi, en } }, [vi, en]))
  }
}
