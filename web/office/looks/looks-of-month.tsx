import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type LookRow, type Looks, lookAtReport, looksQuery } from './api.ts'
import { LookForm } from './look-form.tsx'
import { looksText } from './looks-text.ts'
import { tellPerMille } from './tell-per-mille.ts'
import { useLookColumns } from './use-look-columns.tsx'

/** What of a month somebody looks at again before it is submitted: which groups, why, and what was found. */
export function LooksOfMonth({ cycleId, month }: { cycleId: string; month: string }) {
  return (
    <Loaded query={useQuery(looksQuery(cycleId))}>{(looks) => <Listed looks={looks} cycleId={cycleId} month={month} />}</Loaded>
  )
}

interface ListedProps {
  readonly looks: Looks
  readonly cycleId: string
  readonly month: string
}

type Chosen = { readonly groupId: string; readonly act: 'look' | 'withdraw' }

/** The list; after one is looked at, the next that the reader may look at opens by itself. */
function Listed({ looks, cycleId, month }: ListedProps) {
  const text = useText(looksText)
  const [chosen, setChosen] = useState<Chosen>()
  const columns = useLookColumns((row, act) => setChosen({ groupId: row.groupId, act }))
  const toLookAt = looks.items.filter((row) => row.mayLook && row.look?.outcome !== 'agreed')
  const [next] = toLookAt
  const row = looks.items.find(({ groupId }) => groupId === chosen?.groupId)
  const following = toLookAt.find((other) => other.groupId !== row?.groupId)
  // What is noted closes its dialog when the next one is open already.
  const close = (): void => setChosen((now) => (now?.groupId === row?.groupId ? undefined : now))
  if (looks.items.length === 0)
    return (
      <Card padding={0}>
        <Empty title={text.none}>
          {text.noneHint} <Link to="/thresholds">{text.toRules}</Link>
        </Empty>
      </Card>
    )
  return (
    <>
      <Card component="section" mb="md" aria-labelledby="looks-heading">
        <Title order={2} id="looks-heading">
          {text.title}
        </Title>
        <HowFar looks={looks} />
        {next && (
          <Group mt="xs">
            <Button onClick={() => setChosen({ groupId: next.groupId, act: 'look' })}>{text.startLooking}</Button>
          </Group>
        )}
      </Card>
      <Card padding={0} mb="md">
        <PlainTable
          caption={text.title}
          files={{ month }}
          rows={looks.items}
          rowKey={({ confirmationId }) => confirmationId}
          columns={columns}
        />
      </Card>
      <Officers looks={looks} />
      {chosen?.act === 'look' && row && (
        <LookForm
          key={row.groupId}
          cycleId={cycleId}
          row={row}
          onDone={() => setChosen(following && { groupId: following.groupId, act: 'look' })}
          onClose={close}
        />
      )}
      {chosen?.act === 'withdraw' && row && <Withdraw cycleId={cycleId} row={row} onClose={close} />}
    </>
  )
}

function HowFar({ looks: { draw, drawn, missing, waitsFor } }: { looks: Looks }) {
  const text = useText(looksText)
  return (
    <>
      <p role="status">
        <b>{missing === 0 ? text.isDone : text.done(formatCount(drawn - missing), formatCount(drawn))}</b>
        {missing > 0 && waitsFor.length > 0 && <> · {text.waitsFor(waitsFor.join(', '))}</>}
      </p>
      {draw && (
        <>
          <p className="muted">
            {text.about(
              formatCount(draw.population),
              text.rule(tellPerMille(draw.sharePerMille), formatCount(draw.firstGroups)),
              formatDay(draw.from),
            )}
          </p>
          <details>
            <summary>{text.seed}</summary>
            <p className="muted" style={{ overflowWrap: 'anywhere' }}>
              <code>{draw.seed}</code>
              <br />
              {text.seedHint}
            </p>
          </details>
        </>
      )}
    </>
  )
}

function Officers({ looks: { officers } }: { looks: Looks }) {
  const text = useText(looksText)
  const { officerColumns } = text
  if (officers.length === 0) return null
  return (
    <Card component="section" mb="md">
      <Title order={2} mb="xs">
        {text.officers}
      </Title>
      <PlainTable
        caption={text.officers}
        rows={officers}
        rowKey={({ officerId }) => officerId}
        columns={[
          { key: 'name', header: officerColumns.name, value: ({ name }) => name },
          { key: 'looked', header: officerColumns.looked, kind: 'number', value: ({ looked }) => looked },
          { key: 'sentBack', header: officerColumns.sentBack, kind: 'number', value: ({ sentBack }) => sentBack },
          { key: 'share', header: officerColumns.share, value: ({ disagreedPerMille: share }) => tellPerMille(share ?? 0) },
        ]}
      />
    </Card>
  )
}

function Withdraw({ cycleId, row, onClose }: { cycleId: string; row: LookRow; onClose: () => void }) {
  const text = useText(looksText)
  const again = useCycleAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.withdrawOf(row.groupName)}
      act={text.withdraw}
      onAct={async ({ reason, key }) => {
        await lookAtReport(cycleId, { groupId: row.groupId, outcome: 'withdrawn', reason }, key)
        await again()
      }}
    >
      <p>{text.withdrawDifference}</p>
    </ConfirmAct>
  )
}
