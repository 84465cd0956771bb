import { Button, Card, Group, NumberInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { eraseDue, type Retention, type RetentionDue, retentionQuery, setRule } from './api.ts'
import { privacyText } from './text.ts'

/** How long each kind of personal data is kept, and what is due to be erased. */
export function RetentionScreen() {
  const text = useText(privacyText)
  return (
    <Loaded query={useQuery(retentionQuery)} heading={text.retentionTitle}>
      {(retention) => <Rules retention={retention} />}
    </Loaded>
  )
}

function Rules({ retention: { due, toCome } }: { retention: Retention }) {
  const text = useText(privacyText)
  const read = useBilingual()
  const [erasing, setErasing] = useState<RetentionDue>()
  const [changing, setChanging] = useState<RetentionDue>()
  return (
    <>
      <PageHead title={text.retentionTitle}>{text.retentionAbout}</PageHead>
      <Card component="section" padding={0}>
        <PlainTable
          caption={text.retentionTitle}
          rows={due}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', header: text.dataKind, width: '14rem', value: ({ kindText }) => read(kindText) },
            { key: 'keep', header: text.keep, isShort: true, value: ({ keepMonths }) => text.months(formatCount(keepMonths)) },
            { key: 'basis', header: text.basis, width: '14rem', value: ({ basis }) => basis },
            {
              key: 'due',
              header: text.dueCount,
              value: ({ count, endedBefore }) => `${formatCount(count)} (${text.before(formatDay(endedBefore))})`,
            },
            {
              key: 'act',
              isAct: true,
              header: text.act,
              value: () => null,
              cell: (rule) => (
                <Group gap={6} wrap="nowrap">
                  {rule.count > 0 && (
                    <Button
                      variant="default"
                      size="compact-xs"
                      aria-label={text.eraseOf(read(rule.kindText))}
                      onClick={() => setErasing(rule)}
                    >
                      {text.erase}
                    </Button>
                  )}
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={text.changeOf(read(rule.kindText))}
                    onClick={() => setChanging(rule)}
                  >
                    {text.change}
                  </Button>
                </Group>
              ),
            },
          ]}
        />
      </Card>
      {toCome.map(({ kind, kindText, keepMonths, from, basis }) => (
        <p key={`${kind} ${from}`}>
          {text.toCome}: {read(kindText)}, {text.months(formatCount(keepMonths))}, {formatDay(from)}. {basis}
        </p>
      ))}
      <Erase rule={erasing} onClose={() => setErasing(undefined)} />
      {changing && <Change rule={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

function Erase({ rule, onClose }: { rule: RetentionDue | undefined; onClose: () => void }) {
  const text = useText(privacyText)
  const read = useBilingual()
  const queries = useQueryClient()
  return (
    <ConfirmAct
      opened={rule !== undefined}
      onClose={onClose}
      title={rule === undefined ? '' : text.eraseOf(read(rule.kindText))}
      act={rule === undefined ? '' : text.eraseOf(read(rule.kindText))}
      isGrave
      onAct={async ({ reason, key }) => {
        if (rule !== undefined) await eraseDue({ kind: rule.kind, count: rule.count, reason }, key)
        await queries.invalidateQueries()
      }}
    >
      {rule && <p>{text.eraseDueEffect(formatCount(rule.count), formatDay(rule.endedBefore))}</p>}
    </ConfirmAct>
  )
}

function Change({ rule, onClose }: { rule: RetentionDue; onClose: () => void }) {
  const text = useText(privacyText)
  const read = useBilingual()
  const queries = useQueryClient()
  const [keepMonths, setMonths] = useState(rule.keepMonths)
  const [from, setFrom] = useState('')
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.changeOf(read(rule.kindText))}
      act={text.changeOf(read(rule.kindText))}
      isReady={from !== '' && keepMonths >= 1}
      onAct={async ({ reason, key }) => {
        await setRule({ kind: rule.kind, keepMonths, basis: reason, from }, key)
        await queries.invalidateQueries({ queryKey: ['retention'] })
      }}
    >
      <NumberInput label={text.keepMonths} value={keepMonths} min={1} max={1200} onChange={(value) => setMonths(Number(value))} />
      <DayField label={text.from} value={from} onChange={setFrom} />
      <p>{text.changeEffect}</p>
    </ConfirmAct>
  )
}
