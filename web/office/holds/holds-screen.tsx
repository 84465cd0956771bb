import { Button, Card, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type HoldRow, type Holds, holdsQuery, releaseHold } from './api.ts'
import { HoldForm } from './hold-form.tsx'
import { holdsText } from './text.ts'
import { useHoldColumns } from './use-hold-columns.tsx'

/** What is not ordered for now: of whom, why, until when, and how much that keeps. */
export function HoldsScreen() {
  const text = useText(holdsText)
  const mayHold = useMay('payments:compute')
  const [isPlacing, setPlacing] = useState(false)
  const acts = mayHold && <Button onClick={() => setPlacing(true)}>{text.place}</Button>
  return (
    <>
      <PageHead title={text.title} acts={acts}>
        {text.about}
      </PageHead>
      <Loaded query={useQuery(holdsQuery)}>{(holds) => <Placed holds={holds} mayHold={mayHold} />}</Loaded>
      {isPlacing && <HoldForm onClose={() => setPlacing(false)} />}
    </>
  )
}

function Placed({ holds: { items, amount }, mayHold }: { holds: Holds; mayHold: boolean }) {
  const text = useText(holdsText)
  const [releasing, setReleasing] = useState<HoldRow>()
  const columns = useHoldColumns(mayHold ? setReleasing : undefined)
  const standing = items.filter(({ state }) => state === 'standing').length
  return (
    <Card padding={0}>
      {items.length === 0 ? (
        <Empty title={text.none}>{text.noneHint}</Empty>
      ) : (
        <>
          <Group p="sm" px="md">
            <b role="status">{text.total(formatCount(standing), formatMoney(amount))}</b>
          </Group>
          <PlainTable caption={text.title} files={{}} rows={items} rowKey={({ id }) => id} columns={columns} />
        </>
      )}
      {releasing && <Release hold={releasing} onClose={() => setReleasing(undefined)} />}
    </Card>
  )
}

function Release({ hold, onClose }: { hold: HoldRow; onClose: () => void }) {
  const text = useText(holdsText)
  const again = useCycleAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.releaseTitle(hold.subjectName)}
      act={text.release}
      onAct={async ({ reason, key }) => {
        await releaseHold(hold.id, reason, key)
        await again()
      }}
    >
      <p>{text.releaseDifference(formatCount(hold.count), formatMoney(hold.amount))}</p>
    </ConfirmAct>
  )
}
