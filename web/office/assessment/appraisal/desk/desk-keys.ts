import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

const STORED_AS = 'canhtayso-desk-keys'

/** Whether single letters act, as this reader chose on this machine. */
export const useKeysOn = () => useLocalStorage({ key: STORED_AS, defaultValue: true })

/** By the key as it is typed, in small letters; `mod+Enter` with Ctrl or Command. */
type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const CHOSEN_NOT_TYPED = ['radio', 'checkbox', 'button', 'submit']

/** Whether a letter is written where the keyboard is. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !CHOSEN_NOT_TYPED.includes(target.type)
  return target instanceof HTMLElement && (target.matches('textarea, select') || target.isContentEditable)
}

const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string => (ctrlKey || metaKey ? `mod+${key}` : key.toLowerCase())

/**
 * Acts on keys of the desk: a letter never while one types, nothing while a dialog is open, and single letters only while the
 * reader has them on.
 */
export function useDeskKeys(keys: Keys): void {
  const [isOn] = useKeysOn()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event)
      const isLetter = name.length === 1
      if (event.defaultPrevented || event.altKey || document.querySelector('[role="dialog"]') !== null) return
      if (isLetter && (!isOn || isTyping(event.target))) return
      const act = latest.current[name]
      if (act === undefined) return
      if (isLetter || name.startsWith('mod+')) event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}
