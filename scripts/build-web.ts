import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { CURRENT_BUILD, pathOfSite } from '../src/platform/http/built-sites.ts'
import { projectRoot, webBuildDirectory } from '../src/platform/paths.ts'

/** Where the sources are, and where the builds go: `TO/office/<digest>`. */
export interface Workshop {
  readonly from: string
  readonly to: string
}

/** What goes into the browser beside the application's own folder: what they share, the pure faces, the packages, the recipe. */
const SHARED_SOURCES = ['web/shared', 'src', 'package-lock.json', 'scripts/build-web.ts']
/** Server files never reach the browser; leaving them out spares a build for each change of a store. */
const NEVER_IN_BROWSER = /\.test\.tsx?$|[/\\-](?:store|service|routes|jobs)\.ts$|[/\\]src[/\\](?:platform|cli)[/\\]/
/** Of this repository, and of a copy that a test builds. */
const OWN_RULES = /^(?!.*[/\\]node_modules[/\\]).*[/\\]src[/\\].*\.ts$/
const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest)$/
const SMALLEST_COMPRESSED = 1024
/** A server that was started with an earlier build goes on serving it. */
const BUILDS_KEPT = 3
const HOUR_MS = 3_600_000

/** A folder of `web/` that says how it is built. */
const listApps = ({ from }: Workshop): string[] =>
  readdirSync(join(from, 'web')).filter((name) => existsSync(join(from, 'web', name, 'vite.config.ts')))

function listFilesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** By content, not by time: a fresh clone, a checkout of an older commit and a copy all have meaningless times. */
function digestSources({ from }: Workshop, app: string): string {
  const hash = createHash('sha256')
  const files = [...SHARED_SOURCES, `web/${app}`].flatMap((path) => listFilesIn(join(from, path)))
  for (const file of files.filter((name) => !NEVER_IN_BROWSER.test(name)).toSorted())
    hash.update(file.slice(from.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Compressed once, at the build, as small as it gets; the server only picks the file. */
async function compressFiles(directory: string): Promise<void> {
  for (const file of listFilesIn(directory).filter((name) => COMPRESSIBLE.test(name))) {
    const bytes = readFileSync(file)
    if (bytes.length < SMALLEST_COMPRESSED) continue
    writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
  }
}

/** Builds into a folder nobody knows of yet. Nothing is inlined, so the pages run under `script-src 'self'`. */
async function buildDraft({ from, to }: Workshop, app: string): Promise<string> {
  const root = join(from, 'web', app)
  const outDir = mkdtempSync(join(to, app, 'draft-'))
  // Vite takes the one it finds: started by a test it would build React's development version.
  process.env['NODE_ENV'] = 'production'
  const { build } = await import('vite')
  // Our own rules do nothing by being loaded: of a room’s face a page takes what it uses, not all that stands behind it.
  const treeshake = { moduleSideEffects: [{ test: OWN_RULES, sideEffects: false }] }
  const output = {
    rolldownOptions: { treeshake },
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  }
  const configFile = join(root, 'vite.config.ts')
  try {
    await build({ root, configFile, base: pathOfSite(app), logLevel: 'warn', build: { outDir, emptyOutDir: true, ...output } })
    await compressFiles(outDir)
  } catch (error) {
    rmSync(outDir, { recursive: true, force: true })
    throw error
  }
  return outDir
}

/** Gives a draft its name in one step. What somebody else has built meanwhile from the same sources stays. */
function nameDraft(draft: string, build: string): void {
  try {
    renameSync(draft, build)
  } catch (error) {
    if (!existsSync(build)) throw error
    rmSync(draft, { recursive: true })
  }
}

/** Builds one application unless its sources have been built already. */
async function buildWhenNeeded(workshop: Workshop, app: string, say: (app: string) => void): Promise<'built' | 'up-to-date'> {
  const digest = digestSources(workshop, app)
  const build = join(workshop.to, app, digest)
  if (existsSync(build)) {
    makeCurrent(workshop, app, digest)
    return 'up-to-date'
  }
  say(app)
  mkdirSync(join(workshop.to, app), { recursive: true })
  const draft = await buildDraft(workshop, app)
  if (digestSources(workshop, app) !== digest) {
    // Somebody saved a file meanwhile: which of the two is in it cannot be known.
    rmSync(draft, { recursive: true })
    return buildWhenNeeded(workshop, app, say)
  }
  nameDraft(draft, build)
  makeCurrent(workshop, app, digest)
  return 'built'
}

/** Served from the next start on. Written beside and renamed, so that a reader never finds half a name. */
function makeCurrent({ to }: Workshop, app: string, digest: string): void {
  const place = join(to, app)
  const now = new Date()
  utimesSync(join(place, digest), now, now)
  const written = join(place, `draft-${randomUUID()}`)
  writeFileSync(written, digest)
  renameSync(written, join(place, CURRENT_BUILD))
  forgetOldBuilds(place)
}

/** Leaves what was used last, and what is young: a draft may be somebody's who is still building. */
function forgetOldBuilds(place: string): void {
  const entries = readdirSync(place)
    .filter((name) => name !== CURRENT_BUILD)
    .flatMap((name) => {
      const path = join(place, name)
      const found = statSync(path, { throwIfNoEntry: false })
      return found ? [{ path, usedAt: found.mtimeMs }] : []
    })
    .toSorted((a, b) => b.usedAt - a.usedAt)
  for (const { path, usedAt } of entries.slice(BUILDS_KEPT))
    if (usedAt < Date.now() - HOUR_MS) rmSync(path, { recursive: true, force: true })
}

/**
 * Builds the web applications whose sources have not been built yet. Two that build at the same time do not disturb
 * each other, nor a server that serves an earlier build.
 *
 * @param say is told before a build begins, which takes some seconds
 * @returns the applications that were built
 */
export async function buildWeb(
  workshop: Workshop,
  apps = listApps(workshop),
  say: (app: string) => void = () => undefined,
): Promise<string[]> {
  const built: string[] = []
  for (const app of apps) if ((await buildWhenNeeded(workshop, app, say)) === 'built') built.push(app)
  return built
}

/** `build-web [APP…]`: without a name, every application. */
async function main(asked: readonly string[]): Promise<number> {
  const workshop = { from: projectRoot, to: webBuildDirectory }
  const apps = listApps(workshop)
  const unknown = asked.filter((name) => !apps.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no web/${unknown.join(', web/')}: choose among ${apps.join(', ')}.`)
    return 2
  }
  const built = await buildWeb(workshop, asked.length === 0 ? apps : [...asked], (app) => console.log(`building web/${app}`))
  console.log(built.length === 0 ? 'the web is up to date' : `built ${built.join(', ')} into dist`)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
