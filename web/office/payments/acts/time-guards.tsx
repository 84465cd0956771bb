import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { Overview } from '../api.ts'
import { timeGuardText } from './time-guard-text.ts'
import classes from './time-guards.module.css'

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
    <section className={classes['guards']} aria-label={text.asked}>
      <b>{text.asked}</b>
      <ul>
        {guards.map(({ kind, text: told }) => (
          <li key={kind}>{read(told)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What was done of a month at an unusual time, by whom and why: whoever approves sees it. What several acts met is told once. */
export function GivenTimeGuards({ overview: { timeGuards } }: { overview: Overview }) {
  const text = useText(timeGuardText)
  const read = useBilingual()
  if (timeGuards.given.length === 0) return null
  const told = Map.groupBy(timeGuards.given, (given) => read(given.text))
  return (
    <section className={classes['guards']} aria-label={text.given}>
      <b>{text.given}</b>
      <ul>
        {[...told].map(([sentence, acts]) => (
          <li key={sentence}>
            {sentence}
            <ul>
              {acts.map(({ act, by, at, reason, groups }) => (
                <li key={`${act} ${at} ${by.id} ${reason ?? ''}`}>
                  {text.acts[act]}
                  {groups !== null && ` (${text.groups(formatCount(groups))})`} · {text.by(by.name, formatInstant(at))}:{' '}
                  {reason === null ? text.noReason : `“${reason}”`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
