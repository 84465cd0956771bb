import { getHeapStatistics } from 'node:v8'

interface FileToCount {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a process is asked in the test: to answer, to tell how large its heap may be, to fill it, to go on for ever, to fail; or to count the bytes of a file. */
export default function work(asked: 'answer' | 'measure' | 'fill' | 'loop' | 'fail' | FileToCount): string | number {
  if (typeof asked === 'object') return `${asked.name}: ${asked.bytes.length}`
  if (asked === 'fail') throw new Error('a fault of ours')
  if (asked === 'measure') return getHeapStatistics().heap_size_limit / 1024 / 1024
  const kept: number[][] = []
  while (asked !== 'answer') if (asked === 'fill') kept.push(Array.from({ length: 10_000 }, (_, index) => index + 0.5))
  return 'answered'
}
