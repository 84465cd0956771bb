import { Group, Radio, Stack } from '@mantine/core'
import type { Criterion, Form } from '../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../src/kernel/is-object.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { useTold } from '../../use-told.ts'
import { answerText } from './answer-text.ts'
import { NumberAnswer } from './number-answer.tsx'

export interface AnswerInputProps {
  readonly criterion: Criterion
  /** As it is typed; `null` while nothing is. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly error: string | undefined
}

/** The input that the form of a criterion wants. */
export function AnswerInput(props: AnswerInputProps) {
  const { form } = props.criterion
  if (form === undefined) return null
  switch (form.kind) {
    case 'steps':
    case 'linear':
    case 'best-of-block':
    case 'each':
      return <Figure {...props} form={form} />
    case 'ratio':
      return <RatioInput {...props} form={form} />
    case 'manual':
      return form.betweenAllowed ? <PointsInput {...props} /> : <Choices {...props} options={scaleOf(form)} />
    case 'parts':
      return <PartsInput {...props} form={form} />
    default:
      return <Choices {...props} options={optionsOf(form, props.criterion.maximum ?? 0)} />
  }
}

type OfKind<Kind extends Form['kind']> = Extract<Form, { readonly kind: Kind }>
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function Figure({
  form,
  value,
  onChange,
  error,
}: AnswerInputProps & { readonly form: OfKind<'steps' | 'linear' | 'best-of-block' | 'each'> }) {
  const text = useText(answerText)
  const tell = useTold()
  return (
    <NumberAnswer
      label={text.value}
      unit={form.unit && tell(form.unit)}
      isWhole={form.kind === 'each'}
      value={asNumber(value)}
      onChange={onChange}
      error={error}
    />
  )
}

function PointsInput({ criterion, value, onChange, error }: AnswerInputProps) {
  const text = useText(answerText)
  return (
    <NumberAnswer
      label={text.pointsGiven}
      maximum={criterion.maximum}
      value={asNumber(value)}
      onChange={onChange}
      error={error}
    />
  )
}

function RatioInput({ form, value, onChange, error }: AnswerInputProps & { readonly form: OfKind<'ratio'> }) {
  const text = useText(answerText)
  const tell = useTold()
  const typed = isObject(value) ? value : {}
  const change = (field: 'part' | 'whole', given: number | null): void => {
    const { [field]: _, ...other } = typed
    const next = given === null ? other : { ...other, [field]: given }
    onChange(Object.keys(next).length === 0 ? null : next)
  }
  const label = (name: string, words: OfKind<'ratio'>['part']): string => (words === undefined ? name : `${name}: ${tell(words)}`)
  return (
    <div className={layout['fields']}>
      <NumberAnswer
        label={label(text.part, form.part)}
        value={asNumber(typed['part'])}
        onChange={(given) => change('part', given)}
        error={error}
      />
      <NumberAnswer
        label={label(text.whole, form.whole)}
        value={asNumber(typed['whole'])}
        onChange={(given) => change('whole', given)}
      />
    </div>
  )
}

/** One of a few answers, each with what it is worth. */
interface Option {
  readonly key: string
  readonly value: unknown
  readonly name: 'full' | 'half' | 'none' | 'passed' | 'notPassed' | { readonly vi: string; readonly en?: string }
  readonly points: number
}

const HALF = 0.5

function optionsOf(form: OfKind<'full-half-none' | 'levels' | 'pass-fail'>, maximum: number): Option[] {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ code, title, points }) => ({ key: code, value: code, name: title, points }))
    case 'full-half-none':
      return [
        { key: 'full', value: 'full', name: 'full', points: maximum },
        { key: 'half', value: 'half', name: 'half', points: maximum * HALF },
        { key: 'none', value: 'none', name: 'none', points: 0 },
      ]
    case 'pass-fail':
      return [
        { key: 'passed', value: true, name: 'passed', points: maximum },
        { key: 'notPassed', value: false, name: 'notPassed', points: 0 },
      ]
  }
}

const scaleOf = ({ scale }: OfKind<'manual'>): Option[] =>
  scale.map(({ points, title }) => ({ key: String(points), value: points, name: title, points }))

function Choices({ value, onChange, error, options }: AnswerInputProps & { readonly options: readonly Option[] }) {
  const text = useText(answerText)
  const tell = useTold()
  const nameOf = ({ name }: Option): string => {
    if (typeof name !== 'string') return tell(name)
    return name === 'passed' || name === 'notPassed' ? text[name] : text.halves[name]
  }
  return (
    <Radio.Group
      label={text.answer}
      labelProps={{ className: 'unseen' }}
      value={options.find((option) => option.value === value)?.key ?? ''}
      onChange={(key) => onChange(options.find((option) => option.key === key)?.value ?? null)}
      error={error}
    >
      <Stack gap={6} mt={4}>
        {options.map((option) => (
          <Radio key={option.key} value={option.key} label={text.worth(nameOf(option), formatCount(option.points))} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function PartsInput({ form, value, onChange, error }: AnswerInputProps & { readonly form: OfKind<'parts'> }) {
  const text = useText(answerText)
  const tell = useTold()
  const met = isObject(value) ? value : {}
  return (
    <Stack gap="sm">
      {form.parts.map(({ code, title, points }, index) => (
        <Radio.Group
          key={code}
          label={text.worth(tell(title), formatCount(points))}
          value={typeof met[code] === 'boolean' ? String(met[code]) : ''}
          onChange={(chosen) => onChange({ ...met, [code]: chosen === 'true' })}
          error={index === form.parts.length - 1 ? error : undefined}
        >
          <Group gap="xl" mt={4}>
            <Radio value="true" label={text.passed} />
            <Radio value="false" label={text.notPassed} />
          </Group>
        </Radio.Group>
      ))}
    </Stack>
  )
}
