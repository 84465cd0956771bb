import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { roundUnitStateText } from '../../../../src/assessment/index.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import type { RoundOverview, Standing } from '../api.ts'
import { useTold } from '../use-told.ts'
import { roundText } from './round-text.ts'

export const TONE_OF_UNIT: Readonly<Record<Standing['state'], Tone>> = {
  invited: 'wait',
  submitted: 'ok',
  returned: 'wait',
  explained: 'ok',
}

/** A unit of a round: its state in words, what it answered of what is asked, its points so far, and what is missing. */
export function useUnitColumns({ round, trees }: RoundOverview, today: string): readonly Column<Standing>[] {
  const text = useText(roundText)
  const read = useBilingual()
  const tell = useTold()
  const { columns } = text
  const usualDay = round.stages.find(({ stage }) => stage === 'self-assessment')?.lastDay
  const isPlanned = round.state === 'planned'
  const stateOf = ({ state, isLate }: Standing): string =>
    isPlanned ? text.toBeInvited : isLate ? text.late : read(roundUnitStateText[state])
  const titleOf = (treeId: string): string => {
    const tree = trees.find(({ id }) => id === treeId)
    return tree === undefined ? '' : tell(tree.title)
  }
  const basic: Column<Standing>[] = [
    {
      key: 'name',
      header: columns.unit,
      width: '15rem',
      value: ({ name }) => name,
      cell: ({ unitId, name }) => (
        <Link to="/assessment/$roundId/units/$unitId" params={{ roundId: round.id, unitId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      value: stateOf,
      cell: (unit) => (
        <Group gap={4}>
          <Tag tone={isPlanned ? 'rest' : unit.isLate ? 'bad' : TONE_OF_UNIT[unit.state]}>{stateOf(unit)}</Tag>
          {!unit.hasContact && <Tag tone="bad">{text.noContact}</Tag>}
        </Group>
      ),
    },
  ]
  const tree: Column<Standing> = {
    key: 'tree',
    header: columns.tree,
    width: '14rem',
    value: ({ treeId }) => titleOf(treeId),
  }
  const contact: Column<Standing> = {
    key: 'contact',
    header: columns.contact,
    value: ({ hasContact }) => (hasContact ? text.hasContact : text.noContact),
  }
  if (isPlanned) return [...basic, tree, contact]
  return [...basic, ...progressColumns(text, { usualDay, today })]
}

interface DaysOfRound {
  readonly usualDay: string | undefined
  readonly today: string
}

/** How far a unit is, once the round is open. */
function progressColumns(text: (typeof roundText)['vi'], { usualDay, today }: DaysOfRound): Column<Standing>[] {
  const { columns } = text
  return [
    {
      key: 'answered',
      header: columns.answered,
      isShort: true,
      value: ({ asked, missing }) => text.figures.of(formatCount(asked - missing), formatCount(asked)),
    },
    {
      key: 'points',
      header: columns.points,
      isShort: true,
      value: ({ points, maximum }) => text.figures.of(points === null ? '—' : formatCount(points), formatCount(maximum)),
    },
    { key: 'documents', header: columns.documents, kind: 'number', value: ({ documents }) => documents },
    {
      key: 'lastDay',
      header: columns.lastDay,
      kind: 'day',
      value: ({ lastDay }) => lastDay,
      cell: ({ lastDay, state }) => (
        <>
          {formatDay(lastDay)}
          {lastDay !== null && lastDay !== usualDay && <div className="muted">{text.withExtension}</div>}
          {state === 'invited' && lastDay === today && <div className="muted">{text.lastDayToday}</div>}
        </>
      ),
    },
    {
      key: 'submitted',
      header: columns.submitted,
      value: ({ submittedAt, headName }) => (submittedAt === null ? null : `${formatInstant(submittedAt)} · ${headName ?? ''}`),
    },
  ]
}
