import { Button } from '@mantine/core'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { shellText } from './text.ts'

/** An address that leads nowhere, with the way back. */
export function NotFound() {
  const text = useText(shellText)
  return (
    <Empty title={text.notFound} act={<ButtonLink to="/">{text.toStart}</ButtonLink>}>
      {text.notFoundHint}
    </Empty>
  )
}

/** A bug of ours. It names itself, so that it can be reported. */
export function Crashed({ error }: { error: unknown }) {
  const text = useText(shellText)
  return (
    <Empty title={text.crashed} act={<Button onClick={() => location.reload()}>{text.toStart}</Button>}>
      {text.crashedHint}
      <pre style={{ whiteSpace: 'pre-wrap', textAlign: 'left' }}>{error instanceof Error ? error.message : String(error)}</pre>
    </Empty>
  )
}
