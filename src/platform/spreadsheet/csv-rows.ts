import { detectDelimiter } from 'hucre/csv'
import { cellTooLong, LIMITS, tooManyColumns } from './workbook-refusal.ts'

const CHUNK_BYTES = 256 * 1024
const QUOTE = 0x22
const RETURN = 0x0d
const LINE_END = 0x0a

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

/**
 * Text as it is decoded, a piece at a time: a file of 100 MB is never one string.
 *
 * @throws TypeError when `fatal` and the bytes are not well-formed
 */
export function* decodePieces(bytes: Uint8Array, encoding: TextEncoding, { fatal = false } = {}): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal })
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true })
  yield decoder.decode()
}

/**
 * Rows of comma-separated text (RFC 4180; also semicolons, tabs or bars, as the first piece shows or Excel's `sep=;`
 * says, which Excel counts as no row), each field as it is written. Empty fields beyond the columns a table may have are left out.
 *
 * @throws {@link UnreadableWorkbook} when a field has no end, or stands beyond those columns
 */
export function* csvRows(pieces: Iterable<string>): Generator<string[]> {
  let reader: FieldReader | undefined
  for (const piece of pieces) {
    if (piece === '') continue
    const told = reader === undefined ? /^sep=(.)\r?\n/.exec(piece) : null
    reader ??= new FieldReader(told?.[1] ?? detectDelimiter(piece))
    yield* reader.take(piece.slice(told?.[0].length ?? 0))
  }
  if (reader !== undefined) yield* reader.end()
}

/** Takes text piece by piece and keeps what a piece leaves unfinished: one row at the most. */
class FieldReader {
  private readonly delimiter: number
  private row: string[] = []
  private columns = 0
  /** Pieces of the field that is being read. */
  private parts: string[] = []
  private length = 0
  private isQuoted = false
  private wasQuoted = false
  /** The last piece ended in a quote inside quotes, or in a return: what follows says what it was. */
  private hangs: 'quote' | 'return' | undefined

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  *take(piece: string): Generator<string[]> {
    let from = 0
    let at = this.resume(piece)
    if (at > 0) from = at
    while (at < piece.length) {
      const code = piece.charCodeAt(at)
      if (this.isQuoted) {
        if (code === QUOTE) {
          this.add(piece.slice(from, at))
          if (at + 1 === piece.length) {
            this.hangs = 'quote'
            return
          }
          const isEscaped = piece.charCodeAt(at + 1) === QUOTE
          if (isEscaped) this.add('"')
          else this.isQuoted = false
          at += isEscaped ? 2 : 1
          from = at
        } else at++
      } else if (code === this.delimiter) {
        this.add(piece.slice(from, at))
        this.endField()
        from = ++at
      } else if (code === RETURN || code === LINE_END) {
        this.add(piece.slice(from, at))
        yield this.endRow()
        at++
        if (code === RETURN) {
          if (at === piece.length) this.hangs = 'return'
          else if (piece.charCodeAt(at) === LINE_END) at++
        }
        from = at
      } else if (code === QUOTE && from === at && this.length === 0) {
        this.isQuoted = true
        this.wasQuoted = true
        from = ++at
      } else at++
    }
    this.add(piece.slice(from))
  }

  *end(): Generator<string[]> {
    if (this.hangs === 'quote') this.isQuoted = false
    if (this.columns > 0 || this.length > 0 || this.wasQuoted) yield this.endRow()
  }

  /** Ends what the piece before left open. @returns where reading goes on */
  private resume(piece: string): number {
    const { hangs } = this
    this.hangs = undefined
    const code = piece.charCodeAt(0)
    if (hangs === 'return') return code === LINE_END ? 1 : 0
    if (hangs !== 'quote') return 0
    if (code === QUOTE) {
      this.add('"')
      return 1
    }
    this.isQuoted = false
    return 0
  }

  private add(text: string): void {
    this.length += text.length
    if (this.length > LIMITS.cellLetters) throw cellTooLong()
    if (text !== '') this.parts.push(text)
  }

  private endField(): void {
    const text = this.parts.join('')
    this.columns++
    if (this.columns <= LIMITS.columns) this.row.push(text)
    else if (text.trim() !== '') throw tooManyColumns(this.columns)
    this.parts = []
    this.length = 0
    this.wasQuoted = false
  }

  private endRow(): string[] {
    this.endField()
    const { row } = this
    this.row = []
    this.columns = 0
    return row
  }
}
