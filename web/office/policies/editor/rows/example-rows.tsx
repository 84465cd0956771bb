import { NativeSelect } from '@mantine/core'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { useDraft, usePlace } from '../document/editing.tsx'
import classes from '../editor.module.css'
import { CodesAt, FactFields } from '../fields/fact-fields.tsx'
import { BothAt, CountAt, MoneyAt, MonthAt, TextAt } from '../fields/inputs.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

/** Cases whose outcome is known from the act: each is worked again at every change, and must come out to the đồng. */
export function ExampleRows() {
  const { names } = useText(editorText)
  const { draft } = useDraft()
  return (
    <RowsAt
      place={['workedExamples']}
      name={names.example}
      blank={() => ({ ...(typeof draft['paysFrom'] === 'string' && { month: draft['paysFrom'] }), facts: {} })}
    >
      {(row) => <ExampleFields place={row} />}
    </RowsAt>
  )
}

function ExampleFields({ place }: { place: Place }) {
  const text = useText(editorText)
  const expected = usePlace([...place, 'expect'])
  return (
    <>
      <div className={layout['fields']}>
        <BothAt place={[...place, 'title']} />
        <TextAt place={[...place, 'source']} />
        <Months place={[...place, 'month']} />
        <CountAt place={[...place, 'times']} />
      </div>
      <fieldset className={classes['part']}>
        <legend>{text.facts}</legend>
        <FactFields place={[...place, 'facts']} about="group" />
      </fieldset>
      <fieldset className={classes['part']}>
        <legend>{expected.label}</legend>
        <div className={layout['fields']}>
          <MoneyAt place={[...place, 'expect', 'amount']} />
          <Reasons place={[...place, 'expect', 'reasons']} />
          <MoneyAt place={[...place, 'expect', 'topUp']} />
        </div>
        <RowsAt place={[...place, 'expect', 'shares']} name={text.names.share} blank={() => ({})}>
          {(row) => (
            <div className={layout['fields']}>
              <TextAt place={[...row, 'payer']} />
              <MoneyAt place={[...row, 'amount']} />
            </div>
          )}
        </RowsAt>
        {expected.error && <p className={classes['error']}>{expected.error}</p>}
      </fieldset>
    </>
  )
}

/** One month, or each month of a period added up. */
function Months({ place }: { place: Place }) {
  const text = useText(editorText)
  const { value, set, error } = usePlace(place)
  const isMany = typeof value === 'object' && value !== null
  const first = isMany ? (value as { from?: unknown }).from : value
  const choose = (kind: string): void => set(kind === 'many' ? { from: first, until: first } : first)
  return (
    <>
      <NativeSelect
        label={text.monthKind}
        data={Object.entries(text.monthKinds).map(([kind, label]) => ({ value: kind, label }))}
        value={isMany ? 'many' : 'one'}
        onChange={(event) => choose(event.currentTarget.value)}
        error={isMany ? error : undefined}
      />
      {isMany ? (
        <>
          <MonthAt place={[...place, 'from']} />
          <MonthAt place={[...place, 'until']} />
        </>
      ) : (
        <MonthAt place={place} />
      )}
    </>
  )
}

/** Absent: not asked. An empty list: no reason at all. */
function Reasons({ place }: { place: Place }) {
  const text = useText(editorText)
  const { value, set, label } = usePlace(place)
  const codes = Array.isArray(value) ? value : undefined
  const kind = codes === undefined ? 'unasked' : codes.length === 0 ? 'none' : 'these'
  const start: Readonly<Record<string, unknown>> = { unasked: undefined, none: [], these: ['fact-missing'] }
  return (
    <>
      <NativeSelect
        label={text.reasonsKind}
        data={Object.entries(text.reasonsKinds).map(([one, name]) => ({ value: one, label: name }))}
        value={kind}
        onChange={(event) => set(start[event.currentTarget.value])}
      />
      {kind === 'these' && <CodesAt place={place} label={label} />}
    </>
  )
}
