import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isObject } from '../../../../src/kernel/is-object.ts'
import type { BilingualText } from '../../../../src/kernel/result.ts'
import { accountName } from '../../../../src/ledger/index.ts'
import { tellHold } from '../../../../src/payments/index.ts'
import { formatDay, formatInstant, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { DerivationSteps } from '../../../shared/parts/derivation.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { ClaimButton } from '../../claims/claim-button.tsx'
import { useToldDescription } from '../../ledger/use-told-description.ts'
import { derivationSteps } from '../../policies/derivation-steps.ts'
import { FactList } from '../../policies/fact-list.tsx'
import { type Thread, threadQuery } from '../api.ts'
import { historyText } from '../overview/history-text.ts'
import { paymentText } from '../text.ts'
import { entitlementsText } from './entitlements-text.ts'
import { payeeText } from './payee-text.ts'
import { threadText } from './thread-text.ts'

/** A server newer than this page may tell an account that has no name here; its code is shown then. */
const NAME_OF_ACCOUNT: Readonly<Record<string, BilingualText | undefined>> = accountName

/** The thread of one đồng: from the clause to the bank line, and who did what. */
export function EntitlementScreen() {
  const { entitlementId } = useParams({ from: '/shell/entitlements/$entitlementId' })
  return (
    <Loaded query={useQuery(threadQuery(entitlementId))} rows={8} heading={useText(paymentText).title}>
      {(thread) => <ThreadPage thread={thread} />}
    </Loaded>
  )
}

function ThreadPage({ thread }: { thread: Thread }) {
  const text = useText(threadText)
  const { entitlement } = thread
  return (
    <>
      <PageHead title={text.title(entitlement.groupName, formatMonth(entitlement.month))}>
        {text.about} ·{' '}
        <Link to="/groups/$groupId" params={{ groupId: entitlement.groupId }}>
          {text.toGroup}
        </Link>{' '}
        ·{' '}
        <Link to="/payments/$cycleId" params={{ cycleId: entitlement.cycleId }}>
          {text.toCycle}
        </Link>
      </PageHead>
      <div className={layout['wideAndNarrow']}>
        <div>
          <Basis thread={thread} />
          <Money thread={thread} />
          <Books thread={thread} />
        </div>
        <div>
          <Facts thread={thread} />
          <Events thread={thread} />
        </div>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section" mb="md">
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  )
}

function Basis({ thread: { entitlement, provision, reasons, steps } }: { thread: Thread }) {
  const text = useText(threadText)
  const { state: states } = useText(entitlementsText)
  const read = useBilingual()
  const language = useLanguage()
  const standing = isObject(entitlement.records) ? entitlement.records['standing'] : undefined
  const tone = entitlement.state === 'entitled' ? 'ok' : entitlement.state === 'held' ? 'wait' : 'bad'
  return (
    <Part title={text.steps}>
      <div className="big">{formatMoney(entitlement.amount)}</div>
      <div>
        <Tag tone={tone}>{states[entitlement.state]}</Tag>{' '}
        <Link to="/policies/$policyId" params={{ policyId: provision.id }}>
          {read(provision.title)}
        </Link>{' '}
        <span className="muted">
          {provision.act} · {text.version(String(provision.version))}
        </span>
      </div>
      {reasons.length > 0 && (
        <>
          <Title order={3} mt="sm">
            {text.why}
          </Title>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.vi}>{read(reason)}</li>
            ))}
          </ul>
        </>
      )}
      {provision.outside && <p>{read(provision.outside)}</p>}
      {entitlement.hold && (
        <p>
          <b>{read(tellHold(entitlement.hold))}</b>
        </p>
      )}
      {typeof standing === 'number' && <p>{text.standing(formatMoney(entitlement.potential), formatMoney(standing))}</p>}
      <div style={{ marginTop: 12 }}>
        <DerivationSteps steps={derivationSteps(steps, language)} />
      </div>
    </Part>
  )
}

function wordOfCommune(text: (typeof threadText)['vi'], confirmation: Thread['confirmation']): string {
  if (confirmation === null) return text.noConfirmation
  const { state, reason, by, at } = confirmation
  return state === 'returned'
    ? text.returnedReport(by.name, formatInstant(at), reason ?? '')
    : text.confirmation(by.name, formatInstant(at))
}

function Facts({ thread: { entitlement, confirmation } }: { thread: Thread }) {
  const text = useText(threadText)
  const facts = isObject(entitlement.facts) ? entitlement.facts : {}
  return (
    <Part title={text.facts}>
      <p>{wordOfCommune(text, confirmation)}</p>
      <FactList facts={facts} />
      <div className="muted" style={{ overflowWrap: 'anywhere' }}>
        {text.digest}: <code>{entitlement.digest.slice(0, 24)}</code>
      </div>
    </Part>
  )
}

function Money({ thread: { entitlement, disbursements, released } }: { thread: Thread }) {
  const text = useText(threadText)
  const { columns } = useText(payeeText)
  const { disbursement } = useText(paymentText)
  return (
    <Part title={text.paid}>
      {disbursements.length === 0 && <p className="muted">{text.notOrdered}</p>}
      {disbursements.some(({ state }) => state === 'settled') && (
        <ClaimButton cycleId={entitlement.cycleId} groupId={entitlement.groupId} groupName={entitlement.groupName} />
      )}
      {disbursements.length > 0 && (
        <PlainTable
          caption={text.paid}
          rows={disbursements}
          rowKey={({ id }) => id}
          columns={[
            { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
            {
              key: 'account',
              header: columns.account,
              value: ({ bankName, accountLast4 }) =>
                [bankName, accountLast4 && `•••• ${accountLast4}`].filter((part) => part).join(' '),
            },
            { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
            {
              key: 'state',
              header: columns.state,
              value: ({ state, answeredOn, answerReason }) =>
                [disbursement[state], answeredOn && formatDay(answeredOn), answerReason].filter((part) => part).join(' · '),
            },
            { key: 'reference', header: columns.reference, value: ({ reference }) => reference },
          ]}
        />
      )}
      {released && (
        <p>
          {text.released(formatMoney(released.amount))} {released.reason}
        </p>
      )}
    </Part>
  )
}

function Books({ thread: { ledger } }: { thread: Thread }) {
  const tell = useToldDescription()
  const text = useText(threadText)
  const read = useBilingual()
  return (
    <Part title={text.books}>
      {ledger.length === 0 && <p className="muted">{text.noBooks}</p>}
      <ul>
        {ledger.map(({ seq, on, description, account, amount, hash }) => (
          <li key={`${seq}${account}${amount}`}>
            <LedgerNumber seq={seq} /> · {formatDay(on)} · {tell(description)} · <b className="nowrap">{formatMoney(amount)}</b>{' '}
            <span className="muted">
              {read(NAME_OF_ACCOUNT[account] ?? { vi: account, en: account })} <code title={hash}>{hash.slice(0, 8)}</code>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** The entry of the books, as the way to it for whoever may read them. */
function LedgerNumber({ seq }: { seq: number }) {
  if (!useMay('ledger:read')) return <span>#{seq}</span>
  return (
    <Link to="/ledger/$seq" params={{ seq: String(seq) }}>
      #{seq}
    </Link>
  )
}

function Events({ thread: { events } }: { thread: Thread }) {
  const text = useText(threadText)
  const { kind: kinds } = useText(historyText)
  return (
    <Part title={text.events}>
      <ol style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {events.map(({ id, kind, by, at, reason }) => (
          <li key={id}>
            {formatInstant(at)} · {by.name}: {(kinds as Readonly<Record<string, string>>)[kind] ?? kind}
            {reason && <div className="muted">{reason}</div>}
          </li>
        ))}
      </ol>
    </Part>
  )
}
