import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../shared/i18n/language.ts'
import { ChoiceFilter } from '../../../shared/table/filters.tsx'
import { useTableState } from '../../../shared/table/table-state.ts'
import { correctionsQuery, type ImportRecord } from '../api.ts'
import { correctText } from './correct-text.ts'
import { useCorrectionTold } from './corrections.tsx'

/** The rows of one correction, where a link led to them; the way back to all of them. */
export function CorrectionFilter({ record }: { record: ImportRecord }) {
  const { corrections } = useText(correctText)
  const { search } = useTableState()
  const tell = useCorrectionTold()
  const items = useQuery(correctionsQuery(record.id)).data?.items ?? []
  if (search['correctionId'] === undefined) return null
  const choices = items.map((correction) => ({ value: correction.id, label: tell(correction) }))
  return <ChoiceFilter name="correctionId" label={corrections.label} choices={choices} />
}
