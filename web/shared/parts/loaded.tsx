import { Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { ProblemAlert } from './problem-alert.tsx'

/** The three ways an answer can be: waited for, failed with a way on, there. */
export function Loaded<Data>({
  query,
  rows = 4,
  children,
}: {
  query: UseQueryResult<Data>
  rows?: number
  children: (data: Data) => ReactNode
}) {
  const text = useText(sharedText)
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ProblemAlert error={query.error} title={text.loadFailed} onRetry={() => void query.refetch()} />
  return (
    <Stack gap="xs" aria-busy="true">
      <span className="unseen" role="status">
        {text.loading}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={row} height={28} radius={6} />
      ))}
    </Stack>
  )
}
