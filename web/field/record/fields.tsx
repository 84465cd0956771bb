import type { ReactNode } from 'react'
import { CONTENTS, type Content, contentText } from '../../../src/activity/index.ts'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import type { FieldGroup } from '../store/kept.ts'
import { shiftDay } from '../sync/day.ts'
import { fieldText } from '../text.ts'

interface ChipProps {
  readonly isOn: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

const Chip = ({ isOn, onPress, children }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={isOn} onClick={onPress}>
    {children}
  </button>
)

const toggled = <Value,>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

interface DayProps {
  readonly value: string
  readonly today: string
  readonly onChange: (day: string) => void
}

/** Never filled by itself: today and yesterday are one tap, with their dates. */
export function DayField({ value, today, onChange }: DayProps) {
  const text = useText(fieldText)
  const yesterday = shiftDay(today, -1)
  return (
    <fieldset>
      <legend>{text.record.when}</legend>
      <div className="chips">
        <Chip isOn={value === today} onPress={() => onChange(today)}>
          {text.day(text.today, formatDay(today).slice(0, 5))}
        </Chip>
        <Chip isOn={value === yesterday} onPress={() => onChange(yesterday)}>
          {text.day(text.yesterday, formatDay(yesterday).slice(0, 5))}
        </Chip>
      </div>
      <label className="muted" htmlFor="day">
        {text.record.otherDay}
      </label>
      <input id="day" type="date" max={today} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </fieldset>
  )
}

interface ContentsProps {
  readonly value: readonly Content[]
  readonly onChange: (contents: Content[]) => void
}

export function ContentsField({ value, onChange }: ContentsProps) {
  const text = useText(fieldText)
  const tell = useBilingual()
  return (
    <fieldset>
      <legend>{text.record.contents}</legend>
      <div className="chips">
        {CONTENTS.map((content) => (
          <Chip key={content} isOn={value.includes(content)} onPress={() => onChange(toggled(value, content))}>
            {tell(contentText[content])}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

interface PlaceProps {
  readonly value: string
  readonly known: readonly string[]
  readonly onChange: (place: string) => void
}

/** Places used before are one tap. */
export function PlaceField({ value, known, onChange }: PlaceProps) {
  const text = useText(fieldText)
  return (
    <fieldset>
      <legend>
        <label htmlFor="place">{text.record.place}</label>
      </legend>
      <div className="chips">
        {known.map((place) => (
          <Chip key={place} isOn={value === place} onPress={() => onChange(place)}>
            {place}
          </Chip>
        ))}
      </div>
      <input id="place" maxLength={200} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </fieldset>
  )
}

interface NumberProps {
  readonly id: string
  readonly legend: string
  readonly value: number | null
  readonly quick?: readonly number[]
  readonly onChange: (count: number | null) => void
  readonly children?: ReactNode
}

/** What is typed as a count: digits, or nothing while it is not known. */
export const readCount = (typed: string): number | null => (/^\d{1,4}$/.test(typed) ? Number(typed) : null)

export function NumberField({ id, legend, value, quick = [], onChange, children }: NumberProps) {
  return (
    <fieldset>
      <legend>
        <label htmlFor={id}>{legend}</label>
      </legend>
      <div className="chips">
        {quick.map((count) => (
          <Chip key={count} isOn={value === count} onPress={() => onChange(count)}>
            {count}
          </Chip>
        ))}
        {children}
      </div>
      <input
        id={id}
        inputMode="numeric"
        maxLength={4}
        value={value ?? ''}
        onChange={(event) => onChange(readCount(event.currentTarget.value))}
      />
    </fieldset>
  )
}

interface MembersProps {
  readonly members: FieldGroup['members']
  readonly value: readonly string[]
  readonly onChange: (personIds: string[]) => void
}

export function MembersField({ members, value, onChange }: MembersProps) {
  const text = useText(fieldText)
  const all = members.map(({ personId }) => personId)
  const areAllOn = all.length > 0 && all.every((id) => value.includes(id))
  return (
    <fieldset>
      <legend>{text.record.members}</legend>
      <div className="chips">
        <Chip isOn={areAllOn} onPress={() => onChange(areAllOn ? [] : all)}>
          {text.record.all}
        </Chip>
        {members.map(({ personId, name }) => (
          <Chip key={personId} isOn={value.includes(personId)} onPress={() => onChange(toggled(value, personId))}>
            {name}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
