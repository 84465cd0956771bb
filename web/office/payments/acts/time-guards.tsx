import { Alert } from '@mantine/core'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { Overview } from '../api.ts'
import { timeGuardText } from './time-guard-text.ts'

type GuardAsked = Overview['timeGuards']['asked'][number]

/** What is asked of one act now. */
export const guardsAsked = ({ timeGuards }: Overview, act: GuardAsked['act']): readonly GuardAsked[] =>
  timeGuards.asked.filter((guard) => guard.act === act)

/** Why an act needs a reason at this time. */
export function TimeGuardNotice({ guards }: { guards: readonly { readonly kind: string; readonly text: GuardAsked['text'] }[] }) {
  const text = useText(timeGuardText)
  const read = useBilingual()
  if (guards.length === 0) return null
  return (
    <Alert color="yellow" variant="light" role="note" title={text.asked} my="xs">
      <ul>
        {guards.map(({ kind, text: told }) => (
          <li key={kind}>{read(told)}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** What was done of a month at an unusual time, by whom and why: whoever approves sees it. */
export function GivenTimeGuards({ overview: { timeGuards } }: { overview: Overview }) {
  const text = useText(timeGuardText)
  const read = useBilingual()
  if (timeGuards.given.length === 0) return null
  return (
    <Alert color="yellow" variant="light" role="note" title={text.given} mb="md">
      <ul>
        {timeGuards.given.map(({ act, kind, text: told, by, at, reason, groups }) => (
          <li key={`${act} ${kind} ${at} ${by.id} ${reason ?? ''}`}>
            <b>
              {text.acts[act]}
              {groups !== null && ` (${text.groups(formatCount(groups))})`}:
            </b>{' '}
            {read(told)}. {text.by(by.name, formatInstant(at))}: {reason === null ? text.noReason : `“${reason}”`}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
