import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Words } from '../address/words.ts'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { PartOnPaper } from '../print/part-on-paper.tsx'
import { sharedText } from '../text.ts'
import type { Page } from './column.ts'
import classes from './data-table.module.css'

interface PagerProps {
  readonly page: Page<unknown>
  readonly limit: number
  readonly cursor: string | undefined
  readonly onTurn: (changes: Words) => void
}

/** Turns the pages. The cursors already passed are kept here, so that one can go back the way one came. */
export function Pager({ page, limit, cursor, onTurn }: PagerProps) {
  const { table } = useText(sharedText)
  const [passed, setPassed] = useState<readonly (string | undefined)[]>([])
  const behind = cursor === undefined ? [] : passed
  const total = page.total ?? undefined
  const isKnownPlace = cursor === undefined || behind.length > 0
  const start = behind.length * limit
  const shown =
    total !== undefined && isKnownPlace
      ? table.shown(
          formatCount(page.items.length === 0 ? 0 : start + 1),
          formatCount(start + page.items.length),
          formatCount(total),
        )
      : table.shownWithoutTotal(formatCount(page.items.length))

  const forward = (): void => {
    setPassed([...behind, cursor])
    onTurn({ cursor: page.nextCursor ?? undefined })
  }
  const back = (): void => {
    setPassed(behind.slice(0, -1))
    onTurn({ cursor: behind.at(-1) })
  }
  if (page.items.length === 0) return null
  return (
    <>
      {(cursor !== undefined || page.nextCursor) && <PartOnPaper shown={page.items.length} total={total} />}
      <nav className={classes['pager']} aria-label={table.perPage}>
        <span role="status">{shown}</span>
        <Group gap={6}>
          <NativeSelect
            size="xs"
            aria-label={table.perPage}
            data={['25', '50', '100', '200']}
            value={String(limit)}
            onChange={(event) => onTurn({ limit: event.currentTarget.value })}
          />
          {cursor !== undefined && (
            <Button variant="default" size="xs" onClick={() => onTurn({ cursor: undefined })}>
              {table.first}
            </Button>
          )}
          {behind.length > 0 && (
            <Button variant="default" size="xs" onClick={back}>
              {table.previous}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={forward} disabled={!page.nextCursor}>
            {table.next}
          </Button>
        </Group>
      </nav>
    </>
  )
}
