import { Button, Stack } from '@mantine/core'
import { Fragment, type ReactNode, useRef } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import { movedUp, type Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import classes from '../editor.module.css'
import { editorText } from '../text.ts'

interface RowsProps {
  readonly place: Place
  /** What one row is, in the middle of a sentence: "bậc", "khoản hỗ trợ". */
  readonly name: string
  readonly blank: () => unknown
  readonly children: (row: Place, index: number) => ReactNode
}

/** Rows that are added, taken out and put in another order. The last one gone, a list that may be absent is. */
export function RowsAt({ place, name, blank, children }: RowsProps) {
  const { value, set, error, isRequired } = usePlace(place)
  const text = useText(editorText)
  const addButton = useRef<HTMLButtonElement>(null)
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  const keep = (next: readonly unknown[]) => set(next.length === 0 && !isRequired ? undefined : next)
  const drop = (index: number): void => {
    keep(rows.toSpliced(index, 1))
    addButton.current?.focus()
  }
  return (
    <Stack gap="sm" align="stretch">
      {rows.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its place is what it is edited by
        <Fragment key={index}>
          <Row
            place={[...place, index]}
            name={`${name} ${index + 1}`}
            onUp={index === 0 ? undefined : () => keep(movedUp(rows, index))}
            onDown={index === rows.length - 1 ? undefined : () => keep(movedUp(rows, index + 1))}
            onDrop={() => drop(index)}
          >
            {children([...place, index], index)}
          </Row>
        </Fragment>
      ))}
      {error && <p className={classes['error']}>{error}</p>}
      <div>
        <Button ref={addButton} variant="default" size="xs" onClick={() => keep([...rows, blank()])}>
          + {text.row.add(name)}
        </Button>
      </div>
    </Stack>
  )
}

interface RowProps {
  readonly place: Place
  readonly name: string
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onDrop: () => void
  readonly children: ReactNode
}

function Row({ place, name, onUp, onDown, onDrop, children }: RowProps) {
  const { row } = useText(editorText)
  const { error } = usePlace(place)
  const move = (label: string, sign: string, act: (() => void) | undefined) => (
    <Button variant="default" size="compact-sm" aria-label={label} disabled={act === undefined} onClick={act}>
      {sign}
    </Button>
  )
  return (
    <fieldset className={classes['row']}>
      <legend>{name.charAt(0).toUpperCase() + name.slice(1)}</legend>
      <div className={classes['moves']}>
        {move(row.up(name), '↑', onUp)}
        {move(row.down(name), '↓', onDown)}
        {move(row.drop(name), '✕', onDrop)}
      </div>
      <Stack gap="xs">{children}</Stack>
      {error && <p className={classes['error']}>{error}</p>}
    </fieldset>
  )
}
