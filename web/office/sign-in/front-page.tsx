import { Button, Card, Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { chooseLanguage, useLanguage, useText } from '../../shared/i18n/language.ts'
import { shellText } from '../shell/text.ts'
import { signInText } from './text.ts'

/** What stands around the pages before one is signed in. */
export function FrontPage({
  title,
  hint,
  children,
  aside,
}: {
  title: string
  hint?: string
  children: ReactNode
  aside?: ReactNode
}) {
  const text = useText(signInText)
  const shell = useText(shellText)
  const language = useLanguage()
  useEffect(() => {
    document.title = `${title} · ${shell.product}`
  }, [title, shell.product])
  return (
    <main style={{ maxWidth: aside ? 860 : 440, margin: '0 auto', padding: '8vh 16px 40px' }}>
      <Group justify="space-between" mb="lg" wrap="nowrap">
        <Group gap={10} wrap="nowrap">
          <img src="/icon.svg" alt="" width={38} height={38} />
          <div>
            <div style={{ fontWeight: 700, fontSize: '1.15rem' }}>{shell.product}</div>
            <div className="muted">{text.purpose}</div>
          </div>
        </Group>
        <Button
          variant="default"
          size="xs"
          style={{ flexShrink: 0 }}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => chooseLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {shell.language}
        </Button>
      </Group>
      <div
        style={{
          display: 'grid',
          gap: 16,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 330px), 1fr))',
          alignItems: 'start',
        }}
      >
        <Card padding="lg">
          <Title order={1} mb={4}>
            {title}
          </Title>
          {hint && (
            <p className="muted" style={{ margin: '0 0 12px' }}>
              {hint}
            </p>
          )}
          {children}
        </Card>
        {aside}
      </div>
    </main>
  )
}
