import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { importService } from './exchange/service.ts'
import type { Actor } from './identity/index.ts'
import { from, keepAccount, PROVINCE } from './identity/testing.ts'
import { RESTING } from './mortal-process.fixture.ts'
import { COMPUTE_JOB } from './payments/entitlement/computing-service.ts'
import { readConfig } from './platform/config.ts'
import { testDatabase } from './platform/db/testing.ts'
import type { EndedJob } from './platform/jobs/jobs.ts'
import { newId } from './platform/new-id.ts'
import { openServerPlatform } from './platform/open-platform.ts'
import { beginProcess } from './platform/thread/begin-process.ts'
import { type FromJobs, type JobsGiven, startJobs, type WorkingJobs } from './start-jobs.ts'

const silent = () => undefined
const log = { info: silent, warn: silent, error: silent }
/** With this file a process grows well beyond what makes a job a large one. */
const LARGE_BYTES = 100_000_000
/** A process that rests gives this many signs of life before it ends. */
const SIGNS_OF_REST = 3

test('a job that a request starts is taken by the process, which is woken for it and stops when it is told', async () => {
  const { url, close } = await testDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'canhtayso-jobs-'))
  const config = readConfig({ CANHTAYSO_DATA: directory, CANHTAYSO_LOG: 'silent' })
  if (!config.ok) throw new Error('the settings make sense')
  const work: { jobs?: WorkingJobs } = {}
  const platform = await openServerPlatform(url, config.value, () => work.jobs?.wake())
  const ended: EndedJob[] = []
  work.jobs = startJobs({ url, config: config.value }, { log, ended: (job) => ended.push(job) })
  const id = await platform.jobs.start(COMPUTE_JOB, { cycleId: newId() }, newId())
  await vi.waitFor(async () => expect(await platform.jobs.find(id)).toMatchObject({ state: 'failed' }), 15_000)
  await vi.waitFor(() => expect(ended).toEqual([{ kind: COMPUTE_JOB.kind, outcome: 'failed' }]), 15_000)
  await work.jobs.stop()
  await platform.close()
  await close()
  await rm(directory, { recursive: true })
})

/** The process that works on jobs, with a database of its own. */
async function beginJobs() {
  const { url, close } = await testDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'canhtayso-jobs-'))
  const config = readConfig({ CANHTAYSO_DATA: directory, CANHTAYSO_LOG: 'silent' })
  if (!config.ok) throw new Error('the settings make sense')
  const platform = await openServerPlatform(url, config.value, () => undefined)
  const working = beginProcess(new URL('./jobs-process.ts', import.meta.url), { megabytes: 256, says: 'inherit' })
  working.send({ url, config: config.value } satisfies JobsGiven)
  const over = once(working, 'exit')
  const signs = { sinceEnded: 0 }
  working.on('message', (message: FromJobs) => {
    signs.sinceEnded = message === 'alive' ? signs.sinceEnded + 1 : 0
  })
  await once(working, 'message')
  const remove = async () => {
    await platform.close()
    await close()
    await rm(directory, { recursive: true })
  }
  return { platform, over, signs, remove }
}

test('a process that has worked ends when it rests, with the memory it took', async () => {
  const { platform, over, remove } = await beginJobs()
  expect(await Promise.race([over, wait(9_000, 'waits for work')])).toBe('waits for work')
  const id = await platform.jobs.start(COMPUTE_JOB, { cycleId: newId() }, newId())
  expect(await over).toEqual([0, null])
  expect(await platform.jobs.find(id)).toMatchObject({ state: 'failed' })
  await remove()
}, 60_000)

test('a process that has done a large job ends at once: what it took is not there beside what comes next', async () => {
  const { platform, over, signs, remove } = await beginJobs()
  const grants = [{ role: 'dx-officer' as const, unitId: PROVINCE, from }]
  const officer: Actor = { userId: newId(), name: 'Hạnh', via: 'web', grants }
  await keepAccount(platform, officer)
  const blank = await platform.files.receive(Readable.from([Buffer.alloc(LARGE_BYTES, ' ')]))
  const sent = await importService(platform).start(officer, { files: [{ ...blank, name: 'trang.csv' }] })
  const jobId = sent.ok ? (sent.value.jobId ?? '') : ''
  await vi.waitFor(async () => expect(await platform.jobs.find(jobId)).toMatchObject({ state: 'failed' }), 30_000)
  expect(await over).toEqual([0, null])
  expect(signs.sinceEnded).toBeLessThan(SIGNS_OF_REST)
  await remove()
}, 60_000)

test.each([
  ['dies', 'postgresql://nowhere'],
  ['rests', RESTING],
])('a process that %s is replaced, until it is told to stop', async (_, url) => {
  const begun: EndedJob[] = []
  const config = readConfig({})
  if (!config.ok) throw new Error('the settings make sense')
  const jobs = startJobs(
    { url, config: config.value },
    { log, ended: (job) => begun.push(job), module: new URL('./mortal-process.fixture.ts', import.meta.url) },
  )
  await vi.waitFor(() => expect(begun).toHaveLength(1), 10_000)
  jobs.wake()
  await vi.waitFor(() => expect(begun).toHaveLength(2), 10_000)
  await jobs.stop()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(begun).toHaveLength(2)
})
