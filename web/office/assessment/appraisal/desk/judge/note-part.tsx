import { Button, Group, Textarea, Title } from '@mantine/core'
import { useActKey } from '../../../../../shared/act/act-key.ts'
import { useAct } from '../../../../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../../../shared/parts/problem-alert.tsx'
import { Tag } from '../../../../../shared/parts/tag.tsx'
import { useRoundsAgain } from '../../../api.ts'
import { noteDown } from '../../api.ts'
import classes from '../desk.module.css'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, keyOf } from '../judging-part.ts'
import { useTypedText } from '../writing/use-typed-text.ts'

/** Notes of the appraisers among themselves, apart from what the unit reads. */
export function NotePart({ sheet, desk }: Omit<DeskPartProps, 'judging'>) {
  const { note: text } = useText(deskText)
  const again = useRoundsAgain()
  const { typed, type, forget } = useTypedText('note', keyOf({ sheet, desk }))
  const withKey = useActKey(typed)
  const { run, isRunning, error } = useAct(
    async () => {
      await withKey((key) => noteDown(keyOf({ sheet, desk }), typed.trim(), key))
      await again()
    },
    () => forget(''),
  )
  const { notes } = desk.line
  return (
    <section aria-labelledby="notes" className={classes['unread']}>
      <Group gap="xs" mb={4}>
        <Title order={3} id="notes">
          {text.title}
        </Title>
        <Tag tone="rest">{text.unread}</Tag>
      </Group>
      {notes.map(({ body, by, at }) => (
        <p key={`${at} ${body}`} style={{ margin: '0 0 6px', overflowWrap: 'anywhere' }}>
          {body} <span className="muted">{`${by}, ${formatInstant(at)}`}</span>
        </p>
      ))}
      {sheet.round.state === 'appraising' && (
        <>
          <Textarea
            label={text.field}
            description={text.hint}
            autosize
            minRows={1}
            maxLength={5000}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <ProblemAlert error={error} />
          <Button
            size="xs"
            variant="default"
            mt={6}
            loading={isRunning}
            disabled={typed.trim() === ''}
            onClick={() => void run()}
          >
            {text.add}
          </Button>
        </>
      )}
    </section>
  )
}
