import type { ReactNode } from 'react'
import classes from './standing-bar.module.css'

/** A sentence that stands at the lower edge, over dialogs too, for as long as it is true. It is there empty: only what changes is read out. */
export function StandingBar({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  return (
    <div role="status" className={classes['place']}>
      {isShown && <div className={classes['bar']}>{children}</div>}
    </div>
  )
}
