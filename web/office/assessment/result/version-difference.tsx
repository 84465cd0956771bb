import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatDay, MISSING } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { differenceQuery, type ResultDifference } from './api.ts'
import { resultText } from './result-text.ts'

interface OfVersion {
  readonly roundId: string
  readonly version: number
}

/** What a correction changed of the version before, when somebody asks for it. */
export function VersionDifference({ roundId, version }: OfVersion) {
  const { difference: text } = useText(resultText)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text.open(formatCount(version - 1))}
      </Button>
      {isOpen && <Difference roundId={roundId} version={version} />}
    </>
  )
}

function Difference({ roundId, version }: OfVersion) {
  const { difference: text } = useText(resultText)
  return (
    <Loaded query={useQuery(differenceQuery(roundId, version))} rows={4} heading={text.open(formatCount(version - 1))}>
      {(found) => (found.movements.length + found.scores.length === 0 ? <p>{text.nothing}</p> : <Tables difference={found} />)}
    </Loaded>
  )
}

type Score = ResultDifference['scores'][number]

function Tables({ difference: { movements, scores } }: { difference: ResultDifference }) {
  const { difference: text } = useText(resultText)
  const { columns } = text
  const told = (score: Score['before']): string =>
    score === null ? MISSING : score === 'not-applicable' ? text.notApplicable : formatCount(score)
  const change = (before: number | null, after: number | null): string => `${formatCount(before)} → ${formatCount(after)}`
  return (
    <Group align="flex-start" grow preventGrowOverflow={false} my="xs">
      <PlainTable
        caption={text.movements}
        files={{ title: text.movements }}
        rows={movements}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'unit', header: columns.unit, value: ({ name }) => name },
          { key: 'rank', header: columns.rank, isShort: true, value: ({ before, after }) => change(before.rank, after.rank) },
          {
            key: 'points',
            header: columns.points,
            isShort: true,
            value: ({ before, after }) => change(before.points, after.points),
          },
          { key: 'paid', header: columns.paid, value: ({ paid }) => text.paid[paid] },
        ]}
      />
      <PlainTable
        caption={text.scores}
        files={{ title: text.scores }}
        rows={scores}
        rowKey={({ unitId, criterion }) => `${unitId} ${criterion}`}
        columns={[
          { key: 'unit', header: columns.unit, value: ({ name }) => name },
          { key: 'criterion', header: columns.criterion, value: ({ criterion, title }) => `${criterion} ${title.vi}` },
          {
            key: 'points',
            header: columns.points,
            isShort: true,
            value: ({ before, after }) => `${told(before)} → ${told(after)}`,
          },
          {
            key: 'appeal',
            header: columns.by,
            value: ({ appeal }) =>
              appeal === null
                ? text.follows
                : (appeal.councilDecisionId === null ? text.byAppeal : text.byCouncil)(formatDay(appeal.decidedAt)),
          },
        ]}
      />
    </Group>
  )
}
