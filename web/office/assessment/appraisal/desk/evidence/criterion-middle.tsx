import { Card, Group, Stack, Title } from '@mantine/core'
import { type Criterion, formSentence } from '../../../../../../src/criteria/index.ts'
import { formatCount } from '../../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../../shared/i18n/language.ts'
import { Tag } from '../../../../../shared/parts/tag.tsx'
import { branchesAbove } from '../../../sheet/criterion-panel.tsx'
import { CriterionTold } from '../../../sheet/criterion-told.tsx'
import sheetClasses from '../../../sheet/sheet.module.css'
import { sheetText } from '../../../sheet/sheet-text.ts'
import { useTold } from '../../../use-told.ts'
import classes from '../desk.module.css'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, keyOf, treeOf, useTellEntry } from '../judging-part.ts'
import { MemoryPart } from './memory-part.tsx'
import { ShownEvidence } from './shown-evidence.tsx'

interface MiddleProps extends Omit<DeskPartProps, 'judging'> {
  readonly isMemoryOpen: boolean
  readonly onMemory: (isOpen: boolean) => void
}

/** What a criterion asks in its own words, what the unit answered, its documents, and what others were given. */
export function CriterionMiddle({ sheet, desk, isMemoryOpen, onMemory }: MiddleProps) {
  const text = useText(deskText)
  const { worth } = useText(sheetText)
  const tell = useTold()
  const { criterion, line } = desk
  return (
    <Card component="section" aria-labelledby="criterion" className={`${classes['column']} ${classes['middle']}`}>
      <div className="muted">
        {branchesAbove(treeOf(sheet), criterion)
          .map(({ title }) => tell(title))
          .join(' › ')}
      </div>
      <Title order={2} id="criterion" mb="xs" tabIndex={-1} className={sheetClasses['heading'] ?? ''}>
        {criterion.code} · {tell(criterion.title)}
      </Title>
      <Group gap="xs" mb="sm">
        <Tag tone="accent" bare>
          {worth[criterion.counts ?? 'points'](formatCount(criterion.maximum ?? 0))}
        </Tag>
      </Group>
      <Stack gap="lg">
        <section aria-label={text.rule}>
          <CriterionTold criterion={criterion} />
          <Formula criterion={criterion} />
        </section>
        {line.exempted !== null ? (
          <p role="note">{text.exempted(line.exempted)}</p>
        ) : (
          <>
            <Answered sheet={sheet} desk={desk} />
            <ShownEvidence evidence={line.evidence} isWanted={criterion.evidence !== undefined} />
          </>
        )}
        <MemoryPart of={keyOf({ sheet, desk })} criterion={criterion} isOpen={isMemoryOpen} onOpen={onMemory} />
      </Stack>
    </Card>
  )
}

/** How it is scored, in one sentence. */
function Formula({ criterion }: { criterion: Criterion }) {
  const text = useText(deskText)
  const read = useBilingual()
  const told = formSentence(criterion)
  if (told === undefined) return null
  return (
    <dl className={sheetClasses['told']}>
      <dt>{text.formula}</dt>
      <dd>{read(told)}</dd>
    </dl>
  )
}

function Answered({ desk: { criterion, line } }: Omit<DeskPartProps, 'judging'>) {
  const text = useText(deskText)
  const tell = useTellEntry({ criterion })
  const { entry, explanation } = line.answered
  return (
    <section aria-labelledby="answer">
      <Title order={3} id="answer" mb={4}>
        {text.answer}
      </Title>
      <p className={sheetClasses['written']}>
        <b>{tell(entry)}</b>
      </p>
      <div className="muted">{text.explanation}</div>
      <p className={sheetClasses['written']}>{explanation ?? text.noExplanation}</p>
    </section>
  )
}
