import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

interface Load {
  readonly address: string
  readonly paths: readonly string[]
  /** Requests a second. */
  readonly rate: number
  readonly seconds: number
}

/** Latencies in milliseconds. */
export interface Answers {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
  /** Answers other than 200, and none at all. */
  readonly failures: number
}

/**
 * Requests arriving as people send them: independent of each other and of the answers (a Poisson process), from a
 * thread of its own. Latency counts from when a request was due, so an answer that holds up the next ones is not
 * forgiven (Tene's "coordinated omission").
 */
export const steadyLoad = (load: Load): Promise<Answers> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load })
    worker.once('message', resolve).once('error', reject)
  })

async function send({ address, paths, rate, seconds }: Load): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const took: number[] = []
  let failures = 0
  const one = (path: string, due: number) =>
    new Promise<void>((resolve) => {
      const fail = () => {
        failures += 1
        resolve()
      }
      get(`${address}${path}`, { agent }, (response) => {
        response.resume().once('end', () => {
          if (response.statusCode !== 200) return fail()
          took.push(performance.now() - due)
          return resolve()
        })
      }).once('error', fail)
    })
  const begun = performance.now()
  const pending: Promise<void>[] = []
  for (let due = begun; due < begun + seconds * 1000; due += (-Math.log(1 - Math.random()) / rate) * 1000) {
    const early = due - performance.now()
    if (early > 1) await wait(early)
    pending.push(one(paths[pending.length % paths.length] ?? '/', due))
  }
  await Promise.all(pending)
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? Number.NaN)
  return { p50: at(0.5), p99: at(0.99), perSecond: pending.length / seconds, failures }
}

if (!isMainThread) parentPort?.postMessage(await send(workerData as Load))
