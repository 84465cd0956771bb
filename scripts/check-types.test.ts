import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findTypeFaults } from './check-types.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canhtayso-types-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function faultsOf(own: string): readonly string[] {
  const compilerOptions = { lib: ['ES2024'], types: [], module: 'NodeNext', allowImportingTsExtensions: true, noEmit: true }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['own.ts'] }))
  writeFileSync(join(folder, 'other.ts'), 'export const count: number = "of another project"\n')
  writeFileSync(join(folder, 'own.ts'), `import { count } from './other.ts'\n${own}\n`)
  return findTypeFaults(join(folder, 'tsconfig.json'))
}

test('what does not fit in a file of the project is told with its place, what is wrong in an imported one is not', () => {
  expect(faultsOf('export const name: string = count')).toEqual([
    "own.ts(2,14): error TS2322: Type 'number' is not assignable to type 'string'.",
  ])
  expect(faultsOf('export const twice: number = 2 * count')).toEqual([])
})

test('a project that is not there is a fault', () => {
  expect(findTypeFaults(join(folder, 'nowhere', 'tsconfig.json')).length).toBeGreaterThan(0)
})
