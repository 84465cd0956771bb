import { ActionIcon, Button, Indicator, Popover, Stack, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { jobQuery } from '../../shared/act/job.ts'
import { JobProgress } from '../../shared/act/job-progress.tsx'
import { forgetJobs, useStartedJobs } from '../../shared/act/job-store.ts'
import { useText } from '../../shared/i18n/language.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { sharedText } from '../../shared/text.ts'

/** Long work this reader started: how far it is, and the way back to it. */
export function StartedWork() {
  const { job } = useText(sharedText)
  const started = useStartedJobs()
  const states = useQueries({ queries: started.map(({ id }) => ({ ...jobQuery(id), retry: false })) })
  const running = states.filter(({ data }) => data?.state === 'running' || data?.state === 'waiting').length
  const over = started.filter(
    (_, index) => states[index]?.isError || ['done', 'failed'].includes(states[index]?.data?.state ?? ''),
  )
  return (
    <Popover position="bottom-end" shadow="md" width={320} trapFocus>
      <Indicator disabled={running === 0} label={running} size={16} inline>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={job.mine}>
            <span aria-hidden="true">⟳</span>
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={job.mine}>
        <Stack gap="sm">
          {started.length === 0 && <Text size="sm">{job.noneRunning}</Text>}
          {started.map(({ id, title, href }) => (
            <div key={id}>
              <JobProgress id={id} title={title} />
              <AnchorLink to={href} size="sm">
                {title}
              </AnchorLink>
            </div>
          ))}
          {over.length > 0 && (
            <Button variant="default" size="xs" onClick={() => forgetJobs(over.map(({ id }) => id))}>
              {job.forget}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
