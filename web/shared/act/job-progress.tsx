import { Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { formatCount } from '../i18n/format.ts'
import { useBilingual, useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { widthOf } from '../parts/share.ts'
import { sharedText } from '../text.ts'
import { type JobState, jobQuery } from './job.ts'

/** How far a long work is. It may be left: the work goes on, and the header finds it again. */
export function JobProgress({ id, title, onOver }: { id: string; title: string; onOver?: () => void }) {
  const text = useText(sharedText)
  const read = useBilingual()
  const { data, error, refetch } = useQuery(jobQuery(id))
  useToldOnce(data, onOver)
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />
  const part = data?.total ? Number.parseFloat(widthOf(data.done, data.total)) : data?.state === 'done' ? 100 : 8
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Progress.Root size="lg" my={6}>
        <Progress.Section
          value={part}
          aria-label={title}
          color={data?.state === 'failed' ? 'red' : 'accent'}
          animated={data?.state === 'running'}
        />
      </Progress.Root>
      <div className="muted" role="status" aria-live="polite">
        {data ? text.job[data.state] : text.loading}
        {data?.total ? ` · ${text.job.of(formatCount(data.done), formatCount(data.total))}` : ''}
        {data?.note ? ` · ${data.note}` : ''}
      </div>
      {data?.state === 'running' && <div className="muted">{text.job.leave}</div>}
      {data?.failure && <div className="muted">{read(data.failure)}</div>}
    </div>
  )
}

function useToldOnce(job: JobState | undefined, onOver?: () => void): void {
  const isTold = useRef(false)
  useEffect(() => {
    if (!['done', 'failed'].includes(job?.state ?? '') || isTold.current) return
    isTold.current = true
    onOver?.()
  }, [job, onOver])
}
