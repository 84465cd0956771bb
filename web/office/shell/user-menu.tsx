import { Button, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roleText } from '../../../src/identity/index.ts'
import { withdrawWayBack } from '../../shared/api/way-back.ts'
import { chooseLanguage, useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { signOut } from '../sign-in/api.ts'
import { shellText } from './text.ts'

/** Who is signed in and as what; language, light or dark, sign out. */
export function UserMenu() {
  const text = useText(shellText)
  const read = useBilingual()
  const language = useLanguage()
  const me = useQuery(meQuery).data
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  if (!me) return null
  const leave = async (): Promise<void> => {
    withdrawWayBack()
    await signOut()
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const [grant] = me.grants
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          c="var(--ink2)"
          fw={500}
          aria-label={`${text.account}: ${me.user.name}`}
        >
          <span style={{ maxWidth: 'min(9rem, 28vw)', overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: 1.6 }}>
            {me.user.name}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {grant && (
          <Menu.Label>
            {read(roleText[grant.role])} · {grant.unitName}
          </Menu.Label>
        )}
        <Menu.Item onClick={() => chooseLanguage(language === 'vi' ? 'en' : 'vi')} lang={language === 'vi' ? 'en' : 'vi'}>
          {text.language}
        </Menu.Item>
        <Menu.Item onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>{isDark ? text.light : text.dark}</Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{text.myAccount}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{text.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
