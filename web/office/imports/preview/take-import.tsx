import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { rememberJob } from '../../../shared/act/job-store.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { answersQuery, type ImportRecord, type ReadyChanges, readyChangesQuery, takeImport } from '../api.ts'
import { useFilesNamed } from '../imports-screen.tsx'
import { importText } from '../text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { RowsTold } from './rows-told.tsx'

/** Takes the sound rows, after showing what that changes. Who is to leave was ticked before; ending asks for a reason. */
export function TakeImport({ record, leaving }: { record: ImportRecord; leaving: ReadonlySet<string> }) {
  const { one } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const named = useFilesNamed()
  const again = useImportAgain()
  const { counts } = record
  if (counts === null) return null
  const act =
    counts.readyMembers === 0 && leaving.size === 0
      ? one.nothingYet
      : one.take(formatCount(counts.readyGroups), formatCount(counts.readyMembers))
  const isNothing = counts.readyMembers === 0 && leaving.size === 0
  const isDayOpen = record.dayBasis !== 'given'
  const take = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    const { jobId } = await takeImport(record.id, { endMembershipIds: [...leaving], reason }, key)
    if (jobId !== null) rememberJob({ id: jobId, title: `${act} · ${named(record.files)}`, href: `/imports/${record.id}` })
    await again()
  }
  return (
    <>
      <Button
        onClick={open}
        disabled={isNothing || isDayOpen}
        title={isNothing ? one.nothingReady : isDayOpen ? one.dayFirst : undefined}
      >
        {act}
      </Button>
      <ConfirmAct
        opened={isOpen}
        onClose={close}
        title={named(record.files)}
        act={act}
        onAct={take}
        asksReason={leaving.size > 0 ? 'required' : 'no'}
      >
        <Difference record={record} leaving={leaving.size} />
      </ConfirmAct>
    </>
  )
}

function Difference({ record, leaving }: { record: ImportRecord; leaving: number }) {
  const { takeAct } = useText(importText)
  return (
    <>
      <Loaded query={useQuery(readyChangesQuery(record.id))}>
        {(changes) => <DifferenceLines record={record} changes={changes} leaving={leaving} />}
      </Loaded>
      <AnswersTold id={record.id} />
      <p className="muted">{takeAct.asOf(formatDay(record.asOf))}</p>
    </>
  )
}

/** Rows of earlier trays that taking closes, named before it does; and those that wait on, since the file has them no more. */
function AnswersTold({ id }: { id: string }) {
  const { takeAct } = useText(importText)
  const items = useQuery(answersQuery(id)).data?.items ?? []
  return items.map(({ importId, files, startedAt, rows, absent }) => (
    <div key={importId}>
      {rows.length > 0 && takeAct.answers(formatCount(rows.length), files[0] ?? '', formatInstant(startedAt))}
      <RowsTold rows={rows} />
      {absent.length > 0 && takeAct.absent(formatCount(absent.length), files[0] ?? '', formatInstant(startedAt))}
      <RowsTold rows={absent} />
    </div>
  ))
}

interface LinesProps {
  readonly record: ImportRecord
  readonly changes: ReadyChanges
  readonly leaving: number
}

/** What happens, a line each; what does not happen is not told. */
function DifferenceLines({ record: { counts, state }, changes, leaving }: LinesProps) {
  const { takeAct } = useText(importText)
  // What the tray still holds establishes no group that was not established when the import was taken.
  const established = state === 'previewed' ? (counts?.groupsNew ?? 0) : 0
  const changing = [
    { count: established, say: takeAct.groups },
    { count: changes['group-new'] + changes.joined, say: takeAct.joined },
    { count: changes['role-changed'], say: takeAct.roles },
    { count: leaving, say: takeAct.ended },
    { count: changes['account-changed'], say: takeAct.accounts },
  ].filter(({ count }) => count > 0)
  const staying = [
    { count: (counts?.left ?? 0) - leaving, say: takeAct.notEnded },
    { count: counts?.doubtful ?? 0, say: takeAct.doubtful },
  ].filter(({ count }) => count > 0)
  return (
    <>
      {changing.length === 0 && <p>{takeAct.nothing}</p>}
      <ul>
        {[...changing, ...staying].map(({ count, say }) => (
          <li key={say(formatCount(count))}>{say(formatCount(count))}</li>
        ))}
      </ul>
    </>
  )
}
