import { Button, Checkbox, Stack } from '@mantine/core'
import type { Form } from '../../../../src/criteria/index.ts'
import { useText } from '../../../shared/i18n/language.ts'
import layout from '../../../shared/theme/layout.module.css'
import { withField } from './draft.ts'
import classes from './editor.module.css'
import { BothField, PointsField } from './inputs.tsx'
import { editorText } from './text.ts'

interface FormProps<Kind extends Form['kind']> {
  readonly form: Extract<Form, { readonly kind: Kind }>
  readonly onChange: (form: Form) => void
}

/** What a form needs besides its kind. */
export function FormFields({ form, onChange }: { form: Form; onChange: (form: Form) => void }) {
  switch (form.kind) {
    case 'steps':
      return <Steps form={form} onChange={onChange} />
    case 'ratio':
      return <RatioFields form={form} onChange={onChange} />
    case 'linear':
      return <LinearFields form={form} onChange={onChange} />
    case 'levels':
      return <Options rows={form.levels} onChange={(levels) => onChange({ ...form, levels })} />
    case 'parts':
      return <Options rows={form.parts} onChange={(parts) => onChange({ ...form, parts })} />
    case 'manual':
      return <ManualFields form={form} onChange={onChange} />
    case 'each':
      return <EachFields form={form} onChange={onChange} />
    case 'best-of-block':
      return <UnitField form={form} onChange={onChange} />
    default:
      return null
  }
}

function UnitField({ form, onChange }: FormProps<'steps' | 'linear' | 'each' | 'best-of-block'>) {
  const { form: words } = useText(editorText)
  return (
    <div className={layout['fields']}>
      <BothField label={words.unit} value={form.unit} onChange={(unit) => onChange(withField(form, 'unit', unit))} />
    </div>
  )
}

function Steps({ form, onChange }: FormProps<'steps'>) {
  const { form: words } = useText(editorText)
  const { steps } = form
  const last = steps.at(-1)
  return (
    <Stack gap="xs">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: where it begins is being typed
        <div key={index} className={classes['lines']}>
          <PointsField
            label={words.from}
            value={step.from}
            onChange={(from = 0) => onChange({ ...form, steps: steps.with(index, { ...step, from }) })}
          />
          <PointsField
            label={words.points}
            value={step.points}
            onChange={(points = 0) => onChange({ ...form, steps: steps.with(index, { ...step, points }) })}
          />
          <Button variant="default" onClick={() => onChange({ ...form, steps: steps.toSpliced(index, 1) })}>
            {words.remove}
          </Button>
        </div>
      ))}
      <div className={classes['lines']}>
        <PointsField
          label={words.otherwise}
          value={form.otherwise}
          onChange={(otherwise = 0) => onChange({ ...form, otherwise })}
        />
        <span />
        <Button
          variant="default"
          onClick={() => onChange({ ...form, steps: [...steps, { from: (last?.from ?? 0) + 1, points: last?.points ?? 0 }] })}
        >
          {words.add}
        </Button>
      </div>
      <UnitField form={form} onChange={onChange} />
    </Stack>
  )
}

function RatioFields({ form, onChange }: FormProps<'ratio'>) {
  const { form: words } = useText(editorText)
  return (
    <>
      <div className={layout['fields']}>
        <BothField label={words.part} value={form.part} onChange={(part) => onChange(withField(form, 'part', part))} />
        <BothField label={words.whole} value={form.whole} onChange={(whole) => onChange(withField(form, 'whole', whole))} />
        <PointsField
          label={words.fullAt}
          value={form.fullAt}
          onChange={(fullAt) => onChange(withField(form, 'fullAt', fullAt))}
        />
      </div>
      <Checkbox
        label={words.mayExceedWhole}
        checked={form.mayExceedWhole ?? false}
        onChange={(event) => onChange(withField(form, 'mayExceedWhole', event.currentTarget.checked || undefined))}
      />
    </>
  )
}

function LinearFields({ form, onChange }: FormProps<'linear'>) {
  const { form: words } = useText(editorText)
  return (
    <>
      <div className={layout['fields']}>
        <PointsField label={words.zeroAt} value={form.zeroAt} onChange={(zeroAt = 0) => onChange({ ...form, zeroAt })} />
        <PointsField label={words.fullAtValue} value={form.fullAt} onChange={(fullAt = 0) => onChange({ ...form, fullAt })} />
      </div>
      <UnitField form={form} onChange={onChange} />
    </>
  )
}

function EachFields({ form, onChange }: FormProps<'each'>) {
  const { form: words } = useText(editorText)
  return (
    <>
      <PointsField label={words.each} value={form.points} onChange={(points = 0) => onChange({ ...form, points })} />
      <UnitField form={form} onChange={onChange} />
    </>
  )
}

type Option = Extract<Form, { readonly kind: 'levels' }>['levels'][number]

/** Levels of which one is chosen, or parts of which each counts. */
function Options({ rows, onChange }: { rows: readonly Option[]; onChange: (rows: readonly Option[]) => void }) {
  const { form: words } = useText(editorText)
  const free = (): string => {
    const codes = new Set(rows.map(({ code }) => code))
    for (let number = rows.length + 1; ; number += 1) if (!codes.has(`muc-${number}`)) return `muc-${number}`
  }
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <div key={row.code} className={classes['lines']}>
          <div className={layout['fields']}>
            <BothField
              label={words.name}
              value={row.title}
              onChange={(title) => onChange(rows.with(index, { ...row, title: title ?? { vi: '' } }))}
            />
          </div>
          <PointsField
            label={words.points}
            value={row.points}
            onChange={(points = 0) => onChange(rows.with(index, { ...row, points }))}
          />
          <Button variant="default" onClick={() => onChange(rows.toSpliced(index, 1))}>
            {words.remove}
          </Button>
        </div>
      ))}
      <Button size="xs" variant="default" onClick={() => onChange([...rows, { code: free(), title: { vi: '' }, points: 0 }])}>
        {words.add}
      </Button>
    </Stack>
  )
}

function ManualFields({ form, onChange }: FormProps<'manual'>) {
  const { form: words } = useText(editorText)
  const rows = form.scale.map(({ points, title }, index) => ({ code: String(index), points, title }))
  return (
    <>
      <Options
        rows={rows}
        onChange={(scale) => onChange({ ...form, scale: scale.map(({ points, title }) => ({ points, title })) })}
      />
      <Checkbox
        label={words.between}
        checked={form.betweenAllowed}
        onChange={(event) => onChange({ ...form, betweenAllowed: event.currentTarget.checked })}
      />
    </>
  )
}
