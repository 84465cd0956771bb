import { spawn } from 'node:child_process'

/** Runs something while another process keeps one core busy, as a shared machine has it. */
export async function besideBusyNeighbour<Outcome>(run: () => Promise<Outcome>): Promise<Outcome> {
  const neighbour = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  try {
    return await run()
  } finally {
    neighbour.kill('SIGKILL')
  }
}
