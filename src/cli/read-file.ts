import { readFile } from 'node:fs/promises'
import { type DuplicateKey, findDuplicateKey, parseKept } from '../kernel/kept-value.ts'
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

/** Reads a JSON file the user named, or the outcome that says where it stops being JSON, or says two things of one name. */
export async function readJson(path: string): Promise<Result<unknown, Outcome>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value).replace(/^\uFEFF/, '')
  try {
    const value = parseKept(text)
    const twice = findDuplicateKey(text)
    return twice === undefined ? accept(value) : refuse(saidTwice(path, twice))
  } catch (error) {
    const cause = (error as Error).message
    const vi = `Tệp "${path}" không phải JSON hợp lệ: ${cause}.`
    const en = `The file "${path}" is not valid JSON: ${cause}.`
    return refuse(refused({ refused: { kind: 'not-json', file: path, vi, en } }, [vi, en]))
  }
}

function saidTwice(file: string, twice: DuplicateKey): Outcome {
  const { name, line, column } = twice
  const vi = `Tệp "${file}" ghi "${name}" hai lần trong cùng một khối; lần hai ở dòng ${line}, chữ thứ ${column}. Giữ một.`
  const en = `The file "${file}" names "${name}" twice in one object, the second time in line ${line}, letter ${column}. Keep one.`
  return refused({ refused: { kind: 'name-twice', file, ...twice, vi, en } }, [vi, en])
}
