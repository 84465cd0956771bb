import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FetchedFile } from '../api/client.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { useAct } from './confirm-act.tsx'
import { keepFile } from './keep-file.ts'

interface FileButtonProps extends Pick<ButtonProps, 'size'> {
  readonly fetchFile: () => Promise<FetchedFile>
  readonly title?: string
  /** Where what stands on it does not say which file it is. */
  readonly label?: string
  readonly children: ReactNode
}

/** Fetches a file and keeps it, once the server is there; why there is none is said beside the button. */
export function FileButton({ fetchFile, title, label, size, children }: FileButtonProps) {
  const { run, isRunning, error } = useAct(async () => keepFile(await fetchFile()))
  return (
    <>
      <Button
        variant="default"
        {...(size && { size })}
        title={title}
        aria-label={label}
        loading={isRunning}
        onClick={() => void run()}
      >
        {children}
      </Button>
      <ProblemAlert error={error} />
    </>
  )
}
