import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { projectRoot, webBuildDirectory } from '../src/platform/paths.ts'

/** What goes into the browser: the apps, the pure faces of the capabilities, the exact packages, the recipe. */
const SOURCES = ['web', 'src', 'package-lock.json', 'scripts/build-web.ts']
/** Server files never reach the browser; leaving them out spares a build for each change of a store. */
const NEVER_IN_BROWSER = /\.test\.tsx?$|[/\\-](?:store|service|routes|jobs)\.ts$|[/\\]src[/\\](?:platform|cli)[/\\]/
const STAMP = 'built-from'
const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest)$/
const SMALLEST_COMPRESSED = 1024

function listFilesIn(path: string): string[] {
  const absolute = join(projectRoot, path)
  if (!existsSync(absolute)) return []
  if (!path.includes('.') || !/\.\w+$/.test(path)) {
    return readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  }
  return [absolute]
}

/** By content, not by time: a fresh clone, a checkout of an older commit and a copy all have meaningless times. */
function digestSources(): string {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap(listFilesIn).filter((file) => !NEVER_IN_BROWSER.test(file))
  for (const file of files.toSorted())
    hash.update(file.slice(projectRoot.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const stampOf = (app: string): string => join(webBuildDirectory, app, STAMP)

function isBuiltFrom(app: string, digest: string): boolean {
  return existsSync(stampOf(app)) && readFileSync(stampOf(app), 'utf8') === digest
}

/** Compressed once, at the build, as small as it gets; the server only picks the file. */
async function compressBuild(app: string): Promise<void> {
  const files = readdirSync(join(webBuildDirectory, app), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files) {
    const bytes = readFileSync(file)
    if (bytes.length < SMALLEST_COMPRESSED) continue
    writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
  }
}

/**
 * Builds the web applications whose sources are not those they were built from.
 *
 * @param say is told before a build begins, which takes some seconds
 * @returns the applications that were built
 */
export async function buildWebWhenNeeded(say: (app: string) => void = () => undefined): Promise<string[]> {
  const digest = digestSources()
  const apps = ['office', 'field', 'portal'].filter((app) => existsSync(join(projectRoot, 'web', app, 'vite.config.ts')))
  const stale = apps.filter((app) => !isBuiltFrom(app, digest))
  for (const app of stale) {
    say(app)
    const { build } = await import('vite')
    await build({
      root: join(projectRoot, 'web', app),
      configFile: join(projectRoot, 'web', app, 'vite.config.ts'),
      logLevel: 'warn',
    })
    await compressBuild(app)
    // Last, so that a build cut short is made again.
    writeFileSync(stampOf(app), digest)
  }
  return stale
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildWebWhenNeeded((app) => console.log(`building web/${app}`))
  console.log(built.length === 0 ? 'the web is up to date' : `built ${built.join(', ')} into dist`)
}
