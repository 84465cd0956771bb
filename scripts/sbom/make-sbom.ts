import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/paths.ts'
import { joinBoms, licenceOf, refuseLicences, type Sbom, selectShipped } from './licences.ts'

/**
 * Writes what the programme is shipped with: `npm run sbom` makes `dist/sbom.cdx.json` (CycloneDX) and `dist/licences.txt`,
 * from what is installed, and fails for a licence that cannot be combined with EUPL-1.2. Shipped is what the server depends
 * on, and what the web imports, which is built into its files.
 */
const DIST = join(projectRoot, 'dist')
const MOST_BYTES = 100_000_000
const BARE_IMPORT = /from '((?:@[\w.-]+\/)?[\w][\w.-]*)/g

const imported = globSync('web/**/*.{ts,tsx}', { cwd: projectRoot })
  .filter((file) => !/\.(test|types)\.tsx?$|testing\.tsx$|vite\.config\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(join(projectRoot, file), 'utf8').matchAll(BARE_IMPORT)].map(([, name = '']) => name))

const askNpm = (...options: string[]): Sbom =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', ...options], {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      shell: process.platform === 'win32',
    }),
  )

const sbom = joinBoms(askNpm('--omit=dev'), selectShipped(askNpm(), new Set(imported)))
mkdirSync(DIST, { recursive: true })
writeFileSync(join(DIST, 'sbom.cdx.json'), JSON.stringify(sbom, null, 2))
const lines = sbom.components.map((component) => `${component.name}@${component.version}\t${licenceOf(component)}\n`).toSorted()
writeFileSync(join(DIST, 'licences.txt'), lines.join(''))
const refused = refuseLicences(sbom.components)
console.log(`${sbom.components.length} packages are shipped, ${refused.length} under a licence that does not go with EUPL-1.2`)
for (const line of refused) console.error(line)
process.exitCode = refused.length === 0 ? 0 : 1
