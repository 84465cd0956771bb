import { Alert, Card, Group, Stack, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { CriteriaTree, Criterion } from '../../../../src/criteria/index.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { Sheet, SheetLine } from '../api.ts'
import { useTold } from '../use-told.ts'
import { AnswerPart } from './answer/answer-part.tsx'
import { ExplanationPart } from './answer/explanation-part.tsx'
import type { AskedLine, PartProps } from './asked-line.ts'
import { CriterionTold } from './criterion-told.tsx'
import { EvidencePart } from './evidence/evidence-part.tsx'
import classes from './sheet.module.css'
import { sheetText } from './sheet-text.ts'
import { useIsNarrow } from './use-is-narrow.ts'

interface WaysOn {
  readonly before: AskedLine | undefined
  readonly after: AskedLine | undefined
  readonly nextMissing: AskedLine | undefined
  /** The address names it; else it is only the first. */
  readonly isChosen: boolean
}

/** One criterion: how it is determined, the answer with its score, the explanation, the evidence, and the way to the next. */
export function CriterionPanel({ before, after, nextMissing, isChosen, ...props }: PartProps & WaysOn) {
  const text = useText(sheetText)
  const tell = useTold()
  const { tree, sheet, asked } = props
  const { criterion, line } = asked
  const heading = useHeadingInView(isChosen)
  return (
    <Card component="section" aria-labelledby="criterion">
      <div className="muted">
        {branchesAbove(tree, criterion)
          .map(({ title }) => tell(title))
          .join(' › ')}
      </div>
      <Title order={2} id="criterion" mb="xs" ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
        {criterion.code} · {tell(criterion.title)}
      </Title>
      <Group gap="xs" mb="sm">
        <Tag tone="accent" bare>
          {text.worth[criterion.counts ?? 'points'](formatCount(criterion.maximum ?? 0))}
        </Tag>
        {line.lastDay !== null &&
          line.lastDay !== sheet.round.stages.find(({ stage }) => stage === 'self-assessment')?.lastDay && (
            <Tag tone="wait">{text.extended(formatDay(line.lastDay))}</Tag>
          )}
        {line.before !== null && line.before.points !== null && (
          <span className="muted">{text.yearBefore(formatCount(line.before.points), formatCount(line.before.maximum))}</span>
        )}
      </Group>
      <Request sheet={sheet} line={line} />
      <CriterionTold criterion={criterion} />
      {line.exempted !== null ? (
        <p role="note">{text.exempted(line.exempted)}</p>
      ) : (
        <Stack gap="lg">
          <AnswerPart {...props} />
          <ExplanationPart {...props} />
          <EvidencePart {...props} />
        </Stack>
      )}
      <Group justify="space-between" mt="lg" gap="xs" component="nav" aria-label={text.ways.label}>
        <Way to={before} name={text.ways.before} />
        <Way to={nextMissing} name={text.ways.nextMissing} />
        <Way to={after} name={text.ways.after} isMain />
      </Group>
    </Card>
  )
}

/**
 * Whoever goes on by a button below, which is not there any more, reads on at the heading; so does whoever chose from the list
 * above it on a narrow screen. In the list beside it the keyboard stays where it is.
 */
function useHeadingInView(isChosen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isNarrow = useIsNarrow()
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isChosen && (isNarrow || isLost)) heading.current?.focus()
  }, [isChosen, isNarrow])
  return heading
}

/** What the unit is asked again; of a returned sheet also that the rest stays. */
function Request({ sheet, line }: { sheet: Sheet; line: SheetLine }) {
  const { request: text } = useText(sheetText)
  if (line.request === null) return sheet.unit.state === 'returned' ? <p className="muted">{text.kept}</p> : null
  const { question, by, at } = line.request
  return (
    <Alert variant="light" color="yellow" className={classes['chosen'] ?? ''} title={text.title} mb="sm">
      <div className={classes['written']}>{question}</div>
      <div className="muted">{text.by(by, formatInstant(at))}</div>
    </Alert>
  )
}

function Way({ to, name, isMain = false }: { to: AskedLine | undefined; name: string; isMain?: boolean }) {
  if (to === undefined) return <span />
  const { code } = to.line
  return (
    <ButtonLink
      to="."
      search={(before) => ({ ...before, criterion: code })}
      resetScroll={false}
      variant={isMain ? 'filled' : 'default'}
    >
      {name} · {code}
    </ButtonLink>
  )
}

export function branchesAbove(tree: CriteriaTree, { parent }: Criterion): Criterion[] {
  const above = tree.criteria.find(({ code }) => code === parent)
  return above === undefined ? [] : [...branchesAbove(tree, above), above]
}
