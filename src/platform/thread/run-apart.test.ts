import { stat } from 'node:fs/promises'
import { setInterval } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { runApart, TookTooMuch } from './run-apart.ts'

const work = (asked: string, { megabytes = 64, seconds = 20 } = {}): Promise<unknown> =>
  runApart(new URL('./sample-work.fixture.ts', import.meta.url), asked, { megabytes, seconds })

test('what a process answers comes back, and what it fails with', async () => {
  expect(await work('answer')).toBe('answered')
  await expect(work('fail')).rejects.toThrow('a fault of ours')
})

test('a file is read by the process that works on it, and one that is not there is its fault', async () => {
  const module = new URL('./sample-work.fixture.ts', import.meta.url)
  const limits = { megabytes: 64, seconds: 20, file: fileURLToPath(module) }
  const { size } = await stat(module)
  expect(await runApart(module, { name: 'mẫu' }, limits)).toBe(`mẫu: ${size}`)
  await expect(runApart(module, { name: 'mẫu' }, { ...limits, file: '/nowhere' })).rejects.toThrow('ENOENT')
})

test('a process that fills its memory is ended, and this one goes on', async () => {
  await expect(work('fill')).rejects.toEqual(new TookTooMuch('memory'))
  expect(await work('answer')).toBe('answered')
})

test('a process has the memory it was given, whatever this one was started with', async () => {
  for (const size of ['--max-old-space-size=1024', '--max-semi-space-size=16']) setFlagsFromString(size)
  expect(await work('measure')).toBeLessThan(64 + 12 + 1)
})

test('a process that takes too long is ended, and this one answered meanwhile', async () => {
  let turns = 0
  const turning = setInterval(() => (turns += 1), 10)
  await expect(work('loop', { seconds: 1 })).rejects.toEqual(new TookTooMuch('time'))
  clearInterval(turning)
  expect(turns).toBeGreaterThan(20)
})

test('one works at a time: what comes later waits, whatever became of the first', async () => {
  const ended: string[] = []
  const asked = ['loop', 'answer', 'fail', 'answer'].map((what, place) =>
    work(what, { seconds: 1 })
      .catch(() => undefined)
      .then(() => ended.push(`${place} ${what}`)),
  )
  await Promise.all(asked)
  expect(ended).toEqual(['0 loop', '1 answer', '2 fail', '3 answer'])
})
