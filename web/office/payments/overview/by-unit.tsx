import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { lastDayOf, month, type PlainDate, plainDate } from '../../../../src/kernel/calendar.ts'
import { useScope } from '../../../shared/address/scope.ts'
import { formatCount, formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Bar, type BarPart } from '../../../shared/parts/bar.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { useIsOnPaper } from '../../../shared/print/printing.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { cycleOnLaterUnitsQuery, type Overview } from '../api.ts'
import classes from './blockers.module.css'
import { overviewText } from './overview-text.ts'
import { Places } from './places.tsx'

type UnitOfMonth = Overview['byUnit'][number]
type PlaceOfMonth = UnitOfMonth['communes'][number]

/** The month by unit, on the units it was computed on or on today's, as the reader chose at the top. */
export function ByUnit({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const { lens, on, today } = useScope()
  const ofMonth = lastDayOf(month(overview.cycle.month))
  const later = on === undefined || on === today || on < ofMonth ? undefined : plainDate(on)
  const onLater = useQuery({ ...cycleOnLaterUnitsQuery(overview.cycle.id, later), enabled: lens === 'today' })
  return (
    <Card component="section">
      <Title order={2} mb={8}>
        {text.byUnit}
      </Title>
      {lens === 'today' ? (
        <>
          <p className="muted">{text.onLaterUnits(later === undefined ? undefined : formatDay(later))}</p>
          <Loaded query={onLater}>{(shown) => <Units overview={shown} day={later} />}</Loaded>
        </>
      ) : (
        <Units overview={overview} day={ofMonth} />
      )}
    </Card>
  )
}

/** By district, each opening to its communes; above all communes at a glance. @param day whose units they are; absent: today's */
function Units({ overview: { byUnit, cycle }, day }: { overview: Overview; day: PlainDate | undefined }) {
  const text = useText(overviewText)
  const [opened, setOpened] = useState<readonly string[]>([])
  const isOnPaper = useIsOnPaper()
  const communes = byUnit.flatMap((unit) => (unit.level === 'district' ? unit.communes : [unit]))
  const rows = byUnit.flatMap((unit) => [
    { unit, district: unit.level === 'district' ? unit : undefined },
    ...(isOnPaper || opened.includes(unit.unitId)
      ? unit.communes.map((commune) => ({ unit: commune, district: undefined, isBelow: true }))
      : []),
  ])
  const toggle = ({ unitId }: UnitOfMonth): void =>
    setOpened(opened.includes(unitId) ? opened.filter((id) => id !== unitId) : [...opened, unitId])
  const { byUnitColumns: columns } = text
  if (byUnit.length === 0) return <p className="muted">{text.afterComputing}</p>
  return (
    <>
      <Places communes={communes} cycle={cycle} day={day} />
      <PlainTable
        caption={text.byUnit}
        files={{ month: cycle.month }}
        rows={rows}
        rowKey={({ unit }) => `${unit.unitId} ${unit.name}`}
        columns={[
          {
            key: 'unit',
            header: columns.unit,
            width: '5.5rem',
            value: ({ unit }) => unit.name,
            cell: ({ unit, district, ...row }) =>
              district ? (
                <District unit={district} isOpen={opened.includes(unit.unitId)} onToggle={toggle} />
              ) : (
                <Commune unit={unit} cycleId={cycle.id} isBelow={'isBelow' in row} />
              ),
          },
          {
            key: 'share',
            header: columns.share,
            width: '3.25rem',
            isAct: true,
            value: () => null,
            cell: ({ unit }) => <UnitBar unit={unit} />,
          },
          { key: 'groups', header: columns.groups, kind: 'number', value: ({ unit }) => unit.groups },
          { key: 'amount', header: columns.amount, kind: 'number', value: ({ unit }) => unit.amount },
        ]}
      />
    </>
  )
}

interface DistrictProps {
  readonly unit: UnitOfMonth
  readonly isOpen: boolean
  readonly onToggle: (unit: UnitOfMonth) => void
}

function District({ unit, isOpen, onToggle }: DistrictProps) {
  return (
    <button type="button" className={classes['district']} aria-expanded={isOpen} onClick={() => onToggle(unit)}>
      <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {unit.name}
    </button>
  )
}

function Commune({ unit, cycleId, isBelow }: { unit: PlaceOfMonth; cycleId: string; isBelow: boolean }) {
  return (
    <span className={isBelow ? classes['below'] : undefined}>
      <Link to="/payments/$cycleId/entitlements" params={{ cycleId }} search={{ unit: unit.unitId }}>
        {unit.name}
      </Link>
    </span>
  )
}

function UnitBar({ unit }: { unit: PlaceOfMonth }) {
  const { part } = useText(overviewText)
  const barPart = (label: string, amount: number, tone: BarPart['tone']): BarPart => ({
    label,
    amount,
    tone,
    shown: formatCount(amount),
  })
  return (
    <Bar
      thin
      whole={unit.groups}
      parts={[
        barPart(part.entitled, unit.entitled, 'ok'),
        barPart(part.waiting, unit.waiting, 'wait'),
        barPart(part.blocked, unit.blocked, 'bad'),
      ]}
    />
  )
}
