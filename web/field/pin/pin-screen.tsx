import { type FormEvent, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import type { KeptPin } from '../store/kept.ts'
import { showChange } from '../sync/phone-state.ts'
import { fieldText } from '../text.ts'
import { isPin, setPin, tryPin } from './pin.ts'

interface PinFieldProps {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly fault: string | undefined
}

function PinField({ value, onChange, fault }: PinFieldProps) {
  const text = useText(fieldText).pin
  return (
    <p>
      <label className="label" htmlFor="pin">
        {text.pin}
      </label>
      <input
        id="pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby="pin-fault"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id="pin-fault" role="alert" className="bad">
        {fault}
      </span>
    </p>
  )
}

/** Asks for a PIN once somebody has signed in; it can wait. */
export function SetPin({ onDone }: { readonly onDone: () => void }) {
  const text = useText(fieldText).pin
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isPin(typed)) return setFault(text.malformed)
    await setPin(typed)
    await showChange()
    onDone()
  }
  return (
    <main>
      <h1>{text.setTitle}</h1>
      <p>{text.setAbout}</p>
      <form onSubmit={(event) => void send(event)}>
        <PinField value={typed} onChange={setTyped} fault={fault} />
        <p>
          <button type="submit" className="primary big">
            {text.set}
          </button>
        </p>
        <button type="button" className="wide" onClick={onDone}>
          {text.skip}
        </button>
      </form>
    </main>
  )
}

interface UnlockProps {
  readonly pin: KeptPin
  readonly name: string
  readonly onOpen: () => void
  readonly onForgotten: () => void
}

/** Opens the phone's view to whoever knows the PIN. */
export function Unlock({ pin, name, onOpen, onForgotten }: UnlockProps) {
  const text = useText(fieldText).pin
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const tried = await tryPin(pin, typed)
    if (tried.kind === 'open') return onOpen()
    setFault(tried.kind === 'wait' ? text.wait(String(tried.seconds)) : text.wrong(String(tried.left)))
    setTyped('')
    await showChange()
  }
  return (
    <main>
      <h1>{text.unlockTitle(name)}</h1>
      <form onSubmit={(event) => void send(event)}>
        <PinField value={typed} onChange={setTyped} fault={fault} />
        <p>
          <button type="submit" className="primary big">
            {text.unlock}
          </button>
        </p>
        <button type="button" className="wide" onClick={onForgotten}>
          {text.forgotten}
        </button>
      </form>
    </main>
  )
}
