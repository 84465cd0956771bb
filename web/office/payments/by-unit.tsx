import { Card, Title } from '@mantine/core'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Bar, type BarPart } from '../../shared/parts/bar.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { Overview } from './api.ts'
import classes from './blockers.module.css'
import { paymentText } from './text.ts'

type UnitOfMonth = Overview['byUnit'][number]

/** The month by district; every commune a tile above, in the colour of how far it is. The table says the same. */
export function ByUnit({ overview: { byUnit, cycle } }: { overview: Overview }) {
  const text = useText(paymentText)
  const districts = byUnit.filter(({ level }) => level === 'district')
  const communes = byUnit.filter(({ level }) => level === 'commune')
  const rows = districts.length > 0 ? districts : communes
  const { byUnitColumns: columns } = text
  return (
    <Card component="section">
      <Title order={2} mb={8}>
        {text.byUnit}
      </Title>
      {districts.length > 0 && communes.length > 0 && <Tiles communes={communes} isComputed={cycle.state !== 'opened'} />}
      {rows.length === 0 ? (
        <p className="muted">{text.afterComputing}</p>
      ) : (
        <PlainTable
          caption={text.byUnit}
          rows={rows}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: 'unit', header: columns.unit, value: ({ name }) => name },
            { key: 'share', header: columns.share, width: '4.5rem', value: () => null, cell: (unit) => <UnitBar unit={unit} /> },
            { key: 'groups', header: columns.groups, isNumber: true, value: ({ groups }) => formatCount(groups) },
            { key: 'amount', header: columns.amount, isNumber: true, value: ({ amount }) => formatMoney(amount) },
          ]}
        />
      )}
    </Card>
  )
}

function UnitBar({ unit }: { unit: UnitOfMonth }) {
  const { part } = useText(paymentText)
  const of = (label: string, amount: number, tone: BarPart['tone']): BarPart => ({
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
        of(part.entitled, unit.entitled, 'ok'),
        of(part.waiting, unit.waiting, 'wait'),
        of(part.blocked, unit.blocked, 'bad'),
      ]}
    />
  )
}

function Tiles({ communes, isComputed }: { communes: readonly UnitOfMonth[]; isComputed: boolean }) {
  const text = useText(paymentText)
  const state = ({ entitled, groups }: UnitOfMonth): string =>
    !isComputed ? 'unknown' : entitled === groups ? 'whole' : entitled === 0 ? 'none' : 'some'
  return (
    <ul className={classes['tiles']}>
      {communes.map((commune) => {
        const said = text.tile(commune.name, formatCount(commune.entitled), formatCount(commune.groups))
        return (
          <li key={commune.unitId} className={classes[state(commune)]} title={said}>
            <span className="unseen">{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
