import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ImportCounts } from '../../../src/exchange/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { rememberJob } from '../../shared/act/job-store.ts'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { type ImportRecord, takeImport } from './api.ts'
import { useFilesNamed } from './imports-screen.tsx'
import { importText } from './text.ts'
import { useImportAgain } from './use-import-again.ts'

/** Takes the sound rows, after showing what that changes. Who is to leave was ticked before; ending asks for a reason. */
export function TakeImport({ record, leaving }: { record: ImportRecord; leaving: ReadonlySet<string> }) {
  const { one } = useText(importText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const named = useFilesNamed()
  const again = useImportAgain()
  const { counts } = record
  if (counts === null) return null
  const act = one.take(formatCount(counts.readyGroups), formatCount(counts.readyMembers))
  const isNothing = counts.readyMembers === 0 && leaving.size === 0
  const take = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    const { jobId } = await takeImport(record.id, { endMembershipIds: [...leaving], reason }, key)
    if (jobId !== null) rememberJob({ id: jobId, title: `${act} · ${named(record.files)}`, href: `/imports/${record.id}` })
    await again()
  }
  return (
    <>
      <Button onClick={open} disabled={isNothing} title={isNothing ? one.nothingReady : undefined}>
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
        <Difference counts={counts} leaving={leaving.size} asOf={record.asOf} />
      </ConfirmAct>
    </>
  )
}

function Difference({ counts, leaving, asOf }: { counts: ImportCounts; leaving: number; asOf: string }) {
  const { takeAct } = useText(importText)
  const lines = [
    { count: counts.groupsNew, say: takeAct.groups },
    { count: counts.joined, say: takeAct.joined },
    { count: counts.roleChanged, say: takeAct.roles },
    { count: leaving, say: takeAct.ended },
    { count: counts.left - leaving, say: takeAct.notEnded },
    { count: counts.accountChanged, say: takeAct.accounts },
    { count: counts.doubtful, say: takeAct.doubtful },
  ].filter(({ count }) => count > 0)
  const isNothing = counts.groupsNew + counts.joined + counts.roleChanged + leaving + counts.accountChanged === 0
  return (
    <>
      {isNothing && <p>{takeAct.nothing}</p>}
      <ul>
        {lines.map(({ count, say }) => (
          <li key={say(formatCount(count))}>{say(formatCount(count))}</li>
        ))}
      </ul>
      <p className="muted">{takeAct.asOf(formatDay(asOf))}</p>
    </>
  )
}
