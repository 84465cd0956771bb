import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { askForProof, type OwnerProof, secondStepQuery } from './api.ts'
import { signWithPasskey } from './passkey-device.ts'
import { signInText } from './text.ts'

/** Six digits; a backup code is longer. */
export const LEAST_CODE = 6

interface Proving {
  readonly fields: ReactNode
  /** Whether enough was typed. */
  readonly isReady: boolean
  /** What proves that the owner is here; without a code the device is asked for its passkey. */
  readonly collect: () => Promise<OwnerProof>
  readonly clear: () => void
}

interface ProofFormProps {
  /** Words on the button. */
  readonly label: string
  readonly act: (proof: OwnerProof) => Promise<void> | void
  /** Whether what else the act needs was typed. */
  readonly isReady?: boolean
  /** Fields above the proof. */
  readonly children?: ReactNode
  /** Beside the button. */
  readonly aside?: ReactNode
}

/** What changes the ways into an account is asked for with the password, and a code or a passkey where a second step is set up. */
export function ProofForm({ label, act, isReady = true, children, aside }: ProofFormProps) {
  const proof = useOwnerProof()
  const { run, isRunning, error } = useAct(async () => {
    await act(await proof.collect())
    proof.clear()
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <Stack gap="sm">
        {children}
        {proof.fields}
        <ProblemAlert error={error} />
        <Group>
          <Button type="submit" variant="default" loading={isRunning} disabled={!proof.isReady || !isReady}>
            {label}
          </Button>
          {aside}
        </Group>
      </Stack>
    </form>
  )
}

function useOwnerProof(): Proving {
  const text = useText(signInText)
  const steps = useQuery(secondStepQuery).data
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const hasCode = steps?.hasCode === true
  const hasPasskey = (steps?.passkeys.length ?? 0) > 0
  const isCodeTyped = code.trim().length >= LEAST_CODE
  return {
    isReady: steps !== undefined && password !== '' && (!hasCode || hasPasskey || isCodeTyped),
    clear: () => {
      setPassword('')
      setCode('')
    },
    async collect() {
      if (isCodeTyped) return { password, code: code.trim() }
      return hasPasskey ? { password, passkey: await signWithPasskey(await askForProof()) } : { password }
    },
    fields: (
      <Stack gap="sm">
        <PasswordInput
          label={text.current}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {hasCode && (
          <TextInput
            label={text.code}
            description={hasPasskey ? text.codeOrPasskey : undefined}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        {!hasCode && hasPasskey && <div className="muted">{text.passkeyAsked}</div>}
      </Stack>
    ),
  }
}
