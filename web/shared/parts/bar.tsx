import classes from './bar.module.css'
import { widthOf } from './share.ts'
import type { Tone } from './tag.tsx'

export interface BarPart {
  readonly label: string
  readonly amount: number
  readonly tone: Tone
  /** The amount as it is read beside the bar. */
  readonly shown: string
}

/** A bar of parts of a whole. The picture is for the eye; its numbers are in the sentence it is named by. */
export function Bar({ parts, whole, thin }: { parts: readonly BarPart[]; whole: number; thin?: true }) {
  const said = parts.map(({ label, shown }) => `${label} ${shown}`).join(', ')
  return (
    <div className={`${classes['bar']} ${thin ? classes['thin'] : ''}`} role="img" aria-label={said}>
      {parts.map(({ label, amount, tone, shown }) => (
        <span key={label} title={`${label}: ${shown}`} className={classes[tone]} style={{ width: widthOf(amount, whole) }} />
      ))}
    </div>
  )
}

/** The same parts in words, under the bar: what stands for what, and how much. */
export function BarLegend({ parts }: { parts: readonly BarPart[] }) {
  return (
    <ul className={classes['legend']}>
      {parts.map(({ label, tone, shown }) => (
        <li key={label}>
          <span className={`${classes['key']} ${classes[tone]}`} aria-hidden="true" />
          {label} <b>{shown}</b>
        </li>
      ))}
    </ul>
  )
}
