import { Card, Group, NativeSelect, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { cyclesQuery } from '../payments/api.ts'
import { type Claims, type Correction, claimsQuery, correctionsQuery } from './api.ts'
import { ClaimForm } from './claim-form.tsx'
import { type RecoveryAct, RecoveryForm } from './recovery-form.tsx'
import { SupplementForm } from './supplement-form.tsx'
import { claimsText } from './text.ts'
import { useClaimColumns } from './use-claim-columns.tsx'
import { useCorrectionColumns } from './use-correction-columns.tsx'

/** What was paid and not due: what corrected reports show, what is claimed, what came back. */
export function ClaimsScreen() {
  const text = useText(claimsText)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Corrections />
      <Loaded query={useQuery(claimsQuery)}>{(claims) => <Claimed claims={claims} />}</Loaded>
    </>
  )
}

function Claimed({ claims: { items, outstanding } }: { claims: Claims }) {
  const text = useText(claimsText)
  const [act, setAct] = useState<RecoveryAct>()
  const columns = useClaimColumns(setAct)
  if (items.length === 0)
    return (
      <Card>
        <Empty title={text.none}>{text.noneHint}</Empty>
      </Card>
    )
  return (
    <Card padding={0}>
      <Group p="sm" px="md">
        <b role="status">{text.total(formatCount(items.length), formatMoney(outstanding))}</b>
      </Group>
      <PlainTable caption={text.title} files={{}} rows={items} rowKey={({ id }) => id} columns={columns} />
      {act && <RecoveryForm act={act} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

/** Of one month, chosen of those that were paid. */
function Corrections() {
  const text = useText(claimsText)
  const cycles = useQuery(cyclesQuery).data?.items ?? []
  const paid = cycles.filter(({ kind, state }) => kind === 'main' && (state === 'paid' || state === 'closed'))
  const [chosen, setChosen] = useState<string>()
  const cycleId = chosen ?? paid[0]?.id
  if (cycleId === undefined) return null
  return (
    <Card component="section" mb="md" aria-labelledby="corrections-heading">
      <Title id="corrections-heading" order={2} size="h4">
        {text.corrections}
      </Title>
      <p className="muted">{text.correctionsAbout}</p>
      <NativeSelect
        label={text.month}
        value={cycleId}
        data={paid.map(({ id, month, provisionCode }) => ({ value: id, label: `${formatMonth(month)} · ${provisionCode}` }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <OfMonth key={cycleId} cycleId={cycleId} isClosed={paid.some(({ id, state }) => id === cycleId && state === 'closed')} />
    </Card>
  )
}

function OfMonth({ cycleId, isClosed }: { cycleId: string; isClosed: boolean }) {
  const text = useText(claimsText)
  const mayClaim = useMay('payments:close')
  const maySupplement = useMay('payments:open')
  const [claiming, setClaiming] = useState<Correction>()
  const [supplementing, setSupplementing] = useState<Correction>()
  const columns = useCorrectionColumns({
    onClaim: mayClaim ? setClaiming : undefined,
    onSupplement: maySupplement && isClosed ? setSupplementing : undefined,
  })
  return (
    <Loaded query={useQuery(correctionsQuery(cycleId))} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{text.noCorrections}</p>
        ) : (
          <>
            <PlainTable caption={text.corrections} rows={items} rowKey={({ groupId }) => groupId} columns={columns} />
            {claiming && <ClaimForm cycleId={cycleId} group={claiming} onClose={() => setClaiming(undefined)} />}
            {supplementing && (
              <SupplementForm cycleId={cycleId} group={supplementing} onClose={() => setSupplementing(undefined)} />
            )}
          </>
        )
      }
    </Loaded>
  )
}
