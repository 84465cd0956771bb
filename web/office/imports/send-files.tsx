import { Alert, Button, CloseButton, FileButton, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { useActKey } from '../../shared/act/act-key.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { rememberJob } from '../../shared/act/job-store.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { sendFiles } from './api.ts'
import { ACCEPTED_FILES, type Choice, withFiles } from './chosen-files.ts'
import classes from './imports.module.css'
import { importText } from './text.ts'
import { useImportAgain } from './use-import-again.ts'

const NOTHING: Choice = { files: [], refused: [] }

/** Where files come in: dropped, or chosen by hand or keyboard; several at once. */
export function SendFiles() {
  const { upload } = useText(importText)
  const [choice, setChoice] = useState(NOTHING)
  const [asOf, setAsOf] = useState('')
  const [isOver, setOver] = useState(false)
  const { send, isRunning, error } = useSend(choice.files, asOf)
  const add = (added: readonly File[]): void => setChoice(withFiles(choice.files, added, upload))
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    <section
      aria-label={upload.drop}
      className={`${classes['drop']} ${isOver ? classes['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes['dropLine']}>
        <div className={classes['dropWords']}>
          <Text fw={600}>{upload.drop}</Text>
          <div className="muted">{upload.kinds}</div>
          <div className={classes['dropActs']}>
            <FileButton multiple accept={ACCEPTED_FILES} onChange={add}>
              {(props) => (
                <Button variant={choice.files.length === 0 ? 'filled' : 'default'} {...props}>
                  {upload.choose}
                </Button>
              )}
            </FileButton>
            {choice.files.length > 0 && (
              <Button loading={isRunning} onClick={() => void send()}>
                {upload.send(formatCount(choice.files.length))}
              </Button>
            )}
            <span role="status" className="muted">
              {isRunning ? upload.sending : ''}
            </span>
          </div>
        </div>
        <DayField label={upload.asOf} description={upload.asOfHint} value={asOf} onChange={setAsOf} />
      </div>
      <ChosenFiles
        files={choice.files}
        onLeaveOut={(file) =>
          setChoice(
            withFiles(
              [],
              choice.files.filter((one) => one !== file),
              upload,
            ),
          )
        }
      />
      {choice.refused.length > 0 && (
        <Alert color="red" variant="light" role="alert" mt="sm">
          {choice.refused.map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
        </Alert>
      )}
      <ProblemAlert error={error} />
    </section>
  )
}

function ChosenFiles({ files, onLeaveOut }: { files: readonly File[]; onLeaveOut: (file: File) => void }) {
  const { upload } = useText(importText)
  if (files.length === 0) return null
  return (
    <ul className={classes['files']} aria-label={upload.chosen}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`}>
          {file.name} <span className="muted">{sizeOf(file.size)}</span>
          <CloseButton size="sm" aria-label={upload.remove(file.name)} onClick={() => onLeaveOut(file)} />
        </li>
      ))}
    </ul>
  )
}

const KILOBYTE = 1024
const sizeOf = (bytes: number): string =>
  bytes < KILOBYTE * KILOBYTE
    ? `${formatCount(Math.ceil(bytes / KILOBYTE))} kB`
    : `${formatCount(Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10)} MB`

/** Sends, and goes to the import, where the reading is seen and found again. */
function useSend(files: readonly File[], asOf: string) {
  const text = useText(importText)
  const navigate = useNavigate()
  const again = useImportAgain()
  const withKey = useActKey(files, asOf)
  const { run, isRunning, error } = useAct(async () => {
    const { id, jobId } = await withKey((key) => sendFiles(files, { asOf, key }))
    const [first = '', ...more] = files.map(({ name }) => name)
    const title = more.length === 0 ? first : text.filesAndMore(first, formatCount(more.length))
    if (jobId !== null) rememberJob({ id: jobId, title, href: `/imports/${id}` })
    await again()
    // No reading has begun where the very files are there already: the import says so.
    const isThere = jobId === null
    await navigate({ to: '/imports/$importId', params: { importId: id }, search: isThere ? { again: 'yes' } : {} })
  })
  return { send: run, isRunning, error }
}
