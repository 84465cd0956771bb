import { Button, Card, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { retentionText } from '../../../src/privacy/index.ts'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { actText } from '../audit/act-text.ts'
import { auditText } from '../audit/text.ts'
import type { HeldData } from './api.ts'
import { privacyText } from './text.ts'

/** Everything that is held of a person, in full, to be printed and handed to that person. */
export function Held({ held }: { held: HeldData }) {
  const text = useText(privacyText)
  return (
    <Card component="section" mt="md">
      <Title order={2}>{text.heldTitle}</Title>
      <Person held={held} />
      <Money held={held} />
      <Traces held={held} />
      <Button variant="default" mt="md" onClick={() => window.print()}>
        {text.print}
      </Button>
    </Card>
  )
}

function Person({ held: { person, memberships } }: { held: HeldData }) {
  const text = useText(privacyText)
  const shared = useText(sharedText)
  const born = person.birthDate === null ? person.birthYear?.toString() : formatDay(person.birthDate)
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [text.fields.fullName, person.fullName],
    [text.fields.birthDate, born],
    [text.fields.sex, person.sex && text.sex[person.sex]],
    [text.fields.phone, person.phone],
    [text.fields.identityNumber, person.identityNumber],
  ]
  return (
    <>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? text.unknown}</dd>
          </div>
        ))}
      </dl>
      <Part title={text.memberships} count={memberships.length}>
        <PlainTable
          caption={text.memberships}
          rows={memberships}
          rowKey={({ groupName, from }) => `${groupName} ${from}`}
          columns={[
            { key: 'group', header: text.group, value: ({ groupName, role }) => `${groupName} (${text.role[role]})` },
            { key: 'period', header: text.period, value: (seat) => formatPeriod(seat, shared.untilNow) },
          ]}
        />
      </Part>
    </>
  )
}

function Money({ held: { accounts, payments } }: { held: HeldData }) {
  const text = useText(privacyText)
  return (
    <>
      <Part title={text.accounts} count={accounts.length}>
        <PlainTable
          caption={text.accounts}
          rows={accounts}
          rowKey={({ bank, number }) => `${bank} ${number}`}
          columns={[
            { key: 'bank', header: text.bank, value: ({ bank }) => bank },
            { key: 'number', header: text.number, value: ({ number }) => number },
          ]}
        />
      </Part>
      <Part title={text.payments} count={payments.length}>
        <PlainTable
          caption={text.payments}
          rows={payments}
          rowKey={({ reference, groupName }) => `${reference} ${groupName}`}
          columns={[
            { key: 'month', header: text.month, kind: 'month', value: ({ month }) => month },
            { key: 'group', header: text.group, value: ({ groupName }) => groupName },
            { key: 'amount', header: text.amount, kind: 'money', value: ({ amount }) => amount },
          ]}
        />
      </Part>
    </>
  )
}

function Traces({ held: { registers, users, processing, retention } }: { held: HeldData }) {
  const text = useText(privacyText)
  const read = useBilingual()
  const acts: Readonly<Record<string, string>> = useText(actText).act
  const { otherAct } = useText(auditText)
  return (
    <>
      <Part title={text.registers} count={registers.length}>
        <PlainTable
          caption={text.registers}
          rows={registers}
          rowKey={({ importId, sheet, row }) => `${importId} ${sheet} ${row}`}
          columns={[
            { key: 'file', header: text.file, value: ({ file, sheet }) => `${file}, ${sheet}` },
            { key: 'row', header: text.row, value: ({ row }) => row },
            { key: 'day', header: text.when, kind: 'day', value: ({ broughtInOn }) => broughtInOn },
          ]}
        />
      </Part>
      <Part title={text.users} count={users.length}>
        <p>{users.map(({ username, name }) => `${name} (${username})`).join(', ')}</p>
      </Part>
      <Part title={text.processing} count={processing.length}>
        <PlainTable
          caption={text.processing}
          rows={processing}
          rowKey={({ at, action }) => `${at} ${action}`}
          columns={[
            { key: 'when', header: text.when, kind: 'instant', value: ({ at }) => at },
            { key: 'who', header: text.who, value: ({ by }) => by },
            { key: 'what', header: text.what, value: ({ action }) => acts[action] ?? otherAct },
            { key: 'why', header: text.why, value: ({ reason }) => reason },
          ]}
        />
      </Part>
      <Part title={text.retention} count={retention.length}>
        <ul>
          {retention.map(({ kind, keepMonths, basis }) => (
            <li key={kind}>
              {read(retentionText[kind])}: {text.months(String(keepMonths))}. {basis}
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const text = useText(privacyText)
  return (
    <>
      <Title order={3} mt="md">
        {title}
      </Title>
      {count === 0 ? <p>{text.nothing}</p> : children}
    </>
  )
}
