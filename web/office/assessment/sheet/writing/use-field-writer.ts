import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type CriteriaTree, findSheetDoubts } from '../../../../../src/criteria/index.ts'
import { type AnswerField, type Sheet, type SheetKey, type SheetLine, sheetQuery, writeField } from '../../api.ts'
import { type FieldWriter, openFieldWriter, type Unsaved } from './field-writer.ts'
import { type Draft, fieldKey, keptDrafts } from './kept-drafts.ts'

export interface Writing {
  readonly writer: FieldWriter
  readonly unsaved: ReadonlyMap<string, Unsaved>
  readonly told: ReadonlyMap<string, AnswerField>
  readonly savedAt: string | undefined
}

/** Writes into one sheet, for one person; what an earlier visit left unsaved goes on. */
export function useFieldWriter(sheet: Sheet, userId: string): Writing {
  const queries = useQueryClient()
  const [writer] = useState(() => {
    const key: SheetKey = { roundId: sheet.round.id, unitId: sheet.unit.unitId }
    const { queryKey } = sheetQuery(key)
    return openFieldWriter({
      kept: keptDrafts(localStorage, { userId, ...key }),
      send: (draft) => writeField(key, draft),
      doubtsOf: (draft) => doubtsOf(sheet, draft),
      onRest: () => void queries.invalidateQueries({ queryKey }),
    })
  })
  useEffect(() => {
    writer.sendNow()
    return writer.sendNow
  }, [writer])
  const written = useSyncExternalStore(writer.onChange, writer.current)
  return { writer, ...written }
}

function doubtsOf({ tree, unit }: Sheet, { criterion, field, body }: Draft) {
  if (field !== 'entry' || body === null) return []
  const sheets = [{ unit: unit.unitId, block: unit.block, self: { [criterion]: body } }]
  return findSheetDoubts(tree as CriteriaTree, sheets)
}

/** A sheet as it was read, with what was written since: of two wordings of a field the later revision. */
export function withTold(sheet: Sheet, told: Writing['told']): Sheet {
  const later = (line: SheetLine, field: Draft['field']): AnswerField | null => {
    const own = told.get(fieldKey({ field, criterion: line.code }))
    return own !== undefined && own.revision > (line[field]?.revision ?? 0) ? own : line[field]
  }
  const lines = sheet.lines.map((line) => ({ ...line, entry: later(line, 'entry'), explanation: later(line, 'explanation') }))
  return { ...sheet, lines }
}
