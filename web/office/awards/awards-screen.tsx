import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type AwardListed, awardsQuery } from './api.ts'
import { awardText } from './award-text.ts'
import { TONE_OF_PROPOSAL } from './tones.ts'
import { awardsByUnit, type UnitAwards } from './units-over-years.ts'

/** Awards over the years: by round, and by unit. */
export function AwardsScreen() {
  const text = useText(awardText)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Loaded query={useQuery(awardsQuery)}>{({ items }) => <Listed items={items} />}</Loaded>
    </>
  )
}

function Listed({ items }: { items: readonly AwardListed[] }) {
  const text = useText(awardText)
  const units = awardsByUnit(items)
  const ofRounds = useRoundColumns()
  const ofUnits = useUnitColumns()
  return (
    <>
      <Card padding={0} mb="md">
        {items.length === 0 ? (
          <Empty title={text.none}>{text.noneHint}</Empty>
        ) : (
          <PlainTable caption={text.title} files={{}} rows={items} rowKey={({ roundId }) => roundId} columns={ofRounds} />
        )}
      </Card>
      {units.length > 0 && (
        <Card component="section" padding={0} aria-labelledby="awards-by-unit">
          <div style={{ padding: '12px 16px' }}>
            <Title order={2} id="awards-by-unit">
              {text.byUnit}
            </Title>
            <p className="muted" style={{ margin: 0 }}>
              {text.byUnitHint}
            </p>
          </div>
          <PlainTable caption={text.byUnit} files={{}} rows={units} rowKey={({ unitId }) => unitId} columns={ofUnits} />
        </Card>
      )}
    </>
  )
}

function useRoundColumns(): readonly Column<AwardListed>[] {
  const text = useText(awardText)
  const read = useBilingual()
  const { columns } = text
  const unitsOf = ({ units }: AwardListed): string =>
    units
      .filter(({ due }) => due > 0)
      .map(({ name, rank }) => text.ranked(name, formatCount(rank)))
      .join('; ')
  const stateOf = ({ stateText }: AwardListed): string => (stateText === null ? text.notYet : read(stateText))
  // What was not decided is nothing yet, which is not 0 đồng.
  const decided = ({ due, paid }: AwardListed, sum: number): number | null => (due === 0 && paid === 0 ? null : sum)
  return [
    {
      key: 'round',
      header: columns.round,
      width: '16rem',
      value: ({ roundTitle }) => roundTitle,
      cell: ({ roundId, roundTitle }) => (
        <Link to="/awards/$roundId" params={{ roundId }}>
          {roundTitle}
        </Link>
      ),
    },
    { key: 'year', header: columns.year, kind: 'code', value: ({ year }) => String(year) },
    {
      key: 'state',
      header: columns.state,
      value: stateOf,
      cell: (row) => <Tag tone={row.state === null ? 'wait' : TONE_OF_PROPOSAL[row.state]}>{stateOf(row)}</Tag>,
    },
    { key: 'units', header: columns.units, width: '20rem', value: unitsOf },
    { key: 'due', header: columns.due, kind: 'money', isSummed: true, value: (row) => decided(row, row.due) },
    { key: 'paid', header: columns.paid, kind: 'money', isSummed: true, value: (row) => decided(row, row.paid) },
    {
      key: 'outstanding',
      header: columns.outstanding,
      kind: 'money',
      isSummed: true,
      value: (row) => decided(row, row.outstanding),
    },
  ]
}

function useUnitColumns(): readonly Column<UnitAwards>[] {
  const text = useText(awardText)
  const { columns } = text
  return [
    { key: 'unit', header: columns.unit, width: '16rem', value: ({ name }) => name },
    {
      key: 'years',
      header: columns.years,
      width: '24rem',
      value: ({ years }) =>
        years.map(({ year, rank, due }) => text.yearRank(String(year), formatCount(rank), formatMoney(due))).join('; '),
    },
    { key: 'total', header: columns.total, kind: 'money', isSummed: true, value: ({ total }) => total },
  ]
}
