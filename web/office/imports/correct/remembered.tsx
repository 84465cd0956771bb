import { Button, Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { forgetWord, type RememberedWord, rememberedQuery } from '../api.ts'
import { fieldText } from '../rows/doubt-text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { correctText } from './correct-text.ts'

/** What the next file is read by, each thing with the way to forget it; nothing is shown while there is nothing. */
export function Remembered() {
  const { remembered } = useText(correctText)
  const items = useQuery(rememberedQuery).data?.items ?? []
  const again = useImportAgain()
  const withKey = useActKey()
  const { run, isRunning, error } = useAct(async (id: string) => {
    await withKey((key) => forgetWord(id, key))
    await again()
  })
  const columns = useColumns({ isRunning, onForget: (id) => void run(id) })
  if (items.length === 0) return null
  return (
    <Card component="section" mt="md">
      <Title order={2}>{remembered.title}</Title>
      <p className="muted">{remembered.about}</p>
      <ProblemAlert error={error} />
      <PlainTable caption={remembered.title} columns={columns} rows={items} rowKey={({ id }) => id} />
    </Card>
  )
}

interface Forgetting {
  readonly isRunning: boolean
  readonly onForget: (id: string) => void
}

function useColumns({ isRunning, onForget }: Forgetting): readonly Column<RememberedWord>[] {
  const { remembered, corrections } = useText(correctText)
  const fields = useText(fieldText)
  const { columns } = remembered
  const meaning = ({ kind, field, becomes }: RememberedWord): string => {
    if (kind === 'columns' || field === null) return remembered.whole
    return kind === 'heading' ? fields[field] : `${fields[field]}: ${becomes || corrections.empty}`
  }
  return [
    { key: 'written', header: columns.written, value: ({ written }) => written },
    { key: 'kind', header: columns.kind, value: ({ kind }) => remembered.kind[kind] },
    { key: 'meaning', header: columns.meaning, value: meaning },
    { key: 'at', header: columns.at, value: ({ savedAt }) => formatInstant(savedAt) },
    {
      key: 'forget',
      header: '',
      value: () => '',
      cell: ({ id, written }) => (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isRunning}
          aria-label={remembered.forgetOf(written)}
          onClick={() => onForget(id)}
        >
          {remembered.forget}
        </Button>
      ),
    },
  ]
}
