import { useCallback } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { rememberJob } from '../../shared/act/job-store.ts'
import type { ImportRecord, Started } from './api.ts'
import { useFilesNamed } from './imports-screen.tsx'
import { useImportAgain } from './use-import-again.ts'

/** Notes a reading that has begun, so that it is found again, and looks at the import anew. */
export function useReadingBegun(record: ImportRecord): (started: Started) => Promise<void> {
  const again = useImportAgain()
  const title = useFilesNamed()(record.files)
  return useCallback(
    async ({ jobId }) => {
      if (jobId !== null) rememberJob({ id: jobId, title, href: `/imports/${record.id}` })
      await again()
    },
    [again, title, record.id],
  )
}

/** Reads again in the way it is now told; the reading is long work like the first. */
export function useReadAgain(record: ImportRecord, read: () => Promise<Started>) {
  const begun = useReadingBegun(record)
  return useAct(async () => begun(await read()))
}
