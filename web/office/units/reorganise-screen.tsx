import { Card, NativeSelect, Radio, Stack, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { addDays, plainDate } from '../../../src/kernel/calendar.ts'
import type { UnitLevel } from '../../../src/units/index.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import classes from '../../shared/theme/layout.module.css'
import { type UnitRow, unitQuery, unitsQuery } from './api.ts'
import { type FieldName, fieldOf, lacksOf } from './plan-refusals.ts'
import {
  ACTS,
  type Chosen,
  emptyDraft,
  hasOneUnit,
  LEVELS_OF_ACT,
  type ReorganisationAct,
  type ReorganisationDraft,
  withAct,
  withUnits,
} from './reorganisation-draft.ts'
import { ReorganisePreview, type Told } from './reorganise-preview.tsx'
import { ReorganiseResults } from './reorganise-results.tsx'
import { reorganiseText } from './reorganise-text.ts'
import { unitText } from './text.ts'
import { UnitPicker } from './unit-picker.tsx'

/** Units changed by an act: what happens, to which, with what result, on what basis; seen before it is done. */
export function ReorganiseScreen() {
  const text = useText(reorganiseText)
  const { act, of: unitId } = useSearch({ from: '/shell/units/reorganise' })
  const unit = useQuery({ ...unitQuery(unitId ?? ''), enabled: unitId !== undefined })
  const start = ACTS.find((known) => known === act)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      {unitId === undefined ? (
        <Form start={emptyDraft(start)} />
      ) : (
        <Loaded query={unit}>{(one) => <Form start={about(one, start)} />}</Loaded>
      )}
    </>
  )
}

const about = (unit: UnitRow, act: ReorganisationAct = 'merge'): ReorganisationDraft =>
  withUnits(emptyDraft(act, unit.level), [unit])

function Form({ start }: { start: ReorganisationDraft }) {
  const text = useText(reorganiseText)
  const read = useBilingual()
  const [typed, setDraft] = useState(start)
  const [isAsked, setAsked] = useState(false)
  const [told, setTold] = useState<Told>({ about: undefined, refusals: new Map() })
  const dayBefore = typed.on === '' ? undefined : addDays(plainDate(typed.on), -1)
  const province = useProvince(dayBefore)
  // What was looked at is told by the draft itself, so that it is the same as long as nothing changes.
  const draft = useMemo(() => ({ ...typed, province }), [typed, province])
  const lacks = lacksOf(draft)
  const errorAt = (field: FieldName): string | undefined => {
    const lack = lacks.get(field)
    if (lack !== undefined) return isAsked ? text.lack[lack] : undefined
    const refusal = told.about === draft ? told.refusals.get(field) : undefined
    return refusal && read(refusal)
  }
  const parts = { draft, onChange: setDraft, errorAt, dayBefore }
  return (
    <div className={classes['wideAndNarrow']}>
      <Stack gap="md">
        <What {...parts} />
        <Step title={text.steps.units}>
          <Units {...parts} />
        </Step>
        <Step title={text.steps.results}>
          <ReorganiseResults {...parts} errorOf={(what, ref) => errorAt(fieldOf(what, ref))} />
        </Step>
        <Basis {...parts} />
      </Stack>
      <ReorganisePreview
        draft={draft}
        isWhole={lacks.size === 0}
        isAsked={isAsked}
        onAsk={() => setAsked(true)}
        onTold={setTold}
        onChange={setDraft}
      />
    </div>
  )
}

/** The one province of the day, in which agencies lie. */
function useProvince(on: string | undefined): Chosen | undefined {
  const items = useQuery(unitsQuery({ level: 'province', on, limit: 2 })).data?.items
  return useMemo(() => {
    const [first, ...others] = items ?? []
    return first === undefined || others.length > 0 ? undefined : { id: first.id, name: first.fullName }
  }, [items])
}

interface PartProps {
  readonly draft: ReorganisationDraft
  readonly onChange: (draft: ReorganisationDraft) => void
  readonly errorAt: (field: FieldName) => string | undefined
}

function Units({ draft, onChange, errorAt, dayBefore }: PartProps & { readonly dayBefore: string | undefined }) {
  const text = useText(reorganiseText)
  if (draft.act === 'establish') {
    const refused = errorAt('units')
    return (
      <>
        <p className="muted">{text.noUnitChanges}</p>
        {refused !== undefined && <p role="alert">{refused}</p>}
      </>
    )
  }
  return (
    <UnitPicker
      key={`${draft.act} ${draft.level}`}
      label={text.unitsOf[draft.act]}
      level={draft.level}
      on={dayBefore}
      chosen={draft.units}
      most={hasOneUnit(draft.act) ? 1 : undefined}
      error={errorAt('units')}
      onChange={(units) => onChange(withUnits(draft, units))}
    />
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Card>
  )
}

function What({ draft, onChange, errorAt }: PartProps) {
  const text = useText(reorganiseText)
  const { level } = useText(unitText)
  return (
    <Step title={text.steps.what}>
      <Radio.Group
        label={text.what}
        value={draft.act}
        onChange={(act) => onChange(withAct(draft, act as ReorganisationAct, draft.level))}
      >
        <Stack gap={6} mt={4}>
          {ACTS.map((act) => (
            <Radio key={act} value={act} label={text.act[act]} description={text.actHint[act]} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes['fields']}>
        <NativeSelect
          label={text.level}
          value={draft.level}
          data={LEVELS_OF_ACT[draft.act].map((value) => ({ value, label: level[value] }))}
          onChange={(event) => onChange(withAct(draft, draft.act, event.currentTarget.value as UnitLevel))}
        />
        <DayField label={text.on} required value={draft.on} error={errorAt('on')} onChange={(on) => onChange({ ...draft, on })} />
      </div>
    </Step>
  )
}

function Basis({ draft, onChange, errorAt }: PartProps) {
  const text = useText(reorganiseText)
  return (
    <Step title={text.steps.basis}>
      <TextInput
        label={text.decision}
        required
        value={draft.title}
        error={errorAt('title')}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        label={text.basis}
        description={text.basisHint}
        required
        value={draft.basis}
        error={errorAt('basis')}
        onChange={(event) => onChange({ ...draft, basis: event.currentTarget.value })}
      />
    </Step>
  )
}
