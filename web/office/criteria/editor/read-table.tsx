import { Button, Card, FileInput, NativeSelect, NumberInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TABLE_BLOCK_KINDS, type TableBlock } from '../../../../src/criteria/index.ts'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { meQuery } from '../../../shared/me.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { readTable, type TableRead } from '../api.ts'
import { editorText } from './text.ts'

const ENDINGS = '.xlsx,.ods,.csv,.docx'
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Reads the table an office has, in a workbook or a Word document, into the draft that stands below; nothing is kept yet. */
export function ReadTable({ onRead }: { onRead: (read: TableRead) => void }) {
  const { table: text } = useText(editorText)
  const today = useQuery(meQuery).data?.today ?? ''
  const [file, setFile] = useState<File | null>(null)
  const [block, setBlock] = useState<TableBlock>('commune')
  const [typed, setTyped] = useState<number | string>('')
  const year = typed === '' ? Number(today.slice(0, 4)) : Number(typed)
  const withKey = useActKey(file, block, year)
  const { run, isRunning, error } = useAct(async (chosen: File) => {
    onRead(await withKey((key) => readTable(chosen, { year, block }, key)))
  })
  return (
    <Card component="section" mb="md" aria-labelledby="from-table">
      <Title order={2} id="from-table">
        {text.title}
      </Title>
      <p className="muted">{text.hint}</p>
      <div className={layout['fields']}>
        <FileInput label={text.file} accept={ENDINGS} value={file} onChange={setFile} />
        <NativeSelect
          label={text.block}
          value={block}
          data={TABLE_BLOCK_KINDS.map((kind) => ({ value: kind, label: text.blocks[kind] }))}
          onChange={(event) => setBlock(TABLE_BLOCK_KINDS.find((kind) => kind === event.currentTarget.value) ?? block)}
        />
        <NumberInput
          label={text.year}
          min={FIRST_YEAR}
          max={LAST_YEAR}
          allowDecimal={false}
          value={typed === '' ? year : typed}
          onChange={setTyped}
        />
      </div>
      <ProblemAlert error={error} />
      <Button
        variant="default"
        mt="sm"
        loading={isRunning}
        disabled={file === null}
        onClick={() => file !== null && void run(file)}
      >
        {text.read}
      </Button>
    </Card>
  )
}

/** What was not read as it stands, or has to be looked at, each with its place in the table. */
export function TableNotes({ read: { sheet, notes } }: { read: TableRead }) {
  const { table: text } = useText(editorText)
  return (
    <Card component="section" mb="md" aria-labelledby="table-notes">
      <Title order={2} id="table-notes">
        {text.notes(String(notes.length), sheet)}
      </Title>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {notes.map(({ place, code, ...told }) => (
          <Note key={`${place} ${code}`} place={place} told={told} />
        ))}
      </ul>
    </Card>
  )
}

function Note({ place, told }: { place: string; told: { readonly vi: string; readonly en: string } }) {
  const read = useBilingual()
  return (
    <li>
      <b>{place}</b> {read(told)}
    </li>
  )
}
