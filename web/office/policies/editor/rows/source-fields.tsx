import { Checkbox } from '@mantine/core'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { usePlace } from '../document/editing.tsx'
import { CitationAt } from '../fields/citation-at.tsx'
import { ChoiceAt, TextAt } from '../fields/inputs.tsx'
import { OptionalAt } from '../fields/optional-at.tsx'
import { ShareAt } from '../fields/share-at.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

const SHARING = ['sharing'] as const
const TOP_UP = ['topUp'] as const
const OVERLAP = ['noOverlap'] as const

/** Who bears the cost, what a locality may add, and with what else it does not go together. */
export function SourceFields() {
  const text = useText(editorText)
  return (
    <>
      <OptionalAt place={SHARING} blank={{ payers: [{}] }}>
        <RowsAt place={[...SHARING, 'payers']} name={text.names.payer} blank={() => ({})}>
          {(row) => (
            <div className={layout['fields']}>
              <TextAt place={[...row, 'payer']} />
              <ChoiceAt place={[...row, 'level']} words={text.level} />
              <ShareAt place={[...row, 'share']} unit="percent" />
            </div>
          )}
        </RowsAt>
        <CitationAt place={[...SHARING, 'citation']} />
      </OptionalAt>
      <OptionalAt place={TOP_UP} blank={{ by: 'commune' }}>
        <div className={layout['fields']}>
          <ChoiceAt place={[...TOP_UP, 'by']} words={text.level} />
          <ShareAt place={[...TOP_UP, 'times']} unit="times" />
          <ChoiceAt place={[...TOP_UP, 'of']} words={text.of} />
        </div>
        <CitationAt place={[...TOP_UP, 'citation']} />
      </OptionalAt>
      <OptionalAt place={OVERLAP} blank={{ scope: 'group' }}>
        <ChoiceAt place={[...OVERLAP, 'scope']} words={text.about} />
        <OverlapWith />
        <CitationAt place={[...OVERLAP, 'citation']} />
      </OptionalAt>
    </>
  )
}

function OverlapWith() {
  const text = useText(editorText)
  const { value, set, label, error } = usePlace([...OVERLAP, 'with'])
  return (
    <Checkbox.Group
      label={label}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(next) => set(next.length === 0 ? undefined : next)}
      error={error}
    >
      {Object.entries(text.overlap).map(([choice, name]) => (
        <Checkbox key={choice} value={choice} label={name} mt={4} />
      ))}
    </Checkbox.Group>
  )
}
