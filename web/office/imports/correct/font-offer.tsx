import { Button } from '@mantine/core'
import { useState } from 'react'
import { useActKey } from '../../../shared/act/act-key.ts'
import { ConfirmAct, useAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { changeFont, type FileFont, type ImportRecord } from '../api.ts'
import { useReadingBegun } from '../use-read-again.ts'
import { Ask } from './ask.tsx'
import { correctText } from './correct-text.ts'

/** Files of the time before Unicode: what is meant is shown, and the whole file is converted at one press. */
export function FontOffers({ record }: { record: ImportRecord }) {
  if (record.state !== 'previewed' && record.state !== 'refused') return null
  return record.fonts.map((font) => <FontOffer key={font.file} record={record} font={font} />)
}

function FontOffer({ record, font }: { record: ImportRecord; font: FileFont }) {
  const { font: text } = useText(correctText)
  const [isOpen, setOpen] = useState(false)
  const { file, isConverted } = font
  const begun = useReadingBegun(record)
  const withKey = useActKey()
  const change = async (key: string): Promise<void> =>
    begun(await changeFont(record.id, { file, isConverted: !isConverted }, key))
  const { run, isRunning, error } = useAct(() => withKey(change))
  if (isConverted)
    return (
      <Ask title={text.converted(file, font.font)} isTold>
        <Button variant="subtle" size="compact-sm" loading={isRunning} onClick={() => void run()}>
          {text.back}
        </Button>
        <ProblemAlert error={error} />
      </Ask>
    )
  return (
    <Ask title={text.title(file, font.font)}>
      <p style={{ marginTop: 0 }}>{text.about(formatCount(font.texts))}</p>
      <Button onClick={() => setOpen(true)}>{text.open}</Button>
      <ConfirmAct
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={text.title(file, font.font)}
        act={text.act}
        asksReason="no"
        onAct={({ key }) => change(key)}
      >
        <p>{text.effect}</p>
        <Samples font={font} />
      </ConfirmAct>
    </Ask>
  )
}

function Samples({ font: { file, samples } }: { font: FileFont }) {
  const { font: text } = useText(correctText)
  const columns: readonly Column<FileFont['samples'][number]>[] = [
    { key: 'written', header: text.written, value: ({ written }) => written },
    { key: 'meant', header: text.meant, value: ({ meant }) => meant },
  ]
  return <PlainTable caption={file} columns={columns} rows={samples} rowKey={({ written }) => written} />
}
