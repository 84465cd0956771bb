import { Button, Card, Group, Title } from '@mantine/core'
import type { TreeCheck } from '../../../../src/criteria/index.ts'
import { useLanguage, useText } from '../../../shared/i18n/language.ts'
import { Tag } from '../../../shared/parts/tag.tsx'
import { criteriaText } from '../text.ts'
import { placeCriteria, type TreeDraft, titleOf } from '../tree-document.ts'
import { withNewCriterion } from './draft.ts'
import classes from './editor.module.css'
import { editorText } from './text.ts'

interface EntryListProps {
  readonly tree: TreeDraft
  readonly chosen: number | undefined
  readonly doubts: TreeCheck['doubts']
  readonly onChoose: (index: number | undefined) => void
  readonly onChange: (tree: TreeDraft) => void
}

/** The entries of a tree, each below its parent; the first line is the tree itself. */
export function EntryList({ tree, chosen, doubts, onChoose, onChange }: EntryListProps) {
  const text = useText(editorText)
  const words = useText(criteriaText)
  const language = useLanguage()
  const wrong = new Set(
    doubts.flatMap(({ pointer, severity }) =>
      severity === 'error' ? [Number(/^\/criteria\/(\d+)/.exec(pointer)?.[1] ?? -1)] : [],
    ),
  )
  const add = (parent: string | undefined): void => {
    const { tree: more, index } = withNewCriterion(tree, parent)
    onChange(more)
    onChoose(index)
  }
  const parent = chosen === undefined ? undefined : tree.criteria[chosen]?.code
  return (
    <Card component="nav" aria-label={text.list}>
      <Title order={2} mb="xs">
        {text.list}
      </Title>
      <ul className={classes['entries']}>
        <li>
          <Entry label={text.whole} isChosen={chosen === undefined} onChoose={() => onChoose(undefined)} depth={0} />
        </li>
        {placeCriteria(tree.criteria).map(({ criterion, depth, index }) => (
          <li key={index}>
            <Entry
              label={`${criterion.code} ${titleOf({ title: criterion.title, code: '' }, language) || text.untitled}`}
              isChosen={chosen === index}
              onChoose={() => onChoose(index)}
              depth={depth + 1}
              {...(wrong.has(index) && { wrong: words.error })}
            />
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => add(undefined)}>
          {text.addPillar}
        </Button>
        {parent !== undefined && (
          <Button size="xs" variant="default" onClick={() => add(parent)}>
            {text.addBelow}
          </Button>
        )}
      </Group>
    </Card>
  )
}

interface EntryProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly depth: number
  readonly wrong?: string
}

const Entry = ({ label, isChosen, onChoose, depth, wrong }: EntryProps) => (
  <button
    type="button"
    className={`${classes['entry']} ${isChosen ? classes['chosen'] : ''}`}
    style={{ paddingInlineStart: `${0.5 + depth * 0.8}rem` }}
    aria-current={isChosen ? 'true' : undefined}
    onClick={onChoose}
  >
    {label} {wrong !== undefined && <Tag tone="bad">{wrong}</Tag>}
  </button>
)
