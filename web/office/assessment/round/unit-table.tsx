import { Button, Card, Group, NativeSelect, Title } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { sharedText } from '../../../shared/text.ts'
import { ROUND_SHOWS, type RoundShow } from '../../words.ts'
import type { RoundOverview, Standing } from '../api.ts'
import { ChooseUnits } from './choose/choose-units.tsx'
import { roundText } from './round-text.ts'
import { useUnitColumns } from './use-unit-columns.tsx'

const IS_SHOWN: { readonly [Show in RoundShow]: (unit: Standing) => boolean } = {
  unsubmitted: ({ state }) => state === 'invited',
  late: ({ isLate }) => isLate,
  'without-contact': ({ hasContact }) => !hasContact,
}

/** The units of a round: how far each is, and who has to be called. */
export function UnitTable({ overview, today }: { overview: RoundOverview; today: string }) {
  const text = useText(roundText)
  const { units, round, moves } = overview
  const { show: word } = useSearch({ strict: false })
  const show = ROUND_SHOWS.find((one) => one === word)
  const [isChoosing, setChoosing] = useState(false)
  const choose = moves.includes('invite') && (
    <Button variant={units.length === 0 ? 'filled' : 'default'} onClick={() => setChoosing(true)}>
      {text.chooseUnits}
    </Button>
  )
  return (
    <Card component="section" padding={0} mb="md" aria-labelledby="round-units">
      <Group justify="space-between" align="flex-end" p="sm" px="md" gap="sm">
        <Title order={2} id="round-units">
          {text.units(formatCount(units.length))}
        </Title>
        <Group gap="sm" align="flex-end">
          {units.length > 1 && <ShowChoice roundId={round.id} show={show} />}
          {units.length > 0 && choose}
        </Group>
      </Group>
      <Rows overview={overview} today={today} show={show} choose={choose} />
      {isChoosing && <ChooseUnits overview={overview} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

interface RowsProps {
  readonly overview: RoundOverview
  readonly today: string
  readonly show: RoundShow | undefined
  readonly choose: ReactNode
}

function Rows({ overview, today, show, choose }: RowsProps) {
  const text = useText(roundText)
  const { units, round } = overview
  const columns = useUnitColumns(overview, today)
  const shown = show === undefined ? units : units.filter(IS_SHOWN[show])
  if (units.length === 0)
    return (
      <Empty title={text.noUnits} act={choose}>
        {choose ? text.noUnitsToChoose : text.noUnitsYet}
      </Empty>
    )
  if (shown.length === 0) return <Empty title={text.noneShown} />
  return (
    <PlainTable
      caption={text.unitsCaption}
      files={{ title: text.unitsOf(round.title), told: show === undefined ? [] : [text.show[show]] }}
      rows={shown}
      rowKey={({ unitId }) => unitId}
      columns={columns}
    />
  )
}

function ShowChoice({ roundId, show }: { roundId: string; show: RoundShow | undefined }) {
  const text = useText(roundText)
  const { all } = useText(sharedText)
  const navigate = useNavigate()
  return (
    <NativeSelect
      size="xs"
      label={text.shown}
      value={show ?? ''}
      data={[{ value: '', label: all }, ...ROUND_SHOWS.map((value) => ({ value, label: text.show[value] }))]}
      onChange={(event) => {
        const chosen = ROUND_SHOWS.find((one) => one === event.currentTarget.value)
        void navigate({ to: '/assessment/$roundId', params: { roundId }, search: chosen ? { show: chosen } : {}, replace: true })
      }}
    />
  )
}
