import { useNavigate, useSearch } from '@tanstack/react-router'
import { useText } from '../../shared/i18n/language.ts'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { HelpBook } from './help-book.tsx'
import { helpText } from './text.ts'

/** The help as a page, for a link to send; from a screen it opens beside what one is doing. */
export function HelpScreen() {
  const { topic } = useSearch({ from: '/shell/help' })
  const navigate = useNavigate({ from: '/help' })
  return (
    <div style={{ maxWidth: '60rem' }}>
      <PageHead title={useText(helpText).title} />
      <HelpBook topic={topic} choose={(chosen) => void navigate({ search: chosen === undefined ? {} : { topic: chosen } })} />
    </div>
  )
}
