import { describe, expect, test } from 'vitest'
import { findBadNames, findEmptyFileNames, findReplacedWords, findUnusedTerms } from './check-words.ts'

const inFile = (file: string) => (text: string) => findBadNames({ file, text })
const inRule = inFile('src/people/person.ts')
const inStore = inFile('src/people/person-store.ts')

describe('a type', () => {
  test.each(['Of', 'Asked', 'Said', 'Given', 'Stand', 'Found', 'Named', 'Data', 'Info', 'Common', 'Process'])(
    'named %s is told to say what it holds, however it is declared',
    (name) => {
      const told = [expect.stringContaining(`src/people/person.ts:2 type ${name}`)]
      expect(inRule(`// one line above\ninterface ${name} { readonly id: string }`)).toEqual(told)
      expect(inRule(`\nexport type ${name} = string`)).toEqual(told)
      expect(inRule(`\nenum ${name} { A }`)).toEqual(told)
      expect(inRule(`\nclass ${name} {}`)).toEqual(told)
    },
  )

  test('may have such a word in a longer name, and a type parameter may be Data', () => {
    const text = 'interface PaperRequest {}\ntype GivenParameters = {}\nfunction send<Data>(data: Data): Data { return data }'
    expect(inRule(text)).toEqual([])
  })
})

describe('a binding named “of”', () => {
  test.each([
    ['a variable', 'const of = 1'],
    ['a parameter', 'const days = (of: string) => of.length'],
    ['a parameter of a function type', 'type Tell = (of: string) => string'],
    ['a destructured field', 'const { of } = topUp'],
    ['what is left of an object', 'const { level, ...of } = line'],
  ])('is told as %s', (_, text) => {
    expect(inRule(text)).toEqual([expect.stringContaining('a binding named “of”')])
  })

  test('is not a field, a loop or a method: they may be', () => {
    const text = "const { of: basis } = topUp\nfor (const one of list) use(one, topUp.of, Array.of(1), { of: 'level' })"
    expect(inRule(text)).toEqual([])
  })
})

describe('a function that asks or acts', () => {
  test.each([
    ['async', inRule, 'export async function seatsOf(id: string) {}'],
    ['an async arrow', inRule, 'export const seatsOf = async (id: string) => []'],
    ['one that returns a promise', inRule, 'export const seatsOf = (id: string): Promise<string[]> => load(id)'],
    ['any that a store exports', inStore, 'export const seatsOf = (id: string) => sql(id)'],
    ['any that a service exports', inFile('src/people/service.ts'), 'export function seatsOf() { return [] }'],
  ])('%s, begins with a verb', (_, check, text) => {
    expect(check(text)).toEqual([expect.stringContaining('seatsOf asks or acts')])
  })

  test('may end in Of after its verb; a projection of a rule, and what a file keeps to itself, may be a noun', () => {
    expect(inStore('export async function listSeatsOf() {}\nexport const changeAsOf = async () => 1')).toEqual([])
    expect(inStore('const seatsOf = async () => 1\nasync function rowsOf() {}')).toEqual([])
    expect(inRule('export const keyOf = (row: { id: string }): string => row.id')).toEqual([])
  })
})

describe('a code', () => {
  test.each([
    ["const refusal = { kind: 'not_found' }", 'not-found'],
    ["interface Gone { readonly state: 'taken_back' }", 'taken-back'],
    ["interface Moved { readonly status: 'open' | 'taken_back' }", 'taken-back'],
    ["if (row.state === 'taken_back') stop()", 'taken-back'],
  ])('%s is told its spelling in kebab-case', (text, spelling) => {
    expect(inRule(text)).toEqual([expect.stringContaining(`'${spelling}'`)])
  })

  test('of another standard, a column and a word of one part stay as they are', () => {
    expect(inRule("const a = { kind: 'taken', column: 'unit_id' }\nsql.ref('group_card')")).toEqual([])
    const given = "const how = { kind: 'minmax_lower' }"
    expect(inFile('src/composite-index/steps/given-parameters.ts')(given)).toEqual([])
    expect(inFile('src/composite-index/steps/normalise.ts')(given)).toHaveLength(1)
  })
})

describe('a word that the glossary replaced', () => {
  const told = (text: string, file = 'src/groups/group/group.ts') => findReplacedWords({ file, text })

  test.each([
    ['// founded by a decision', 'founded'],
    ['const foundingDecision = 1', 'founding'],
    ["if (sort === 'founded') sort()", 'founded'],
    ['const isFounded = true', 'sFounded'],
    ['const sight = await sightOf(actor)', 'sight'],
    ['type Told = readonly PlanProblem[]', 'PlanProblem'],
    ['/** Shown to whoever looks on. */', 'whoever looks on'],
    ['/** What a clerk makes of it. */', 'makes of it'],
  ])('is told its line: %s', (text, word) => {
    expect(told(`\n${text}`)).toEqual([expect.stringContaining(`src/groups/group/group.ts:2 “${word}”`)])
  })

  test('is not found in another word, nor where it is sealed into what is stored', () => {
    expect(told('a profound insight; the seats found; foundation; an IndexRefusal')).toEqual([])
    expect(told('const { foundingDecision } = records', 'src/payments/entitlement/fingerprint.ts')).toEqual([])
  })
})

test('a file named after nothing is told so; one whose name goes on is not', () => {
  const files = ['src/people/utils.ts', 'web/office/common.tsx', 'src/people/data.test.ts', 'src/people/process.ts']
  expect(findEmptyFileNames(files)).toHaveLength(4)
  expect(findEmptyFileNames(['src/units/directory/seed-data.ts', 'scripts/make-units-data.ts', 'docs/data/read.md'])).toEqual([])
})

describe('a term of the glossary', () => {
  const rows = (term: string) =>
    `# Glossary\n| in code | on the screen | meaning |\n|---|---|---|\n| ${term} | khay | where rows wait |\n`

  test('that no code speaks is told', () => {
    expect(findUnusedTerms(rows('tray'), 'const row = 1')).toEqual([expect.stringContaining('“tray”')])
    expect(findUnusedTerms(rows('group / pillar'), 'const group = 1')).toEqual([expect.stringContaining('“pillar”')])
  })

  test('is spoken in any spelling of a name', () => {
    for (const code of ['adminUnit', 'admin_unit', 'admin-unit', 'AdminUnit'])
      expect(findUnusedTerms(rows('admin unit'), code)).toEqual([])
    expect(findUnusedTerms(rows('`dx-lead` / self-score'), "['dx-lead', selfScore]")).toEqual([])
  })
})
