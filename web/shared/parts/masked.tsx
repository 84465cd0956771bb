import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useAct } from '../act/confirm-act.tsx'
import { MISSING } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { ProblemAlert } from './problem-alert.tsx'

const SHOWN_FOR_MS = 60_000

export type Unmask = (purpose: string) => Promise<string>

interface MaskedProps {
  /** `•••• 1668`, as the server masks it: all that is shown until somebody asks with a purpose. */
  readonly masked: string | null | undefined
  readonly what: string
  /** Asks for the full number for a purpose; absent when this reader may not ask. */
  readonly unmask?: Unmask
}

/** `•••• 1668`. The full number is shown for a minute to who says what for, and each look is recorded. */
export function Masked({ masked: hidden, what, unmask }: MaskedProps) {
  const { masked } = useText(sharedText)
  const [isAsking, { open, close }] = useDisclosure(false)
  const [full, setFull] = useState<string>()
  useEffect(() => {
    if (full === undefined) return
    const timer = setTimeout(() => setFull(undefined), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [full])
  if (!hidden) return <span>{MISSING}</span>
  return (
    <span className="nowrap">
      {full ?? hidden}{' '}
      {unmask && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={full ? `${masked.hide} ${what}` : masked.show(what)}
          onClick={full ? () => setFull(undefined) : open}
        >
          {full ? masked.hide : masked.look}
        </Button>
      )}
      {unmask && <PurposeAsked opened={isAsking} onClose={close} unmask={unmask} onShown={setFull} />}
    </span>
  )
}

function PurposeAsked({
  opened,
  onClose,
  unmask,
  onShown,
}: {
  opened: boolean
  onClose: () => void
  unmask: Unmask
  onShown: (full: string) => void
}) {
  const text = useText(sharedText)
  const [purpose, setPurpose] = useState('')
  const { run, isRunning, error } = useAct(async () => onShown(await unmask(purpose.trim())), onClose)
  return (
    <Modal opened={opened} onClose={onClose} title={text.masked.title} closeButtonProps={{ 'aria-label': text.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // It may stand in the dialog of an act, whose own form is not sent by it.
          event.stopPropagation()
          void run()
        }}
      >
        <Stack gap="sm">
          <div className="muted">{text.masked.why}</div>
          <TextInput
            label={text.masked.purpose}
            placeholder={text.masked.purposeHint}
            required
            data-autofocus
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={isRunning} disabled={purpose.trim() === ''}>
              {text.masked.title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
