import { Button, Card, NativeSelect, Stack, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { kindText } from '../../../src/units/index.ts'
import { ConfirmAct, useAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import classes from '../../shared/theme/layout.module.css'
import {
  applyReorganisation,
  previewReorganisation,
  type ReorganisationPlan,
  type ReorganisationPreview,
  type UnitRow,
  unitsQuery,
} from './api.ts'
import { ReorganisationEffect } from './reorganisation-effect.tsx'
import { unitText } from './text.ts'

const NEW_UNIT = 'new-unit'
const KINDS = ['xa', 'phuong', 'dac-khu'] as const
type Kind = (typeof KINDS)[number]

/** Old units into a new one: who and what is affected is shown before anything changes. */
export function ReorganiseScreen() {
  const { wizard } = useText(unitText)
  const read = useBilingual()
  const [on, setOn] = useState('')
  const [title, setTitle] = useState('')
  const [basis, setBasis] = useState('')
  const [old, setOld] = useState<readonly UnitRow[]>([])
  const [made, setMade] = useState({ kind: 'xa' as Kind, name: '', code: '' })
  const plan = planOf({ on, title, basis, old, made })
  return (
    <>
      <PageHead title={wizard.title}>{wizard.about}</PageHead>
      <div className={classes['halves']}>
        <Card component="section">
          <Stack gap="sm">
            <DayField label={wizard.on} value={on} onChange={setOn} />
            <TextInput label={wizard.name} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
            <TextInput label={wizard.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
            <OldUnits on={on} chosen={old} onChange={setOld} />
            <Title order={2}>{wizard.newUnit}</Title>
            <div className={classes['fields']}>
              <NativeSelect
                label={wizard.newKind}
                value={made.kind}
                data={KINDS.map((value) => ({ value, label: read(kindText[value]) }))}
                onChange={(event) => setMade({ ...made, kind: event.currentTarget.value as Kind })}
              />
              <TextInput
                label={wizard.newName}
                value={made.name}
                onChange={(event) => setMade({ ...made, name: event.currentTarget.value })}
              />
              <TextInput
                label={wizard.newCode}
                inputMode="numeric"
                maxLength={5}
                value={made.code}
                onChange={(event) => setMade({ ...made, code: event.currentTarget.value })}
              />
            </div>
          </Stack>
        </Card>
        <Effect plan={plan} />
      </div>
    </>
  )
}

interface Given {
  readonly on: string
  readonly title: string
  readonly basis: string
  readonly old: readonly UnitRow[]
  readonly made: { readonly kind: Kind; readonly name: string; readonly code: string }
}

function planOf({ on, title, basis, old, made }: Given): ReorganisationPlan | undefined {
  const parent = old[0]?.parent?.id
  if (on === '' || title === '' || basis === '' || made.name === '' || parent === undefined) return undefined
  const { code, ...named } = made
  return {
    on,
    title,
    basis,
    changes: [
      { change: 'found', ref: NEW_UNIT, level: 'commune', parent, ...named, ...(code === '' ? {} : { code }) },
      ...old.map(({ id }) => ({ change: 'end' as const, unitId: id, into: [{ to: NEW_UNIT, share: 1 }] })),
    ],
  }
}

function OldUnits({
  on,
  chosen,
  onChange,
}: {
  on: string
  chosen: readonly UnitRow[]
  onChange: (chosen: readonly UnitRow[]) => void
}) {
  const { wizard } = useText(unitText)
  const [search, setSearch] = useState('')
  const found = useQuery({
    ...unitsQuery({ search, level: 'commune', on: on || undefined, limit: 8 }),
    enabled: search.length > 1,
  })
  return (
    <div>
      <TextInput
        label={wizard.old}
        description={wizard.oldHint}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {search.length > 1 && (
        <Loaded query={found} rows={2}>
          {({ items }) => (
            <>
              {items
                .filter(({ id }) => !chosen.some((unit) => unit.id === id))
                .map((unit) => (
                  <Button key={unit.id} size="compact-sm" variant="default" m={3} onClick={() => onChange([...chosen, unit])}>
                    {unit.fullName}
                  </Button>
                ))}
            </>
          )}
        </Loaded>
      )}
      <div>
        {chosen.map((unit) => (
          <Button
            key={unit.id}
            size="compact-sm"
            m={3}
            aria-label={wizard.drop(unit.fullName)}
            onClick={() => onChange(chosen.filter(({ id }) => id !== unit.id))}
          >
            {unit.fullName} ✕
          </Button>
        ))}
      </div>
    </div>
  )
}

function Effect({ plan }: { plan: ReorganisationPlan | undefined }) {
  const { wizard } = useText(unitText)
  const queries = useQueryClient()
  const [seen, setSeen] = useState<{ plan: ReorganisationPlan; preview: ReorganisationPreview }>()
  const [isOpen, { open, close }] = useDisclosure(false)
  const { run, isRunning, error } = useAct(async () => {
    if (plan) setSeen({ plan, preview: await previewReorganisation(plan) })
  })
  const isSeen = seen !== undefined && JSON.stringify(seen.plan) === JSON.stringify(plan)
  return (
    <Card component="section">
      <Button variant="default" onClick={() => void run()} loading={isRunning} disabled={plan === undefined}>
        {wizard.preview}
      </Button>
      <ProblemAlert error={error} />
      {seen && isSeen && (
        <>
          <ReorganisationEffect preview={seen.preview} />
          <Button mt="md" onClick={open}>
            {wizard.apply}
          </Button>
        </>
      )}
      {seen && (
        <ConfirmAct
          opened={isOpen}
          onClose={close}
          title={wizard.apply}
          act={wizard.apply}
          asksReason="no"
          isGrave
          onAct={async ({ key }) => {
            await applyReorganisation(seen.plan, key)
            await queries.invalidateQueries()
            notifications.show({ message: wizard.applied })
          }}
        >
          <ReorganisationEffect preview={seen.preview} />
        </ConfirmAct>
      )}
    </Card>
  )
}
