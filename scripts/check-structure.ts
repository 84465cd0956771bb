import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { projectRoot } from '../src/platform/paths.ts'
import type { Outcome } from './outcome.ts'
import { ROOMS, SUB_ROOMS } from './rooms.ts'

const require = createRequire(import.meta.url)
const CANARY = '.cache/structure-canary'
const FEWEST_MODULES = 50

interface Rule {
  readonly name: string
}

const config = require('../.dependency-cruiser.cjs') as { forbidden: Rule[]; options: Record<string, unknown> }

async function cruiseFolders(folders: string[], options: Record<string, unknown> = {}): Promise<ICruiseResult> {
  const ruleSet = { forbidden: config.forbidden } as never
  const { enhancedResolveOptions, tsConfig: _, ...rest } = { ...config.options, ...options } as Record<string, unknown>
  const settings = { ...rest, baseDir: projectRoot, validate: true, ruleSet } as never
  const tsConfig = extractTsConfig(join(projectRoot, 'tsconfig.json'))
  const { output } = await cruise(folders, settings, enhancedResolveOptions as never, { tsConfig } as never)
  return output as ICruiseResult
}

const violations = ({ summary }: ICruiseResult) => summary.violations

/** The sources keep the order of dependence. */
export async function checkStructure(folders: string[]): Promise<Outcome> {
  const result = await cruiseFolders(folders)
  const { totalCruised } = result.summary
  if (totalCruised < FEWEST_MODULES)
    return { ok: false, details: [`Only ${totalCruised} modules were read: the check itself is broken.`] }
  const details = violations(result).map(
    ({ rule, from, to, comment }) => `${rule.name}: ${from} → ${to}\n    ${comment ?? commentOf(rule.name)}`,
  )
  return { ok: details.length === 0, details }
}

const commentOf = (name: string): string =>
  (config.forbidden.find((rule) => rule.name === name) as { comment?: string } | undefined)?.comment ?? ''

/** One breach a rule: the file that must not, and what it imports. */
const BREACHES: Record<string, readonly [from: string, to: string]> = {
  'only-public-faces': ['src/groups/group/group.ts', 'src/people/person.ts'],
  'app-uses-faces-and-routes': ['src/cli/main.ts', 'src/payments/entitlement/entitlement.ts'],
  'rules-stay-pure': ['src/payments/monthly-entitlement.ts', 'src/payments/store.ts'],
  'rules-touch-no-machine': ['src/policies/evaluation/evaluate.ts', 'node:fs'],
  'platform-knows-no-capability': ['src/platform/platform.ts', 'src/units/index.ts'],
  'kernel-imports-nothing': ['src/kernel/money.ts', 'src/platform/config.ts'],
  'web-imports-pure-faces': ['web/office/main.ts', 'src/groups/service.ts'],
  'no-circles': ['src/kernel/one.ts', 'src/kernel/other.ts'],
  'tests-are-not-imported': ['src/units/lineage/lineage.ts', 'src/units/unit.test.ts'],
}

/** Each place in the order of rooms, and of sub-rooms, has a rule of its own; each breach reaches for the next place. */
const ORDER_BREACHES: Record<string, readonly [from: string, to: string]> = Object.fromEntries([
  ...ROOMS.slice(0, -1).map((room) => [`downwards-only-${room}`, [`src/${room}/service.ts`, 'src/tasks/service.ts']]),
  ...Object.entries(SUB_ROOMS).flatMap(([room, order]) => [
    ...order
      .slice(0, -1)
      .map((sub, index) => [
        `sub-rooms-in-order-${room}-${sub}`,
        [`src/${room}/${sub}/rule.ts`, `src/${room}/${order[index + 1]}/rule.ts`],
      ]),
    [`face-above-sub-rooms-${room}`, [`src/${room}/${order[0]}/rule.ts`, `src/${room}/service.ts`]],
  ]),
])

function breachOf(rule: string): readonly [from: string, to: string] {
  const breach = ORDER_BREACHES[rule] ?? BREACHES[rule]
  if (breach === undefined)
    throw new Error(`Give the rule ${rule} a breach in scripts/check-structure.ts, so that it is known to bite.`)
  return breach
}

function writeBreach(rule: string): string {
  const root = join(projectRoot, CANARY, rule)
  const [from, to] = breachOf(rule)
  writeCanary(root, from, importing(specifierOf(root, { from, to })))
  const isRing = rule === 'no-circles'
  if (!to.startsWith('node:'))
    writeCanary(root, to, isRing ? importingType(specifierOf(root, { from: to, to: from })) : 'export const here = true\n')
  return `${CANARY}/${rule}`
}

function writeCanary(root: string, file: string, content: string): void {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

const specifierOf = (root: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  to.startsWith('node:') ? to : `./${relative(dirname(join(root, from)), join(root, to))}`

const importing = (specifier: string): string => `import * as breach from '${specifier}'\nexport const here = breach\n`

/** The canary's ring closes by a type alone: what is needed for a type is needed. */
const importingType = (specifier: string): string => `import type { here } from '${specifier}'\nexport type Here = typeof here\n`

/** Every rule reports the breach made for it: a check that cannot fail proves nothing. */
export async function checkStructureCanary(): Promise<Outcome> {
  rmSync(join(projectRoot, CANARY), { recursive: true, force: true })
  const rules = config.forbidden.map(({ name }) => name)
  const result = await cruiseFolders(rules.map(writeBreach), { exclude: { path: '^node_modules/' } })
  const reported = new Set(violations(result).map(({ rule, from }) => `${rule.name} in ${from.split('/')[2]}`))
  const silent = rules.filter((rule) => !reported.has(`${rule} in ${rule}`))
  return {
    ok: silent.length === 0,
    details: silent.map((rule) => `The rule ${rule} let its breach pass: it checks nothing. Mend .dependency-cruiser.cjs.`),
  }
}
