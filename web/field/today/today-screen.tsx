import { figuresOf } from '../../../src/activity/index.ts'
import { formatCount, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { addressOf } from '../shell/place.ts'
import type { KeptDesk } from '../store/kept.ts'
import { dayOfProgramme } from '../sync/day.ts'
import { usePhone } from '../sync/phone-state.ts'
import { fieldText } from '../text.ts'

/** The first screen: one big button, this month so far, and what waits for whoever holds the phone. */
export function TodayScreen({ desk }: { readonly desk: KeptDesk }) {
  const text = useText(fieldText).todayScreen
  const { sessions } = usePhone()
  const month = dayOfProgramme(desk).slice(0, 7)
  const figures = figuresOf(sessions.map(({ content }) => content).filter(({ day }) => day.startsWith(month)))
  return (
    <>
      <h1>{text.hello(desk.desk.person.name)}</h1>
      <p>
        <a className="button primary big" href={addressOf('record')}>
          {text.record}
        </a>
      </p>
      <section className="card" aria-labelledby="month">
        <h2 id="month">{text.month(formatMonth(month))}</h2>
        <p className="number">
          {text.figures(formatCount(figures.sessions), formatCount(figures.people), formatCount(figures.times))}
        </p>
      </section>
      <Waiting desk={desk} />
    </>
  )
}

function Waiting({ desk }: { readonly desk: KeptDesk }) {
  const text = useText(fieldText).todayScreen
  const { outbox, draft } = usePhone()
  const count = (state: string): number => outbox.filter((record) => record.state === state).length
  const returned = desk.desk.groups.flatMap(({ months }) => months.filter(({ report }) => report === 'returned'))
  const items = [
    ...(draft === undefined ? [] : [{ key: 'draft', words: text.draft, to: addressOf('record', draft.sessionId) }]),
    ...(count('refused') === 0
      ? []
      : [{ key: 'refused', words: text.refused(String(count('refused'))), to: addressOf('sessions') }]),
    ...(count('conflict') === 0
      ? []
      : [{ key: 'conflict', words: text.conflict(String(count('conflict'))), to: addressOf('sessions') }]),
    ...returned.map(({ month, reason }) => ({
      key: month,
      words: text.returned(formatMonth(month), reason ?? ''),
      to: addressOf('sessions'),
    })),
  ]
  return (
    <section className="card" aria-labelledby="waits">
      <h2 id="waits">{text.waits}</h2>
      {items.length === 0 ? (
        <p className="muted">{text.nothingWaits}</p>
      ) : (
        <ul className="plain">
          {items.map(({ key, words, to }) => (
            <li key={key}>
              <a className="button wide" href={to}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
