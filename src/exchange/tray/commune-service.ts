import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { fullUnitName } from '../../units/index.ts'
import { communeFinder } from '../../units/service.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { selectDoubtful } from '../import/row-look-store.ts'
import type { RowSource } from '../import/row-store.ts'
import { openToLook } from '../import/scope-service.ts'

/** A commune of the files that none of their day is, with all the rows that name it. */
export interface UnknownCommune {
  readonly written: string
  readonly rows: number
  /** One of the rows, by which the others are found. */
  readonly rowId: string
  /** The first day on which it was no more; `null` when there never was one, or several are called so. */
  readonly endedOn: PlainDate | null
  /** What took over, or may be meant: with several, a person decides. */
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
}

export async function listUnknownCommunes(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<UnknownCommune[], ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const { batch } = open.value
  const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const held = (await selectDoubtful(platform.database, source)).filter(({ doubts }) =>
    doubts.some(({ code }) => code === 'unknown-commune'),
  )
  const find = await communeFinder(platform.database, batch.as_of)
  const byName = Map.groupBy(held, ({ content }) => content.group.communeLabel)
  return accept(
    [...byName].map(([written, rows]) => {
      const found = find({ name: written })
      const refusal = found.ok ? undefined : found.refusal
      const candidates = refusal !== undefined && 'candidates' in refusal ? refusal.candidates : []
      return {
        written,
        rows: rows.length,
        rowId: rows[0]?.id ?? '',
        endedOn: refusal?.kind === 'commune-ended' ? refusal.endedOn : null,
        candidates: candidates.flatMap(({ code, kind, name, districtName }) =>
          code === null ? [] : [{ code, name: [fullUnitName({ kind, name }), districtName].filter(Boolean).join(', ') }],
        ),
      }
    }),
  )
}
