import type { ReactNode } from 'react'
import { type Doers, roleText } from '../../../src/identity/index.ts'
import { formatCount } from '../i18n/format.ts'
import { useBilingual, useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import classes from './step-list.module.css'
import { Tag, type Tone } from './tag.tsx'

/** One step of a way: what, whom it waits for, how far it is, and why it waits. */
export interface ListedStep {
  readonly key: string
  /** Its name, as a link where one leads to the screen it is done on. */
  readonly title: ReactNode
  readonly state: 'done' | 'ready' | 'held' | 'later'
  readonly isYours: boolean
  readonly doers: Doers
  readonly why: readonly ReactNode[]
}

const TONE = { done: 'ok', yours: 'accent', ready: 'wait', held: 'bad', later: 'rest' } as const satisfies Record<string, Tone>

/** The steps of a way from the first to the last. */
export function StepList({ label, steps }: { label: string; steps: readonly ListedStep[] }) {
  const { step: text } = useText(sharedText)
  const tell = useDoers()
  return (
    <ol className={classes['steps']} aria-label={label}>
      {steps.map(({ key, title, state, isYours, doers, why }) => {
        const said = state === 'ready' && isYours ? 'yours' : state
        return (
          <li key={key}>
            <div>
              <b>{title}</b>
              {why.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a step keep their order
                <div key={index} className="muted">
                  {line}
                </div>
              ))}
            </div>
            <div className={`${classes['who']} muted`}>{state !== 'done' && tell(doers)}</div>
            <span className={classes['state']}>
              <Tag tone={TONE[said]}>{text.state[said]}</Tag>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The same, with what cannot begin yet folded away: a month shows first what can be done now. */
export function FoldedSteps({ label, steps }: { label: string; steps: readonly ListedStep[] }) {
  const { step: text } = useText(sharedText)
  const later = steps.filter(({ state }) => state === 'later')
  return (
    <>
      <StepList label={label} steps={steps.filter(({ state }) => state !== 'later')} />
      {later.length > 0 && (
        <details className={classes['rest']}>
          <summary>{text.later(formatCount(later.length))}</summary>
          <StepList label={text.later(formatCount(later.length))} steps={later} />
        </details>
      )}
    </>
  )
}

/** Names where somebody holds the role, the roles where nobody does. */
export function useDoers(): (doers: Doers) => string {
  const { step: text } = useText(sharedText)
  const read = useBilingual()
  return ({ roles, people, others }) => {
    if (people.length === 0) return text.role(roles.map((role) => read(roleText[role])).join(', '))
    return `${people.join(', ')}${others > 0 ? ` +${formatCount(others)}` : ''}`
  }
}
