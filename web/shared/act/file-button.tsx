import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FetchedFile } from '../api/client.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { useAct } from './confirm-act.tsx'
import { keepFile } from './keep-file.ts'

interface FileButtonProps {
  readonly fetchFile: () => Promise<FetchedFile>
  readonly title?: string
  readonly children: ReactNode
}

/** Fetches a file and keeps it; why there is none is said beside the button. */
export function FileButton({ fetchFile, title, children }: FileButtonProps) {
  const { run, isRunning, error } = useAct(async () => keepFile(await fetchFile()))
  return (
    <>
      <Button variant="default" title={title} loading={isRunning} onClick={() => void run()}>
        {children}
      </Button>
      <ProblemAlert error={error} />
    </>
  )
}
