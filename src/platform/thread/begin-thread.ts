import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

const YOUNG_MEGABYTES = 12
/** Sizes of heaps that this process may have been started with. */
const SIZES_OF_PROCESS = ['--max-old-space-size=0', '--max-semi-space-size=0']

/**
 * Begins a thread with memory of its own.
 *
 * V8 gives the sizes on the command line to every heap that begins, before those a thread is to have: they are taken
 * back, the heap of the main thread has them already.
 *
 * @param megabytes how large its heap may become; beyond it the thread dies
 */
export function beginThread(module: URL, { workerData, megabytes }: { workerData: unknown; megabytes: number }): Worker {
  for (const size of SIZES_OF_PROCESS) setFlagsFromString(size)
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
  return new Worker(module, { workerData, resourceLimits })
}
