/**
 * How long a worker of Chromium takes for 1,000 replications of 30 units × 100 criteria: at most 150 ms. The floor is
 * the same rules in this process, in the same run; of everything that may be asked both must say the same to the last
 * digit.
 */
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { openBrowser } from '../e2e/browser.ts'
import { randomOf } from '../src/composite-index/statistics/random.ts'
import { assert } from '../src/kernel/assert.ts'
import { answerIndex, type IndexRequest } from '../web/shared/composite-index/answer-index.ts'

const MOST_MS = 150
const TIMES = 5
const [UNITS, CRITERIA] = [30, 100]

function inventedInput() {
  const random = randomOf(2024)
  const codes = Array.from({ length: CRITERIA }, (_, at) => `C${at + 1}`)
  const pillars = Array.from({ length: 10 }, (_, at) => `P${at + 1}`)
  return {
    iData: {
      uCode: Array.from({ length: UNITS }, (_, at) => `U${at + 1}`),
      ...Object.fromEntries(codes.map((code) => [code, Array.from({ length: UNITS }, () => Math.round(random() * 1000) / 10)])),
    },
    iMeta: {
      iCode: [...codes, ...pillars, 'Index'],
      Parent: [...codes.map((_, at) => pillars[Math.floor(at / 10)]), ...pillars.map(() => 'Index'), null],
    },
  }
}

const vary = [
  { vary: 'weights', noise: 0.25 },
  {
    vary: 'step',
    step: 1,
    options: [
      { do: 'normalise', method: 'min-max', to: [1, 100] },
      { do: 'normalise', method: 'z-score', mean: 50, deviation: 5 },
    ],
  },
  { vary: 'step', step: 2, options: [{ do: 'aggregate' }, { do: 'aggregate', by: { method: 'geometric' } }] },
]
const spec = {
  steps: [{ do: 'normalise', method: 'min-max', to: [1, 100] }, { do: 'aggregate' }],
  uncertainty: { replications: 1000, seed: 7, vary },
  sensitivity: { sample: 32, seed: 7, vary },
}
const input = inventedInput()
const ASKS: readonly IndexRequest['ask'][] = ['compute', 'check', 'sensitivity', 'uncertainty']

function inThisProcess(ask: IndexRequest['ask']): { took: number; said: string } {
  const begun = performance.now()
  const answer = answerIndex({ ask, input, spec })
  const took = performance.now() - begun
  assert(answer.ok, JSON.stringify(answer))
  return { took, said: JSON.stringify(answer) }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../web/shared/composite-index/index-worker.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'worker' } },
  })
  const [made] = Array.isArray(built) ? built : [built]
  assert(made !== undefined && 'output' in made, 'the worker is bundled')
  return made.output[0].code
}

const code = await bundle()
const browser = await openBrowser()
const page = await browser.newPage()
await page.route('https://bench.test/*', (route) =>
  route.request().url().endsWith('.js')
    ? route.fulfill({ contentType: 'text/javascript', body: code })
    : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
)
await page.goto('https://bench.test/')
const inWorker = await page.evaluate(
  async ({ requests, times }) => {
    const worker = new Worker('/worker.js', { type: 'module' })
    const ask = (request: object) =>
      new Promise<MessageEvent>((resolve, reject) => {
        worker.onmessage = resolve
        worker.onerror = ({ message }) => reject(new Error(message))
        worker.postMessage(request)
      })
    const said: string[] = []
    for (const request of requests) said.push(JSON.stringify((await ask(request)).data))
    const took: number[] = []
    for (let time = 0; time < times; time++) {
      const begun = performance.now()
      await ask(requests.at(-1) ?? {})
      took.push(performance.now() - begun)
    }
    return { took: Math.min(...took), said }
  },
  { requests: ASKS.map((ask) => ({ ask, input, spec })), times: TIMES },
)
await browser.close()
for (const [at, ask] of ASKS.entries())
  assert(inThisProcess(ask).said === inWorker.said[at], `the worker says of ${ask} what this process says`)
const floor = Math.min(...Array.from({ length: TIMES }, () => inThisProcess('uncertainty').took))
console.log(
  `index in a worker of Chromium: 1,000 replications of ${UNITS} units × ${CRITERIA} criteria in ${inWorker.took.toFixed(0)} ms (limit ${MOST_MS}) = ${(inWorker.took / floor).toFixed(2)} × the same in this process (${floor.toFixed(0)} ms), the same to the last digit`,
)
process.exitCode = inWorker.took <= MOST_MS ? 0 : 1
