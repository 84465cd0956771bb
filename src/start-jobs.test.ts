import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { RESTING } from './mortal-thread.fixture.ts'
import { COMPUTE_JOB } from './payments/entitlement/computing-service.ts'
import { readConfig } from './platform/config.ts'
import { testDatabase } from './platform/db/testing.ts'
import type { EndedJob } from './platform/jobs/jobs.ts'
import { newId } from './platform/new-id.ts'
import { openServerPlatform } from './platform/open-platform.ts'
import { beginThread } from './platform/thread/begin-thread.ts'
import { type JobsGiven, startJobs, type WorkingJobs } from './start-jobs.ts'

const silent = () => undefined
const log = { info: silent, warn: silent, error: silent }

test('a job that a request starts is taken by the thread, which is woken for it and stops when it is told', async () => {
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

test('a thread that has worked ends when it rests, with the memory it took', async () => {
  const { url, close } = await testDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'canhtayso-jobs-'))
  const config = readConfig({ CANHTAYSO_DATA: directory, CANHTAYSO_LOG: 'silent' })
  if (!config.ok) throw new Error('the settings make sense')
  const platform = await openServerPlatform(url, config.value, () => undefined)
  const module = new URL('./jobs-thread.ts', import.meta.url)
  const given: JobsGiven = { url, config: config.value }
  const thread = beginThread(module, { workerData: given, megabytes: 128 })
  const over = once(thread, 'exit')
  await once(thread, 'message')
  expect(await Promise.race([over, wait(9_000, 'waits for work')])).toBe('waits for work')
  const id = await platform.jobs.start(COMPUTE_JOB, { cycleId: newId() }, newId())
  expect(await over).toEqual([0])
  expect(await platform.jobs.find(id)).toMatchObject({ state: 'failed' })
  await platform.close()
  await close()
  await rm(directory, { recursive: true })
}, 60_000)

test.each([
  ['dies', 'postgresql://nowhere'],
  ['rests', RESTING],
])('a thread that %s is replaced, until it is told to stop', async (_, url) => {
  const begun: EndedJob[] = []
  const config = readConfig({})
  if (!config.ok) throw new Error('the settings make sense')
  const jobs = startJobs(
    { url, config: config.value },
    { log, ended: (job) => begun.push(job), module: new URL('./mortal-thread.fixture.ts', import.meta.url) },
  )
  await vi.waitFor(() => expect(begun).toHaveLength(1), 10_000)
  jobs.wake()
  await vi.waitFor(() => expect(begun).toHaveLength(2), 10_000)
  await jobs.stop()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(begun).toHaveLength(2)
})
