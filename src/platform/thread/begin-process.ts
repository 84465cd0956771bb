import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Begins a process with a heap of its own, that is told its work by messages.
 *
 * A process and no thread: all that it took goes back to the machine when it ends, also what a library holds outside the heap
 * and what the allocator keeps in pieces; and a thread that meets its limit in the middle of a large allocation takes the
 * server with it.
 *
 * @param megabytes how large its heap may become; beyond it the process dies
 * @param says where what it writes goes
 */
export const beginProcess = (
  module: URL,
  { megabytes, says }: { readonly megabytes: number; readonly says: 'ignore' | 'inherit' },
): ChildProcess =>
  fork(fileURLToPath(module), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${megabytes}`, '--max-semi-space-size=4'],
    serialization: 'advanced',
    stdio: ['ignore', says, says, 'ipc'],
  })
