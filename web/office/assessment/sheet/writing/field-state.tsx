import { Alert, Button, Group } from '@mantine/core'
import { useConnection } from '../../../../shared/api/connection.ts'
import { formatInstant } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import type { AnswerField } from '../../api.ts'
import classes from '../sheet.module.css'
import { sheetText } from '../sheet-text.ts'
import type { Unsaved } from './field-writer.ts'
import { type Draft, fieldKey } from './kept-drafts.ts'
import type { Writing } from './use-field-writer.ts'

interface FieldStateProps {
  readonly writing: Writing
  readonly field: Pick<Draft, 'field' | 'criterion'>
  /** What the server has. */
  readonly saved: AnswerField | null
  /** A wording in words. */
  readonly tell: (body: unknown) => string
}

/** Where one field stands, beside it: saved by whom, on its way, kept here, refused, or written by two. */
export function FieldState({ writing, field, saved, tell }: FieldStateProps) {
  const { saved: text } = useText(sheetText)
  const { isAway } = useConnection()
  const key = fieldKey(field)
  const unsaved = writing.unsaved.get(key)
  if (unsaved === undefined)
    return saved === null ? null : <div className="muted">{text.savedBy(saved.by, formatInstant(saved.at))}</div>
  const { kind } = unsaved.state
  if (kind === 'waiting') return <div className="muted">{isAway ? text.fieldKeptHere : text.fieldOnItsWay}</div>
  if (kind === 'doubtful') return <div className="muted">{text.fieldDoubtful}</div>
  return <Stuck writing={writing} fieldName={key} unsaved={unsaved} tell={tell} />
}

interface StuckProps extends Pick<FieldStateProps, 'writing' | 'tell'> {
  readonly fieldName: string
  readonly unsaved: Unsaved
}

function Stuck({ writing: { writer }, fieldName, unsaved: { draft, state }, tell }: StuckProps) {
  const { saved: text } = useText(sheetText)
  const read = useBilingual()
  if (state.kind === 'changed-meanwhile') {
    const { by, at, body } = state.current
    return (
      <Alert
        className={classes['chosen'] ?? ''}
        color="yellow"
        variant="light"
        role="alert"
        title={text.changedBy(by, formatInstant(at))}
        my="sm"
      >
        <div className={classes['both']}>
          <div>
            <b>{text.ownWording}</b>
            <div>{tell(draft.body)}</div>
          </div>
          <div>
            <b>{text.wordingOf(by)}</b>
            <div>{tell(body)}</div>
          </div>
        </div>
        <Group gap="xs">
          <Button size="xs" onClick={() => writer.keepOwn(fieldName)}>
            {text.keepOwn}
          </Button>
          <Button size="xs" variant="default" onClick={() => writer.letGo(fieldName)}>
            {text.keepOther(by)}
          </Button>
        </Group>
      </Alert>
    )
  }
  return (
    <Alert color="red" variant="light" role="alert" title={text.refused} my="sm">
      {state.kind === 'refused' && <p>{read(state.problem)}</p>}
      <Group gap="xs">
        <Button size="xs" onClick={() => writer.keepOwn(fieldName)}>
          {text.tryAgain}
        </Button>
        <Button size="xs" variant="default" onClick={() => writer.letGo(fieldName)}>
          {text.letGo}
        </Button>
      </Group>
    </Alert>
  )
}
