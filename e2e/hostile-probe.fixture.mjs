import { readFileSync } from 'node:fs'

// A process of its own, so that whoever makes the hostile files does not stand in the way: asks a server for its health over
// and over, and tells the slowest answer (ms) and the largest memory (MiB) whenever it is asked.
const [address, pid] = process.argv.slice(2)
const EVERY_MS = 20
let slowest = 0
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
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
