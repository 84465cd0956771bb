import { useText } from '../i18n/language.ts'
import type { PaperWords } from './paper.ts'
import classes from './print.module.css'
import { printText } from './text.ts'

/** Who signs, with room for it. */
export function Signatures({ words: { left, right } }: { words: PaperWords }) {
  const text = useText(printText)
  return (
    <div className={classes['foot']}>
      {[
        { who: left, how: text.signs },
        { who: right, how: text.seals },
      ].map(({ who, how }) => (
        <div key={how}>
          <p className={classes['bold']}>{who}</p>
          <p>{how}</p>
        </div>
      ))}
    </div>
  )
}
