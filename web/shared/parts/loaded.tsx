import { Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { PageHead } from './page-head.tsx'
import { ProblemAlert } from './problem-alert.tsx'

/** The ways an answer can be: waited for (until the server is back, where it is away), failed with a way on, there. A whole screen has its heading in each. */
export function Loaded<Data>({
  query,
  rows = 4,
  heading,
  children,
}: {
  query: UseQueryResult<Data>
  rows?: number
  heading?: string
  children: (data: Data) => ReactNode
}) {
  const text = useText(sharedText)
  if (query.data !== undefined) return children(query.data)
  const head = heading !== undefined && <PageHead title={heading} />
  if (query.isError)
    return (
      <>
        {head}
        <ProblemAlert error={query.error} title={text.loadFailed} onRetry={() => void query.refetch()} />
      </>
    )
  return (
    <Stack gap="xs" aria-busy="true">
      {head}
      <span className={query.isPaused ? 'muted' : 'unseen'} role="status">
        {query.isPaused ? text.waitsForServer : text.loading}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={row} height={28} radius={6} />
      ))}
    </Stack>
  )
}
