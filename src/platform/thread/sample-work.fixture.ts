/** What a thread is asked in the test: to answer, to fill its memory, to go on for ever, to fail. */
export default function work(asked: 'answer' | 'fill' | 'loop' | 'fail'): string {
  if (asked === 'fail') throw new Error('a fault of ours')
  const kept: number[][] = []
  while (asked !== 'answer') if (asked === 'fill') kept.push(Array.from({ length: 10_000 }, (_, index) => index + 0.5))
  return 'answered'
}
