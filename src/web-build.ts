import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './platform/paths.ts'

const BUILDER = join(projectRoot, 'scripts', 'build-web.ts')

/**
 * The web applications, built from the sources as they are now; does nothing when they are already. Built by a
 * process of its own: on two cores the database is prepared meanwhile, and what building takes is given back.
 *
 * @param announce is called when there is something to build
 */
export async function buildWebWhenNeeded(announce: () => void = () => undefined): Promise<'built' | 'up-to-date' | 'failed'> {
  if (!existsSync(BUILDER)) return 'up-to-date'
  let isBuilding = false
  const child = spawn(process.execPath, [BUILDER], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    if (isBuilding || !words.startsWith('building')) return
    isBuilding = true
    announce()
  })
  const isDone = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  if (!isDone) return 'failed'
  return isBuilding ? 'built' : 'up-to-date'
}
