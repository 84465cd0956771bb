import { formatDay, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import type { FieldGroup, KeptDesk } from '../store/kept.ts'
import { fieldText } from '../text.ts'
import { SignOut } from './sign-out.tsx'

/** The group: who is in it, what became of its months and why, and this phone. */
export function GroupScreen({ desk }: { readonly desk: KeptDesk }) {
  const text = useText(fieldText).group
  return (
    <>
      {desk.desk.groups.map((group) => (
        <OneGroup key={group.id} group={group} />
      ))}
      <section className="card" aria-labelledby="phone">
        <h2 id="phone">{text.thisPhone}</h2>
        <SignOut />
      </section>
    </>
  )
}

function OneGroup({ group }: { readonly group: FieldGroup }) {
  const text = useText(fieldText).group
  return (
    <>
      <h1>{group.name}</h1>
      <p className="muted">{group.communeName}</p>
      <section className="card">
        <h2>{text.months}</h2>
        <p className="muted">{text.steps}</p>
        {group.months.length === 0 ? (
          <p>{text.noMonths}</p>
        ) : (
          <ul className="plain">
            {group.months.map((month) => (
              <MonthItem key={month.month} month={month} />
            ))}
          </ul>
        )}
      </section>
      <section className="card">
        <h2>{text.members}</h2>
        <ul className="plain">
          {group.members.map(({ personId, name, role }) => (
            <li key={personId}>
              {name} <span className="muted">{text.roles[role]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function MonthItem({ month }: { readonly month: FieldGroup['months'][number] }) {
  const text = useText(fieldText)
  const { report, reason, amountVnd, paidVnd, paidOn } = month
  return (
    <li>
      <b>{text.todayScreen.month(formatMonth(month.month))}</b>: {text.group[report ?? 'waiting']}
      {reason !== null && <div className="bad">“{reason}”</div>}
      {paidVnd !== null && paidVnd > 0 ? (
        <div className="ok">{text.group.paid(formatMoney(paidVnd), formatDay(paidOn))}</div>
      ) : (
        amountVnd !== null && <div>{text.group.due(formatMoney(amountVnd))}</div>
      )}
    </li>
  )
}
