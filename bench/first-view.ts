import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findBuiltSites } from '../src/platform/http/built-sites.ts'
import { webBuildDirectory } from '../src/platform/paths.ts'
import { buildWebWhenNeeded } from '../src/web-build.ts'

/** What the office may ask of a slow line before its first screen stands, in bytes of gzipped script. */
const LIMIT = 250_000

/** What vite writes of each source file: the script it became, and the scripts that script needs at once. */
interface ManifestEntry {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, ManifestEntry>>

async function buildOffice(): Promise<string> {
  const outcome = await buildWebWhenNeeded()
  const office = findBuiltSites(webBuildDirectory).find(({ name }) => name === 'office')
  if (outcome === 'failed' || office === undefined) throw new Error('No build of the office: run node scripts/build-web.ts')
  return office.directory
}

const office = await buildOffice()

function scriptsOf(manifest: Manifest, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const entry = manifest[name]
    if (entry === undefined || found.has(entry.file)) continue
    found.add(entry.file)
    scriptsOf(manifest, entry.imports ?? [], found)
  }
  return found
}

const sizeOf = (file: string): number => gzipSync(readFileSync(join(office, file)), { level: 9 }).length

/** The entry with what it imports, and one screen with what that imports: all the script a first visit fetches. */
function measure(manifest: Manifest, screen: string): number {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  return [...scriptsOf(manifest, [...entries, screen])]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + sizeOf(file), 0)
}

const manifest = JSON.parse(readFileSync(join(office, '.vite', 'manifest.json'), 'utf8')) as Manifest
const screens = Object.keys(manifest).filter((name) => name.endsWith('-screen.tsx'))
const measured = screens.map((screen) => ({ screen, bytes: measure(manifest, screen) })).toSorted((a, b) => b.bytes - a.bytes)
const firsts = ['sign-in/sign-in-screen.tsx', 'month/month-screen.tsx', 'tasks/tasks-screen.tsx']
const first = Math.max(...measured.filter(({ screen }) => firsts.some((name) => screen.endsWith(name))).map(({ bytes }) => bytes))
for (const { screen, bytes } of measured) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${screen}`)
console.log(
  `first view: ${(first / 1000).toFixed(1)} kB of gzipped script, ${(first / LIMIT).toFixed(2)} of the ${LIMIT / 1000} kB allowed`,
)
process.exitCode = first <= LIMIT ? 0 : 1
