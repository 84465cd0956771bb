import { AGE_BANDS, ageBandText, SEXES, sexText } from '../../../src/activity/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { fieldText } from '../text.ts'
import { NumberField, readCount } from './fields.tsx'
import type { Filled } from './form.ts'

interface MoreProps {
  readonly filled: Filled
  readonly change: (fields: Partial<Filled>) => void
  readonly isCorrection: boolean
}

/** What not every group knows or has: kept out of the way, and never asked for. */
export function MoreFields({ filled, change, isCorrection }: MoreProps) {
  const text = useText(fieldText).record
  const tell = useBilingual()
  return (
    <details className="card" open={isCorrection}>
      <summary>{text.more}</summary>
      <p className="muted">{text.unknown}</p>
      <PartsField
        names={AGE_BANDS}
        labelOf={(name) => tell(ageBandText[name])}
        value={filled.byAge}
        onChange={(byAge) => change({ byAge })}
      />
      <PartsField
        names={SEXES}
        labelOf={(name) => tell(sexText[name])}
        value={filled.bySex}
        onChange={(bySex) => change({ bySex })}
      />
      <NumberField id="helpers" legend={text.helpers} value={filled.helpers} onChange={(helpers) => change({ helpers })} />
      <p>
        <label className="label" htmlFor="starts-at">
          {text.startsAt}
        </label>
        <input
          id="starts-at"
          type="time"
          value={filled.startsAt ?? ''}
          onChange={(event) => change({ startsAt: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </p>
      <p>
        <label className="label" htmlFor="note">
          {text.note}
        </label>
        <textarea
          id="note"
          rows={3}
          maxLength={2000}
          value={filled.note ?? ''}
          onChange={(event) => change({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </p>
      {isCorrection && (
        <label className="check">
          <input
            type="checkbox"
            checked={filled.isWithdrawn}
            onChange={(event) => change({ isWithdrawn: event.currentTarget.checked })}
          />
          {text.withdrawn}
        </label>
      )}
    </details>
  )
}

interface PartsProps<Name extends string> {
  readonly names: readonly Name[]
  readonly labelOf: (name: Name) => string
  readonly value: Readonly<Partial<Record<Name, number>>> | null
  readonly onChange: (parts: Partial<Record<Name, number>> | null) => void
}

function PartsField<Name extends string>({ names, labelOf, value, onChange }: PartsProps<Name>) {
  const set = (name: Name, count: number | null): void => {
    const parts: Partial<Record<Name, number>> = { ...value }
    if (count === null) delete parts[name]
    else parts[name] = count
    onChange(Object.keys(parts).length === 0 ? null : parts)
  }
  return (
    <div className="row" style={{ marginBottom: '0.75rem' }}>
      {names.map((name) => (
        <label key={name} style={{ flex: '1 1 6rem' }}>
          <span className="label">{labelOf(name)}</span>
          <input
            inputMode="numeric"
            maxLength={4}
            value={value?.[name] ?? ''}
            onChange={(event) => set(name, readCount(event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  )
}
