import { Button, Card, Stack, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { beginTwoFactor, confirmTwoFactor, type Enrolment, endTwoFactor, type OwnerProof, secondStepQuery } from './api.ts'
import { LEAST_CODE, ProofForm } from './owner-proof.tsx'
import { signInText } from './text.ts'

/** Signing in with a code beside the password: turned on with an authenticator, off with the password and a second step. */
export function TwoFactorCard() {
  const text = useText(signInText)
  const steps = useQuery(secondStepQuery).data
  const isOn = steps?.hasCode ?? false
  const off = (steps?.passkeys.length ?? 0) > 0 ? text.totpOffWithPasskey : text.totpOff
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['me'] })
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const done = async (): Promise<void> => {
    setEnrolment(undefined)
    await again()
  }
  const beginOrEnd = async (proof: OwnerProof): Promise<void> => {
    if (!isOn) return setEnrolment(await beginTwoFactor(proof))
    await endTwoFactor(proof)
    await again()
  }
  return (
    <Card component="section">
      <Title order={2} mb={4}>
        {text.totpTitle}
      </Title>
      <p className="muted">{isOn ? text.totpOn : off}</p>
      {enrolment ? (
        <Confirm enrolment={enrolment} onDone={done} />
      ) : (
        <ProofForm label={isOn ? text.totpEnd : text.totpStart} act={beginOrEnd} />
      )}
    </Card>
  )
}

/** The secret of an `otpauth://` address, in groups of four to be typed. */
const keyOf = ({ uri }: Enrolment): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})/g, '$1 ').trim()

function Confirm({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => Promise<void> }) {
  const text = useText(signInText)
  const [code, setCode] = useState('')
  const { run, isRunning, error } = useAct(async () => {
    await confirmTwoFactor(code.trim())
    await onDone()
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <Stack gap="sm">
        <div>{text.totpScan}</div>
        <div>
          {text.totpKey}: <code style={{ overflowWrap: 'anywhere' }}>{keyOf(enrolment)}</code>
        </div>
        <div>
          <div className="muted">{text.totpBackup}</div>
          <code style={{ whiteSpace: 'pre-wrap' }}>{enrolment.backupCodes.join('  ')}</code>
        </div>
        <TextInput
          label={text.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemAlert error={error} />
        <Button type="submit" loading={isRunning} disabled={code.trim().length < LEAST_CODE}>
          {text.giveCode}
        </Button>
      </Stack>
    </form>
  )
}
