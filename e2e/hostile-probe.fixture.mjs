import { readdirSync, readFileSync } from 'node:fs'

// A process of its own, so that whoever makes the hostile files does not stand in the way: asks a server for its health over
// and over, and tells the slowest answer (ms) and the largest memory (MiB) whenever it is asked.
const [address, pid] = process.argv.slice(2)
const EVERY_MS = 20
let slowest = 0
const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // A process that has ended meanwhile.
  }
}
// The proportional size, which counts a page that several processes share once: each of them runs the same program, whose
// pages the machine holds only once.
const memoryOf = (id) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024
const childrenOf = (id) =>
  readdirSync(`/proc/${id}/task`).flatMap((task) => read(`/proc/${id}/task/${task}/children`).split(' ').filter(Boolean))
// The server, and the processes in which it works on jobs and has strangers’ files read.
const memory = () => [pid, ...childrenOf(pid)].reduce((sum, id) => sum + memoryOf(id), 0)
let largest = memory()

process.stdin.on('data', () => {
  process.stdout.write(`${JSON.stringify({ slowest, largest })}\n`)
  slowest = 0
  largest = memory()
})

while (true) {
  const from = performance.now()
  const answer = await fetch(`${address}/healthz`).catch(() => undefined)
  await answer?.text()
  slowest = Math.max(slowest, answer?.ok === true ? performance.now() - from : Number.MAX_SAFE_INTEGER)
  largest = Math.max(largest, memory())
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
}
