import { Card, Group, Title } from '@mantine/core'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { AwardLine, AwardOverview, UnitMoney } from './api.ts'
import { awardText } from './award-text.ts'

interface AwardTableProps {
  readonly award: AwardOverview
  readonly lines: readonly AwardLine[]
  readonly title: string
  readonly hint?: string
  /** Beside what was decided before. */
  readonly isChange: boolean
  /** Nothing of it was decided. */
  readonly isProposal?: boolean
}

/** Who at which rank is due what, under which article; how far it is paid. */
export function AwardTable({ award, lines, title, hint, isChange, isProposal = false }: AwardTableProps) {
  const columns = useColumns({ money: isProposal ? null : award.money, isChange })
  if (lines.length === 0) return null
  return (
    <Card component="section" padding={0} mb="md" aria-label={title}>
      <div style={{ padding: '12px 16px' }}>
        <Title order={2}>{title}</Title>
        {hint !== undefined && (
          <p className="muted" style={{ margin: 0 }}>
            {hint}
          </p>
        )}
      </div>
      <PlainTable
        caption={title}
        files={{ title: award.round.title }}
        rows={lines}
        rowKey={({ unitId }) => unitId}
        columns={columns}
      />
    </Card>
  )
}

interface Shown {
  /** `null`: nothing of it was decided. */
  readonly money: readonly UnitMoney[] | null
  readonly isChange: boolean
}

function useColumns({ money, isChange }: Shown): readonly Column<AwardLine>[] {
  const text = useText(awardText)
  const tellMoney = useTellMoney()
  const { columns } = text
  const ofUnit = new Map((money ?? []).map((one) => [one.unitId, one]))
  const tellChange = ({ added, released, claimed }: AwardLine): string =>
    [
      ...(added > 0 ? [text.added(formatMoney(added))] : []),
      ...(released > 0 ? [text.released(formatMoney(released))] : []),
      ...(claimed > 0 ? [text.claimed(formatMoney(claimed))] : []),
    ].join(', ') || text.same
  const change: Column<AwardLine> = { key: 'change', header: columns.change, width: '12rem', value: tellChange }
  const paid: Column<AwardLine> = {
    key: 'money',
    header: columns.money,
    width: '13rem',
    value: ({ unitId }) => tellMoney(ofUnit.get(unitId)),
    cell: ({ unitId }) => <MoneyOf money={ofUnit.get(unitId)} told={tellMoney(ofUnit.get(unitId))} />,
  }
  return [
    { key: 'unit', header: columns.unit, width: '14rem', value: ({ name }) => name },
    { key: 'rank', header: columns.rank, kind: 'number', value: ({ rank }) => rank },
    { key: 'share', header: columns.share, kind: 'percent', value: ({ share }) => share },
    { key: 'due', header: columns.due, kind: 'money', isSummed: true, value: ({ due }) => due },
    ...(isChange ? [change] : []),
    ...(money === null ? [] : [paid]),
    { key: 'article', header: columns.article, width: '18rem', value: ({ article }) => article },
  ]
}

/** The parts of a unit’s money that are not nothing, in words. */
function useTellMoney(): (money: UnitMoney | undefined) => string {
  const text = useText(awardText)
  return (money) => {
    if (money === undefined) return text.notDue
    const parts = [
      [money.paid, text.paidSum],
      [money.onItsWay, text.onItsWay],
      [money.owed, text.owed],
      [money.returned, text.returned],
      [money.outstanding, text.outstanding],
    ] as const
    return parts.flatMap(([sum, tell]) => (sum > 0 ? [tell(formatMoney(sum))] : [])).join(', ') || formatCount(0)
  }
}

function MoneyOf({ money, told }: { money: UnitMoney | undefined; told: string }) {
  if (money === undefined) return <span className="muted">{told}</span>
  const isOpen = money.owed > 0 || money.onItsWay > 0
  const tone = money.outstanding > 0 ? 'bad' : isOpen ? 'wait' : 'ok'
  return (
    <Group gap={4}>
      <Tag tone={tone}>{told}</Tag>
    </Group>
  )
}
