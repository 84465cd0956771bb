import { Card, Stack, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useText } from '../../shared/i18n/language.ts'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { shellText } from '../shell/text.ts'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProviderCard } from './provider-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { signInText } from './text.ts'
import { TwoFactorCard } from './two-factor-card.tsx'

/** One's own password, second step and identity provider, and where one is signed in. */
export function AccountScreen() {
  const text = useText(signInText)
  const shell = useText(shellText)
  return (
    <>
      <PageHead title={shell.myAccount} />
      <Stack maw={460}>
        <Card component="section">
          <Title order={2} mb="sm">
            {text.fresh}
          </Title>
          <PasswordForm onChanged={() => void notifications.show({ message: text.changed })} />
        </Card>
        <TwoFactorCard />
        <PasskeysCard />
        <ProviderCard />
        <SessionsCard />
      </Stack>
    </>
  )
}
