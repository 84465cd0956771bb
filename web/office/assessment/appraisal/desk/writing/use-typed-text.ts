import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../../../../../shared/me.ts'
import type { CriterionKey } from '../../api.ts'

interface TypedText {
  readonly typed: string
  readonly type: (text: string) => void
  /** The server has it now: nothing is kept here, and the field shows the text. */
  readonly forget: (shown: string) => void
}

/**
 * What is typed and not sent: it stays on this machine, for whoever typed it, when one goes on to another criterion or loads
 * the page anew.
 *
 * @param sent what the server has
 */
export function useTypedText(name: 'question' | 'note', { roundId, unitId, criterion }: CriterionKey, sent = ''): TypedText {
  const userId = useQuery(meQuery).data?.user.id ?? ''
  const key = `canhtayso-${name} ${userId} ${roundId} ${unitId} ${criterion}`
  const [typed, setTyped] = useState(() => localStorage.getItem(key) ?? sent)
  return {
    typed,
    type: (text) => {
      setTyped(text)
      keep(key, text)
    },
    forget: (shown) => {
      setTyped(shown)
      localStorage.removeItem(key)
    },
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A full or forbidden store keeps nothing for a reload; the field itself still holds what was typed.
  }
}
