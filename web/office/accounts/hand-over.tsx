import { Alert, Button, Modal } from '@mantine/core'
import { useText } from '../../shared/i18n/language.ts'
import { sharedText } from '../../shared/text.ts'
import { accountText } from './text.ts'

/** A one-time password, shown this once, for the administrator to hand over. */
export interface Made {
  readonly title: string
  readonly username: string
  readonly password: string
}

export function HandOver({ made, onClose }: { made: Made | undefined; onClose: () => void }) {
  const text = useText(accountText)
  const shared = useText(sharedText)
  return (
    <Modal opened={made !== undefined} onClose={onClose} title={made?.title} closeButtonProps={{ 'aria-label': shared.close }}>
      <Alert variant="light">
        {text.username}: <b>{made?.username}</b>
        <br />
        {text.password}: <b>{made?.password}</b>
      </Alert>
      <p className="muted">{text.madeHint}</p>
      <Button onClick={onClose}>{shared.close}</Button>
    </Modal>
  )
}
