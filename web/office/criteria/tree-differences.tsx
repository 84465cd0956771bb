import { useQuery } from '@tanstack/react-query'
import { compareTrees } from '../../../src/criteria/index.ts'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { treeQuery } from './api.ts'
import { differenceWords } from './difference-words.ts'
import { editorText } from './editor/text.ts'
import { criteriaText } from './text.ts'
import { draftOf, type TreeDraft, titleOf } from './tree-document.ts'

interface TreeDifferencesProps {
  readonly tree: TreeDraft
  readonly before: { readonly id: string; readonly version: number }
}

/** What differs from the version before, criterion by criterion. */
export function TreeDifferences({ tree, before }: TreeDifferencesProps) {
  const text = useText(criteriaText)
  const language = useLanguage()
  const words = useText(editorText)
  const columns = text.columnsOfChange
  const nameOf = (criterion: { readonly title?: unknown } | undefined): string =>
    criterion === undefined ? '' : titleOf({ title: criterion.title, code: '' }, language)
  return (
    <Loaded query={useQuery(treeQuery(before.id))} rows={3}>
      {({ document }) => {
        const was = { tree: draftOf(document), language, words }
        const is = { tree, language, words }
        const lines = compareTrees(document, tree).flatMap(({ code, change, fields, ...sides }) =>
          fields.length === 0
            ? [{ ...{ key: code, code, change, field: '' }, before: nameOf(sides.before), after: nameOf(sides.after) }]
            : fields.map(({ field }) => ({
                ...{ key: `${code} ${field}`, code, change, field },
                before: differenceWords(was, sides.before ?? {}, field),
                after: differenceWords(is, sides.after ?? {}, field),
              })),
        )
        return lines.length === 0 ? (
          <p>{text.same}</p>
        ) : (
          <PlainTable
            caption={`${text.differs}, ${text.withVersion(before.version)}`}
            rows={lines}
            rowKey={({ key }) => key}
            files={{}}
            columns={[
              { key: 'code', header: columns.code, kind: 'code', value: ({ code }) => code },
              { key: 'change', header: columns.change, value: ({ change }) => text.change[change] },
              {
                key: 'field',
                header: columns.field,
                value: ({ field }) => words.fields[field as keyof typeof words.fields] ?? field,
              },
              { key: 'before', header: columns.before, width: '16rem', value: (line) => line.before },
              { key: 'after', header: columns.after, width: '16rem', value: (line) => line.after },
            ]}
          />
        )
      }}
    </Loaded>
  )
}
