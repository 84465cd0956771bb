import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDay, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import type { Column } from '../../shared/table/column.ts'
import { useTellYeses } from '../thresholds/use-tell-yeses.ts'
import type { ClaimRow } from './api.ts'
import type { RecoveryAct } from './recovery-form.tsx'
import { claimsText } from './text.ts'
import { useTellWay } from './use-tell-way.ts'

/** A claim with its group and month, what became of it, how it goes on, and what may be done. */
export function useClaimColumns(onAct: (act: RecoveryAct) => void): readonly Column<ClaimRow>[] {
  const text = useText(claimsText)
  const tell = useTellState()
  const { columns } = text
  return [
    {
      key: 'group',
      header: columns.group,
      value: ({ groupName, communeName }) => `${groupName}, ${communeName}`,
      cell: ({ groupId, groupName, communeName }) => (
        <>
          <Link to="/groups/$groupId" params={{ groupId }}>
            {groupName}
          </Link>
          , {communeName}
        </>
      ),
    },
    {
      key: 'month',
      header: columns.month,
      kind: 'month',
      value: ({ month }) => month,
      cell: ({ cycleId, month }) => (
        <Link to="/payments/$cycleId/balance" params={{ cycleId }}>
          {formatMonth(month)}
        </Link>
      ),
    },
    { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
    { key: 'claimed', header: columns.claimed, kind: 'money', value: ({ amount }) => amount },
    { key: 'back', header: columns.back, kind: 'money', value: ({ sums }) => sums.returned + sums['set-off'] },
    { key: 'forgone', header: columns.forgone, kind: 'money', value: ({ sums }) => sums['written-off'] + sums.withdrawn },
    { key: 'outstanding', header: columns.outstanding, kind: 'money', isSummed: true, value: ({ outstanding }) => outstanding },
    { key: 'state', header: columns.state, value: (row) => tell(row).join(' · ') },
    { key: 'next', header: columns.next, isAct: true, value: () => '', cell: (row) => <Acts row={row} onAct={onAct} /> },
  ]
}

/** Why it is claimed, on which paper, what came back and what is proposed. */
function useTellState(): (row: ClaimRow) => string[] {
  const text = useText(claimsText)
  const read = useBilingual()
  const tellWay = useTellWay()
  const tellYeses = useTellYeses()
  const came = ({ kind, amount, number, on, keptBackOf, isLate }: ClaimRow['recoveries'][number]): string => {
    const sum = formatMoney(amount)
    const told = {
      returned: text.recovery.returned(sum, number, formatDay(on)),
      'set-off': text.recovery['set-off'](sum, formatMonth(keptBackOf)),
      'written-off': text.recovery['written-off'](sum, number),
      withdrawn: text.recovery.withdrawn(sum, number),
    }[kind]
    return isLate && (kind === 'returned' || kind === 'set-off') ? `${told} (${text.late})` : told
  }
  return (row) => [
    stateOf(row, text),
    `${read(row.causeText)}, ${row.evidence.number}`,
    ...row.recoveries.map(came),
    ...wayOf(row),
  ]

  function wayOf({ terms, proposed }: ClaimRow): string[] {
    const standing = terms === null ? [] : [tellWay(terms)]
    if (proposed === null) return standing
    const told = text.wayProposed(tellWay(proposed), proposed.proposedByName, proposed.decision.number)
    return [...standing, told, ...tellYeses(proposed.approvals)]
  }
}

function stateOf({ outcome, outstanding, proposedByName }: ClaimRow, { state }: (typeof claimsText)['vi']): string {
  if (outcome === null) return state.proposed(proposedByName)
  if (outcome === 'declined') return state.declined
  return outstanding > 0 ? state.outstanding : state.over
}

function Acts({ row, onAct }: { row: ClaimRow; onAct: (act: RecoveryAct) => void }) {
  const text = useText(claimsText)
  const [mayDecide, mayClaim, maySettle] = [useMay('payments:approve'), useMay('payments:close'), useMay('payments:settle')]
  const { outcome, isYours, proposed, outstanding } = row
  const isToDecide = proposed !== null && mayDecide && !proposed.isYours && !proposed.approvals.byYou
  const isOpen = outcome === 'confirmed' && outstanding > 0
  const acts: readonly (readonly [RecoveryAct['act'], boolean])[] = [
    ['confirm', outcome === null && mayDecide && !isYours],
    ['decline', outcome === null && mayDecide && !isYours],
    ['agree', isToDecide],
    ['refuse', isToDecide],
    ['returned', isOpen && maySettle],
    ['keepBack', isOpen && mayClaim && proposed === null],
    ['giveUp', isOpen && mayClaim && proposed === null],
    ['withdraw', isOpen && mayClaim && proposed === null],
  ]
  return (
    <Group gap="xs">
      {acts
        .filter(([, may]) => may)
        .map(([act]) => (
          <Button
            key={act}
            size="xs"
            variant={act === 'confirm' || act === 'agree' || act === 'returned' ? 'filled' : 'default'}
            onClick={() => onAct({ row, act })}
          >
            {text[act]}
          </Button>
        ))}
    </Group>
  )
}
