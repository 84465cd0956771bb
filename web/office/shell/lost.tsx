import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { shellText } from './text.ts'

/** An address that leads nowhere, with the way back. */
export function NotFound() {
  const text = useText(shellText)
  return (
    <Lost title={text.notFound} act={<ButtonLink to="/">{text.toStart}</ButtonLink>}>
      {text.notFoundHint}
    </Lost>
  )
}

/** A bug of ours. It names itself, so that it can be reported. */
export function Crashed({ error }: { error: unknown }) {
  const text = useText(shellText)
  return (
    <Lost title={text.crashed} act={<Button onClick={() => location.reload()}>{text.toStart}</Button>}>
      {text.crashedHint}
      <pre style={{ whiteSpace: 'pre-wrap' }}>{error instanceof Error ? error.message : String(error)}</pre>
    </Lost>
  )
}

/** What stands in the place of a screen, headed as one. */
function Lost({ title, children, act }: { title: string; children: ReactNode; act: ReactNode }) {
  return (
    <>
      <PageHead title={title}>{children}</PageHead>
      {act}
    </>
  )
}
