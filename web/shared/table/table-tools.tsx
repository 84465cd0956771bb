import { Button, Checkbox, Group, Menu, Stack } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { FileMenu, type FileMenuProps } from './file-menu.tsx'
import { SavedViews } from './saved-views.tsx'
import { useTableState } from './table-state.ts'

interface TableToolsProps<Row> extends Omit<FileMenuProps<Row>, 'printed'> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly filterFields: ReactNode
  readonly fieldsRef: Ref<HTMLDivElement>
}

/** Filters at the left; columns, views, files and paper at the right. */
export function TableTools<Row>({ name, columns, filterFields, fieldsRef, ...files }: TableToolsProps<Row>) {
  const { search } = useTableState()
  return (
    <div className={classes['tools']}>
      <div ref={fieldsRef} className={classes['filters']}>
        {filterFields}
      </div>
      <Group gap={6}>
        <ColumnChoice columns={columns} shown={files.shown} />
        <SavedViews list={name} />
        <FileMenu {...files} printed={search['columns'] === undefined ? columns : files.shown} />
      </Group>
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
