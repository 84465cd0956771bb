import { Card, Group, NativeSelect, Title } from '@mantine/core'
import { useState } from 'react'
import { type ShownResult, unrankedText } from '../../../../src/assessment/index.ts'
import { POOL_METHODS, type PoolMethod, poolMethodText } from '../../../../src/criteria/index.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { RankBar } from './rank-bar.tsx'
import { type ResultRow, resultRows } from './result-rows.ts'
import { resultText } from './result-text.ts'

/** Every unit with its scores side by side and its rank, under whichever method the reader wants to see. */
export function ResultTable({ shown }: { shown: ShownResult }) {
  const text = useText(resultText)
  const read = useBilingual()
  const [method, setMethod] = useState<PoolMethod>(shown.method ?? 'share')
  const columns = useColumns(shown)
  const { seed, draws, spread } = shown.draws
  return (
    <Card component="section" padding={0} mb="md" aria-labelledby="result-table">
      <Group justify="space-between" align="flex-end" p="sm" px="md" gap="sm">
        <Title order={2} id="result-table">
          {text.table}
        </Title>
        <NativeSelect
          size="xs"
          label={text.method}
          value={method}
          data={POOL_METHODS.map((value) => {
            const name = read(poolMethodText[value])
            return { value, label: value === shown.method ? text.chosen(name) : name }
          })}
          onChange={(event) => setMethod(POOL_METHODS.find((one) => one === event.currentTarget.value) ?? 'share')}
        />
      </Group>
      <PlainTable
        caption={text.caption}
        files={{ title: shown.round.title, told: [read(poolMethodText[method])] }}
        rows={resultRows(shown, method)}
        rowKey={({ unit }) => unit.id}
        columns={columns}
      />
      <p className="muted" style={{ padding: '0 16px 12px' }}>
        {text.drawn(formatCount(draws), percent(spread), String(seed))}
      </p>
    </Card>
  )
}

const percent = (share: number): string => `${formatCount(Math.round(share * 100))} %`

function useColumns({ units }: ShownResult): readonly Column<ResultRow>[] {
  const text = useText(resultText)
  const read = useBilingual()
  const { columns } = text
  const ranked = units.filter(({ unranked }) => unranked === null).length
  const points = (key: 'self' | 'appraised' | 'council' | 'counted'): Column<ResultRow> => {
    return { key, header: columns[key], kind: 'number', value: ({ unit }) => unit.totals[key].points }
  }
  const spanOf = ({ drawn }: ResultRow): string | null =>
    drawn === null ? null : text.span(formatCount(drawn.least), formatCount(drawn.greatest))
  return [
    {
      key: 'rank',
      header: columns.rank,
      isShort: true,
      value: ({ rank, isTied }) => (rank === null ? text.unranked : isTied ? text.tied(formatCount(rank)) : formatCount(rank)),
    },
    {
      key: 'unit',
      header: columns.unit,
      width: '15rem',
      value: ({ unit }) => unit.name,
      cell: ({ unit }) => (
        <>
          {unit.name}
          {unit.unranked !== null && <div className="muted">{read(unrankedText(unit.unranked))}</div>}
        </>
      ),
    },
    points('self'),
    points('appraised'),
    points('council'),
    points('counted'),
    {
      key: 'gap',
      header: columns.gap,
      kind: 'number',
      value: ({ unit: { totals } }) =>
        totals.self.points === null || totals.counted.points === null
          ? null
          : Math.round((totals.counted.points - totals.self.points) * 100) / 100,
    },
    { key: 'share', header: columns.share, kind: 'percent', value: ({ unit }) => unit.share },
    {
      key: 'span',
      header: columns.span,
      value: spanOf,
      cell: (row) =>
        row.drawn === null || row.rank === null ? null : (
          <>
            <RankBar {...row.drawn} rank={row.rank} ranked={ranked} label={spanOf(row) ?? ''} />
            <div className="muted">{spanOf(row)}</div>
          </>
        ),
    },
    { key: 'paid', header: columns.paid, kind: 'percent', value: ({ drawn }) => drawn?.paidShare },
  ]
}
