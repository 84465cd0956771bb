import type { ExampleOutcome } from '../../../src/policies/index.ts'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { policyText } from './text.ts'

/** The provision's own worked examples: what each must be beside what it comes to now. */
export function ExamplesTable({ examples }: { examples: readonly ExampleOutcome[] }) {
  const text = useText(policyText)
  const language = useLanguage()
  const columns: readonly Column<ExampleOutcome>[] = [
    { key: 'case', header: text.exampleCase, value: ({ title }) => (language === 'en' ? (title.en ?? title.vi) : title.vi) },
    { key: 'expected', header: text.expected, kind: 'money', value: ({ expected }) => expected.amount },
    { key: 'got', header: text.got, kind: 'money', value: ({ got }) => got.amount },
    {
      key: 'holds',
      header: text.columns.state,
      value: ({ holds }) => (holds ? text.passes : text.differs),
      cell: ({ holds }) => <Tag tone={holds ? 'ok' : 'bad'}>{holds ? text.passes : text.differs}</Tag>,
    },
  ]
  return <PlainTable caption={text.examples} columns={columns} rows={examples} rowKey={({ title }) => title.vi} />
}
