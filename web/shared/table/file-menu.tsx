import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { TABLE_MEDIA_TYPE, tableFileName } from '../../../src/platform/table-export/file-name.ts'
import { useAct } from '../act/confirm-act.tsx'
import { keepFile } from '../act/keep-file.ts'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { usePrint } from '../print/printing.ts'
import { sharedText } from '../text.ts'
import type { Column } from './column.ts'
import { describeRows } from './whole-table.ts'

export interface FileMenuProps<Row> {
  readonly title: string
  /** Those on the screen, in their order. */
  readonly shown: readonly Column<Row>[]
  /** Those that go to paper: all, unless the reader chose. */
  readonly printed: readonly Column<Row>[]
  readonly readRows: (onRead: (rows: number) => void) => Promise<readonly Row[]>
  /** What the table is of, in the lines under its title. */
  readonly tellScope: () => Promise<readonly string[]>
  /** The month or day in the file's name. */
  readonly when: string | undefined
}

/** The table as it is on the screen, every row of it, as a file or on paper. */
export function FileMenu<Row>({ title, shown, printed, readRows, tellScope, when }: FileMenuProps<Row>) {
  const { table: text } = useText(sharedText)
  const { printTable } = usePrint()
  const [rowsRead, setRowsRead] = useState(0)
  const describe = async (columns: readonly Column<Row>[]) => {
    setRowsRead(0)
    const [rows, scope] = [await readRows(setRowsRead), await tellScope()]
    return describeRows({ title, scope, columns }, rows)
  }
  const { run, isRunning, error } = useAct(async (what: 'xlsx' | 'csv' | 'paper') => {
    if (what === 'paper') return printTable(await describe(printed))
    const table = await describe(shown)
    const { default: writeTable } = await import('../../../src/platform/table-export/write-table.ts')
    const bytes = (await writeTable({ table, format: what })) as Uint8Array<ArrayBuffer>
    keepFile({ name: tableFileName({ title, when }, what), content: new Blob([bytes], { type: TABLE_MEDIA_TYPE[what] }) })
  })
  return (
    <>
      <Menu shadow="md" position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" size="xs" loading={isRunning}>
            {text.files}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void run('xlsx')}>{text.exportExcel}</Menu.Item>
          <Menu.Item onClick={() => void run('csv')}>{text.exportCsv}</Menu.Item>
          <Menu.Label>{text.csvHint}</Menu.Label>
          <Menu.Divider />
          <Menu.Item onClick={() => void run('paper')}>{text.print}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRunning && (
        <span role="status" className="muted">
          {text.reading(formatCount(rowsRead))}
        </span>
      )}
      <ProblemAlert error={error} />
    </>
  )
}
