import type { Criterion, Form } from '../../../../src/criteria/index.ts'
import { isObject } from '../../../../src/kernel/is-object.ts'
import type { SheetLine } from '../api.ts'
import type { Unsaved } from './writing/field-writer.ts'
import { fieldKey } from './writing/kept-drafts.ts'

/** How one criterion stands, at a glance. */
export type LineMark = 'answered' | 'without-evidence' | 'missing' | 'not-applicable' | 'doubtful'

type UnsavedFields = ReadonlyMap<string, Unsaved>

/** What stands in a field on the screen: what was typed, else what the server has. */
export function bodyOf(line: SheetLine, field: 'entry' | 'explanation', unsaved: UnsavedFields): unknown {
  const typed = unsaved.get(fieldKey({ field, criterion: line.code }))
  return typed === undefined ? (line[field]?.body ?? null) : typed.draft.body
}

export function markOf({ form, evidence }: Criterion, line: SheetLine, unsaved: UnsavedFields): LineMark {
  if (line.exempted !== null) return 'not-applicable'
  const states = (['entry', 'explanation'] as const).map((field) => unsaved.get(fieldKey({ field, criterion: line.code }))?.state)
  if (states.some((state) => state !== undefined && state.kind !== 'waiting')) return 'doubtful'
  const entry = bodyOf(line, 'entry', unsaved)
  if (isObject(entry) && typeof entry['notApplicable'] === 'string') return 'not-applicable'
  if (!isObject(entry) || !isWhole(form, entry['value'])) return 'missing'
  return evidence !== undefined && line.evidence.length === 0 ? 'without-evidence' : 'answered'
}

/** A part that is not known leaves the whole answer unknown. */
function isWhole(form: Form | undefined, value: unknown): boolean {
  if (form?.kind !== 'parts') return value !== null && value !== undefined
  return isObject(value) && form.parts.every(({ code }) => typeof value[code] === 'boolean')
}
