import { Card, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { useTableState } from '../../../shared/table/table-state.ts'
import { sharedText } from '../../../shared/text.ts'
import { doubtfulQuery, type ImportRecord, type RegisterRow } from '../api.ts'
import classes from '../imports.module.css'
import { previewText } from '../preview/preview-text.ts'
import { RowPanel } from './row-panel.tsx'
import { asked, RowTable, rowWords, whatFirst } from './row-table.tsx'

/** Wide enough for the table and the row beside it; below, the row comes up over the table. */
const SIDE_BY_SIDE = '(min-width: 75em)'

/** The rows, and beside them the one that is looked at. From one doubt the next is one press away. */
export function RowsAndPanel({ record }: { record: ImportRecord }) {
  const { panel } = useText(previewText)
  const shared = useText(sharedText)
  const isWide = useMediaQuery(SIDE_BY_SIDE, true, { getInitialValueInEffect: false })
  const filters = rowWords(useTableState().search)
  const doubtful = useQuery(doubtfulQuery(record.id, asked(filters, whatFirst(record, filters.code)))).data?.items ?? []
  const [chosen, setChosen] = useState<RegisterRow>()
  // What was chosen may have been mended since: then the row as it reads now.
  const shown = doubtful.find(({ id }) => id === chosen?.id) ?? chosen ?? (isWide ? doubtful[0] : undefined)
  const frame = useDoubtInView(chosen?.id)
  const place = doubtful.findIndex(({ id }) => id === shown?.id)
  const step = {
    previous: doubtful[place - 1],
    // A row that has just been mended is no longer among them: the first that is left comes next.
    next: place < 0 ? doubtful.find(({ id }) => id !== shown?.id) : doubtful[place + 1],
  }
  const row = shown && (
    <RowPanel key={shown.id} record={record} row={shown} {...step} onChoose={setChosen} onSettled={() => setChosen(undefined)} />
  )
  return (
    <div className={classes['preview']} ref={frame}>
      <RowTable record={record} chosenId={shown?.id} onChoose={setChosen} />
      {isWide ? (
        <Card component="aside" className={classes['panel'] ?? ''} aria-label={panel.label}>
          {row ?? <Empty title={panel.none}>{panel.noneHint}</Empty>}
        </Card>
      ) : (
        <Drawer
          opened={row !== undefined}
          onClose={() => setChosen(undefined)}
          position="bottom"
          size="85dvh"
          title={panel.label}
          closeButtonProps={{ 'aria-label': shared.close }}
        >
          {row}
        </Drawer>
      )}
    </div>
  )
}

/** A table wider than its place hides cells: the doubtful one of the row that was chosen comes into view. */
function useDoubtInView(chosenId: string | undefined) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosenId === undefined) return
    const row = frame.current?.querySelector('[aria-pressed="true"]')?.closest('tr')
    row?.querySelector('td button')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosenId])
  return frame
}
