import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { blockerText, tellHold } from '../../../../src/payments/index.ts'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { DataTable } from '../../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../../shared/table/filters.tsx'
import { sharedText } from '../../../shared/text.ts'
import { entitlementWords } from '../../words.ts'
import { type EntitlementRow, entitlementsPage, holdGroup, type Overview, releaseGroup } from '../api.ts'
import { CycleFrame } from '../cycle-frame.tsx'
import { paymentText } from '../text.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { entitlementsText } from './entitlements-text.ts'

const STATES = ['entitled', 'not-entitled', 'held'] as const
const MONEY = ['unpaid', 'paid'] as const
const TONE: { readonly [State in EntitlementRow['state']]: Tone } = { entitled: 'ok', 'not-entitled': 'bad', held: 'wait' }

/** Each group of the month: what it is entitled to, or why not, with the article; held and released here. */
export function EntitlementsScreen() {
  return <CycleFrame>{(overview) => <Entitlements overview={overview} />}</CycleFrame>
}

function Entitlements({ overview: { cycle, moves } }: { overview: Overview }) {
  const text = useText(entitlementsText)
  const { tabs, listTitle } = useText(paymentText)
  const shared = useText(sharedText)
  const [holding, setHolding] = useState<EntitlementRow>()
  const columns = useColumns(moves.includes('hold') ? setHolding : undefined)
  return (
    <>
      <DataTable
        name="entitlements"
        caption={tabs.entitlements}
        columns={columns}
        rowKey={({ id }) => id}
        dependsOn={[cycle.id]}
        words={entitlementWords}
        month={cycle.month}
        title={listTitle.entitlements}
        fetchPage={({ filters, sort, cursor, limit }) => entitlementsPage(cycle.id, { ...filters, sort, cursor, limit })}
        tones={({ state }) => (state === 'held' ? 'wait' : state === 'not-entitled' ? 'bad' : undefined)}
        filterFields={
          <>
            <SearchFilter label={shared.search} placeholder={text.searchHint} />
            <ChoiceFilter
              name="state"
              label={text.columns.state}
              choices={STATES.map((value) => ({ value, label: text.state[value] }))}
            />
            <ChoiceFilter
              name="money"
              label={text.money}
              choices={MONEY.map((value) => ({ value, label: text.moneyIs[value] }))}
            />
          </>
        }
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
      />
      <Hold cycleId={cycle.id} row={holding} onClose={() => setHolding(undefined)} />
    </>
  )
}

function useColumns(onHold: ((row: EntitlementRow) => void) | undefined): readonly Column<EntitlementRow, 'name' | 'amount'>[] {
  const text = useText(entitlementsText)
  const read = useBilingual()
  const { columns } = text
  const why = ({ reasons, hold }: EntitlementRow): string =>
    [...reasons.map(({ code, fact }) => read(blockerText(code, fact ?? null))), hold === null ? '' : read(tellHold(hold))]
      .filter((part) => part !== '')
      .join('; ')
  const shown: Column<EntitlementRow, 'name' | 'amount'>[] = [
    {
      key: 'group',
      header: columns.group,
      sort: 'name',
      width: '12rem',
      value: ({ groupName }) => groupName,
      cell: ({ id, groupName }) => (
        <Link to="/entitlements/$entitlementId" params={{ entitlementId: id }}>
          {groupName}
        </Link>
      ),
    },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => text.state[state],
      cell: ({ state }) => <Tag tone={TONE[state]}>{text.state[state]}</Tag>,
    },
    {
      key: 'amount',
      header: columns.amount,
      sort: 'amount',
      kind: 'money',
      isSummed: true,
      value: ({ amount }) => amount,
    },
    {
      key: 'potential',
      header: columns.potential,
      kind: 'money',
      isSummed: true,
      isExtra: true,
      value: ({ potential }) => potential,
    },
    { key: 'reasons', header: columns.reasons, width: '13rem', value: why },
    {
      key: 'payee',
      header: columns.payee,
      value: ({ payeeNames, state }) =>
        payeeNames.filter((name) => name !== '').join(', ') || (state === 'not-entitled' ? '' : text.noPayee),
    },
  ]
  if (!onHold) return shown
  const act = (row: EntitlementRow) =>
    row.state !== 'not-entitled' && (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={isHeldInMonth(row) ? text.releaseTitle(row.groupName) : text.holdTitle(row.groupName)}
        onClick={() => onHold(row)}
      >
        {isHeldInMonth(row) ? text.release : text.hold}
      </Button>
    )
  return [...shown, { key: 'act', isAct: true, header: text.hold, value: () => null, cell: act }]
}

/** Before it was submitted its state says so; after that the hold alone. */
const isHeldInMonth = ({ hold }: EntitlementRow): boolean => hold?.by === 'month'

function Hold({ cycleId, row, onClose }: { cycleId: string; row: EntitlementRow | undefined; onClose: () => void }) {
  const text = useText(entitlementsText)
  const again = useCycleAgain()
  const isHeld = row !== undefined && isHeldInMonth(row)
  const title = row ? (isHeld ? text.releaseTitle(row.groupName) : text.holdTitle(row.groupName)) : ''
  const run = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (row) await (isHeld ? releaseGroup : holdGroup)(cycleId, { groupId: row.groupId, reason }, key)
    await again()
  }
  return (
    <ConfirmAct opened={row !== undefined} onClose={onClose} title={title} act={isHeld ? text.release : text.hold} onAct={run}>
      {row && <p>{isHeld ? text.releaseDifference(formatMoney(row.amount)) : text.holdDifference(formatMoney(row.amount))}</p>}
    </ConfirmAct>
  )
}
