import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import { CitationAt } from '../fields/citation-at.tsx'
import { ChoiceAt, CountAt, MoneyAt } from '../fields/inputs.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

/** Limits on the sum, or on how much is counted, of a group or a person in a month, a year or a round. */
export function CapRows({ place }: { place: Place }) {
  const { names } = useText(editorText)
  return (
    <RowsAt place={place} name={names.cap} blank={() => ({ per: 'group', period: 'month' })}>
      {(row) => <CapFields place={row} />}
    </RowsAt>
  )
}

function CapFields({ place }: { place: Place }) {
  const text = useText(editorText)
  const { value, set } = usePlace(place)
  const [chosen, setChosen] = useState<'amount' | 'quantity'>('amount')
  const { amount, quantity, ...others } = (value ?? {}) as { amount?: unknown; quantity?: unknown }
  const kind = quantity !== undefined ? 'quantity' : amount !== undefined ? 'amount' : chosen
  const choose = (next: 'amount' | 'quantity'): void => {
    setChosen(next)
    set(others)
  }
  return (
    <>
      <div className={layout['fields']}>
        <ChoiceAt place={[...place, 'per']} words={text.about} />
        <ChoiceAt place={[...place, 'period']} words={text.period} />
        <NativeSelect
          label={text.capKind}
          data={Object.entries(text.capKinds).map(([one, label]) => ({ value: one, label }))}
          value={kind}
          onChange={(event) => choose(event.currentTarget.value as 'amount' | 'quantity')}
        />
        {kind === 'amount' ? <MoneyAt place={[...place, 'amount']} /> : <CountAt place={[...place, 'quantity']} />}
      </div>
      <CitationAt place={[...place, 'citation']} />
    </>
  )
}
