import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatChange } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import type { Column } from '../../shared/table/column.ts'
import type { Correction } from './api.ts'
import { claimsText } from './text.ts'

interface CorrectionActs {
  /** For whoever may propose a claim. */
  readonly onClaim: ((correction: Correction) => void) | undefined
  /** For whoever may open a supplement. */
  readonly onSupplement: ((correction: Correction) => void) | undefined
}

/** A group whose month would come out otherwise now, and what may be decided of it. */
export function useCorrectionColumns({ onClaim, onSupplement }: CorrectionActs): readonly Column<Correction>[] {
  const text = useText(claimsText)
  const read = useBilingual()
  const { correctionColumns: columns } = text
  return [
    {
      key: 'group',
      header: columns.group,
      value: ({ groupName }) => groupName,
      cell: ({ groupId, groupName }) => (
        <Link to="/groups/$groupId" params={{ groupId }}>
          {groupName}
        </Link>
      ),
    },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    { key: 'approved', header: columns.approved, kind: 'money', value: ({ approved }) => approved },
    { key: 'claimed', header: columns.claimed, kind: 'money', value: ({ claimed }) => claimed },
    { key: 'due', header: columns.due, kind: 'money', value: ({ due }) => due },
    {
      key: 'difference',
      header: columns.difference,
      kind: 'money',
      value: ({ difference }) => difference,
      cell: ({ difference }) => formatChange(difference),
    },
    {
      key: 'next',
      header: columns.next,
      isAct: true,
      value: ({ next }) => read(next),
      cell: (row) => {
        if (onClaim !== undefined && row.suggested.length > 0)
          return (
            <Button size="xs" variant="default" onClick={() => onClaim(row)}>
              {text.claim}
            </Button>
          )
        if (onSupplement !== undefined && row.supplement > 0)
          return (
            <Button size="xs" variant="default" onClick={() => onSupplement(row)}>
              {text.supplement}
            </Button>
          )
        return read(row.next)
      },
    },
  ]
}
