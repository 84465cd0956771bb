import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import classes from './print.module.css'
import { printText } from './text.ts'

/** On paper alone: the page that is open is not the whole list, and how to print that. */
export function PartOnPaper({ shown, total }: { shown: number; total: number | undefined }) {
  const text = useText(printText)
  const said = formatCount(shown)
  return (
    <p className={classes['part']}>
      {total === undefined ? text.partOfUnknown(said) : text.partOfList(said, formatCount(total))}
    </p>
  )
}
