import type { ReactNode } from 'react'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import classes from './status-rail.module.css'

export interface Station {
  readonly key: string
  readonly title: string
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** Who, when, how many, how much: a line each. */
  readonly lines: readonly ReactNode[]
}

/** The stations of a month on one line, with who, when and how much at each. */
export function StatusRail({ label, stations }: { label: string; stations: readonly Station[] }) {
  const { station: said } = useText(sharedText)
  return (
    <ol className={classes['rail']} aria-label={label}>
      {stations.map(({ key, title, state, lines }) => (
        <li key={key} className={classes[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <i aria-hidden="true">{state === 'done' ? '✓' : ''}</i>
          <div>
            <b>{title}</b> <span className="unseen">({said[state]})</span>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a station keep their order
              <span key={index}>{line}</span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
