import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { SheetNote } from '../api.ts'
import classes from '../imports.module.css'
import { previewText } from './preview-text.ts'

/** What is doubtful about a whole sheet: a total that differs, a sheet that is hidden, no column of roles. */
export function SheetNotes({ notes }: { notes: readonly SheetNote[] }) {
  const { panel } = useText(previewText)
  const read = useBilingual()
  if (notes.length === 0) return null
  return (
    <ul className={`${classes['doubts']} ${classes['notes']}`}>
      {notes.map((note) => (
        <li key={`${note.file} ${note.sheet} ${note.code} ${note.vi}`} className={classes['isWarning']}>
          <b>{panel.place(note.file, note.sheet)}</b>: {read(note)}
        </li>
      ))}
    </ul>
  )
}
