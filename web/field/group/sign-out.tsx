import { useState } from 'react'
import { dropRecord } from '../../../src/activity/index.ts'
import { useText } from '../../shared/i18n/language.ts'
import { exportRecords } from '../sessions/export-records.ts'
import { goTo } from '../shell/place.ts'
import { phoneStore } from '../store/indexed-db.ts'
import { forgetPerson } from '../store/kept.ts'
import { showChange, usePhone } from '../sync/phone-state.ts'
import { signOut } from '../sync/wire.ts'
import { fieldText } from '../text.ts'

/** Leaves the phone to others: what becomes of what was not sent is said, and chosen. */
export function SignOut() {
  const text = useText(fieldText)
  const { outbox } = usePhone()
  const [isAsking, setAsking] = useState(false)
  const leave = async (unsent: 'kept' | 'exported'): Promise<void> => {
    if (unsent === 'exported') {
      exportRecords(outbox)
      for (const { versionId } of outbox) await dropRecord(phoneStore, versionId)
    }
    await signOut()
    await forgetPerson()
    goTo('today')
    await showChange()
  }
  if (!isAsking)
    return (
      <button type="button" className="wide" onClick={() => setAsking(true)}>
        {text.group.signOut}
      </button>
    )
  return (
    <fieldset>
      <legend>{text.group.signOutTitle}</legend>
      <p>{outbox.length === 0 ? text.group.signOutClean : text.group.signOutUnsent(String(outbox.length))}</p>
      {outbox.length === 0 ? (
        <p>
          <button type="button" className="primary wide" onClick={() => void leave('kept')}>
            {text.group.signOut}
          </button>
        </p>
      ) : (
        <>
          <p>
            <button type="button" className="primary wide" onClick={() => void leave('kept')}>
              {text.group.keepThem}
            </button>
          </p>
          <p>
            <button type="button" className="wide" onClick={() => void leave('exported')}>
              {text.group.exportThem}
            </button>
          </p>
        </>
      )}
      <button type="button" className="wide" onClick={() => setAsking(false)}>
        {text.cancel}
      </button>
    </fieldset>
  )
}
