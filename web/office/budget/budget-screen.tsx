import { Button, Card, Group, NativeSelect } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useScope } from '../../shared/address/scope.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { MoneyBar } from '../../shared/parts/money-bar.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { PrintScreen } from '../../shared/print/print-screen.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { useTableState } from '../../shared/table/table-state.ts'
import { provisionsPage } from '../policies/api.ts'
import { usePolicyName } from '../policies/policy-name.ts'
import { type BudgetLineRow, summaryQuery } from './api.ts'
import { NewLine } from './new-line.tsx'
import { budgetText } from './text.ts'

/** A year's budget: allocated, committed, spent, left; as a whole and by line. */
export function BudgetScreen() {
  const text = useText(budgetText)
  const { today = '' } = useScope()
  const { search, set } = useTableState()
  const year = Number(search['year'] ?? today.slice(0, 4))
  const years = useYears(year, today)
  const mayWrite = useMay('budget:write')
  const [isOpen, { open, close }] = useDisclosure(false)
  const columns = useColumns()
  const newLine = mayWrite && <Button onClick={open}>{text.newLine}</Button>
  const summary = useQuery(summaryQuery(year))
  return (
    <>
      <PageHead
        title={text.title(String(year))}
        acts={
          <Group align="flex-end">
            <NativeSelect
              aria-label={text.year}
              value={String(year)}
              data={years}
              onChange={(event) => set({ year: event.currentTarget.value })}
            />
            <PrintScreen />
            {newLine}
          </Group>
        }
      >
        {text.about}
      </PageHead>
      <Loaded query={summary}>
        {(whole) => (
          <>
            <Card component="section" mb="md">
              <MoneyBar stand={whole} title={text.whole} />
            </Card>
            <Card padding={0}>
              {whole.lines.length === 0 ? (
                <Empty title={text.empty} act={newLine}>
                  {text.emptyHint}
                </Empty>
              ) : (
                <PlainTable
                  caption={text.title(String(year))}
                  files={{}}
                  columns={columns}
                  rows={whole.lines}
                  rowKey={({ id }) => id}
                />
              )}
            </Card>
          </>
        )}
      </Loaded>
      <NewLine year={year} opened={isOpen} onClose={close} />
    </>
  )
}

/** From the first year a policy pays for, or the one shown, to the next: estimates of years gone by are entered too. */
function useYears(shown: number, today: string): string[] {
  const policies =
    useQuery({ queryKey: ['provisions', 'codes'], queryFn: () => provisionsPage({ limit: 100 }) }).data?.items ?? []
  const next = Number(today.slice(0, 4)) + 1
  const starts = policies.flatMap(({ paysFrom }) => (paysFrom === null ? [] : [Number(paysFrom.slice(0, 4))]))
  const first = Math.min(next - 2, shown, ...starts)
  const last = Math.max(next, shown)
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

function useColumns(): readonly Column<BudgetLineRow>[] {
  const { columns } = useText(budgetText)
  const read = useBilingual()
  const nameOf = usePolicyName()
  const sum = (key: 'allocated' | 'committed' | 'consumed' | 'left'): Column<BudgetLineRow> => ({
    key,
    header: columns[key],
    kind: 'money',
    isSummed: true,
    value: (line) => line[key],
  })
  return [
    {
      key: 'name',
      header: columns.name,
      width: '14rem',
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/budget/$lineId" params={{ lineId: id }}>
          {name}
        </Link>
      ),
    },
    { key: 'source', header: columns.source, value: ({ source }) => source },
    {
      key: 'level',
      header: columns.level,
      value: ({ levelText }) => read(levelText),
    },
    { key: 'policy', header: columns.policy, width: '12rem', value: ({ provisionCode }) => nameOf(provisionCode) },
    sum('allocated'),
    sum('committed'),
    sum('consumed'),
    sum('left'),
    {
      key: 'proposed',
      header: columns.proposed,
      kind: 'number',
      value: ({ proposed }) => proposed,
      cell: ({ proposed }) => (proposed > 0 ? <Tag tone="wait">{proposed}</Tag> : ''),
    },
  ]
}
