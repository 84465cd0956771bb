import { Card, Group, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { roundUnitStateText } from '../../../../../src/assessment/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { Bar } from '../../../../shared/parts/bar.tsx'
import { Empty } from '../../../../shared/parts/empty.tsx'
import { Tag } from '../../../../shared/parts/tag.tsx'
import type { Column } from '../../../../shared/table/column.ts'
import { PlainTable } from '../../../../shared/table/plain-table.tsx'
import { TONE_OF_UNIT } from '../../round/use-unit-columns.tsx'
import type { AppraisalOverview, AppraisedUnit } from '../api.ts'
import { gapOf } from '../desk/desk-line.ts'
import { judgedOf } from './appraisal-progress.ts'
import { appraisalText } from './appraisal-text.ts'

/** Each unit of the round: how far it is judged, by whom, and what that did to its points. */
export function UnitProgressTable({ overview }: { overview: AppraisalOverview }) {
  const text = useText(appraisalText)
  const columns = useColumns(overview)
  const { units, round } = overview
  return (
    <Card component="section" padding={0} mb="md" aria-labelledby="appraised-units">
      <Group p="sm" px="md">
        <Title order={2} id="appraised-units">
          {text.units(formatCount(units.length))}
        </Title>
      </Group>
      {units.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <PlainTable
          caption={text.unitsCaption}
          files={{ title: `${text.unitsCaption}: ${round.title}` }}
          rows={units}
          rowKey={({ unitId }) => unitId}
          columns={columns}
        />
      )}
    </Card>
  )
}

/** An appraised score is one only once everything is judged: until then the gap says nothing. */
const wholeGap = (unit: AppraisedUnit): number | null =>
  unit.asked > 0 && judgedOf(unit) === unit.asked ? gapOf(unit.self, unit.appraised) : null

function useColumns(overview: AppraisalOverview): readonly Column<AppraisedUnit>[] {
  const text = useText(appraisalText)
  const read = useBilingual()
  const appraisersOf = useAppraisers(overview)
  const { columns } = text
  const judgedTold = (unit: AppraisedUnit): string => text.ofAll(formatCount(judgedOf(unit)), formatCount(unit.asked))
  return [
    {
      key: 'name',
      header: columns.unit,
      width: '15rem',
      value: ({ name }) => name,
      cell: ({ unitId, name }) => (
        <Link to="/assessment/$roundId/units/$unitId/appraisal" params={{ roundId: overview.round.id, unitId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => read(roundUnitStateText[state]),
      cell: ({ state }) => <Tag tone={TONE_OF_UNIT[state]}>{read(roundUnitStateText[state])}</Tag>,
    },
    {
      key: 'judged',
      header: columns.judged,
      width: '8rem',
      value: judgedTold,
      cell: (unit) => (
        <>
          {judgedTold(unit)}
          <Bar
            thin
            whole={Math.max(unit.asked, 1)}
            parts={[
              { label: columns.judged, amount: judgedOf(unit), tone: 'ok', shown: formatCount(judgedOf(unit)) },
              { label: columns.differing, amount: unit.differing, tone: 'bad', shown: formatCount(unit.differing) },
            ]}
          />
        </>
      ),
    },
    { key: 'appraisers', header: columns.appraisers, width: '14rem', value: appraisersOf },
    { key: 'self', header: columns.self, kind: 'number', value: ({ self }) => self },
    { key: 'appraised', header: columns.appraised, kind: 'number', value: ({ appraised }) => appraised },
    { key: 'gap', header: columns.gap, kind: 'number', value: wholeGap },
    { key: 'differing', header: columns.differing, kind: 'number', value: ({ differing }) => differing },
    { key: 'settled', header: columns.settled, kind: 'number', value: ({ settled }) => settled },
    { key: 'marked', header: columns.marked, kind: 'number', value: ({ marked }) => marked },
  ]
}

/** Who judges a unit, of which part and on which seat; and who must not. */
function useAppraisers({ round, assignments, conflicts }: AppraisalOverview): (unit: AppraisedUnit) => string {
  const text = useText(appraisalText)
  return ({ unitId }) => {
    const named = assignments
      .filter((one) => one.unitId === unitId)
      .map(({ seat, branch, appraiserName }) =>
        text.seat(round.appraisers === 2 ? text.ofSeat(String(seat)) : '', appraiserName, branch),
      )
    const recused = conflicts.filter((one) => one.unitId === unitId).map(({ personName }) => text.recused(personName))
    return [...(named.length === 0 ? [text.nobody] : named), ...new Set(recused)].join('; ')
  }
}
