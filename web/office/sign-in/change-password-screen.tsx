import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { FrontPage } from './front-page.tsx'
import { PasswordForm } from './password-form.tsx'
import { signInText } from './text.ts'

/** The first thing after signing in with a password that somebody else gave. */
export function ChangePasswordScreen() {
  const text = useText(signInText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const goOn = async (): Promise<void> => {
    // Nobody watches this query here: marking it stale would leave the shell to send the reader back to this screen.
    await queries.fetchQuery({ ...meQuery, staleTime: 0 })
    await navigate({ to: '/' })
  }
  return (
    <FrontPage title={text.changeTitle} hint={text.changeHint}>
      <PasswordForm onChanged={goOn} />
    </FrontPage>
  )
}
