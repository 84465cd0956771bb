import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { type Answers, answersQuery, type ImportRecord, putAside, takeBackAside } from '../api.ts'
import { Ask } from '../correct/ask.tsx'
import { importText } from '../text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { RowsTold } from './rows-told.tsx'

/** Rows that wait in earlier trays and that this file no longer has: they stay there until somebody puts them aside. */
export function AbsentRows({ record }: { record: ImportRecord }) {
  const { aside } = useText(importText)
  const answers = useQuery(answersQuery(record.id)).data
  const speaking = (answers?.items ?? []).filter(({ absent }) => absent.length > 0)
  const isTaken = record.state === 'taken'
  return (
    <>
      {speaking.length > 0 && (
        <Ask title={aside.title} isTold={!isTaken}>
          {speaking.map(({ importId, files, startedAt, absent }) => (
            <div key={importId}>
              {aside.of(formatCount(absent.length), files[0] ?? '', formatInstant(startedAt))}
              <RowsTold rows={absent} />
            </div>
          ))}
          {isTaken ? <PutAside id={record.id} items={speaking} /> : <p className="muted">{aside.afterTaking}</p>}
        </Ask>
      )}
      {answers !== undefined && answers.aside.length > 0 && <Aside id={record.id} rows={answers.aside} />}
    </>
  )
}

/** All of them in one act: each is shown first, and a reason is asked. */
function PutAside({ id, items }: { id: string; items: Answers['items'] }) {
  const { aside } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const again = useImportAgain()
  const absent = items.flatMap((item) => item.absent)
  const act = aside.act(formatCount(absent.length))
  return (
    <>
      <Button variant="default" onClick={open}>
        {act}…
      </Button>
      <ConfirmAct
        opened={isOpen}
        onClose={close}
        title={act}
        act={act}
        onAct={async ({ reason, key }) => {
          await putAside(id, { rowIds: absent.map((row) => row.id), reason }, key)
          await again()
        }}
      >
        <p>{aside.effect}</p>
        <RowsTold rows={absent} isWhole />
      </ConfirmAct>
    </>
  )
}

/** What was put aside with this file, and the way back. */
function Aside({ id, rows }: { id: string; rows: Answers['aside'] }) {
  const { aside } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const again = useImportAgain()
  return (
    <Ask title={aside.done(formatCount(rows.length))} isTold>
      {[...Map.groupBy(rows, ({ reason }) => reason)].map(([reason, some]) => (
        <div key={reason}>
          {aside.reason(reason)}
          <RowsTold rows={some} />
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={open}>
        {aside.back}…
      </Button>
      <ConfirmAct
        opened={isOpen}
        onClose={close}
        title={aside.back}
        act={aside.back}
        asksReason="no"
        onAct={async ({ key }) => {
          await takeBackAside(id, key)
          await again()
        }}
      >
        <p>{aside.backEffect(formatCount(rows.length))}</p>
      </ConfirmAct>
    </Ask>
  )
}
