import { Button } from '@mantine/core'
import { useState } from 'react'
import { roleText } from '../../../src/identity/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { type AccountRow, endGrant, type GrantRow } from './api.ts'
import { useTold } from './hand-over.tsx'
import { accountText } from './text.ts'
import { useAccountAgain } from './use-account-again.ts'

type Held = keyof typeof accountText.vi.held

const TONE: { readonly [Of in Held]: Tone } = { now: 'ok', later: 'wait', before: 'rest' }

/** Every role an account holds, held or will hold; one that has days left may be ended. */
export function GrantTable({ account, mayEnd }: { account: AccountRow; mayEnd: boolean }) {
  const text = useText(accountText)
  const [ending, setEnding] = useState<GrantRow>()
  const latestFirst = account.grants.toSorted((left, right) => (left.from < right.from ? 1 : -1))
  return (
    <>
      <PlainTable
        caption={text.roles}
        files={{ told: [account.name] }}
        columns={useColumns(account, mayEnd ? setEnding : undefined)}
        rows={latestFirst}
        rowKey={({ id }) => id}
      />
      {ending && <EndGrant account={account} grant={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

function useColumns({ endedAt }: AccountRow, onEnd: ((grant: GrantRow) => void) | undefined): readonly Column<GrantRow>[] {
  const text = useText(accountText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const { today = '' } = useScope()
  const heldOf = ({ from, until }: GrantRow): Held => {
    if (endedAt !== null || (until !== null && until < today)) return 'before'
    return from > today ? 'later' : 'now'
  }
  const { grantColumns: columns } = text
  const shown: Column<GrantRow>[] = [
    { key: 'role', header: columns.role, value: ({ role }) => read(roleText[role]) },
    { key: 'unit', header: columns.unit, value: ({ unitName }) => unitName },
    { key: 'period', header: columns.period, isShort: true, value: (grant) => formatPeriod(grant, shared.untilNow) },
    {
      key: 'held',
      header: columns.held,
      value: (grant) => text.held[heldOf(grant)],
      cell: (grant) => <Tag tone={TONE[heldOf(grant)]}>{text.held[heldOf(grant)]}</Tag>,
    },
  ]
  const act: Column<GrantRow> = {
    key: 'act',
    isAct: true,
    header: columns.act,
    value: () => null,
    cell: (grant) =>
      (grant.until === null || grant.until > today) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.endTitle(read(roleText[grant.role]), grant.unitName ?? '')}
          onClick={() => onEnd?.(grant)}
        >
          {text.end}
        </Button>
      ),
  }
  return onEnd ? [...shown, act] : shown
}

function EndGrant({ account, grant, onClose }: { account: AccountRow; grant: GrantRow; onClose: () => void }) {
  const text = useText(accountText)
  const read = useBilingual()
  const again = useAccountAgain()
  const tell = useTold()
  const { today = '' } = useScope()
  const [until, setUntil] = useState(grant.from > today ? grant.from : today)
  const role = read(roleText[grant.role])
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.endTitle(role, grant.unitName ?? '')}
      act={text.end}
      isReady={until !== ''}
      onAct={async ({ reason, key }) => {
        const outcome = await endGrant({ accountId: account.id, grantId: grant.id }, { until, reason }, key)
        tell(outcome, { title: text.end, username: account.username })
        await again()
      }}
    >
      <DayField label={text.lastDay} value={until} onChange={setUntil} />
      <p>{text.endDifference(account.name, role, formatDay(until))}</p>
    </ConfirmAct>
  )
}
