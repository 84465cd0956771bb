/** The part of vitest's JSON report that tells what was left out. */
export interface SkipReport {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly meta?: { readonly skippedBecause?: string }
    }[]
  }[]
}

const LEFT_OUT = new Set(['skipped', 'pending', 'todo'])

/** What was left out and why, a line a file and reason. @param root what file names begin with */
export function listSkipped({ testResults }: SkipReport, root: string): string[] {
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
