import { useState } from 'react'
import { saveRecord, sessionFaultText } from '../../../src/activity/index.ts'
import { tellRefusal } from '../../../src/kernel/result.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { goTo } from '../shell/place.ts'
import { phoneStore } from '../store/indexed-db.ts'
import { forget, type KeptDesk, keep } from '../store/kept.ts'
import { newId } from '../store/new-id.ts'
import { dayOfProgramme } from '../sync/day.ts'
import { showChange, usePhone } from '../sync/phone-state.ts'
import { syncNow } from '../sync/run-sync.ts'
import { fieldText } from '../text.ts'
import { ContentsField, DayField, MembersField, NumberField, PlaceField } from './fields.tsx'
import { type Filled, type FormFault, faultOf, fillFrom, lastOf, placesOf, repeatOf } from './form.ts'
import { MoreFields } from './more-fields.tsx'
import { useRoom } from './use-room.ts'

interface RecordProps {
  readonly desk: KeptDesk
  /** Of a session that is corrected, or half recorded. */
  readonly sessionId: string | undefined
}

/** One session of guidance: in eight taps, with no network, and nothing that was typed is lost. */
export function RecordScreen({ desk, sessionId }: RecordProps) {
  const { sessions, draft } = usePhone()
  const known = sessions.find((session) => session.sessionId === sessionId)
  const kept = draft?.sessionId === sessionId || sessionId === undefined ? draft : undefined
  const [own] = useState(() => kept?.sessionId ?? sessionId ?? newId())
  const [groupId, setGroupId] = useState(known?.groupId ?? kept?.groupId ?? desk.desk.groups[0]?.id ?? '')
  const [filled, setFilled] = useState(() => fillFrom(kept?.content ?? known?.content))
  const change = (fields: Partial<Filled>): void => {
    const next = { ...filled, ...fields }
    setFilled(next)
    // A draft that cannot be kept is told of when it is saved; typing goes on.
    keep({ name: 'draft', sessionId: own, groupId, content: next as never }).catch(() => undefined)
  }
  return <Form {...{ desk, groupId, setGroupId, filled, change }} sessionId={own} isCorrection={known !== undefined} />
}

interface FormProps {
  readonly desk: KeptDesk
  readonly sessionId: string
  readonly groupId: string
  readonly setGroupId: (id: string) => void
  readonly filled: Filled
  readonly change: (fields: Partial<Filled>) => void
  readonly isCorrection: boolean
}

function Form(props: FormProps) {
  const { desk, sessionId, groupId, filled, change, isCorrection } = props
  const text = useText(fieldText)
  const { sessions } = usePhone()
  const [fault, setFault] = useState<FormFault | 'store-full'>()
  const group = desk.desk.groups.find(({ id }) => id === groupId)
  const today = dayOfProgramme(desk)
  const save = async (): Promise<void> => {
    const found = faultOf(filled, today) ?? (await saveFilled({ filled, sessionId, groupId, ownerId: desk.desk.person.id }))
    if (found !== undefined) return setFault(found)
    await showChange()
    void syncNow()
    goTo('sessions')
  }
  return (
    <>
      <Beginning {...props} />
      <DayField value={filled.day} today={today} onChange={(day) => change({ day })} />
      <ContentsField value={filled.contents} onChange={(contents) => change({ contents })} />
      <PlaceField value={filled.place} known={placesOf(sessions, groupId)} onChange={(place) => change({ place })} />
      <CountFields filled={filled} change={change} />
      <MembersField members={group?.members ?? []} value={filled.memberIds} onChange={(memberIds) => change({ memberIds })} />
      <MoreFields filled={filled} change={change} isCorrection={isCorrection} />
      <div className="foot">
        <Fault fault={fault} />
        <button type="button" className="primary big" onClick={() => void save()}>
          {text.save}
        </button>
        <p style={{ marginTop: '0.5rem' }}>
          <button type="button" className="wide" onClick={() => history.back()}>
            {text.back}
          </button>
        </p>
      </div>
    </>
  )
}

interface Saving {
  readonly filled: Filled
  readonly sessionId: string
  readonly groupId: string
  readonly ownerId: string
}

/** @returns what keeps it from being saved; whatever was typed stays in the form */
async function saveFilled({ filled, ...rest }: Saving): Promise<'store-full' | undefined> {
  const content = { ...filled, place: filled.place.trim() } as never
  try {
    await saveRecord(phoneStore, { ...rest, versionId: newId(), content, madeAt: new Date().toISOString() })
    await forget('draft')
    return undefined
  } catch {
    return 'store-full'
  }
}

/** What stands above the form: whether there is room, whose session it is, and the last one to begin from. */
function Beginning({ desk, groupId, setGroupId, change, isCorrection }: FormProps) {
  const text = useText(fieldText)
  const { sessions } = usePhone()
  const isNearlyFull = useRoom()
  const last = lastOf(sessions, groupId)
  return (
    <>
      <h1>{isCorrection ? text.record.correct : text.record.title}</h1>
      {isNearlyFull && (
        <p className="card alert" role="alert">
          {text.storeNearlyFull}
        </p>
      )}
      {desk.desk.groups.length > 1 && !isCorrection && (
        <fieldset>
          <legend>{text.record.group}</legend>
          <div className="chips">
            {desk.desk.groups.map(({ id, name }) => (
              <button key={id} type="button" className="chip" aria-pressed={id === groupId} onClick={() => setGroupId(id)}>
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {last && !isCorrection && (
        <p>
          <button type="button" className="wide" onClick={() => change(repeatOf(last))}>
            ↻ {text.record.repeat}
          </button>
        </p>
      )}
    </>
  )
}

function CountFields({ filled, change }: Pick<FormProps, 'filled' | 'change'>) {
  const text = useText(fieldText).record
  const { people, times } = filled
  return (
    <>
      <NumberField
        id="people"
        legend={text.people}
        value={people}
        quick={QUICK}
        onChange={(count) => change({ people: count })}
      />
      <NumberField id="times" legend={text.times} value={times} onChange={(count) => change({ times: count })}>
        {people !== null && (
          <button type="button" className="chip" aria-pressed={times === people} onClick={() => change({ times: people })}>
            {text.oneEach}
          </button>
        )}
      </NumberField>
    </>
  )
}

const QUICK = [5, 8, 10, 12, 15, 20, 30]

function Fault({ fault }: { readonly fault: FormFault | 'store-full' | undefined }) {
  const text = useText(fieldText)
  const tell = useBilingual()
  if (fault === undefined) return null
  const words =
    fault === 'store-full'
      ? text.storeFull
      : fault.kind === 'day-missing'
        ? text.record.dayMissing
        : tell(tellRefusal(fault, sessionFaultText))
  return (
    <p className="card alert bad" role="alert">
      {words}
    </p>
  )
}
