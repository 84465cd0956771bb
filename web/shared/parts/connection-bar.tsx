import { Button } from '@mantine/core'
import { dropWaitingActs, useConnection } from '../api/connection.ts'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { StandingBar } from './standing-bar.tsx'

/** Says over every screen and dialog that the server is away, and what waits for it. */
export function ConnectionBar() {
  const text = useText(sharedText).connection
  const { isAway, waitingActs } = useConnection()
  return (
    <StandingBar isShown={isAway}>
      <div>
        {text.away}
        {waitingActs > 0 && <b> {text.waiting(formatCount(waitingActs))}</b>}
      </div>
      {waitingActs > 0 && (
        <Button variant="default" size="xs" onClick={dropWaitingActs}>
          {text.drop}
        </Button>
      )}
    </StandingBar>
  )
}
