import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import classes from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import { editorText } from '../text.ts'
import { CountAt } from './inputs.tsx'
import { inWholeNumbers, shownIn } from './share.ts'

interface ShareProps {
  readonly place: Place
  readonly unit: 'percent' | 'times'
}

/** A part of a whole: in per cent or times, to two decimals; as a fraction where that cannot say it, a third for example. */
export function ShareAt({ place, unit }: ShareProps) {
  const { value, label, set, error, isRequired, onBlur } = usePlace(place)
  const text = useText(editorText)
  const shown = shownIn(unit, value)
  const [isFraction, setFraction] = useState(value !== undefined && shown === undefined)
  const { [unit]: unitName, fraction } = text.shareUnits
  return (
    <>
      {isFraction ? (
        <div className={classes['fields']}>
          <CountAt place={[...place, 'part']} label={text.part} />
          <CountAt place={[...place, 'whole']} label={text.whole} />
        </div>
      ) : (
        <NumberInput
          label={label}
          withAsterisk={isRequired}
          min={0}
          decimalScale={2}
          thousandSeparator="."
          decimalSeparator=","
          suffix={` ${unitName}`}
          value={shown ?? ''}
          onChange={(given) => set(typeof given === 'number' ? inWholeNumbers(unit, given) : undefined)}
          onBlur={onBlur}
          error={error}
        />
      )}
      <NativeSelect
        label={text.shareIn}
        data={[
          { value: unit, label: unitName },
          { value: 'fraction', label: fraction },
        ]}
        value={isFraction ? 'fraction' : unit}
        onChange={(event) => setFraction(event.currentTarget.value === 'fraction')}
      />
    </>
  )
}
