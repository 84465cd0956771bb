import { Alert, Card, Group, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { jobQuery } from '../../../shared/act/job.ts'
import { JobProgress } from '../../../shared/act/job-progress.tsx'
import { useStartedJobs } from '../../../shared/act/job-store.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { Overview } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'

/** What the computation wrote is read once it is over, whoever started it. */
function useReadOnceOver(isComputing: boolean): void {
  const again = useCycleAgain()
  const wasComputing = useRef(false)
  useEffect(() => {
    if (wasComputing.current && !isComputing) void again()
    wasComputing.current = isComputing
  })
}

/** That a month is being computed, for everybody who has it open; how far, and why it was not, for who started it. */
export function ComputingNotice({ overview: { cycle, computing } }: { overview: Overview }) {
  const { computing: text } = useText(cycleActText)
  const read = useBilingual()
  useReadOnceOver(computing !== null)
  const started = useStartedJobs().find(({ href }) => href === `/payments/${cycle.id}`)
  const job = useQuery({ ...jobQuery(started?.id ?? ''), enabled: started !== undefined, retry: false }).data
  if (computing)
    return (
      <Card component="section" mb="md" aria-label={text.running}>
        {started?.id === computing.jobId ? (
          <JobProgress id={computing.jobId} title={text.running} />
        ) : (
          <Group role="status" gap="xs" wrap="nowrap">
            <Loader size="xs" aria-hidden="true" />
            <span>{text.by(computing.by ?? '')}</span>
          </Group>
        )}
      </Card>
    )
  if (job?.state !== 'failed') return null
  return (
    <Alert color="red" mb="md" title={text.failed}>
      {job.failure === null ? text.failedHint : read(job.failure)}
    </Alert>
  )
}
