import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { JobProgress } from '../../shared/act/job-progress.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { type ImportRecord, importQuery, isUnderWay } from './api.ts'
import { Earlier } from './correct/earlier.tsx'
import { FontOffers } from './correct/font-offer.tsx'
import { TONE_OF_IMPORT, useFilesNamed } from './imports-screen.tsx'
import { ImportPreview } from './preview/import-preview.tsx'
import { importText } from './text.ts'
import { useImportAgain } from './use-import-again.ts'

/** One import, whatever it has come to: being read, looked at before it is taken, or the tray it left. */
export function ImportScreen() {
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  return <ImportOf key={importId} id={importId} />
}

/** The import by its id. */
export function ImportOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(importQuery(id))} rows={8} heading={useText(importText).title}>
      {(record) => <ImportNow record={record} />}
    </Loaded>
  )
}

/**
 * What it has come to by now. While the files are read again, what was looked at waits unseen with all that is typed in it: the
 * form comes back as it was left.
 */
function ImportNow({ record }: { record: ImportRecord }) {
  const [lookedAt, setLookedAt] = useState<ImportRecord>()
  const isLookedAt = record.state === 'previewed' || record.state === 'taken'
  if (isLookedAt && record !== lookedAt) setLookedAt(record)
  const isBusy = isUnderWay(record.state)
  useAgainWhenDone(isBusy)
  const shown = isLookedAt ? record : lookedAt
  if (!isLookedAt && !isBusy) return <Over record={record} />
  return (
    <>
      {isBusy && <UnderWay record={record} />}
      {shown && (
        <div hidden={isBusy}>
          <ImportPreview key={shown.state} record={shown} />
        </div>
      )}
    </>
  )
}

/** What stayed in place meanwhile is read again. */
function useAgainWhenDone(isBusy: boolean): void {
  const again = useImportAgain()
  useEffect(() => {
    if (!isBusy) return undefined
    return () => void again()
  }, [isBusy, again])
}

function UnderWay({ record }: { record: ImportRecord }) {
  const { one } = useText(importText)
  const named = useFilesNamed()
  const again = useImportAgain()
  return (
    <>
      <PageHead title={record.state === 'taking' ? one.taking : one.reading}>{named(record.files)}</PageHead>
      {record.jobId !== null && (
        <Card maw="44rem">
          <JobProgress id={record.jobId} title={named(record.files)} onOver={() => void again()} />
        </Card>
      )}
    </>
  )
}

/** An import that came to nothing: why, and the way on. */
function Over({ record }: { record: ImportRecord }) {
  const { one, state } = useText(importText)
  const read = useBilingual()
  const named = useFilesNamed()
  const isRefused = record.state === 'refused'
  return (
    <>
      <PageHead title={isRefused ? one.refused : record.state === 'undone' ? one.undone : one.discarded}>
        <Tag tone={TONE_OF_IMPORT[record.state]}>{state[record.state]}</Tag> {named(record.files)} ·{' '}
        {one.asOf(formatDay(record.asOf))}
      </PageHead>
      <Earlier record={record} />
      <FontOffers record={record} />
      <Card>
        <Empty
          title={record.refusal ? read(record.refusal) : named(record.files)}
          act={<ButtonLink to="/imports">{one.again}</ButtonLink>}
        >
          {isRefused && one.refusedHint}
        </Empty>
      </Card>
    </>
  )
}
