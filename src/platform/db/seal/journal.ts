import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * One line of the journal of seals:
 *
 * - `sealed`: a transaction that was committed
 * - `accepted`: from here on the record is compared with; somebody said why (a backup was restored, say)
 */
export interface JournalLine {
  readonly kind: 'sealed' | 'accepted'
  readonly seq: number
  readonly at: string
  readonly hash: string
  /** The tables that the transaction wrote, or the reason given. */
  readonly note: string
}

/** Where the head of the record stands outside the database. Lines are only ever added. */
export interface Journal {
  /** @throws when the file cannot be written */
  readonly append: (line: JournalLine) => void
  readonly size: () => number
  /** @param until as `size` said */
  readonly read: (until: number) => AsyncIterable<JournalLine | 'unreadable'>
  readonly findLast: () => JournalLine | 'unreadable' | undefined
  /** Its path, to tell where to look. */
  readonly place: string
}

const LINE = /^(sealed|accepted) (\d+) (\S+) ([0-9a-f]{64}) (.*)$/

function parse(text: string): JournalLine | 'unreadable' {
  const [, kind, seq, at = '', hash = '', note = ''] = LINE.exec(text) ?? []
  return kind === 'sealed' || kind === 'accepted' ? { kind, seq: Number(seq), at, hash, note } : 'unreadable'
}

/** Longer than any line but a reason of thousands of words. */
const TAIL_BYTES = 16_384
const MOST_NOTE = 2_000

/** A line is one write at the end of the file, so that several processes may add theirs. */
export function journalIn(path: string): Journal {
  return {
    place: path,
    append: ({ kind, seq, at, hash, note }) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const oneLine = note.replaceAll(/\s+/g, ' ').slice(0, MOST_NOTE)
      // After a crash the file may end in half a line.
      const before = /(?:^|\n)$/.test(readTail(path, 1)) ? '' : '\n'
      appendFileSync(path, `${before}${kind} ${seq} ${at} ${hash} ${oneLine}\n`, { mode: 0o600 })
    },
    size: () => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    async *read(until) {
      if (until === 0) return
      const input = createReadStream(path, { encoding: 'utf8', end: until - 1 })
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) if (text !== '') yield parse(text)
    },
    findLast: () => {
      const text = readTail(path, TAIL_BYTES).trimEnd().split('\n').at(-1) ?? ''
      return text === '' ? undefined : parse(text)
    },
  }
}

function readTail(path: string, bytes: number): string {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const tail = Buffer.alloc(Math.min(size, bytes))
    readSync(file, tail, 0, tail.length, size - tail.length)
    return tail.toString('utf8')
  } finally {
    closeSync(file)
  }
}
