import { Alert, Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useText } from '../../shared/i18n/language.ts'
import { sharedText } from '../../shared/text.ts'
import type { Outcome } from './api.ts'
import { requestText } from './request-text.ts'
import { accountText } from './text.ts'

/** A one-time password, or the half of one that an administrator hands over; shown this once. */
export interface Made {
  readonly title: string
  readonly username: string
  readonly password: string
  readonly half?: 'first' | 'second'
}

export function HandOver({ made, onClose }: { made: Made | undefined; onClose: () => void }) {
  const text = useText(accountText)
  const request = useText(requestText)
  const shared = useText(sharedText)
  const label = { whole: text.password, first: request.firstHalf, second: request.secondHalf }
  const hint = { whole: text.madeHint, first: request.askedHint, second: request.confirmedHint }
  const half = made?.half ?? 'whole'
  return (
    <Modal opened={made !== undefined} onClose={onClose} title={made?.title} closeButtonProps={{ 'aria-label': shared.close }}>
      <Alert variant="light">
        {text.username}: <b>{made?.username}</b>
        <br />
        {label[half]}: <b>{made?.password}</b>
      </Alert>
      <p className="muted">{hint[half]}</p>
      <Button onClick={onClose}>{shared.close}</Button>
    </Modal>
  )
}

/** What an act on an account came to, in words: a password or a half of one to hand over, or that another has to confirm it. */
export function useTold(): (outcome: Outcome, done: { title: string; username: string }) => Made | undefined {
  const text = useText(requestText)
  return (outcome, { title, username }) => {
    if (outcome === undefined) return undefined
    if ('oneTimePassword' in outcome) return { title, username, password: outcome.oneTimePassword }
    if (outcome.passwordHalf !== null) return { title: text.askedTitle, username, password: outcome.passwordHalf, half: 'first' }
    notifications.show({ message: text.askedNotice })
    return undefined
  }
}
