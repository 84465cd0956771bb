import { Alert } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { EarlierImport, ImportRecord } from '../api.ts'
import { correctText } from './correct-text.ts'

/** The same file was sent before: when, by whom, and what became of it. */
export function Earlier({ record: { earlier } }: { record: ImportRecord }) {
  const { earlier: text } = useText(correctText)
  const became = useBecame()
  if (earlier.length === 0) return null
  return (
    <Alert color="blue" variant="light" title={text.title} mb="md">
      {earlier.map((import_) => (
        <div key={`${import_.id} ${import_.file}`}>
          {text.line(import_.file, formatInstant(import_.startedAt), import_.startedByName, became(import_))}{' '}
          <Link to="/imports/$importId" params={{ importId: import_.id }}>
            {text.open}
          </Link>
        </div>
      ))}
    </Alert>
  )
}

function useBecame(): (earlier: EarlierImport) => string {
  const { became } = useText(correctText).earlier
  return ({ state, rowsTaken, takenAt }) =>
    state === 'taken' ? became.taken(formatCount(rowsTaken), formatInstant(takenAt)) : became[state]
}
