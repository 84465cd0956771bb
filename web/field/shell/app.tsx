import { useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { GroupScreen } from '../group/group-screen.tsx'
import { SetPin, Unlock } from '../pin/pin-screen.tsx'
import { RecordScreen } from '../record/record-screen.tsx'
import { SessionsScreen } from '../sessions/sessions-screen.tsx'
import { SignInScreen } from '../sign-in/sign-in-screen.tsx'
import { usePhone } from '../sync/phone-state.ts'
import { fieldText } from '../text.ts'
import { TodayScreen } from '../today/today-screen.tsx'
import { Frame } from './frame.tsx'
import { goTo, usePlace } from './place.ts'

/** What the phone shows: first whose it is, then the screen that the address names. */
export function App() {
  const text = useText(fieldText)
  const { isRead, isStoreBroken, desk, pin } = usePhone()
  const { screen } = usePlace()
  const [isOpen, setOpen] = useState(false)
  const [asksPin, setAsksPin] = useState(false)
  if (isStoreBroken)
    return (
      <main>
        <p role="alert">{text.storeBroken}</p>
      </main>
    )
  if (!isRead) return <main aria-busy="true">{text.loading}</main>
  if (desk === undefined || screen === 'code')
    return (
      <SignInScreen
        onDone={() => {
          setOpen(true)
          setAsksPin(true)
          goTo('today')
        }}
      />
    )
  if (asksPin) return <SetPin onDone={() => setAsksPin(false)} />
  if (pin !== undefined && !isOpen)
    return <Unlock pin={pin} name={desk.desk.person.name} onOpen={() => setOpen(true)} onForgotten={() => goTo('code')} />
  return (
    <Frame>
      <Screen />
    </Frame>
  )
}

function Screen() {
  const { screen, sessionId } = usePlace()
  const { desk } = usePhone()
  if (desk === undefined) return null
  if (screen === 'record') return <RecordScreen key={sessionId ?? 'new'} desk={desk} sessionId={sessionId} />
  if (screen === 'sessions') return <SessionsScreen desk={desk} />
  if (screen === 'group') return <GroupScreen desk={desk} />
  return <TodayScreen desk={desk} />
}
