import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { changeAsOf, communesQuery, type ImportRecord, type UnknownCommune } from '../api.ts'
import { useReadAgain } from '../use-read-again.ts'
import { type AlikeOf, CorrectAlike } from './alike.tsx'
import { Ask } from './ask.tsx'
import { correctText } from './correct-text.ts'
import { dayBefore } from './day-before.ts'

/** Communes that are none on the day of the list: asked once for all rows that name them. */
export function UnknownCommunes({ record }: { record: ImportRecord }) {
  const { communes } = useText(correctText)
  const isAsked = record.doubts.some(({ code }) => code === 'unknown-commune')
  const items = useQuery({ ...communesQuery(record.id), enabled: isAsked }).data?.items ?? []
  const [sought, setSought] = useState<AlikeOf>()
  if (!isAsked || items.length === 0) return null
  return (
    <Stack gap="xs" mb="md" component="section" aria-label={communes.label}>
      {items.map((commune) => (
        <OneCommune key={commune.written} record={record} commune={commune} onChoose={setSought} />
      ))}
      <CorrectAlike
        importId={record.id}
        sought={sought}
        onClose={() => setSought(undefined)}
        onCorrected={() => setSought(undefined)}
      />
    </Stack>
  )
}

interface CommuneProps {
  readonly record: ImportRecord
  readonly commune: UnknownCommune
  readonly onChoose: (sought: AlikeOf) => void
}

function OneCommune({ record, commune, onChoose }: CommuneProps) {
  const { communes } = useText(correctText)
  const { written, rows, endedOn, candidates } = commune
  const day = endedOn === null ? undefined : dayBefore(endedOn)
  const { run, isRunning, error } = useReadAgain(record, () => changeAsOf(record.id, day ?? record.asOf))
  const count = formatCount(rows)
  const told =
    endedOn !== null
      ? communes.ended(written, formatDay(endedOn), count)
      : candidates.length > 0
        ? communes.several(written, count)
        : written === ''
          ? communes.blank(count)
          : communes.unknown(written, count)
  return (
    <Ask title={told}>
      <Group gap="xs" align="flex-end">
        {day !== undefined && record.state === 'previewed' && (
          <Button variant="default" size="sm" loading={isRunning} onClick={() => void run()}>
            {communes.before(formatDay(day))}
          </Button>
        )}
        <Successors commune={commune} onChoose={(becomes) => onChoose({ rowId: commune.rowId, field: 'commune', becomes })} />
      </Group>
      <ProblemAlert error={error} />
    </Ask>
  )
}

/** One that took over is offered; of several a person chooses one, and none is chosen before. */
function Successors({ commune, onChoose }: { commune: UnknownCommune; onChoose: (becomes: string) => void }) {
  const { communes } = useText(correctText)
  const [code, setCode] = useState('')
  const [only, ...others] = commune.candidates
  if (only === undefined)
    return (
      <Button variant="default" size="sm" onClick={() => onChoose('')}>
        {communes.type}
      </Button>
    )
  if (others.length === 0 && commune.endedOn !== null)
    return (
      <Button variant="default" size="sm" onClick={() => onChoose(only.code)}>
        {communes.into(only.name)}
      </Button>
    )
  const choices = [
    { value: '', label: communes.which },
    ...commune.candidates.map(({ code: value, name: label }) => ({ value, label })),
  ]
  return (
    <>
      <NativeSelect
        size="sm"
        label={commune.endedOn === null ? communes.which : communes.split}
        data={choices}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button variant="default" size="sm" disabled={code === ''} onClick={() => onChoose(code)}>
        {communes.choose}
      </Button>
    </>
  )
}
