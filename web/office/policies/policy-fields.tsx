import { Button, Fieldset, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { type Doubt, GROUP_FACTS } from '../../../src/policies/index.ts'
import { DayField, MonthField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { type Draft, pointerTo, valueAt, withValue } from './document-path.ts'
import { policyText } from './text.ts'

interface FieldsProps {
  readonly draft: Draft
  readonly doubts: readonly Doubt[]
  readonly onChange: (draft: Draft) => void
}
type Place = readonly (string | number)[]

/** Reads and writes one place of the draft, with the doubt about it beside it. */
function usePlaces({ draft, doubts, onChange }: FieldsProps) {
  const read = useBilingual()
  const doubtAt = (place: Place): string | undefined => {
    const pointer = pointerTo(place)
    const parent = pointerTo(place.slice(0, -1))
    const found = doubts.find(
      (doubt) =>
        doubt.pointer === pointer || (doubt.code === 'field-missing' && doubt.pointer === parent && doubt.field === place.at(-1)),
    )
    return found && read(found)
  }
  const set = (place: Place, value: unknown): void => onChange(withValue(draft, place, value) as Draft)
  const text = (...place: Place) => ({
    value: String(valueAt(draft, place) ?? ''),
    onChange: (event: { currentTarget: { value: string } }) => set(place, event.currentTarget.value),
    error: doubtAt(place),
  })
  const day = (...place: Place) => ({
    value: String(valueAt(draft, place) ?? ''),
    onChange: (value: string) => set(place, value),
    error: doubtAt(place),
  })
  return { set, text, day, doubtAt, at: (...place: Place) => valueAt(draft, place) }
}

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** The fields most provisions need. What has a structure of its own is edited as data, beside this. */
export function PolicyFields(props: FieldsProps) {
  const words = useText(policyText)
  const { editor } = words
  const { text, day, at } = usePlaces(props)
  const benefits = (at('benefits') ?? []) as readonly Draft[]
  return (
    <Stack gap="md">
      <div className={classes['fields']}>
        <TextInput label={editor.titleVi} {...text('title', 'vi')} />
        <TextInput label={editor.titleEn} {...text('title', 'en')} />
        <TextInput label={editor.code} description={editor.codeHint} spellCheck={false} {...text('code')} />
      </div>
      <div className={classes['fields']}>
        <TextInput label={editor.actNumber} {...text('act', 'number')} />
        <NativeSelect label={editor.actKind} data={choices(words.actKind)} {...text('act', 'kind')} />
        <TextInput label={editor.actTitle} {...text('act', 'title', 'vi')} />
        <TextInput label={editor.issuedBy} {...text('act', 'issuedBy')} />
        <DayField label={editor.issuedOn} {...day('act', 'issuedOn')} />
      </div>
      <div className={classes['fields']}>
        <DayField label={editor.inForceFrom} {...day('inForceFrom')} />
        <DayField label={editor.inForceUntil} {...day('inForceUntil')} />
        <MonthField label={editor.paysFrom} {...day('paysFrom')} />
        <MonthField label={editor.paysUntil} {...day('paysUntil')} />
        <NativeSelect label={editor.payee} data={choices(words.payee)} {...text('payee')} />
      </div>
      {benefits.map((benefit, index) => (
        <BenefitFields key={String(benefit['id'] ?? index)} order={index} {...props} />
      ))}
      <ConditionFields {...props} />
    </Stack>
  )
}

function BenefitFields({ order, ...props }: FieldsProps & { order: number }) {
  const words = useText(policyText)
  const { editor } = words
  const { text, at, set, doubtAt } = usePlaces(props)
  const place = ['benefits', order] as const
  const rate = at(...place, 'rate')
  const isFixed = typeof rate === 'object' && rate !== null && 'amount' in rate
  return (
    <Fieldset legend={editor.benefit(order + 1)}>
      <div className={classes['fields']}>
        <TextInput label={editor.benefitTitle} {...text(...place, 'title', 'vi')} />
        <NativeSelect label={editor.per} data={choices(words.per)} {...text(...place, 'per')} />
        {isFixed && (
          <NumberInput
            label={editor.amount}
            thousandSeparator="."
            decimalSeparator=","
            min={0}
            value={(rate as { amount: number }).amount}
            error={doubtAt([...place, 'rate', 'amount'])}
            onChange={(value) => set([...place, 'rate', 'amount'], typeof value === 'number' ? value : 0)}
          />
        )}
        <NativeSelect
          label={editor.partMonth}
          data={[{ value: '', label: '–' }, ...choices(words.partMonth)]}
          {...text(...place, 'partMonth', 'rule')}
        />
        {at(...place, 'partMonth', 'rule') === 'by-day' && (
          <NativeSelect
            label={editor.rounding}
            data={[{ value: '', label: '–' }, ...choices(words.rounding)]}
            {...text(...place, 'partMonth', 'rounding')}
          />
        )}
        {at(...place, 'partMonth') !== undefined && (
          <NativeSelect
            label={editor.chosenBy}
            data={[{ value: '', label: '–' }, ...choices(words.chosenBy)]}
            {...text(...place, 'partMonth', 'chosenBy')}
          />
        )}
        {at(...place, 'partMonth', 'chosenBy') === 'officer' && (
          <TextInput label={editor.note} {...text(...place, 'partMonth', 'note', 'vi')} />
        )}
        <TextInput label={editor.citation} {...text(...place, 'citation', 'text')} />
      </div>
      {!isFixed && <p className="muted">{editor.moreInJson}</p>}
    </Fieldset>
  )
}

/** Conditions that are simply yes or no; those with bounds are edited as data. */
function ConditionFields(props: FieldsProps) {
  const { editor } = useText(policyText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const { at, set } = usePlaces(props)
  const conditions = (at('conditions') ?? []) as readonly { fact: keyof typeof GROUP_FACTS; about?: string; is?: unknown }[]
  const yesNo = Object.entries(GROUP_FACTS).filter(
    ([name, { type }]) => type === 'yes-no' && !conditions.some(({ fact }) => fact === name),
  )
  const named = (fact: string): string =>
    read((GROUP_FACTS as Readonly<Record<string, { label: { vi: string; en: string } }>>)[fact]?.label ?? { vi: fact, en: fact })
  return (
    <Fieldset legend={editor.conditions}>
      <Stack gap={6}>
        {conditions.map(({ fact, is }, index) => (
          <Group key={fact} gap="xs" wrap="nowrap">
            <span style={{ flex: 1 }}>{named(fact)}</span>
            {typeof is === 'boolean' && (
              <NativeSelect
                size="xs"
                aria-label={`${named(fact)} ${editor.mustBe}`}
                value={String(is)}
                data={[
                  { value: 'true', label: shared.yes },
                  { value: 'false', label: shared.no },
                ]}
                onChange={(event) => set(['conditions', index, 'is'], event.currentTarget.value === 'true')}
              />
            )}
            <Button
              variant="default"
              size="xs"
              aria-label={editor.dropCondition(named(fact))}
              onClick={() => set(['conditions', index], undefined)}
            >
              ✕
            </Button>
          </Group>
        ))}
        <NativeSelect
          size="xs"
          label={editor.addCondition}
          value=""
          data={[{ value: '', label: '–' }, ...yesNo.map(([value, { label }]) => ({ value, label: read(label) }))]}
          onChange={(event) =>
            event.currentTarget.value !== '' &&
            set(['conditions'], [...conditions, { fact: event.currentTarget.value, is: true }])
          }
        />
      </Stack>
    </Fieldset>
  )
}
