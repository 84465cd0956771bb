import { Card, Title } from '@mantine/core'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { AwardOverview } from './api.ts'
import { awardText } from './award-text.ts'

type Book = AwardOverview['books'][number]

/** What the ledger and the budget hold of the award, and that it agrees with its sums. */
export function BooksCard({ award: { books } }: { award: AwardOverview }) {
  const text = useText(awardText)
  const read = useBilingual()
  const { columns } = text
  if (books.length === 0) return null
  const shown: readonly Column<Book>[] = [
    { key: 'book', header: columns.book, width: '14rem', value: ({ name }) => read(name) },
    { key: 'held', header: columns.held, kind: 'money', value: ({ held }) => held },
    { key: 'over', header: columns.over, kind: 'money', value: ({ over }) => over },
  ]
  return (
    <Card component="section" padding={0} aria-labelledby="award-books">
      <div style={{ padding: '12px 16px' }}>
        <Title order={2} id="award-books">
          {text.books}
        </Title>
        <p className="muted" style={{ margin: 0 }}>
          {text.booksHint}
        </p>
      </div>
      <PlainTable
        caption={text.books}
        rows={books.filter(({ held, over }) => held !== 0 || over !== 0)}
        rowKey={({ account }) => account}
        columns={shown}
      />
    </Card>
  )
}
