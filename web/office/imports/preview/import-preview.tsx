import { Alert, Button, Menu, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { FileButton } from '../../../shared/act/file-button.tsx'
import { keepFile } from '../../../shared/act/keep-file.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { useTableState } from '../../../shared/table/table-state.ts'
import { fetchMarked, type ImportRecord, leavingQuery } from '../api.ts'
import { Corrections } from '../correct/corrections.tsx'
import { DayQuestion } from '../correct/day-question.tsx'
import { Earlier } from '../correct/earlier.tsx'
import { FontOffers } from '../correct/font-offer.tsx'
import { UnknownCommunes } from '../correct/unknown-communes.tsx'
import { useFilesNamed } from '../imports-screen.tsx'
import { RowsAndPanel } from '../rows/rows-and-panel.tsx'
import { importText } from '../text.ts'
import { AbsentRows } from './absent-rows.tsx'
import { DiscardImport } from './discard-import.tsx'
import { ImportFigures } from './import-figures.tsx'
import { Leaving } from './leaving.tsx'
import { Mapping } from './mapping.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { TakeImport } from './take-import.tsx'
import { UndoImport } from './undo-import.tsx'

/** What an import would change, cell by cell, before it is taken; and the same for what stays in its tray. */
export function ImportPreview({ record }: { record: ImportRecord }) {
  const { tabs } = useText(importText)
  const { search, set } = useTableState()
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const left = record.counts?.left ?? 0
  return (
    <>
      <Head record={record} leaving={leaving} />
      <NotTaken record={record} />
      <Earlier record={record} />
      <DayQuestion key={record.asOf} record={record} />
      <FontOffers record={record} />
      <UnknownCommunes record={record} />
      <AbsentRows record={record} />
      <ImportFigures record={record} />
      <SheetNotes record={record} />
      <Corrections importId={record.id} />
      <Tabs
        value={search['tab'] ?? 'rows'}
        onChange={(tab) => set({ tab: tab === 'rows' ? '' : (tab ?? '') })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="rows">{tabs.rows}</Tabs.Tab>
          <Tabs.Tab value="mapping">{tabs.mapping}</Tabs.Tab>
          {left > 0 && record.state === 'previewed' && (
            <Tabs.Tab value="leaving">
              {tabs.leaving} ({formatCount(left)})
            </Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="rows">
          <RowsAndPanel record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="mapping" keepMounted>
          <Mapping record={record} isFixed={record.state !== 'previewed'} />
        </Tabs.Panel>
        <Tabs.Panel value="leaving">
          <Leaving query={useQuery({ ...leavingQuery(record.id), enabled: left > 0 })} ticked={leaving} onTick={setLeaving} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Head({ record, leaving }: { record: ImportRecord; leaving: ReadonlySet<string> }) {
  const { one, nothingKept } = useText(importText)
  const named = useFilesNamed()
  const isTaken = record.state === 'taken'
  const hasDoubts = (record.counts?.doubtful ?? 0) > 0
  const takenAt = formatInstant(record.takenAt)
  const title = isTaken ? (hasDoubts ? one.tray : one.allTaken) : one.preview
  const about = isTaken ? (hasDoubts ? one.trayAbout(takenAt) : one.allTakenAbout(takenAt)) : nothingKept
  return (
    <PageHead title={title} acts={<Acts record={record} leaving={leaving} />}>
      {about}
      <div title={record.files.join(', ')}>
        {named(record.files)} · {one.asOf(formatDay(record.asOf))}
      </div>
    </PageHead>
  )
}

/** Taking is long work that may be refused at its end, when its dialog is long gone. */
function NotTaken({ record: { refusal } }: { record: ImportRecord }) {
  const { one } = useText(importText)
  const read = useBilingual()
  if (refusal === null) return null
  return (
    <Alert color="red" variant="light" role="alert" title={one.notTaken} mb="md">
      {read(refusal)}
    </Alert>
  )
}

function Acts({ record, leaving }: { record: ImportRecord; leaving: ReadonlySet<string> }) {
  const { one } = useText(importText)
  const isTaken = record.state === 'taken'
  const isOver = isTaken && (record.counts?.doubtful ?? 0) === 0
  return (
    <>
      {isTaken && <UndoImport id={record.id} />}
      {!isOver && <DiscardImport id={record.id} isTray={isTaken} />}
      <MarkedFiles record={record} />
      {isTaken && (
        <ButtonLink to="/groups" variant="default">
          {one.toGroups}
        </ButtonLink>
      )}
      {!isOver && <TakeImport record={record} leaving={leaving} />}
    </>
  )
}

/** One workbook comes back as one file; of several each is chosen by name. */
function MarkedFiles({ record: { id, files } }: { record: ImportRecord }) {
  const { one } = useText(importText)
  const { run, isRunning, error } = useAct(async (file: string) => keepFile(await fetchMarked(id, file)))
  if (files.length === 1)
    return (
      <FileButton fetchFile={() => fetchMarked(id)} title={one.markedHint}>
        {one.marked}
      </FileButton>
    )
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={300}>
        <Menu.Target>
          <Button variant="default" title={one.markedHint} loading={isRunning}>
            {one.marked}…
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60dvh" style={{ overflowY: 'auto' }}>
          {files.map((file) => (
            <Menu.Item key={file} onClick={() => void run(file)}>
              {file}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemAlert error={error} />
    </>
  )
}
