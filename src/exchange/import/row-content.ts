import { fold } from '../../kernel/vietnamese-text.ts'
import type { Field } from '../columns/field.ts'
import { type Doubt, type DoubtCode, holdsRow } from '../reading/doubt.ts'
import type { RegisterGroup, RegisterRow } from '../reading/register.ts'
import type { KeptDoubt, RowChange, RowContent, RowDecision, RowGroup, RowState } from './import.ts'

export const rowGroupOf = ({ key, name, label, commune, hamlet, decision }: RegisterGroup): RowGroup => ({
  key,
  name,
  label,
  communeLabel: commune.label,
  ...(commune.unit !== undefined && { communeId: commune.unit.unitId }),
  ...(hamlet !== undefined && { hamlet }),
  ...(decision !== undefined && { decision }),
})

export const contentOf = ({ person, written, group, mended }: RegisterRow): RowContent => ({
  person,
  written,
  group: rowGroupOf(group),
  ...(mended !== undefined && { mended }),
})

/** The search text of a row: folded name and group. */
export const searchOf = ({ person, group }: RowContent): string => fold(`${person.fullName} ${group.label}`)

/** The field a doubt is about: that of its column, otherwise the one its code implies. */
const FIELD_OF: Partial<Record<DoubtCode, Field>> = {
  'missing-role': 'role',
  'missing-name': 'fullName',
  'unknown-commune': 'commune',
  'group-without-leader': 'role',
  'group-with-two-leaders': 'role',
  'person-in-two-groups': 'identity',
  'person-beyond-reach': 'identity',
  'commune-beyond-reach': 'commune',
  'small-group': 'group',
  'near-group': 'group',
  'decision-shared': 'group',
}

/** A doubt as it is kept beside its row: the cell's text stays in the sealed content. */
export function keptDoubt({ code, column, heading, detail }: Doubt, written: RowContent['written']): KeptDoubt {
  const there =
    column === 0
      ? undefined
      : (Object.entries(written) as [Field, { column: number } | undefined][]).find(([, cell]) => cell?.column === column)
  return { code, column, heading, detail, field: FIELD_OF[code] ?? there?.[0] ?? null }
}

/** Doubts about whether two rows are one person: an officer's decision settles them. */
const SETTLED_BY_DECISION: ReadonlySet<DoubtCode> = new Set([
  'person-in-two-groups',
  'person-beyond-reach',
  'identity-number-shared',
])

/**
 * The state of a row. A blocking doubt keeps it in the tray unless an officer decided it. For a row that changes nothing
 * the doubt about two groups is ignored, since the database already holds it so; not that about one number of two people,
 * which is told only where the database does not.
 */
export function stateOf(
  doubts: readonly KeptDoubt[],
  { change, decision }: { change: RowChange; decision: RowDecision | null },
): RowState {
  const isHeld = doubts.some((doubt) => {
    if (!holdsRow(doubt)) return false
    const isHeldSo = change === 'unchanged' && doubt.code !== 'identity-number-shared'
    return !(SETTLED_BY_DECISION.has(doubt.code) && (decision !== null || isHeldSo))
  })
  return isHeld ? 'doubtful' : 'ready'
}
