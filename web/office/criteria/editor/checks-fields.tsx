import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type Check, checkKindText } from '../../../../src/criteria/index.ts'
import type { PlainDate } from '../../../../src/kernel/calendar.ts'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import layout from '../../../shared/theme/layout.module.css'
import { CHECK_BEGINNINGS, freeCode, withKind } from './check-draft.ts'
import { checksText } from './checks-text.ts'
import { withField } from './draft.ts'
import classes from './editor.module.css'
import { BothField, PointsField } from './inputs.tsx'

interface ChecksFieldsProps {
  readonly checks: readonly Check[]
  /** Without any, the criterion has no list. */
  readonly onChange: (checks: readonly Check[] | undefined) => void
}

/** What an appraiser is to look for in the evidence of one criterion: each check of a kind, with what the kind needs. */
export function ChecksFields({ checks, onChange }: ChecksFieldsProps) {
  const text = useText(checksText)
  const add = (): void => onChange([...checks, CHECK_BEGINNINGS.document({ code: freeCode(checks, 'kiem'), title: { vi: '' } })])
  return (
    <fieldset>
      <legend>{text.title}</legend>
      <Stack gap="sm">
        <span className="muted">{text.hint}</span>
        {checks.map((check, index) => (
          <OneCheck
            key={check.code}
            check={check}
            number={formatCount(index + 1)}
            onChange={(changed) => onChange(checks.with(index, changed))}
            onRemove={() => onChange(checks.length === 1 ? undefined : checks.toSpliced(index, 1))}
          />
        ))}
        <Group>
          <Button size="xs" variant="default" onClick={add}>
            {text.add}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  )
}

interface OneCheckProps {
  readonly check: Check
  readonly number: string
  readonly onChange: (check: Check) => void
  readonly onRemove: () => void
}

function OneCheck({ check, number, onChange, onRemove }: OneCheckProps) {
  const text = useText(checksText)
  const read = useBilingual()
  const kinds = Object.keys(checkKindText) as Check['kind'][]
  return (
    <fieldset className={classes['check']}>
      <legend>{text.one(number)}</legend>
      <Stack gap="xs">
        <div className={layout['fields']}>
          <NativeSelect
            label={text.kind}
            value={check.kind}
            data={kinds.map((value) => ({ value, label: read(checkKindText[value]) }))}
            onChange={(event) => onChange(withKind(check, event.currentTarget.value as Check['kind']))}
          />
          <BothField
            label={text.name}
            value={check.title}
            onChange={(title) => onChange({ ...check, title: title ?? { vi: '' } })}
          />
          <TextInput
            label={text.citation}
            value={check.citation ?? ''}
            onChange={(event) => onChange(withField(check, 'citation', event.currentTarget.value))}
          />
        </div>
        <OfKind check={check} onChange={onChange} />
        <Group>
          <Button size="xs" variant="default" onClick={onRemove}>
            {text.remove(number)}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  )
}

interface OfKindProps<Kind extends Check['kind']> {
  readonly check: Extract<Check, { readonly kind: Kind }>
  readonly onChange: (check: Check) => void
}

function OfKind({ check, onChange }: OfKindProps<Check['kind']>) {
  switch (check.kind) {
    case 'document':
      return null
    case 'date':
      return <DateOf check={check} onChange={onChange} />
    case 'either-or':
      return <Several check={check} onChange={onChange} />
    case 'threshold':
      return <Threshold check={check} onChange={onChange} />
  }
}

function DateOf({ check, onChange }: OfKindProps<'date'>) {
  const text = useText(checksText)
  return (
    <div className={layout['fields']}>
      <DayField label={text.due} value={check.due} onChange={(due) => onChange({ ...check, due: due as PlainDate })} />
      <PointsField
        label={text.grace}
        value={check.graceDays}
        onChange={(days) => onChange(withField(check, 'graceDays', days === 0 ? undefined : days))}
      />
    </div>
  )
}

function Several({ check, onChange }: OfKindProps<'either-or'>) {
  const text = useText(checksText)
  const { options } = check
  return (
    <Stack gap="xs">
      {options.map((option, index) => {
        const number = formatCount(index + 1)
        return (
          <div key={option.code} className={classes['lines']}>
            <div className={layout['fields']}>
              <BothField
                label={text.option(number)}
                value={option.title}
                onChange={(title) =>
                  onChange({ ...check, options: options.with(index, { ...option, title: title ?? { vi: '' } }) })
                }
              />
            </div>
            <span />
            <Button
              variant="default"
              disabled={options.length === 2}
              onClick={() => onChange({ ...check, options: options.toSpliced(index, 1) })}
            >
              {text.removeOption(number)}
            </Button>
          </div>
        )
      })}
      <div className={layout['fields']}>
        <PointsField
          label={text.atLeastOf}
          value={check.atLeast ?? 1}
          onChange={(atLeast) => onChange(withField(check, 'atLeast', atLeast))}
        />
      </div>
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onChange({ ...check, options: [...options, { code: freeCode(options, 'tai-lieu'), title: { vi: '' } }] })
          }
        >
          {text.addOption}
        </Button>
      </Group>
    </Stack>
  )
}

function Threshold({ check, onChange }: OfKindProps<'threshold'>) {
  const text = useText(checksText)
  return (
    <div className={layout['fields']}>
      <PointsField label={text.atLeast} value={check.atLeast} onChange={(atLeast = 0) => onChange({ ...check, atLeast })} />
      <BothField label={text.unit} value={check.unit} onChange={(unit) => onChange(withField(check, 'unit', unit))} />
    </div>
  )
}
