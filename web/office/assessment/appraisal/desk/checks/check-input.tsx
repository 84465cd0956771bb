import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core'
import type { Check } from '../../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../../src/kernel/is-object.ts'
import { DayField } from '../../../../../shared/form/day-field.tsx'
import { formatCount, formatDay } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { NumberAnswer } from '../../../sheet/answer/number-answer.tsx'
import { useTold } from '../../../use-told.ts'
import { deskText } from '../desk-text.ts'

interface CheckInputProps {
  readonly check: Check
  /** As it is written; absent: not looked at. */
  readonly found: unknown
  readonly onChange: (found: unknown) => void
}

/** The input that the kind of a check wants, or that it does not apply, with the reason. */
export function CheckInput({ check, found, onChange }: CheckInputProps) {
  const { checks: text } = useText(deskText)
  const reason = isObject(found) ? found['notApplicable'] : undefined
  const isLeftOut = typeof reason === 'string'
  const value = isObject(found) ? found['value'] : undefined
  const take = (given: unknown): void => onChange(given === undefined ? undefined : { value: given })
  return (
    <Stack gap="xs" my={4}>
      {!isLeftOut && <OfKind check={check} value={value} onChange={take} />}
      <Checkbox
        label={text.notApplicable}
        checked={isLeftOut}
        onChange={(event) => onChange(event.currentTarget.checked ? { notApplicable: '' } : undefined)}
      />
      {isLeftOut && (
        <TextInput
          size="xs"
          label={text.whyNot}
          required
          value={reason}
          onChange={(event) => onChange({ notApplicable: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}

interface OfKindProps<Kind extends Check['kind']> {
  readonly check: Extract<Check, { readonly kind: Kind }>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function OfKind({ check, ...props }: OfKindProps<Check['kind']>) {
  switch (check.kind) {
    case 'document':
      return <YesOrNo check={check} {...props} />
    case 'date':
      return <DayOf check={check} {...props} />
    case 'either-or':
      return <Several check={check} {...props} />
    case 'threshold':
      return <FigureOf check={check} {...props} />
  }
}

function YesOrNo({ check, value, onChange }: OfKindProps<'document'>) {
  const { checks: text } = useText(deskText)
  const tell = useTold()
  return (
    <Radio.Group
      label={tell(check.title)}
      labelProps={{ className: 'unseen' }}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(chosen) => onChange(chosen === 'true')}
    >
      <Group gap="lg">
        <Radio value="true" label={text.yes} />
        <Radio value="false" label={text.no} />
      </Group>
    </Radio.Group>
  )
}

function DayOf({ check: { due, graceDays = 0 }, value, onChange }: OfKindProps<'date'>) {
  const { checks: text } = useText(deskText)
  return (
    <DayField
      size="xs"
      label={text.day}
      description={graceDays > 0 ? text.grace(formatDay(due), formatCount(graceDays)) : text.due(formatDay(due))}
      value={typeof value === 'string' ? value : ''}
      onChange={(day) => onChange(day === '' ? undefined : day)}
    />
  )
}

function Several({ check: { options, atLeast = 1 }, value, onChange }: OfKindProps<'either-or'>) {
  const { checks: text } = useText(deskText)
  const tell = useTold()
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const isNone = Array.isArray(value) && value.length === 0
  const toggle = (code: string, isThere: boolean): void => {
    const next = isThere ? [...chosen, code] : chosen.filter((one) => one !== code)
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <Stack gap="xs">
      <span className="muted">{text.atLeastOf(formatCount(atLeast), formatCount(options.length))}</span>
      {options.map(({ code, title }) => (
        <Checkbox
          key={code}
          label={tell(title)}
          checked={chosen.includes(code)}
          onChange={(event) => toggle(code, event.currentTarget.checked)}
        />
      ))}
      <Checkbox
        label={text.noneOfThem}
        checked={isNone}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : undefined)}
      />
    </Stack>
  )
}

function FigureOf({ check: { atLeast, unit }, value, onChange }: OfKindProps<'threshold'>) {
  const { checks: text } = useText(deskText)
  const tell = useTold()
  const unitTold = unit === undefined ? '' : ` ${tell(unit)}`
  return (
    <>
      <span className="muted">{text.atLeast(formatCount(atLeast) + unitTold)}</span>
      <NumberAnswer
        label={text.figure}
        unit={unit && tell(unit)}
        value={typeof value === 'number' ? value : null}
        onChange={(number) => onChange(number ?? undefined)}
      />
    </>
  )
}
