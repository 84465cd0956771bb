import { contentText, dropRecord, moveRecord, type OutboxRecord, type SeenSession } from '../../../src/activity/index.ts'
import { formatCount, formatDay, formatInstant } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { addressOf } from '../shell/place.ts'
import { phoneStore } from '../store/indexed-db.ts'
import type { KeptDesk } from '../store/kept.ts'
import { showChange } from '../sync/phone-state.ts'
import { syncAtOnce } from '../sync/run-sync.ts'
import { fieldText } from '../text.ts'
import { ConflictForm } from './conflict-form.tsx'
import { exportRecords } from './export-records.ts'

interface CardProps {
  readonly session: SeenSession
  readonly desk: KeptDesk
}

/** One session: what it was, whether it has reached the commune, and what can be done about it when it has not. */
export function SessionCard({ session, desk }: CardProps) {
  const text = useText(fieldText).sessions
  const tell = useBilingual()
  const { content, unsent, sessionId } = session
  return (
    <li>
      <b>{formatDay(content.day)}</b> · {content.place}
      <div>{content.contents.map((one) => tell(contentText[one])).join(', ')}</div>
      <div>{text.people(formatCount(content.people), formatCount(content.times))}</div>
      {content.isWithdrawn && <div className="wait">{text.withdrawn}</div>}
      <Standing session={session} />
      {unsent?.state === 'conflict' && <ConflictForm record={unsent} desk={desk} />}
      <div className="row" style={{ marginTop: '0.375rem' }}>
        <a className="button" href={addressOf('record', sessionId)}>
          {text.mend}
        </a>
        {unsent !== null && unsent.state !== 'waiting' && unsent.state !== 'conflict' && <Ways record={unsent} />}
      </div>
    </li>
  )
}

function Standing({ session: { unsent, kept } }: { readonly session: SeenSession }) {
  const text = useText(fieldText).sessions
  const tell = useBilingual()
  if (unsent === null) return <div className="ok">✓ {text.arrived(formatInstant(kept?.arrivedAt))}</div>
  if (unsent.state === 'waiting') return <div className="wait">● {text.waiting}</div>
  return (
    <div className="bad">
      ✕ {text[unsent.state]}
      {unsent.refusal !== null && `: ${tell(unsent.refusal)}`}
    </div>
  )
}

function Ways({ record }: { readonly record: OutboxRecord }) {
  const text = useText(fieldText).sessions
  const move = async (to: 'aside' | 'waiting'): Promise<void> => {
    await moveRecord(phoneStore, record.versionId, to)
    await showChange()
    if (to === 'waiting') await syncAtOnce()
  }
  const drop = async (): Promise<void> => {
    if (!confirm(text.dropAsk)) return
    await dropRecord(phoneStore, record.versionId)
    await showChange()
  }
  return (
    <>
      <button type="button" onClick={() => void move('waiting')}>
        {text.again}
      </button>
      {record.state !== 'aside' && (
        <button type="button" onClick={() => void move('aside')}>
          {text.layAside}
        </button>
      )}
      <button type="button" onClick={() => exportRecords([record])}>
        {text.export}
      </button>
      <button type="button" className="bad" onClick={() => void drop()}>
        {text.drop}
      </button>
    </>
  )
}
