import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { dropWaitingActs } from '../api/connection.ts'
import { isProblem } from '../api/problem.ts'
import { useBilingual, useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { sharedText } from '../text.ts'
import { useActKey } from './act-key.ts'

/** What the officer gave for one act. The key is the same however often the act is sent, until it is refused. */
export interface ActDetails {
  readonly reason: string
  readonly key: string
}

interface ConfirmActProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** The act in words, on the button: "Trình duyệt 979 tổ", never "OK". */
  readonly act: string
  readonly onAct: (given: ActDetails) => Promise<unknown>
  /** The difference this act makes, shown before anything is asked. */
  readonly children: ReactNode
  readonly asksReason?: 'required' | 'no'
  readonly isGrave?: boolean
  readonly isReady?: boolean
}

/**
 * What changes money or rank: first the difference, then the reason, then the act. A refusal stays beside
 * what was typed; what got no answer is sent again under the same key, so nothing is done twice.
 */
export function ConfirmAct(props: ConfirmActProps) {
  const text = useText(sharedText)
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {props.opened && <ActForm {...props} />}
    </Modal>
  )
}

function ActForm({ onClose, act, onAct, children, asksReason = 'required', isGrave = false, isReady = true }: ConfirmActProps) {
  const text = useText(sharedText)
  const read = useBilingual()
  const withKey = useActKey()
  const [reason, setReason] = useState('')
  const [isRead, setRead] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { run, isRunning, error } = useAct(() => withKey((key) => onAct({ reason: reason.trim(), key })), onClose)
  const aboutReason = isProblem(error) && error.field === 'reason' ? read(error) : undefined

  const send = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    const lacksReason = asksReason === 'required' && reason.trim() === ''
    setMissing(lacksReason)
    if (!lacksReason) void run()
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <section aria-label={text.act.difference}>{children}</section>
        {asksReason === 'required' && (
          <Textarea
            label={text.act.reason}
            description={text.act.reasonHint}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isMissing ? text.act.reasonMissing : aboutReason}
          />
        )}
        {isGrave && (
          <Checkbox label={text.act.understood} checked={isRead} onChange={(event) => setRead(event.currentTarget.checked)} />
        )}
        {aboutReason === undefined && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={isRunning} disabled={!isReady || (isGrave && !isRead)}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Runs one act at a time; what it was refused for stays until it is run again. Left while it waits for the server, it is not sent again. */
export function useAct<Input extends unknown[]>(act: (...input: Input) => Promise<unknown>, onDone?: () => void) {
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [own] = useState({ isGone: false, isRunning: false })
  useEffect(() => {
    own.isGone = false
    return () => {
      own.isGone = true
      if (own.isRunning) dropWaitingActs()
    }
  }, [own])
  const run = async (...input: Input): Promise<void> => {
    own.isRunning = true
    setRunning(true)
    setError(null)
    try {
      await act(...input)
      if (!own.isGone) onDone?.()
    } catch (refused) {
      setError(refused)
    } finally {
      own.isRunning = false
      setRunning(false)
    }
  }
  return { run, isRunning, error, forget: () => setError(null) }
}
