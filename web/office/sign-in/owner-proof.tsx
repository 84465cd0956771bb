import { PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
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

/** The password, and a code or a passkey where a second step is set up: asked for before the ways into an account change. */
export function useOwnerProof(): Proving {
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
