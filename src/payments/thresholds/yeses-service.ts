import { loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { listYeses } from './further-approval-store.ts'
import type { DecidedAct } from './threshold.ts'

/** Who is needed for something that is proposed, and who said yes, as it is shown. */
export interface ShownYeses {
  readonly needed: number
  readonly given: readonly string[]
  /** Whether the reader said yes: what is missing is somebody else's. */
  readonly byYou: boolean
}

const NOBODY: ShownYeses = { needed: 1, given: [], byYou: false }

/** Of each thing that is proposed, by its id. */
export async function readYeses(
  database: Database,
  {
    userId,
    ...asked
  }: { readonly act: DecidedAct; readonly subjectIds: readonly string[]; readonly on: PlainDate; readonly userId: string },
): Promise<(subjectId: string) => ShownYeses> {
  const yeses = await listYeses(database, asked)
  const nameOf = await loadNames(
    database,
    yeses.flatMap(({ given }) => given),
  )
  const shown = new Map(
    yeses.map(({ subjectId, needed, given }) => [
      subjectId,
      { needed, given: given.map((by) => nameOf(by).name), byYou: given.includes(userId) },
    ]),
  )
  return (subjectId) => shown.get(subjectId) ?? NOBODY
}
