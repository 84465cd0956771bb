import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import classes from '../editor.module.css'
import { editorText } from '../text.ts'

interface OptionalProps {
  readonly place: Place
  readonly blank: unknown
  readonly children: ReactNode
}

/** A part that many provisions lack: asked for by a button, taken out by another. */
export function OptionalAt({ place, blank, children }: OptionalProps) {
  const { value, set, label, error } = usePlace(place)
  const { row } = useText(editorText)
  if (value === undefined) {
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => set(blank)}>
          + {row.addPart(label)}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className={classes['row']}>
      <legend>{label}</legend>
      <Group justify="flex-end" mb={4}>
        <Button variant="default" size="compact-sm" aria-label={row.dropPart(label)} onClick={() => set(undefined)}>
          ✕
        </Button>
      </Group>
      <Stack gap="xs">{children}</Stack>
      {error && <p className={classes['error']}>{error}</p>}
    </fieldset>
  )
}
