import { expect, test } from 'vitest'
import { needs } from '../src/platform/needs.fixture.ts'
import { listFailed, listLong, listSkipped } from './test-report.ts'

const left = (skippedBecause?: string) => ({
  status: 'skipped',
  fullName: 'x',
  ...(skippedBecause === undefined ? {} : { meta: { skippedBecause } }),
})

test('what was left out is listed by file and reason; what ran is not, and a reason that is missing is asked for', () => {
  const passed = { status: 'passed', fullName: 'y', meta: { skippedBecause: 'hledger is not installed' } }
  const report = {
    testResults: [
      { name: '/here/src/a.test.ts', assertionResults: [left('no data'), left('no data'), passed] },
      { name: '/here/src/b.test.ts', assertionResults: [left()] },
    ],
  }
  expect(listSkipped(report, '/here')).toEqual([
    'src/a.test.ts: no data (2 tests)',
    expect.stringMatching(/^src\/b\.test\.ts: no reason is given/),
  ])
})

test('what failed is listed with its reason on one line, and so is a file that did not load', () => {
  const report = {
    testResults: [
      {
        name: '/here/src/a.test.ts',
        assertionResults: [
          { status: 'failed', fullName: 'adds', failureMessages: ['Error: 1 is not 2\n    at here', 'another'] },
          { status: 'passed', fullName: 'subtracts', failureMessages: [] },
          { status: 'failed', fullName: 'hangs', failureMessages: null },
          left('no data'),
        ],
      },
      { name: '/here/src/b.test.ts', message: `Cannot find ${'x'.repeat(500)}`, assertionResults: [] },
    ],
  }
  expect(listFailed(report, '/here')).toEqual([
    'src/a.test.ts: adds: Error: 1 is not 2',
    'src/a.test.ts: hangs: ',
    expect.stringMatching(/^src\/b\.test\.ts: Cannot find x{388}$/),
  ])
})

test('files that took long are listed, the longest first', () => {
  const took = (name: string, seconds: number) => ({ name: `/here/${name}`, startTime: 5_000, endTime: 5_000 + seconds * 1000 })
  const testResults = [took('a.test.ts', 9.9), took('b.test.ts', 10), took('c.test.ts', 61.4)]
  expect(listLong({ testResults }, '/here')).toEqual(['61 s: c.test.ts', '10 s: b.test.ts'])
})

test('a test that needs what is there runs', () => {
  expect([needs(true, 'x').skip, needs(false, 'x').skip]).toEqual([false, true])
})
