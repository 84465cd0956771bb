import { Button, Card, Group, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { beginPasskey, endPasskey, keepPasskey, type OwnerProof, type Passkey, secondStepQuery } from './api.ts'
import { ProofForm } from './owner-proof.tsx'
import { knowsPasskeys, makePasskey } from './passkey-device.ts'
import { signInText } from './text.ts'

/** One's own passkeys: which there are, adding one, taking one away. */
export function PasskeysCard() {
  const text = useText(signInText)
  const [ending, setEnding] = useState<Passkey>()
  return (
    <Card component="section" aria-labelledby="passkeys">
      <Title order={2} id="passkeys" mb={4}>
        {text.passkeys}
      </Title>
      <p className="muted">{text.passkeysHint}</p>
      <Loaded query={useQuery(secondStepQuery)}>
        {({ passkeys }) => (
          <ul style={{ listStyle: 'none', margin: '0 0 8px', padding: 0 }}>
            {passkeys.map((passkey) => (
              <li key={passkey.id} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
                <PasskeyLine passkey={passkey} onEnd={() => setEnding(passkey)} />
                {ending?.id === passkey.id && <End passkey={passkey} onDone={() => setEnding(undefined)} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {knowsPasskeys() ? ending === undefined && <Add /> : <p>{text.passkeysUnknown}</p>}
    </Card>
  )
}

function PasskeyLine({ passkey, onEnd }: { passkey: Passkey; onEnd: () => void }) {
  const text = useText(signInText)
  const { name, isCopied, madeAt, usedAt } = passkey
  const about = [
    text.since(formatInstant(madeAt)),
    usedAt === null ? text.passkeyUnused : text.lastUsed(formatInstant(usedAt)),
    isCopied ? text.passkeyCopied : '',
  ]
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <b>{name}</b>
        <div className="muted">{about.filter(Boolean).join(' · ')}</div>
      </div>
      <Button size="compact-sm" variant="default" aria-label={`${text.passkeyEnd} · ${name}`} onClick={onEnd}>
        {text.passkeyEnd}
      </Button>
    </Group>
  )
}

function useAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['me'] })
}

function End({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const text = useText(signInText)
  const again = useAgain()
  const act = async (proof: OwnerProof): Promise<void> => {
    await endPasskey(passkey.id, proof)
    onDone()
    await again()
  }
  const keep = (
    <Button variant="default" onClick={onDone}>
      {text.passkeyKeep}
    </Button>
  )
  return <ProofForm label={text.passkeyEndNow} act={act} aside={keep} />
}

function Add() {
  const text = useText(signInText)
  const again = useAgain()
  const [name, setName] = useState('')
  const act = async (proof: OwnerProof): Promise<void> => {
    const asked = await beginPasskey(proof)
    await keepPasskey({ name: name.trim(), ...(await makePasskey(asked)) })
    setName('')
    await again()
  }
  return (
    <ProofForm label={text.passkeyAdd} act={act} isReady={name.trim() !== ''}>
      <TextInput
        label={text.passkeyName}
        description={text.passkeyNameHint}
        autoComplete="off"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ProofForm>
  )
}
