import { Button, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { roleText } from '../../../src/identity/index.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { formatDay, formatInstant } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import type { Me } from '../../shared/me.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { readNotices } from './api.ts'
import { FrontPage } from './front-page.tsx'
import { signInText } from './text.ts'

type Notice = Me['notices'][number]

/** What others did to the account since its owner was last here; nothing else is shown before it was read. */
export function UnreadNotices({ notices }: { notices: readonly Notice[] }) {
  const text = useText(signInText)
  const queries = useQueryClient()
  return (
    <FrontPage title={text.noticesTitle} hint={text.noticesHint}>
      <NoticesToRead notices={notices} onRead={() => queries.invalidateQueries({ queryKey: ['me'] })} />
    </FrontPage>
  )
}

/** The notices themselves, and the word that they were read. */
export function NoticesToRead({ notices, onRead }: { notices: readonly Notice[]; onRead: () => Promise<void> }) {
  const text = useText(signInText)
  const { run, isRunning, error } = useAct(async () => {
    await readNotices(notices.map(({ id }) => id))
    await onRead()
  })
  return (
    <Stack gap="sm">
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {notices.map((notice) => (
          <li key={notice.id} style={{ marginBottom: 8, overflowWrap: 'anywhere' }}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
      <ProblemAlert error={error} />
      <Button loading={isRunning} onClick={() => void run()}>
        {text.noticesRead}
      </Button>
    </Stack>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const text = useText(signInText)
  const read = useBilingual()
  const { kind, role, unitName, until, identityNumber, providerPerson, username, address, browser, system, by, confirmedBy, at } =
    notice
  const where = [role === null ? '' : read(roleText[role]), unitName ?? ''].filter(Boolean).join(' · ')
  const device = [browser, system, address ?? ''].filter(Boolean).join(' · ')
  const what = {
    'give-role': text.noticeRole(where),
    'end-role': text.noticeRoleEnded(where, formatDay(until)),
    'record-identity': text.noticeIdentity(identityNumber ?? ''),
    'issue-password': text.noticePassword,
    'link-provider': text.noticeLinked(providerPerson ?? ''),
    'unlink-provider': text.noticeUnlinked(providerPerson ?? ''),
    'signed-in': text.noticeSignIn(device),
    'administrator-added': text.noticeAdministrator(username ?? ''),
  }
  const hands = kind === 'signed-in' ? '' : confirmedBy === null ? text.noticeBy(by) : text.noticeByTwo(by, confirmedBy)
  return (
    <>
      <b>{what[kind]}</b>
      <div className="muted">{[hands, formatInstant(at)].filter(Boolean).join(' · ')}</div>
    </>
  )
}
