import { Alert, Button } from '@mantine/core'
import { isProblem } from '../api/problem.ts'
import { useBilingual, useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'

/** What was refused and what to do next. A bug, which has no sentence of its own, shows its name to be reported. */
export function ProblemAlert({ error, title, onRetry }: { error: unknown; title?: string; onRetry?: () => void }) {
  const text = useText(sharedText)
  const read = useBilingual()
  if (error === null || error === undefined) return null
  return (
    <Alert color="red" variant="light" role="alert" title={title} my="sm">
      <div>{isProblem(error) ? read(error) : String(error)}</div>
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
          {text.retry}
        </Button>
      )}
    </Alert>
  )
}
