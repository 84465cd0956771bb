import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'

/** Short words at the edge that something was done. Each can be closed, by a button that says so in the reader's language. */
export function Notices() {
  const { close } = useText(sharedText)
  const closeButtonProps = { 'aria-label': close }
  return (
    <MantineThemeProvider inherit theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  )
}
