import { List } from '@mantine/core'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import type { AccountChange } from './api.ts'
import { ChangeLooked, SampleLooked } from './change-looked.tsx'
import { peopleText } from './text.ts'

/** What a decision changes: of one account all that tells whether it is right; of a list how many of which kind, the files they stand in, and a sample. */
export function AccountDifference({ changes }: { readonly changes: readonly AccountChange[] }) {
  const text = useText(peopleText)
  const [only, ...others] = changes
  if (only !== undefined && others.length === 0) return <ChangeLooked change={only} />
  const first = changes.filter(({ current }) => current === null).length
  const shared = changes.filter(({ sharedWith }) => sharedWith > 0).length
  const files = Map.groupBy(changes, ({ account }) => fileOf(account.proposalReason))
  return (
    <>
      <p>{text.manyDifference(formatCount(changes.length))}</p>
      <List size="sm">
        <List.Item>{text.firstAccounts(formatCount(first))}</List.Item>
        <List.Item>{text.changedAccounts(formatCount(changes.length - first))}</List.Item>
        {shared > 0 && <List.Item>{text.sharedAccounts(formatCount(shared))}</List.Item>}
        {[...files].map(([file, theirs]) => (
          <List.Item key={file}>{text.fromFile(file, formatCount(theirs.length))}</List.Item>
        ))}
      </List>
      <SampleLooked changes={changes} />
    </>
  )
}

/** A register's account is proposed with its file, sheet and row; another with a reason in words. */
const fileOf = (reason: string | null): string => (reason ?? '').split(' · ')[0] ?? ''
