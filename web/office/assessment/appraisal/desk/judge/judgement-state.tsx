import { Alert, Button, Group } from '@mantine/core'
import { useConnection } from '../../../../../shared/api/connection.ts'
import { formatInstant } from '../../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../../shared/i18n/language.ts'
import sheetClasses from '../../../sheet/sheet.module.css'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, findingIn, useTellEntry } from '../judging-part.ts'
import type { Unjudged } from '../writing/judgement-writer.ts'

/** Where one’s judgement stands: in, being written, on its way, refused, or given twice so that one is chosen. */
export function JudgementState(props: DeskPartProps) {
  const { saved: text } = useText(deskText)
  const { isAway } = useConnection()
  const { own } = props.desk
  const { held } = findingIn(props)
  if (held === undefined) return own === undefined ? null : <div className="muted">{text.by(own.by, formatInstant(own.at))}</div>
  const { kind } = held.state
  if (kind === 'typed') return <div className="muted">{text.typed}</div>
  if (kind === 'waiting') return <div className="muted">{isAway ? text.keptHere : text.onItsWay}</div>
  return <Stuck {...props} held={held} />
}

function Stuck({ desk, judging: { writer }, held: { draft, state } }: DeskPartProps & { readonly held: Unjudged }) {
  const { saved: text } = useText(deskText)
  const read = useBilingual()
  const tell = useTellEntry(desk)
  const { code } = desk.line
  const own = draft.act === 'agree' ? desk.line.answered.entry : draft.entry
  const isTwice = state.kind === 'changed-meanwhile'
  const by = isTwice ? state.current.by : ''
  return (
    <Alert
      className={sheetClasses['chosen'] ?? ''}
      color={isTwice ? 'yellow' : 'red'}
      variant="light"
      role="alert"
      title={isTwice ? text.changedBy(by, formatInstant(state.current.at)) : text.refused}
    >
      {state.kind === 'refused' && <p>{read(state.problem)}</p>}
      {isTwice && (
        <div className={sheetClasses['both']}>
          <Wording title={text.own} told={tell(own)} reason={draft.reason} />
          <Wording title={text.theirs(by)} told={tell(state.current.entry)} reason={state.current.reason ?? ''} />
        </div>
      )}
      <Group gap="xs">
        <Button size="xs" onClick={() => writer.keepOwn(code)}>
          {isTwice ? text.keepOwn : text.tryAgain}
        </Button>
        <Button size="xs" variant="default" onClick={() => writer.letGo(code)}>
          {isTwice ? text.keepOther(by) : text.letGo}
        </Button>
      </Group>
    </Alert>
  )
}

function Wording({ title, told, reason }: { title: string; told: string; reason: string }) {
  return (
    <div>
      <b>{title}</b>
      <div>{told}</div>
      {reason !== '' && <div className="muted">{reason}</div>}
    </div>
  )
}
