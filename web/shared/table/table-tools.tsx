import { Button, Checkbox, Group, Menu, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { sharedText } from '../text.ts'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { type Exported, exportExcel } from './export-excel.ts'
import { SavedViews } from './saved-views.tsx'
import { useTableState } from './table-state.ts'

interface TableToolsProps<Row> {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  readonly fetchPage: Exported<Row>['fetchPage']
  /** The address of the same list as a workbook the server writes. */
  readonly exportedAt: string | undefined
  readonly filterFields: ReactNode
}

/** Filters at the left; columns, views and Excel at the right. */
export function TableTools<Row>({ name, exportedAt, filterFields, ...table }: TableToolsProps<Row>) {
  const { exportExcel: exportWord } = useText(sharedText).table
  const [error, setError] = useState<unknown>(null)
  return (
    <div className={classes['tools']}>
      <div className={classes['filters']}>{filterFields}</div>
      <Group gap={6}>
        <ColumnChoice columns={table.columns} shown={table.shown} />
        <SavedViews list={name} />
        {exportedAt === undefined ? (
          <ExportHere {...table} onFailed={setError} />
        ) : (
          <Button variant="default" size="xs" component="a" href={exportedAt} download>
            {exportWord}
          </Button>
        )}
      </Group>
      <ProblemAlert error={error} />
    </div>
  )
}

type Here<Row> = Pick<TableToolsProps<Row>, 'title' | 'shown' | 'fetchPage'> & { readonly onFailed: (error: unknown) => void }

/** The browser reads every page and writes the workbook itself. */
function ExportHere<Row>({ title, shown, fetchPage, onFailed }: Here<Row>) {
  const { table } = useText(sharedText)
  const [isExporting, setExporting] = useState(false)
  const exportAll = async (): Promise<void> => {
    setExporting(true)
    onFailed(null)
    await exportExcel({ title, columns: shown, fetchPage }).catch(onFailed)
    setExporting(false)
  }
  return (
    <Button variant="default" size="xs" loading={isExporting} onClick={() => void exportAll()}>
      {table.exportExcel}
    </Button>
  )
}

function ColumnChoice<Row>({ columns, shown }: { columns: readonly Column<Row>[]; shown: readonly Column<Row>[] }) {
  const { table } = useText(sharedText)
  const { set } = useTableState()
  const choose = (key: string, isShown: boolean): void => {
    const keys = columns.filter((column) => (column.key === key ? isShown : shown.includes(column))).map((column) => column.key)
    set({ columns: keys.join(',') })
  }
  return (
    <Menu closeOnItemClick={false} shadow="md" position="bottom-end" trapFocus>
      <Menu.Target>
        <Button variant="default" size="xs">
          {table.columns}
        </Button>
      </Menu.Target>
      <Menu.Dropdown p="sm" role="group" aria-label={table.columns}>
        <Stack gap={8}>
          {columns.slice(1).map((column) => (
            <Checkbox
              key={column.key}
              size="xs"
              label={column.header}
              checked={shown.includes(column)}
              onChange={(event) => choose(column.key, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Menu.Dropdown>
    </Menu>
  )
}
