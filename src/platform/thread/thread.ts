import { parentPort, workerData } from 'node:worker_threads'

const { module, input } = workerData as { module: string; input: unknown }
const { default: act } = (await import(module)) as { default: (input: unknown) => unknown }
parentPort?.postMessage(await act(input))
