import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

interface Load {
  readonly address: string
  readonly paths: readonly string[]
  /** Requests a second, or `most`: as many as are answered, sixteen at a time. */
  readonly rate: number | 'most'
  readonly seconds: number
}

/** Latencies in milliseconds. */
export interface Answers {
  readonly p50: number
  readonly p99: number
  /** Answers a second. */
  readonly perSecond: number
  /** Answers other than 200, and none at all. */
  readonly failures: number
}

const AT_ONCE = 16

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

type Send = (path: string, due: number) => Promise<void>

async function send({ address, paths, rate, seconds }: Load): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const took: number[] = []
  let failures = 0
  const one: Send = (path, due) =>
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
  const until = begun + seconds * 1000
  await (rate === 'most' ? sendMost({ one, paths, until }) : sendAtRate({ one, paths, until, rate }))
  const perSecond = took.length / ((performance.now() - begun) / 1000)
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? Number.NaN)
  return { p50: at(0.5), p99: at(0.99), perSecond, failures }
}

interface Sending {
  readonly one: Send
  readonly paths: readonly string[]
  /** On the clock of `performance.now()`. */
  readonly until: number
}

async function sendAtRate({ one, paths, until, rate }: Sending & { rate: number }): Promise<void> {
  const pending: Promise<void>[] = []
  for (let due = performance.now(); due < until; due += (-Math.log(1 - Math.random()) / rate) * 1000) {
    const early = due - performance.now()
    if (early > 1) await wait(early)
    pending.push(one(paths[pending.length % paths.length] ?? '/', due))
  }
  await Promise.all(pending)
}

async function sendMost({ one, paths, until }: Sending): Promise<void> {
  let sent = 0
  const sendOn = async () => {
    while (performance.now() < until) await one(paths[sent++ % paths.length] ?? '/', performance.now())
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn))
}

if (!isMainThread) parentPort?.postMessage(await send(workerData as Load))
