import { Button, Group, Textarea, Title } from '@mantine/core'
import { useRef } from 'react'
import { getRoundMove } from '../../../../../../src/assessment/index.ts'
import { useAct } from '../../../../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../../../shared/parts/problem-alert.tsx'
import { Tag } from '../../../../../shared/parts/tag.tsx'
import { useRoundsAgain } from '../../../api.ts'
import { markCriterion } from '../../api.ts'
import classes from '../desk.module.css'
import { useDeskKeys } from '../desk-keys.ts'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, keyOf } from '../judging-part.ts'
import { useTypedText } from '../writing/use-typed-text.ts'

const LEAST_LETTERS = 15

/** The question a unit is asked about one criterion, once its sheet is returned. */
export function QuestionPart(props: Omit<DeskPartProps, 'judging'>) {
  const { question: text } = useText(deskText)
  const { sheet, desk } = props
  const { request, seat, exempted } = desk.line
  const { from, unitIn } = getRoundMove('return')
  const mayMark =
    seat !== null && exempted === null && from.includes(sheet.round.state) && unitIn?.includes(sheet.unit.state) === true
  if (!mayMark && request === null) return null
  return (
    <section aria-labelledby="question" className={classes['read']}>
      <Group gap="xs" mb={4}>
        <Title order={3} id="question">
          {text.title}
        </Title>
        <Tag tone="wait" bare>
          {text.read}
        </Tag>
      </Group>
      {request !== null && (
        <div className="muted">
          {text.askedBy(request.by, formatInstant(request.at))}
          {request.returnedAt !== null && `; ${text.sentAt(formatInstant(request.returnedAt))}`}
        </div>
      )}
      {mayMark ? <Ask {...props} /> : <p>{request?.question}</p>}
    </section>
  )
}

function Ask({ sheet, desk }: Omit<DeskPartProps, 'judging'>) {
  const { question: text } = useText(deskText)
  const again = useRoundsAgain()
  const kept = desk.line.request?.question
  const { typed, type, forget } = useTypedText('question', keyOf({ sheet, desk }), kept)
  const field = useRef<HTMLTextAreaElement>(null)
  useDeskKeys({ q: () => field.current?.focus() })
  const { run, isRunning, error } = useAct(async (question: string | null) => {
    await markCriterion(keyOf({ sheet, desk }), question)
    forget(question ?? '')
    await again()
  })
  const isReady = typed.trim().length >= LEAST_LETTERS && typed.trim() !== kept
  return (
    <>
      <Textarea
        ref={field}
        label={`${text.ask} (Q)`}
        description={text.hint}
        autosize
        minRows={2}
        maxLength={5000}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <ProblemAlert error={error} />
      <Group gap="xs" mt={6}>
        <Button size="xs" variant="default" loading={isRunning} disabled={!isReady} onClick={() => void run(typed.trim())}>
          {kept === undefined ? text.mark : text.changeMark}
        </Button>
        {kept !== undefined && (
          <Button size="xs" variant="subtle" onClick={() => void run(null)}>
            {text.unmark}
          </Button>
        )}
      </Group>
    </>
  )
}
