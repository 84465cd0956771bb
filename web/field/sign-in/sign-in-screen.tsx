import { type FormEvent, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { forget, forgetPerson } from '../store/kept.ts'
import { currentPhone, showChange, usePhone } from '../sync/phone-state.ts'
import { syncAtOnce } from '../sync/run-sync.ts'
import { readDesk, signIn } from '../sync/wire.ts'
import { fieldText } from '../text.ts'

/** Somebody else than before finds nothing of theirs; the same person goes on where they were. */
async function begin(): Promise<void> {
  const answer = await readDesk()
  const before = currentPhone().desk?.desk.person.id
  if (answer.kind === 'answered' && before !== undefined && before !== answer.body.person.id) await forgetPerson()
  await forget('pin')
  await syncAtOnce()
  await showChange()
}

/** The first opening: the code that the commune gave. */
export function SignInScreen({ onDone }: { readonly onDone: () => void }) {
  const text = useText(fieldText).signIn
  const { ofOthers, outbox, desk } = usePhone()
  const [code, setCode] = useState(() => new URLSearchParams(location.hash.split('?')[1] ?? '').get('ma') ?? '')
  const [fault, setFault] = useState<string>()
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    const answer = await signIn(code)
    if (answer.kind === 'signed-in') {
      await begin()
      onDone()
      return
    }
    setSending(false)
    setFault({ refused: text.refused, 'too-often': text.tooOften, away: text.away }[answer.kind])
  }
  const waiting = desk === undefined ? ofOthers + outbox.length : 0
  return (
    <main>
      <h1>{text.title}</h1>
      <p>{desk === undefined ? text.about : text.again}</p>
      {waiting > 0 && <p className="card">{text.ofOthers(String(waiting))}</p>}
      <form onSubmit={(event) => void send(event)}>
        <p>
          <label className="label" htmlFor="code">
            {text.code}
          </label>
          <input
            id="code"
            autoCapitalize="characters"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={40}
            value={code}
            aria-invalid={fault !== undefined}
            aria-describedby="code-fault"
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <span id="code-fault" role="alert" className="bad">
            {fault}
          </span>
        </p>
        <button type="submit" className="primary big" disabled={isSending || code.trim() === ''}>
          {text.enter}
        </button>
      </form>
    </main>
  )
}
