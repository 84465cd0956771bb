import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot, webBuildDirectory } from './platform/paths.ts'

const SOURCES = ['web', 'src', 'package-lock.json']
/** What the browser never gets: a change there builds nothing again. */
const NOT_IN_THE_WEB = /[.]test[.]|(^|-)(store|service|routes|jobs)[.]ts$/
const STAMP = join(webBuildDirectory, 'office', '.built-from')
const VITE = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')

/** The office application, built from the sources as they are now; does nothing when it is already. */
export async function buildWebWhenNeeded(announce: () => void): Promise<'built' | 'up-to-date' | 'failed'> {
  if (!existsSync(join(projectRoot, 'web', 'office')) || !existsSync(VITE)) return 'up-to-date'
  const wanted = await fingerprint()
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return 'up-to-date'
  announce()
  if (!(await runVite())) return 'failed'
  await writeFile(STAMP, wanted)
  return 'built'
}

function runVite(): Promise<boolean> {
  const args = [VITE, 'build', '--config', join(projectRoot, 'web', 'office', 'vite.config.ts'), '--logLevel', 'error']
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** Names, sizes and times: some hundred files are looked at in a few milliseconds, and none is read. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(projectRoot, source))) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file.slice(projectRoot.length)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !NOT_IN_THE_WEB.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
