import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Every measure, one after another: two at once would measure each other. Each prints its ratio to a floor of the same run. */
const MEASURES = [
  'first-view',
  'cli-start',
  'import',
  'policies',
  'month',
  'durable-payments',
  'index',
  'index-browser',
  'group-search',
  'round',
] as const

const asked = process.argv.slice(2)
const wanted = MEASURES.filter((name) => asked.length === 0 || asked.includes(name))
let failed = 0
for (const name of wanted) {
  console.log(`— ${name}`)
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.ts`, import.meta.url))], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
console.log(`${wanted.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
