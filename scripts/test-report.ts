/** The part of vitest's JSON report that tells what failed and what was left out. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string
    /** Why a file did not load; empty otherwise. */
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[] | null
      readonly meta?: { readonly skippedBecause?: string }
    }[]
  }[]
}

const LEFT_OUT = new Set(['skipped', 'pending', 'todo'])
const LONGEST_REASON = 400

/** What was left out and why, a line a file and reason. @param root what file names begin with */
export function listSkipped({ testResults }: TestReport, root: string): string[] {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => LEFT_OUT.has(status))
      .map(
        ({ meta }) =>
          `${name.replace(`${root}/`, '')}: ${meta?.skippedBecause ?? 'no reason is given; use needs(…) of needs.fixture.ts'}`,
      ),
  )
  return [...Map.groupBy(tests, (line) => line)].map(
    ([line, alike]) => `${line}${alike.length === 1 ? '' : ` (${alike.length} tests)`}`,
  )
}

/**
 * What failed and why, a line a test, a file that did not load included: a log of thousands of lines is often kept by
 * its end alone. @param root what file names begin with
 */
export const listFailed = ({ testResults }: TestReport, root: string): string[] =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.replace(`${root}/`, '')
    const failed = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${onOneLine(failureMessages?.[0] ?? '')}`)
    return assertionResults.length === 0 && message ? [`${file}: ${onOneLine(message)}`] : failed
  })

const LONG_MS = 10_000

interface TimedReport {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[]
}

/** The test files that took long, the longest first: where the minutes of a run go. @param root what file names begin with */
export const listLong = ({ testResults }: TimedReport, root: string): string[] =>
  testResults
    .map(({ name, startTime, endTime }) => ({ file: name.replace(`${root}/`, ''), took: endTime - startTime }))
    .filter(({ took }) => took >= LONG_MS)
    .toSorted((one, other) => other.took - one.took)
    .map(({ file, took }) => `${Math.round(took / 1000)} s: ${file}`)

/** The beginning of a reason, without its line ends and where in the code it came from. */
export const onOneLine = (reason: string): string =>
  reason
    .replace(/\n\s+at .*/s, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
