import { Button, NativeSelect, Popover, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { unitQuery, unitsQuery } from '../units/api.ts'
import classes from './shell.module.css'
import { shellText } from './text.ts'

/** Which unit, on which day, on whose boundaries: kept in the address, so a link says it too. */
export function ScopeBar() {
  const maySeeUnits = useMay('people:read')
  if (!maySeeUnits) return null
  return (
    <div className={classes['scope']}>
      <UnitChip />
      <DayChip />
      <LensChip />
    </div>
  )
}

function UnitChip() {
  const text = useText(shellText)
  const { unit, on, choose } = useScope()
  const [isOpen, setOpen] = useState(false)
  const chosen = useQuery({ ...unitQuery(unit ?? '', on), enabled: unit !== undefined }).data
  const pick = (id: string | undefined): void => {
    choose({ unit: id })
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          onClick={() => setOpen(!isOpen)}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
        >
          <b>{unit === undefined ? text.allMine : (chosen?.fullName ?? '…')}</b> <span aria-hidden="true">▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.chooseUnit}>{isOpen && <UnitChoice onPick={pick} />}</Popover.Dropdown>
    </Popover>
  )
}

function UnitChoice({ onPick }: { onPick: (id: string | undefined) => void }) {
  const text = useText(shellText)
  const { on } = useScope()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const units = useQuery(unitsQuery({ on, search: search || undefined, level: search ? undefined : 'district', limit: 30 }))
  return (
    <Stack gap={6}>
      <TextInput
        size="xs"
        label={text.findUnit}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Button variant="subtle" size="xs" justify="flex-start" onClick={() => onPick(undefined)}>
        {text.allMine}
      </Button>
      <Loaded query={units}>
        {({ items }) => (
          <Stack gap={0} mah={260} style={{ overflow: 'auto' }}>
            {items.length === 0 && <span className="muted">{text.noUnit}</span>}
            {items.map(({ id, fullName, parent }) => (
              <Button key={id} variant="subtle" size="xs" justify="flex-start" onClick={() => onPick(id)}>
                {fullName}
                {parent ? <span className="muted">&nbsp;· {parent.fullName}</span> : null}
              </Button>
            ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}

function DayChip() {
  const text = useText(shellText)
  const { on, today, choose } = useScope()
  const isPast = on !== today
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className={`${classes['chip']} ${isPast ? classes['past'] : ''}`} aria-haspopup="dialog">
          {text.asOf} <b>{formatDay(on)}</b>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.asOf}>
        <Stack gap="xs">
          <DayField size="xs" label={text.asOf} value={on ?? ''} onChange={(day) => choose({ on: day || undefined })} />
          {isPast && (
            <Button size="xs" variant="default" onClick={() => choose({ on: undefined })}>
              {text.backToToday}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function LensChip() {
  const text = useText(shellText)
  const { lens, choose } = useScope()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={260} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          onClick={() => setOpen(!isOpen)}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
        >
          {text.boundaries}: <b>{lens === 'today' ? text.onTodaysUnits : text.asItWas}</b> <span aria-hidden="true">▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.boundaries}>
        <NativeSelect
          size="xs"
          label={text.boundaries}
          description={text.lensHint}
          value={lens}
          data={[
            { value: 'as-it-was', label: text.asItWas },
            { value: 'today', label: text.onTodaysUnits },
          ]}
          onChange={(event) => choose({ lens: event.currentTarget.value === 'today' ? 'today' : undefined })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
