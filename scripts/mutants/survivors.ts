/** A change to the rules that no test notices, and why none has to. */
export interface KnownSurvivor {
  readonly file: string
  /** The line as it stands, without its indent: it finds the mutant again when lines move. */
  readonly line: string
  readonly mutator: string
  readonly replacement: string
  readonly why: string
}

export type Survivor = Omit<KnownSurvivor, 'why'>

/** The part of Stryker's report that is read here. */
export interface MutantReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>
}

interface ReportedMutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

const NOTICED = new Set(['Killed', 'Timeout', 'CompileError', 'RuntimeError', 'Ignored'])

export interface Tally {
  readonly killed: number
  readonly survivors: readonly Survivor[]
}

/** What was noticed and what was not. A mutant that no test runs has survived as well. */
export function tally({ files }: MutantReport): Tally {
  const survivors: Survivor[] = []
  let killed = 0
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n')
    for (const { status, mutatorName: mutator, replacement = '', location } of mutants) {
      if (status === 'Killed' || status === 'Timeout') killed += 1
      if (!NOTICED.has(status))
        survivors.push({ file, line: (lines[location.start.line - 1] ?? '').trim(), mutator, replacement })
    }
  }
  return { killed, survivors }
}

const keyOf = ({ file, line, mutator, replacement }: Survivor): string => JSON.stringify([file, line, mutator, replacement])

/** Survivors that are not known, and known ones that are caught by now; of files that were not mutated nothing is said. */
export function compareSurvivors(
  known: readonly KnownSurvivor[],
  { survivors, files }: { readonly survivors: readonly Survivor[]; readonly files: readonly string[] },
): { readonly fresh: readonly Survivor[]; readonly caught: readonly KnownSurvivor[] } {
  const listed = new Set(known.map(keyOf))
  const found = new Set(survivors.map(keyOf))
  return {
    fresh: survivors.filter((survivor) => !listed.has(keyOf(survivor))),
    caught: known.filter((survivor) => files.includes(survivor.file) && !found.has(keyOf(survivor))),
  }
}
