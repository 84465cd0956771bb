import { Button, Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { resultQuery } from '../result/api.ts'
import { useTold } from '../use-told.ts'
import { type AppealsOverview, versionQuery } from './api.ts'
import { AppealState } from './appeal-state.tsx'
import { appealText } from './appeal-text.ts'
import { FileAppeal } from './file-appeal.tsx'
import { lostOf, type ScoredCriterion, scoredCriteria } from './scored-criterion.ts'

interface OwnProps {
  readonly overview: AppealsOverview
  readonly unitId: string
}

/** Every score of the reader’s unit in the latest version, each with what was lost and the way to appeal against it. */
export function OwnScores({ overview, unitId }: OwnProps) {
  const { id } = overview.round
  return (
    <Loaded query={useQuery(resultQuery(id))} rows={6}>
      {({ versions }) =>
        versions[0] === undefined ? null : <OfVersion overview={overview} unitId={unitId} version={versions[0].version} />
      }
    </Loaded>
  )
}

function OfVersion({ overview, unitId, version }: OwnProps & { readonly version: number }) {
  const text = useText(appealText)
  const [chosen, setChosen] = useState<ScoredCriterion>()
  const { round } = overview
  const columns = useColumns({ overview, unitId }, setChosen)
  return (
    <Loaded query={useQuery(versionQuery(round.id, version))} rows={6}>
      {(published) => (
        <Card padding={0} mb="md">
          <Title order={2} p="sm" px="md">
            {text.own}
          </Title>
          <PlainTable
            caption={text.own}
            files={{ title: text.own, told: [round.title] }}
            rows={scoredCriteria(published, unitId)}
            rowKey={({ code }) => code}
            columns={columns}
          />
          {chosen !== undefined && (
            <FileAppeal roundId={round.id} unitId={unitId} criterion={chosen} onClose={() => setChosen(undefined)} />
          )}
        </Card>
      )}
    </Loaded>
  )
}

function useColumns({ overview, unitId }: OwnProps, onAppeal: (criterion: ScoredCriterion) => void): Column<ScoredCriterion>[] {
  const text = useText(appealText)
  const tell = useTold()
  const latestOf = ({ code }: ScoredCriterion) =>
    overview.appeals.findLast((one) => one.unitId === unitId && one.criterion === code)
  const points = (key: 'self' | 'appraised' | 'counted'): Column<ScoredCriterion> => {
    const value = (one: ScoredCriterion): number | null => (typeof one[key] === 'number' ? one[key] : null)
    return { key, header: text.columns[key], kind: 'number', value }
  }
  return [
    {
      key: 'criterion',
      header: text.columns.criterion,
      width: '16rem',
      value: ({ code, title }) => `${code} · ${tell(title)}`,
    },
    points('self'),
    points('appraised'),
    points('counted'),
    { key: 'maximum', header: text.columns.maximum, kind: 'number', value: ({ maximum }) => maximum },
    { key: 'lost', header: text.columns.lost, kind: 'number', value: (one) => negative(lostOf(one)) },
    {
      key: 'act',
      header: text.columns.act,
      value: () => '',
      cell: (one) => {
        const appeal = latestOf(one)
        const isOpen = appeal !== undefined && appeal.waitsFor !== null
        return (
          <>
            {appeal !== undefined && <AppealState appeal={appeal} />}
            {overview.isWindowOpen && !isOpen && (
              <Button size="compact-sm" variant="default" aria-label={text.fileOne(one.code)} onClick={() => onAppeal(one)}>
                {text.file}
              </Button>
            )}
          </>
        )
      },
    },
  ]
}

/** What was lost is less, and stands with its sign. */
const negative = (lost: number | null): number | null => (lost === null || lost === 0 ? lost : -lost)
