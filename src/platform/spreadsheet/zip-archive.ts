import { DecodeUTF8, Inflate, strFromU8 } from 'fflate'
import { LIMITS, MEGABYTE, UnreadableWorkbook } from './workbook-refusal.ts'

/** One part of a workbook, as the archive's own list names it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly crc: number
  readonly offset: number
}

export interface Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** A part's name as the archive has it: names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  readonly nameOf: (name: string) => string | undefined
  /** The part's text, a piece at a time: a sheet is never held whole. @throws {@link UnreadableWorkbook} */
  readonly textChunks: (name: string) => Iterable<string>
}

const END_RECORD = 0x06054b50
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1
/** Of packed bytes. Small, so that the text of a step is a small object that is gone as soon as it is read. */
const STEP_BYTES = 2 * 1024

/**
 * Reads the list of parts of a ZIP archive without unpacking any, and refuses one that says or shows it was made
 * to overwhelm: too many parts, too much in all, or a large part that shrank beyond what a register can.
 *
 * @throws {@link UnreadableWorkbook}
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  refuseBomb(entries)
  const named = new Map(entries.map((entry) => [entry.name, entry]))
  const byFolded = new Map(entries.map(({ name }) => [name.toLowerCase(), name]))
  const budget = { left: LIMITS.unpackedBytes as number }
  const packed = (name: string): { entry: ZipEntry; body: Uint8Array } => {
    const entry = named.get(name)
    if (entry === undefined) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: name })
    return { entry, body: bodyOf(bytes, view, entry) }
  }
  return {
    entries: named,
    nameOf: (name) => (named.has(name) ? name : byFolded.get(name.toLowerCase())),
    textChunks: (name) => unpackText(packed(name), budget),
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = findEndRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.entries) throw tooLarge()
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged()
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new UnreadableWorkbook({ kind: 'password-protected' })
    const nameLength = view.getUint16(at + 28, true)
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEndRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END_RECORD) return at
  throw damaged()
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  if (total > LIMITS.unpackedBytes) throw tooLarge()
  for (const { packedBytes, unpackedBytes } of entries)
    if (unpackedBytes > LIMITS.ratioAppliesFrom && unpackedBytes > packedBytes * LIMITS.ratio) throw tooLarge()
}

function bodyOf(bytes: Uint8Array, view: DataView, { offset, packedBytes, name, method }: ZipEntry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(name)
  if (method !== STORED && method !== DEFLATED) throw damaged(name)
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + packedBytes > bytes.length) throw damaged(name)
  return bytes.subarray(from, from + packedBytes)
}

/** What the list says a part unpacks to may be a lie, so what really comes out is counted. */
function* unpackText({ entry, body }: { entry: ZipEntry; body: Uint8Array }, budget: { left: number }): Generator<string> {
  const texts: string[] = []
  const decoder = new DecodeUTF8((text) => void texts.push(text))
  let unpacked = 0
  let crc = 0
  const take = (chunk: Uint8Array, isLast: boolean): void => {
    unpacked += chunk.length
    budget.left -= chunk.length
    if (unpacked > entry.unpackedBytes || budget.left < 0) throw tooLarge()
    crc = crcOf(chunk, crc)
    if (isLast && crc !== entry.crc) throw damaged(entry.name)
    decoder.push(chunk, isLast)
  }
  const inflate = entry.method === STORED ? undefined : new Inflate((chunk, isLast) => take(chunk, isLast))
  for (let at = 0; at === 0 || at < body.length; at += STEP_BYTES) {
    const step = body.subarray(at, at + STEP_BYTES)
    const isLast = at + STEP_BYTES >= body.length
    guard(entry.name, () => (inflate === undefined ? take(step, isLast) : inflate.push(step, isLast)))
    yield* texts
    texts.length = 0
  }
}

function guard<Value>(part: string, act: () => Value): Value {
  try {
    return act()
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : damaged(part)
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** A sheet damaged on its way still unpacks, to something else: only its checksum tells. */
function crcOf(bytes: Uint8Array, before: number): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}

const damaged = (part?: string): UnreadableWorkbook =>
  new UnreadableWorkbook(part === undefined ? { kind: 'workbook-damaged' } : { kind: 'workbook-damaged', part })
const tooLarge = (): UnreadableWorkbook =>
  new UnreadableWorkbook({ kind: 'unpacks-too-large', limitMegabytes: LIMITS.unpackedBytes / MEGABYTE })
