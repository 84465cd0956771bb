import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatCount, formatDay, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import classes from '../../shared/theme/layout.module.css'
import type { GroundPreview } from './api.ts'
import { groundText } from './ground-text.ts'

const SETTLES_AFTER_MS = 300

interface GroundFormProps<Change extends object> {
  /** What is done: the dialog and its button say it. */
  readonly title: string
  readonly start: Change
  /** The fields in which a change is written. */
  readonly fields: (change: Change, set: (part: Partial<Change>) => void) => ReactNode
  readonly isWhole: (change: Change) => boolean
  readonly preview: (change: Change) => Promise<GroundPreview>
  readonly record: (change: Change, given: ActDetails) => Promise<unknown>
  readonly onClose: () => void
}

/** One act or office, added, ended or put right: which papers would change is asked of the server while it is typed. */
export function GroundForm<Change extends object>({ start, title, ...props }: GroundFormProps<Change>) {
  const queries = useQueryClient()
  const [change, setChange] = useState(start)
  const [settled] = useDebouncedValue(change, SETTLES_AFTER_MS)
  const isWhole = props.isWhole(change)
  const look = useQuery({
    queryKey: ['paper-grounds', 'preview', settled],
    queryFn: () => props.preview(settled),
    enabled: isWhole && settled === change,
    retry: false,
    gcTime: 0,
  })
  const isSeen = isWhole && settled === change && look.isSuccess
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={title}
      act={title}
      isReady={isSeen}
      onAct={async (given) => {
        await props.record(change, given)
        await queries.invalidateQueries({ queryKey: ['paper-grounds'] })
        await queries.invalidateQueries({ queryKey: ['cycle'] })
      }}
    >
      <div className={classes['fields']}>{props.fields(change, (part) => setChange({ ...change, ...part }))}</div>
      <Difference isWhole={isWhole} error={settled === change ? look.error : null} preview={isSeen ? look.data : undefined} />
    </ConfirmAct>
  )
}

/** From and until when it is in force. */
interface Valid {
  readonly from: string
  readonly until: string | null
}

export function ValidFields({ valid: { from, until }, set }: { valid: Valid; set: (part: Partial<Valid>) => void }) {
  const { fields } = useText(groundText)
  return (
    <>
      <DayField label={fields.from} required value={from} onChange={(day) => set({ from: day })} />
      <DayField
        label={fields.until}
        description={fields.untilHint}
        value={until ?? ''}
        onChange={(day) => set({ until: day || null })}
      />
    </>
  )
}

/** Asks for the last day alone. */
export function EndGround<Change extends Valid>(props: Omit<GroundFormProps<Change>, 'fields' | 'isWhole'>) {
  const { fields } = useText(groundText)
  return (
    <GroundForm
      {...props}
      isWhole={({ until }) => until !== null}
      fields={({ until }, set) => (
        <DayField
          label={fields.lastDay}
          required
          value={until ?? ''}
          onChange={(day) => set({ until: day || null } as Partial<Change>)}
        />
      )}
    />
  )
}

interface WithdrawGroundProps {
  readonly id: string
  readonly name: string
  readonly preview: (id: string) => Promise<GroundPreview>
  readonly withdraw: (id: string, given: ActDetails) => Promise<unknown>
  readonly onClose: () => void
}

/** Takes back an entry that was recorded by mistake: which drafts change, or why it stays, is seen before. */
export function WithdrawGround({ id, name, preview, withdraw, onClose }: WithdrawGroundProps) {
  const text = useText(groundText)
  const queries = useQueryClient()
  const look = useQuery({ queryKey: ['paper-grounds', 'withdrawal', id], queryFn: () => preview(id), retry: false, gcTime: 0 })
  return (
    <ConfirmAct
      opened
      isGrave
      onClose={onClose}
      title={text.withdrawOf(name)}
      act={text.withdrawOf(name)}
      isReady={look.isSuccess}
      onAct={async (given) => {
        await withdraw(id, given)
        await queries.invalidateQueries({ queryKey: ['paper-grounds'] })
        await queries.invalidateQueries({ queryKey: ['cycle'] })
      }}
    >
      <p>{text.withdrawn(name)}</p>
      <div aria-live="polite">
        {look.isPending && <p className="muted">{text.looking}</p>}
        {look.isError && <ProblemAlert error={look.error} />}
        {look.isSuccess && <PapersThatChange papers={look.data.papers} />}
      </div>
    </ConfirmAct>
  )
}

interface DifferenceProps {
  readonly isWhole: boolean
  readonly error: unknown
  readonly preview: GroundPreview | undefined
}

/** What becomes of the papers, before it is done. */
function Difference({ isWhole, error, preview }: DifferenceProps) {
  const text = useText(groundText)
  return (
    <div aria-live="polite" style={{ marginTop: 12 }}>
      {!isWhole && <p className="muted">{text.notWhole}</p>}
      {isWhole && error !== null && <ProblemAlert error={error} />}
      {isWhole && error === null && preview === undefined && <p className="muted">{text.looking}</p>}
      {preview && <ChangedPapers preview={preview} />}
    </div>
  )
}

function ChangedPapers({ preview: { name, papers } }: { preview: GroundPreview }) {
  const text = useText(groundText)
  return (
    <>
      <p>{text.writtenAs(name)}</p>
      <PapersThatChange papers={papers} />
    </>
  )
}

function PapersThatChange({ papers }: Pick<GroundPreview, 'papers'>) {
  const text = useText(groundText)
  const read = useBilingual()
  return (
    <>
      {papers.length === 0 ? <p>{text.noPaperChanges}</p> : <p>{text.papersChange(formatCount(papers.length))}</p>}
      <ul style={{ maxHeight: '16rem', overflowY: 'auto', paddingLeft: '1.2rem' }}>
        {papers.map(({ cycleId, month, title, on, isGiven, left, came }) => (
          <li key={`${cycleId} ${title.en}`}>
            <b>{text.paper(read(title), formatMonth(month), formatDay(on))}</b>
            {left.length > 0 && <div>{text.left(left.join('; '))}</div>}
            {came.length > 0 && <div>{text.came(came.join('; '))}</div>}
            {isGiven && <div className="muted">{text.given}</div>}
          </li>
        ))}
      </ul>
    </>
  )
}
