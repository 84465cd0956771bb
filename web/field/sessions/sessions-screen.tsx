import { useState } from 'react'
import type { SeenSession } from '../../../src/activity/index.ts'
import { useText } from '../../shared/i18n/language.ts'
import type { KeptDesk } from '../store/kept.ts'
import { usePhone } from '../sync/phone-state.ts'
import { fieldText } from '../text.ts'
import { SessionCard } from './session-card.tsx'

const AT_ONCE = 30

/** Every session, the newest first; what was not taken stands on top. */
export function SessionsScreen({ desk }: { readonly desk: KeptDesk }) {
  const text = useText(fieldText).sessions
  const { sessions } = usePhone()
  const [shown, setShown] = useState(AT_ONCE)
  const inOrder = [...sessions.filter(isStuck), ...sessions.filter((session) => !isStuck(session))]
  return (
    <>
      <h1>{text.title}</h1>
      {sessions.length === 0 && <p className="card">{text.none}</p>}
      <ul className="plain">
        {inOrder.slice(0, shown).map((session) => (
          <SessionCard key={session.sessionId} session={session} desk={desk} />
        ))}
      </ul>
      {sessions.length > shown && (
        <button type="button" className="wide" onClick={() => setShown(shown + AT_ONCE)}>
          {text.more}
        </button>
      )}
    </>
  )
}

const isStuck = ({ unsent }: SeenSession): boolean => unsent !== null && unsent.state !== 'waiting'
