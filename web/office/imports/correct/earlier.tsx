import { Link } from '@tanstack/react-router'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useTableState } from '../../../shared/table/table-state.ts'
import { importWords } from '../../words.ts'
import type { EarlierImport, ImportRecord } from '../api.ts'
import { Ask } from './ask.tsx'
import { correctText } from './correct-text.ts'

/** The same file was sent before: when, by whom, and what became of it. */
export function Earlier({ record }: { record: ImportRecord }) {
  const { earlier: text } = useText(correctText)
  const became = useBecame()
  const isAgain = importWords(useTableState().search).again === 'yes'
  const { earlier, startedByName, startedAt } = record
  if (earlier.length === 0 && !isAgain) return null
  return (
    <Ask title={text.title} isTold>
      {isAgain && (
        <div>{text.again(startedByName ?? '', formatInstant(startedAt), became({ ...record, rowsTaken: takenOf(record) }))}</div>
      )}
      {earlier.map((import_) => (
        <div key={`${import_.id} ${import_.file}`}>
          {text.line(import_.file, formatInstant(import_.startedAt), import_.startedByName, became(import_))}{' '}
          <Link to="/imports/$importId" params={{ importId: import_.id }}>
            {text.open}
          </Link>
        </div>
      ))}
    </Ask>
  )
}

/** What was taken is what an import holds and nobody has to look at any more. */
const takenOf = ({ counts }: ImportRecord): number =>
  counts === null ? 0 : counts.members - counts.doubtful - counts.readyMembers

function useBecame(): (earlier: Pick<EarlierImport, 'state' | 'rowsTaken' | 'takenAt'>) => string {
  const { became } = useText(correctText).earlier
  return ({ state, rowsTaken, takenAt }) =>
    state === 'taken' ? became.taken(formatCount(rowsTaken), formatInstant(takenAt)) : became[state]
}
