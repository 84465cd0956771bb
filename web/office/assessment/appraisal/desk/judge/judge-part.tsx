import { Button, Group, Stack, Textarea, Title } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useBilingual, useText } from '../../../../../shared/i18n/language.ts'
import { Checklist } from '../checks/checklist.tsx'
import { useDeskKeys } from '../desk-keys.ts'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, findingIn } from '../judging-part.ts'
import { lacksToAgree } from '../writing/finding.ts'
import { doubtOf } from '../writing/finding-doubt.ts'
import { JudgementState } from './judgement-state.tsx'
import { OtherFields, useOtherFinding } from './other-finding.tsx'

interface JudgeProps extends DeskPartProps {
  /** Goes on to the next one to judge. */
  readonly onJudged: () => void
}

/** Judging one criterion: its checks, agreement or another finding with the reason. A button that cannot work says what is missing. */
export function JudgePart(props: JudgeProps) {
  const text = useText(deskText)
  const { judging: words } = text
  const { sheet, desk } = props
  if (!desk.line.mayJudge) {
    const isAwaited = desk.mark === 'explaining'
    return (
      <p className="muted">
        {isAwaited ? words.explaining : sheet.unit.state === 'invited' ? text.notSubmitted : words.notYours}
      </p>
    )
  }
  return (
    <section aria-labelledby="judge">
      <Title order={3} id="judge" className="unseen">
        {words.title}
      </Title>
      <Stack gap="sm">
        <Written {...props} />
        <JudgementState {...props} />
      </Stack>
    </section>
  )
}

function Written(props: JudgeProps) {
  const { judging: text } = useText(deskText)
  const read = useBilingual()
  const { sheet, desk } = props
  const { criterion } = desk
  const { finding, write } = findingIn(props)
  const reason = useRef<HTMLTextAreaElement>(null)
  const other = useOtherFinding(finding.entry, (entry) => write({ entry }))
  const doubt = doubtOf({ ...sheet, criterion: criterion.code }, finding.entry)
  const isOther = other.how !== undefined
  useDeskKeys({
    e: () => other.choose('value'),
    p: () => other.choose('points'),
    r: () => reason.current?.focus(),
  })
  return (
    <>
      <Checklist checks={criterion.checks ?? []} found={finding.checks} onChange={(checks) => write({ checks })} />
      <OtherFields
        other={other}
        criterion={criterion}
        entry={finding.entry}
        onChange={(entry) => write({ entry })}
        error={doubt && read(doubt)}
      />
      <Textarea
        ref={reason}
        label={`${text.reason} (R)`}
        description={text.reasonHint}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={finding.reason}
        onChange={(event) => write({ reason: event.currentTarget.value })}
      />
      {isOther ? <GiveOther {...props} isReadable={doubt === undefined} /> : <Agree {...props} />}
    </>
  )
}

function Agree(props: JudgeProps) {
  const { judging: text } = useText(deskText)
  const { desk, onJudged } = props
  const { finding, held, give } = findingIn(props)
  const lacks = lacksToAgree(desk.criterion, desk.line, finding)
  const isThere = desk.own?.agrees === true && held === undefined
  const agree = (): void => {
    if (lacks.length > 0) return
    if (!isThere) give('agree')
    onJudged()
  }
  useDeskKeys({
    a: agree,
    enter: ({ target }) => {
      if (target instanceof HTMLElement && target.matches('nav a[aria-current]:not([aria-current="false"])')) agree()
    },
  })
  return (
    <Gated lacks={lacks.length > 0 && text.lacks(lacks.map((lack) => text.lack[lack]).join('; '))} onPress={agree} {...props}>
      {text.agree} (A)
    </Gated>
  )
}

function GiveOther(props: JudgeProps & { readonly isReadable: boolean }) {
  const { judging: text } = useText(deskText)
  const { isReadable, onJudged } = props
  const { finding, give } = findingIn(props)
  const lacks = [
    ...(finding.entry === null || !isReadable ? [text.lack.entry] : []),
    ...(finding.reason.trim() === '' ? [text.lack.reasonOfOther] : []),
  ]
  const record = (): void => {
    if (lacks.length > 0) return
    give('other')
    onJudged()
  }
  useDeskKeys({ 'mod+Enter': record })
  return (
    <Gated lacks={lacks.length > 0 && text.lacksOther(lacks.join('; '))} onPress={record} {...props}>
      {text.give} (Ctrl+Enter)
    </Gated>
  )
}

interface GatedProps extends DeskPartProps {
  /** What is missing, in words. */
  readonly lacks: string | false
  readonly onPress: () => void
  readonly children: ReactNode
}

/** The button that judges; while it cannot, it says why and stays within reach of the keyboard. */
function Gated({ lacks, onPress, children, ...props }: GatedProps) {
  return (
    <>
      {lacks !== false && (
        <p id="judge-lacks" className="muted" style={{ margin: 0 }}>
          {lacks}
        </p>
      )}
      <Group gap="xs">
        {lacks === false ? (
          <Button onClick={onPress}>{children}</Button>
        ) : (
          <Button data-disabled aria-disabled aria-describedby="judge-lacks" onClick={(event) => event.preventDefault()}>
            {children}
          </Button>
        )}
        <TakeBack {...props} />
      </Group>
    </>
  )
}

/** What was judged is taken back, which leaves it to be judged. */
function TakeBack(props: DeskPartProps) {
  const { judging: text } = useText(deskText)
  if (props.desk.own === undefined) return null
  const { give } = findingIn(props)
  return (
    <Button variant="default" size="xs" onClick={() => give('take-back')}>
      {text.takeBack}
    </Button>
  )
}
