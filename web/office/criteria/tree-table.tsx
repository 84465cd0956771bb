import { checkSentence, formSentence } from '../../../src/criteria/index.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { criteriaText } from './text.ts'
import { type CriterionDraft, type PlacedCriterion, placeCriteria, type TreeDraft, titleOf } from './tree-document.ts'

/** The criteria of a tree, each below its parent, with how it is scored in a sentence. */
export function TreeTable({ tree }: { tree: TreeDraft }) {
  const text = useText(criteriaText)
  const read = useBilingual()
  const language = useLanguage()
  const sentence = ({ criterion }: PlacedCriterion): string => {
    const told = formSentence(criterion as Parameters<typeof formSentence>[0])
    return told === undefined ? '' : read(told)
  }
  const evidenceOf = ({ evidence }: CriterionDraft): string =>
    evidence === undefined ? '' : titleOf({ title: evidence, code: '' }, language)
  const checksOf = ({ checks = [] }: CriterionDraft): readonly string[] => checks.map((check) => read(checkSentence(check)))
  return (
    <PlainTable
      caption={text.tree}
      rows={placeCriteria(tree.criteria)}
      rowKey={({ index }) => String(index)}
      files={{}}
      columns={[
        {
          key: 'criterion',
          header: text.criterion,
          width: '22rem',
          value: ({ criterion }) => `${criterion.code} ${titleOf({ title: criterion.title, code: criterion.code }, language)}`,
          cell: ({ criterion, depth, isLeaf }) => (
            <span style={{ display: 'block', paddingInlineStart: `${depth * 1.1}rem`, fontWeight: isLeaf ? undefined : 600 }}>
              {criterion.code} {titleOf({ title: criterion.title, code: criterion.code }, language)}
              <Marks criterion={criterion} tree={tree} />
            </span>
          ),
        },
        {
          key: 'maximum',
          header: text.maximum,
          kind: 'number',
          value: ({ criterion }) => criterion.maximum,
        },
        { key: 'scored', header: text.scored, width: '26rem', value: sentence },
        {
          key: 'evidence',
          header: text.evidence,
          width: '16rem',
          value: ({ criterion }) => [evidenceOf(criterion), ...checksOf(criterion)].filter((told) => told !== '').join(' · '),
          cell: ({ criterion }) => (
            <>
              {evidenceOf(criterion)}
              {checksOf(criterion).map((told) => (
                <div key={told} className="muted">
                  {text.check} {told}
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}

function Marks({ criterion, tree }: { criterion: CriterionDraft; tree: TreeDraft }) {
  const text = useText(criteriaText)
  const language = useLanguage()
  const { counts, onlyBlocks, mayNotApply } = criterion
  const blockNamed = (code: string): string =>
    titleOf(tree.blocks?.find((block) => block.code === code) ?? { code, title: undefined }, language)
  return (
    <>
      {counts !== undefined && (
        <>
          {' '}
          <Tag tone="accent">{text[counts]}</Tag>
        </>
      )}
      {onlyBlocks !== undefined && (
        <span className="muted">
          {' '}
          · {text.only} {onlyBlocks.map(blockNamed).join(', ')}
        </span>
      )}
      {mayNotApply === true && <span className="muted"> · {text.mayNotApply}</span>}
    </>
  )
}
