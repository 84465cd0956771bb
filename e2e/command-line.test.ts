import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallInput } from '../src/composite-index/spec/index.fixture.ts'
import { testDatabase } from '../src/platform/db/testing.ts'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { type Demonstration, makeDemonstration } from './programme.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const REGISTERS = fileURLToPath(new URL('../demo/registers/', import.meta.url))
const PROVISION = fileURLToPath(new URL('../src/policies/provisions/dong-nai-2024-groups.json', import.meta.url))
const CRITERIA = fileURLToPath(new URL('../src/criteria/trees/dx-example-two-blocks.json', import.meta.url))
const JULY = '2024-07'

let demo: Demonstration
beforeAll(async () => {
  demo = await makeDemonstration()
}, 400_000)
afterAll(() => demo?.remove())

interface CommandOutput {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** A process of its own, as whoever types it has. */
async function canhtayso(args: readonly string[], url = demo.url): Promise<CommandOutput> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, DATABASE_URL: url, CANHTAYSO_DATA: demo.dataDirectory },
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { exit, ...said }
}

/** With `--json` standard output is one document and nothing else. */
async function asJson(args: readonly string[], url?: string): Promise<{ exit: number | null; json: unknown }> {
  const { exit, out, err } = await canhtayso([...args, '--json'], url)
  if (out === '') throw new Error(`${args.join(' ')} printed nothing: ${err}`)
  return { exit, json: JSON.parse(out) }
}
/** The resolution of the demonstration is a draft. */
const ON_A_DRAFT = ['--reason', 'Chi thử theo dự thảo'] as const
const month = (act: string, as: string, ...more: string[]) => asJson(['month', act, JULY, '--as', as, ...more])
const inData = (name: string) => join(demo.dataDirectory, name)

describe('without changing anything', () => {
  test('the eleven registers are read: what is in them, and each doubt with its cell', async () => {
    const files = (await readdir(REGISTERS)).filter((name) => name.endsWith('.xlsx')).map((name) => join(REGISTERS, name))
    const { exit, json } = await asJson(['import', 'registers', ...files, '--dry-run'])
    expect(exit).toBe(0)
    expect(json).toMatchObject({ groups: 1000, memberships: 6441, people: 6429, communes: 170 })
    const { issues } = json as { issues: object[] }
    expect(issues.length).toBeGreaterThanOrEqual(44)
    for (const issue of issues)
      expect(Object.keys(issue).toSorted()).toEqual(['code', 'column', 'file', 'message', 'row', 'severity', 'sheet', 'value'])
  })

  test('a provision is checked and evaluated', async () => {
    expect(await asJson(['provision', 'check', PROVISION])).toMatchObject({ exit: 0, json: { ok: true } })
    const { workedExamples } = JSON.parse(await readFile(PROVISION, 'utf8')) as {
      workedExamples: { facts: object; month: string; times?: number; expect: { amount: number } }[]
    }
    const ofOneMonth = workedExamples.filter((example) => typeof example.month === 'string')
    for (const [index, example] of ofOneMonth.entries()) {
      const facts = inData(`facts-${index}.json`)
      await writeFile(facts, JSON.stringify(example.facts))
      const { exit, json } = await asJson(['evaluate', '--provision', PROVISION, '--facts', facts, '--month', example.month])
      expect(exit).toBe(0)
      const amount = example.expect.amount / (example.times ?? 1)
      expect(json).toMatchObject({ currency: 'VND', amount, derivation: expect.any(Array), caps: expect.any(Array) })
    }
  })

  test('an index is computed, its ranks weighed and compared; a bad one is refused with its place', async () => {
    const steps = [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max', to: [1, 100] }, { do: 'aggregate' }]
    const vary = [
      { vary: 'weights', noise: 0.5 },
      { vary: 'step', step: 3, options: [steps[2], { do: 'aggregate', by: { method: 'geometric' } }] },
    ]
    const documents = {
      input: smallInput,
      spec: {
        steps,
        outranking: ['dx'],
        check: { after: 3, between: [[1, 2]] },
        uncertainty: { vary, paidRanks: 3, replications: 300 },
        sensitivity: { vary, sample: 64 },
      },
      other: { steps, weights: 'equal' },
      bad: { steps: [{ do: 'normalize' }] },
      harmonic: {
        steps: [
          { do: 'normalise', method: 'z-score' },
          { do: 'aggregate', by: { method: 'harmonic' } },
        ],
      },
    }
    for (const [name, document] of Object.entries(documents)) await writeFile(inData(`${name}.json`), JSON.stringify(document))
    const index = (act: string, spec: string, ...more: string[]) =>
      asJson(['index', act, '--input', inData('input.json'), '--spec', inData(`${spec}.json`), ...more])
    expect(await index('compute', 'spec')).toMatchObject({
      exit: 0,
      json: {
        ranks: { BH: { dx: 1 } },
        scores: { BH: { dx: expect.any(Number) } },
        outranking: { dx: { shares: { BH: { VC: 1 } } } },
      },
    })
    expect(await index('uncertainty', 'spec')).toMatchObject({
      exit: 0,
      json: {
        replications: 300,
        failed: 0,
        units: { BH: { rank: 1 } },
        sentences: [{ vi: expect.stringContaining('Hạng 1 (Biên Hòa)') }, {}, {}],
        questions: [],
      },
    })
    expect(await index('sensitivity', 'spec')).toMatchObject({
      exit: 0,
      json: { parts: [{ firstOrder: expect.any(Number) }, {}] },
    })
    expect(await index('check', 'spec')).toMatchObject({
      exit: 0,
      json: {
        ok: true,
        units: 6,
        statistics: { dx: {} },
        tables: [{ levels: [1, 2], pairs: { length: 8 } }],
        leftOut: { online: expect.any(Number) },
      },
    })
    expect(await index('compare', 'spec', '--with-spec', inData('other.json'))).toMatchObject({
      exit: 0,
      json: { node: 'dx', units: { BH: { before: 1 } } },
    })
    const other = ['--with-spec', inData('other.json'), '--node'] as const
    expect(await index('compare', 'spec', ...other, 'society')).toMatchObject({ exit: 0, json: { node: 'society' } })
    expect(await index('compare', 'spec', ...other, 'nobody')).toMatchObject({
      exit: 1,
      json: { faults: [{ kind: 'code-unknown' }] },
    })
    expect(await index('check', 'bad')).toMatchObject({ exit: 1, json: { ok: false, faults: [{ pointer: '/steps/0/do' }] } })
    expect(await index('check', 'harmonic')).toMatchObject({
      exit: 1,
      json: { ok: false, faults: [{}], statistics: { online: { mean: expect.any(Number) } } },
    })
    expect((await canhtayso(['index', 'compute'])).exit).toBe(2)
  })

  test('whoever reads may stop early', async () => {
    const child = spawn(process.execPath, [MAIN, 'criteria', 'check', CRITERIA, '--json'])
    child.stdout.destroy()
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    expect([await new Promise((resolve) => child.once('close', resolve)), err]).toEqual([0, ''])
  })

  test('units are scored under a criteria tree and ranked in one pool; a tree in a circle is refused with its place', async () => {
    const tree = JSON.parse(await readFile(CRITERIA, 'utf8'))
    const [first, ...others] = tree.criteria
    const circle = { ...tree, criteria: [{ ...first, parent: first.code }, ...others] }
    const sheets = ['H1', 'H2'].map((unit) => ({ unit, block: 'districts', self: { S1: { value: 3 } } }))
    const documents = { circle, sheets, 'bad-sheets': [{ unit: 'H1', block: 'districts', self: { S1: { value: '3' } } }] }
    for (const [name, document] of Object.entries(documents)) await writeFile(inData(`${name}.json`), JSON.stringify(document))
    const score = (file: string, ...more: string[]) =>
      asJson(['criteria', 'score', '--tree', CRITERIA, '--sheets', inData(`${file}.json`), ...more])
    expect(await asJson(['criteria', 'check', CRITERIA])).toMatchObject({ exit: 0, json: { ok: true, doubts: [] } })
    expect(await asJson(['criteria', 'check', inData('circle.json')])).toMatchObject({
      exit: 1,
      json: { ok: false, doubts: [{ code: 'cycle', pointer: '/criteria/0/parent' }] },
    })
    expect(await score('sheets', '--paid-ranks', '1', '--side', 'self')).toMatchObject({
      exit: 0,
      json: {
        units: [{ unit: 'H1', total: { self: { points: null, pointsSoFar: 6 }, gap: null } }, {}],
        pool: { questions: [{ kind: 'score-missing', unit: 'H1', vi: expect.any(String) }, {}, {}] },
      },
    })
    expect(await score('bad-sheets')).toMatchObject({
      exit: 1,
      json: { refused: { doubts: [{ code: 'wrong-type', pointer: '/0/self/S1/value' }] } },
    })
    expect((await canhtayso(['criteria', 'score', '--tree', CRITERIA])).exit).toBe(2)
    await writeFile(inData('communes.json'), JSON.stringify({ ...tree, code: 'another' }))
    await writeFile(inData('more.json'), JSON.stringify([{ unit: 'H3', block: 'districts', self: { S1: { value: 3 } } }]))
    const pair = [CRITERIA, inData('sheets.json')]
    expect(
      await asJson([
        'criteria',
        'pool',
        ...pair,
        inData('communes.json'),
        inData('more.json'),
        '--paid-ranks',
        '1',
        '--side',
        'self',
      ]),
    ).toMatchObject({
      exit: 0,
      json: {
        units: [
          { unit: 'H1', block: `${tree.code}/districts`, points: null, share: null },
          {},
          { unit: 'H3', block: 'another/districts' },
        ],
        pool: { paidRanks: 1, rankings: [{ method: 'share' }, {}, {}, {}] },
      },
    })
    expect(await asJson(['criteria', 'pool', ...pair, CRITERIA, inData('bad-sheets.json'), '--paid-ranks', '1'])).toMatchObject({
      exit: 1,
      json: { refused: { kind: 'sheets-doubtful', file: inData('bad-sheets.json'), doubts: [{ pointer: '/0/self/S1/value' }] } },
    })
    expect((await canhtayso(['criteria', 'pool', CRITERIA, '--paid-ranks', '1'])).exit).toBe(2)
  })

  test('a provision that names an unknown fact is refused with its place', async () => {
    const file = inData('unknown-fact.json')
    const text = await readFile(PROVISION, 'utf8')
    await writeFile(file, text.replaceAll('reportApproved', 'reportAproved'))
    const { exit, json } = await asJson(['provision', 'check', file])
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      ok: false,
      doubts: expect.arrayContaining([expect.objectContaining({ pointer: expect.any(String) })]),
    })
  })

  test.each([
    [['month', 'compute', 'July', '--as', 'hanh']],
    [['no-such-command']],
    [['verify', '--no-such-option']],
    [['month', 'compute', JULY]],
  ])('called wrongly: %j says how, exit 2', async (args) => {
    const { exit, err } = await canhtayso(args)
    expect(exit).toBe(2)
    expect(err).not.toBe('')
  })

  test('doctor finds the machine well', async () => {
    const { json } = await asJson(['doctor'])
    const { checks } = json as { checks: { name: string; ok: boolean }[] }
    expect(checks.map(({ name }) => name)).toEqual(['node', 'database', 'browser-build', 'key', 'disk'])
    expect(checks.filter(({ name, ok }) => !ok && name !== 'browser-build')).toEqual([])
  })
})

const paid = needs(isWhole, 'npm test -- --whole pays a month on the command line and restores its backup')
describe('July 2024', paid, () => {
  test('is paid from the reports to the closed books, by five people', async () => {
    expect(await month('confirm', 'cacxa')).toMatchObject({ exit: 0 })
    expect(await month('compute', 'hanh')).toMatchObject({ exit: 1, json: { refused: { kind: 'time-guarded' } } })
    const computed = await month('compute', 'hanh', ...ON_A_DRAFT)
    expect(computed).toMatchObject({
      exit: 0,
      json: { month: JULY, state: 'computed', groups: 1000, approvals: 0, approvalsNeeded: null },
    })
    const { entitled, total } = computed.json as { entitled: number; total: number }
    expect(total).toBe(entitled * 1_500_000)
    // She brought in the registers with their accounts: another officer submits what she computed.
    expect(await month('submit', 'hanh', ...ON_A_DRAFT)).toMatchObject({
      exit: 1,
      json: { refused: { kind: 'submitter-entered-accounts' } },
    })
    expect(await month('submit', 'lan', ...ON_A_DRAFT)).toMatchObject({
      exit: 0,
      json: {
        state: 'submitted',
        total,
        awaited: { step: 'approved' },
        timeGuards: {
          asked: [],
          given: [{ act: 'compute' }, { act: 'submit', kind: 'provision-is-draft', reason: ON_A_DRAFT[1] }],
        },
      },
    })
    expect(await month('approve', 'hanh')).toMatchObject({
      exit: 1,
      json: { refused: { vi: expect.any(String), en: expect.any(String) } },
    })
    expect(await month('approve', 'dung')).toMatchObject({ exit: 0, json: { state: 'submitted', approvals: 1 } })
    expect(await month('approve', 'dung')).toMatchObject({ exit: 1 })
    expect(await month('approve', 'minh')).toMatchObject({ exit: 0, json: { state: 'approved', approvals: 2 } })
    expect(await month('order', 'ngan')).toMatchObject({ exit: 0, json: { state: 'ordered' } })

    const answer = inData('answer.csv')
    expect(await asJson(['demo', 'bank', JULY, '--out', answer])).toMatchObject({ exit: 0 })
    expect(await month('settle', 'ngan', '--file', answer)).toMatchObject({ exit: 0 })
    expect(await month('settle', 'ngan', '--file', answer)).toMatchObject({
      exit: 1,
      json: { refused: { kind: expect.any(String) } },
    })
    expect(await month('close', 'hanh')).toMatchObject({ exit: 0, json: { state: 'closed' } })
    expect(await month('close', 'hanh')).toMatchObject({ exit: 1 })
  }, 240_000)

  test('those who were paid are listed, as many as the bank was asked to pay', async () => {
    const { exit, out } = await canhtayso(['export', 'payees', JULY, '--as', 'ngan', '--format', 'csv'])
    expect(exit).toBe(0)
    const rowsIn = (text: string) => text.split('\n').filter((line) => line.includes(',1500000,')).length
    expect(rowsIn(out)).toBe(rowsIn(await readFile(inData('answer.csv'), 'utf8')))
    expect(rowsIn(out)).toBeGreaterThan(900)
    const into = (file: string) => asJson(['export', 'payees', JULY, '--as', 'ngan', '--out', file])
    expect(await into(inData('nowhere/payees.csv'))).toMatchObject({ exit: 1, json: { refused: { kind: 'file-unwritable' } } })
    expect(await into(inData('payees.csv'))).toMatchObject({ exit: 0, json: { file: inData('payees.csv'), unmasked: true } })
    expect(rowsIn(await readFile(inData('payees.csv'), 'utf8'))).toBe(rowsIn(out))
  })

  test('everything verifies, and hledger agrees with the journal', async () => {
    expect(await asJson(['verify'])).toMatchObject({
      exit: 0,
      json: { ok: true, entries: expect.any(Number), head: expect.stringMatching(/^[0-9a-f]{64}$/), balanced: true },
    })
    const journal = inData('books.journal')
    expect((await canhtayso(['export', 'journal', '--out', journal])).exit).toBe(0)
    if (!existsSync('/usr/bin/hledger')) return
    const check = spawnSync('hledger', ['-f', journal, 'check'], { encoding: 'utf8', env: { LANG: 'C.UTF-8' } })
    expect({ status: check.status, stderr: check.stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('a backup restored elsewhere verifies to the same head', { timeout: 120_000 }, async () => {
    const before = await asJson(['verify'])
    expect(await asJson(['backup', inData('backup')])).toMatchObject({ exit: 0 })
    const elsewhere = await testDatabase({ empty: true })
    try {
      expect(await asJson(['restore', inData('backup')], elsewhere.url)).toMatchObject({ exit: 0 })
      expect(await asJson(['verify'], elsewhere.url)).toEqual(before)
    } finally {
      await elsewhere.close()
    }
  })
})
