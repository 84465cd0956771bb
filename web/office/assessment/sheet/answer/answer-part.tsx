import { Button, Checkbox, Stack, Textarea, Title } from '@mantine/core'
import type { Form } from '../../../../../src/criteria/index.ts'
import { scoreStepText } from '../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../src/kernel/is-object.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { useTold } from '../../use-told.ts'
import type { PartProps } from '../asked-line.ts'
import { bodyOf } from '../line-mark.ts'
import classes from '../sheet.module.css'
import { sheetText } from '../sheet-text.ts'
import { FieldState } from '../writing/field-state.tsx'
import type { DraftState } from '../writing/field-writer.ts'
import { fieldKey } from '../writing/kept-drafts.ts'
import { AnswerInput } from './answer-input.tsx'
import { answerText } from './answer-text.ts'
import { HowScored } from './how-scored.tsx'
import { previewScore } from './preview-score.ts'
import { tellEntry } from './tell-entry.ts'

/** The answer to a criterion: its input, or that it does not apply; with what it earns, at once. */
export function AnswerPart(props: PartProps) {
  const text = useText(answerText)
  const { asked, writing } = props
  const { criterion, line } = asked
  const tellWords = { text, tell: useTold() }
  const told = (entry: unknown): string => (criterion.form === undefined ? '' : tellEntry(criterion.form, entry, tellWords))
  return (
    <section aria-labelledby="answer">
      <Title order={3} id="answer" mb={4}>
        {text.answer}
      </Title>
      {line.mayAnswer ? <Written {...props} /> : <p className={classes['written']}>{told(line.entry?.body ?? null)}</p>}
      <Score {...props} />
      {line.mayAnswer && (
        <FieldState writing={writing} field={{ field: 'entry', criterion: line.code }} saved={line.entry} tell={told} />
      )}
    </section>
  )
}

function Written({ asked: { criterion, line }, writing }: PartProps) {
  const text = useText(answerText)
  const key = { field: 'entry', criterion: line.code } as const
  const unsaved = writing.unsaved.get(fieldKey(key))
  const entry = bodyOf(line, 'entry', writing.unsaved)
  const reason = isObject(entry) ? entry['notApplicable'] : undefined
  const isLeftOut = typeof reason === 'string'
  const error = useDoubt(criterion.form, unsaved?.state)
  const write = (body: unknown): void =>
    writing.writer.write({ ...key, base: unsaved?.draft.base ?? line.entry?.revision ?? 0, body })
  return (
    <Stack gap="sm">
      <HowScored criterion={criterion} />
      {!isLeftOut && (
        <AnswerInput
          criterion={criterion}
          value={isObject(entry) ? (entry['value'] ?? null) : null}
          onChange={(value) => write(value === null ? null : { value })}
          error={error}
        />
      )}
      {criterion.mayNotApply === true && (
        <Checkbox
          label={text.notApplicable}
          description={text.notApplicableHint}
          checked={isLeftOut}
          onChange={(event) => write(event.currentTarget.checked ? { notApplicable: '' } : null)}
        />
      )}
      {isLeftOut && (
        <Textarea
          label={text.whyNot}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={error}
          onChange={(event) => write({ notApplicable: event.currentTarget.value })}
        />
      )}
      {entry !== null && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => write(null)}>
            {text.clear}
          </Button>{' '}
          <span className="muted">{text.clearHint}</span>
        </div>
      )}
    </Stack>
  )
}

/** What is wrong with an answer as it is typed, beside its input. */
function useDoubt(form: Form | undefined, state: DraftState | undefined): string | undefined {
  const text = useText(answerText)
  const read = useBilingual()
  if (state?.kind !== 'doubtful') return undefined
  const [first] = state.doubts
  return form?.kind === 'ratio' && first?.code === 'field-missing' ? text.bothNumbers : first && read(first)
}

/** What the answer earns. Compared with the best of the block, only the server knows it. */
function Score({ sheet, tree, asked: { criterion, line }, writing }: PartProps) {
  const text = useText(sheetText)
  const read = useBilingual()
  const entry = bodyOf(line, 'entry', writing.unsaved)
  const preview = previewScore({ tree, block: sheet.unit.block, criterion: criterion.code }, entry)
  const isCompared = criterion.form?.kind === 'best-of-block'
  const points = isCompared ? line.score?.points : preview?.points
  const isLeftOut = isObject(entry) && 'notApplicable' in entry
  const isKnown = typeof points === 'number'
  return (
    <p role="status">
      {text.score}{' '}
      <b>
        {isKnown
          ? text.pointsOf(formatCount(points), formatCount(criterion.maximum))
          : isLeftOut
            ? text.notCounted
            : text.noScore}
      </b>
      {isKnown &&
        preview?.steps.map((step) => (
          <span key={step.step} className="muted" style={{ display: 'block' }}>
            {read(scoreStepText(step))}
          </span>
        ))}
      {sheet.undecided.includes(line.code) && <span className="muted"> {text.undecided}</span>}
    </p>
  )
}
