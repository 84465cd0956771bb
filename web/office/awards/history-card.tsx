import { Card, Title } from '@mantine/core'
import { isObject } from '../../../src/kernel/is-object.ts'
import { formatCount, formatInstant, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import classes from '../assessment/round/round.module.css'
import type { AwardEvent, AwardOverview } from './api.ts'
import { awardText } from './award-text.ts'
import { nameOfUnit } from './current-proposal.ts'

type Words = (typeof awardText)['vi']['event']
type Detail = Readonly<Record<string, unknown>>

const money = (value: unknown): string => formatMoney(typeof value === 'number' ? value : null)
const count = (value: unknown): string => formatCount(typeof value === 'number' ? value : null)
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Each kind of act in words, from what was kept of it. */
const TELL: Readonly<Record<string, (text: Words, detail: Detail, unit: string) => string>> = {
  'drawn-up': (text, { resultVersion, due }) => text.drawnUp(count(resultVersion), money(due)),
  submitted: (text, { moved, approvalsNeeded }) => text.submitted(money(moved), count(approvalsNeeded)),
  'approval-given': (text, { stillNeeded }) => text.approvalGiven(count(stillNeeded)),
  approved: (text) => text.approved,
  returned: (text) => text.returned,
  withdrawn: (text) => text.withdrawn,
  decided: (text, { decision }) => text.decided(isObject(decision) ? word(decision['number']) : ''),
  'order-approved': (text, { total }) => text.orderApproved(money(total)),
  ordered: (text, { number, total }) => text.ordered(count(number), money(total)),
  paid: (text, { amount }, unit) => text.paid(unit, money(amount)),
  rejected: (text, { amount }, unit) => text.rejected(unit, money(amount)),
  bounced: (text, { amount }, unit) => text.bounced(unit, money(amount)),
  'write-off-proposed': (text, { amount }, unit) => text.writeOffProposed(unit, money(amount)),
  'written-off': (text, { amount }, unit) => text.writtenOff(unit, money(amount)),
  'write-off-declined': (text, { amount }, unit) => text.writeOffDeclined(unit, money(amount)),
  repaid: (text, { amount, voucherNumber }, unit) => text.repaid(unit, money(amount), word(voucherNumber)),
  settled: (text, { paid }) => text.settled(money(paid)),
}

/** Every act on the award: who, when, what, and why. */
export function HistoryCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const unitOf = nameOfUnit(award)
  const tell = ({ kind, detail }: AwardEvent): string => {
    const kept = isObject(detail) ? detail : {}
    return TELL[kind]?.(text.event, kept, unitOf(word(kept['unitId']))) ?? text.event.other
  }
  return (
    <Card component="section" aria-labelledby="award-history">
      <Title order={2} id="award-history" mb="xs">
        {text.history}
      </Title>
      {award.events.length === 0 && <p className="muted">{text.noHistory}</p>}
      <ul className={classes['lines']}>
        {award.events.map((event) => (
          <li key={event.id}>
            {tell(event)}
            {event.reason !== null && <div>“{event.reason}”</div>}
            <div className="muted">
              {formatInstant(event.at)} · {event.byName}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
