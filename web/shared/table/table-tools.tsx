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
  readonly filterFields: ReactNode
}

/** Filters at the left; columns, views and Excel at the right. */
export function TableTools<Row>({ name, title, columns, shown, fetchPage, filterFields }: TableToolsProps<Row>) {
  const { table } = useText(sharedText)
  const [isExporting, setExporting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const exportAll = async (): Promise<void> => {
    setExporting(true)
    setError(null)
    await exportExcel({ title, columns: shown, fetchPage }).catch(setError)
    setExporting(false)
  }
  return (
    <div className={classes['tools']}>
      <div className={classes['filters']}>{filterFields}</div>
      <Group gap={6}>
        <ColumnChoice columns={columns} shown={shown} />
        <SavedViews list={name} />
        <Button variant="default" size="xs" loading={isExporting} onClick={() => void exportAll()}>
          {table.exportExcel}
        </Button>
      </Group>
      <ProblemAlert error={error} />
    </div>
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
