import { setInterval } from 'node:timers'
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { runApart, runInProcess, TookTooMuch } from './run-apart.ts'

const work = (asked: string, { megabytes = 64, seconds = 20 } = {}): Promise<unknown> =>
  runApart(new URL('./sample-work.fixture.ts', import.meta.url), asked, { megabytes, seconds })

const workInProcess = (asked: string, { megabytes = 64, seconds = 20 } = {}): Promise<unknown> =>
  runInProcess(new URL('./sample-work.fixture.ts', import.meta.url), asked, { megabytes, seconds })

test('what a thread answers comes back, and what it fails with', async () => {
  expect(await work('answer')).toBe('answered')
  await expect(work('fail')).rejects.toThrow('a fault of ours')
})

test('a thread that fills its memory is ended, and this process goes on', async () => {
  await expect(work('fill')).rejects.toEqual(new TookTooMuch('memory'))
  expect(await work('answer')).toBe('answered')
})

test('a thread has the memory it was given, whatever the process was started with', async () => {
  for (const size of ['--max-old-space-size=1024', '--max-semi-space-size=16']) setFlagsFromString(size)
  expect(await work('measure')).toBeLessThan(64 + 12 + 1)
})

test('a thread that takes too long is ended, and this process answered meanwhile', async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 10)
  await expect(work('loop', { seconds: 1 })).rejects.toEqual(new TookTooMuch('time'))
  clearInterval(turning)
  expect(turns).toBeGreaterThan(20)
})

test('a process answers, and is ended when it fails, fills its memory or takes too long', async () => {
  expect(await workInProcess('answer')).toBe('answered')
  expect(await workInProcess('measure')).toBeLessThan(64 + 12 + 1)
  await expect(workInProcess('fail')).rejects.toThrow('without an answer (1)')
  await expect(workInProcess('fill')).rejects.toEqual(new TookTooMuch('memory'))
  await expect(workInProcess('loop', { seconds: 1 })).rejects.toEqual(new TookTooMuch('time'))
})

test('one thread works at a time: what comes later waits, whatever became of the first', async () => {
  const ended: string[] = []
  const asked = ['loop', 'answer', 'fail', 'answer'].map((what, place) =>
    work(what, { seconds: 1 })
      .catch(() => undefined)
      .then(() => ended.push(`${place} ${what}`)),
  )
  await Promise.all(asked)
  expect(ended).toEqual(['0 loop', '1 answer', '2 fail', '3 answer'])
})
