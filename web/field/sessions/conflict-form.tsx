import { useState } from 'react'
import { joinContents, type OutboxRecord, type SessionField, saveRecord, sessionFieldText } from '../../../src/activity/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { phoneStore } from '../store/indexed-db.ts'
import type { KeptDesk } from '../store/kept.ts'
import { newId } from '../store/new-id.ts'
import { showChange } from '../sync/phone-state.ts'
import { syncAtOnce } from '../sync/run-sync.ts'
import { fieldText } from '../text.ts'
import { useTellField } from './use-tell-field.ts'

interface ConflictProps {
  readonly record: OutboxRecord
  readonly desk: KeptDesk
}

/** Two people have corrected the same session: field by field, which is right. */
export function ConflictForm({ record, desk }: ConflictProps) {
  const text = useText(fieldText).sessions
  const tell = useBilingual()
  const tellField = useTellField(desk)
  const [theirs, setTheirs] = useState<readonly SessionField[]>([])
  const { conflict } = record
  if (conflict === null) return null
  const choose = (field: SessionField, isTheirs: boolean): void =>
    setTheirs(isTheirs ? [...theirs, field] : theirs.filter((other) => other !== field))
  const settle = async (): Promise<void> => {
    const content = joinContents({ mine: record.content, theirs: conflict.current.content }, theirs)
    const { sessionId, groupId, ownerId } = record
    const madeAt = new Date().toISOString()
    await saveRecord(phoneStore, { versionId: newId(), sessionId, groupId, ownerId, madeAt, content })
    await showChange()
    await syncAtOnce()
  }
  return (
    <div className="card">
      <p>{text.conflictAbout}</p>
      {conflict.fields.map((field) => (
        <fieldset key={field}>
          <legend>{tell(sessionFieldText[field])}</legend>
          <div className="chips">
            <button type="button" className="chip" aria-pressed={!theirs.includes(field)} onClick={() => choose(field, false)}>
              {text.mine}: {tellField(field, record.content)}
            </button>
            <button type="button" className="chip" aria-pressed={theirs.includes(field)} onClick={() => choose(field, true)}>
              {text.theirs}: {tellField(field, conflict.current.content)}
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" className="primary wide" onClick={() => void settle()}>
        {text.settle}
      </button>
    </div>
  )
}
