import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useActKey } from '../../../../shared/act/act-key.ts'
import { useAct } from '../../../../shared/act/confirm-act.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../../shared/parts/problem-alert.tsx'
import { assessmentText } from '../../text.ts'

interface EvidenceSendProps {
  readonly act: string
  /** Where several buttons of one name stand on a page. */
  readonly name?: string
  /** What has to be there first. */
  readonly lacks: readonly string[]
  /** What is sent: another file is another act. */
  readonly subject: readonly unknown[]
  readonly onSend: (key: string) => Promise<void>
  readonly onDone: () => void
  readonly children?: ReactNode
}

/** A form with one act: what it lacks and what was refused stand beside its button. */
export function EvidenceSend({ act, name, lacks, subject, onSend, onDone, children }: EvidenceSendProps) {
  const text = useText(assessmentText)
  const withKey = useActKey(...subject)
  const { run, isRunning, error } = useAct(() => withKey(onSend), onDone)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (lacks.length === 0) void run()
      }}
    >
      <Stack gap="sm">
        {children}
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="sm">
          {lacks.length > 0 && <span className="muted">{text.stillLacks(lacks.join('; '))}</span>}
          <Button type="submit" loading={isRunning} disabled={lacks.length > 0} aria-label={name}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
