import { Card, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CriteriaTree } from '../../../../../src/criteria/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import type { Column } from '../../../../shared/table/column.ts'
import { PlainTable } from '../../../../shared/table/plain-table.tsx'
import layout from '../../../../shared/theme/layout.module.css'
import { treeQuery } from '../../api.ts'
import { useTold } from '../../use-told.ts'
import type { AppraisalOverview } from '../api.ts'
import { appraisalText } from './appraisal-text.ts'

const MOST_SHOWN = 20
const HUNDRED = 100

/** Where two appraisers differ, what the appraisal moved most, and how far apart the units of a block are. */
export function Comparisons({ overview }: { overview: AppraisalOverview }) {
  return (
    <>
      {overview.round.appraisers === 2 && <Differing overview={overview} />}
      <div className={layout['halves']}>
        <Gaps overview={overview} />
        <Dispersions overview={overview} />
      </div>
    </>
  )
}

function Differing({ overview }: { overview: AppraisalOverview }) {
  const { differing: text } = useText(appraisalText)
  const { differing } = overview
  return (
    <Compared
      title={text.title(formatCount(differing.length))}
      none={text.none}
      rows={differing}
      columns={useOfCriterion(overview)}
    />
  )
}

interface OfCriterion {
  readonly unitId: string
  readonly criterion: string
}

interface ComparedProps<Row> {
  readonly title: string
  readonly none: string
  readonly children?: ReactNode
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

function Compared<Row extends { readonly criterion: string }>({ title, none, children, rows, columns }: ComparedProps<Row>) {
  return (
    <Card padding={0} mb="md">
      <Title order={2} p="sm" px="md">
        {title}
      </Title>
      {children}
      {rows.length === 0 ? (
        <p className="muted" style={{ padding: '0 16px 8px' }}>
          {none}
        </p>
      ) : (
        <PlainTable caption={title} files={{}} rows={rows} rowKey={(row) => JSON.stringify(row)} columns={columns} />
      )}
    </Card>
  )
}

/** Unit and criterion; the criterion leads to where it is judged. */
function useOfCriterion<Row extends OfCriterion>({ round, units }: AppraisalOverview): Column<Row>[] {
  const { columns } = useText(appraisalText)
  const titleOf = useTitles(units.map(({ treeId }) => treeId))
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]))
  const told = ({ unitId, criterion }: OfCriterion): string => {
    const title = titleOf(unitOf.get(unitId)?.treeId ?? '', criterion)
    return title === '' ? criterion : `${criterion} · ${title}`
  }
  return [
    {
      key: 'criterion',
      header: columns.criterion,
      width: '14rem',
      value: told,
      cell: (row) => (
        <Link
          to="/assessment/$roundId/units/$unitId/appraisal"
          params={{ roundId: round.id, unitId: row.unitId }}
          search={{ criterion: row.criterion }}
        >
          {told(row)}
        </Link>
      ),
    },
    { key: 'unit', header: columns.unit, value: ({ unitId }) => unitOf.get(unitId)?.name ?? '' },
  ]
}

/** What criteria are called, once their trees are read; until then only their codes. */
function useTitles(treeIds: readonly string[]): (treeId: string, code: string) => string {
  const tell = useTold()
  const ids = [...new Set(treeIds)]
  const trees = useQueries({ queries: ids.map((id) => treeQuery(id)) })
  return (treeId, code) => {
    const tree = trees[ids.indexOf(treeId)]?.data?.document as CriteriaTree | undefined
    const title = tree?.criteria.find((one) => one.code === code)?.title
    return title === undefined ? '' : tell(title)
  }
}

type GapRow = AppraisalOverview['gaps'][number]

function Gaps({ overview }: { overview: AppraisalOverview }) {
  const { gaps: text, columns } = useText(appraisalText)
  return (
    <Compared
      title={text.title}
      none={text.none}
      rows={overview.gaps.slice(0, MOST_SHOWN)}
      columns={[
        ...useOfCriterion<GapRow>(overview),
        { key: 'self', header: columns.self, kind: 'number', value: ({ self }) => self },
        { key: 'appraised', header: columns.appraised, kind: 'number', value: ({ appraised }) => appraised },
        { key: 'gap', header: columns.gap, kind: 'number', value: ({ gap }) => gap },
        { key: 'maximum', header: columns.maximum, kind: 'number', value: ({ maximum }) => maximum },
      ]}
    />
  )
}

type DispersionRow = AppraisalOverview['dispersions'][number]
const percent = (share: number): string => formatCount(share * HUNDRED)

function Dispersions({ overview }: { overview: AppraisalOverview }) {
  const { dispersions: text, columns } = useText(appraisalText)
  const { round, units } = overview
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const titleOf = useTitles(units.map(({ treeId }) => treeId))
  const told = ({ block, criterion }: DispersionRow): string => {
    const title = titleOf(units.find((unit) => unit.block === block)?.treeId ?? '', criterion)
    return title === '' ? criterion : `${criterion} · ${title}`
  }
  return (
    <Compared
      title={text.title}
      none={text.none}
      rows={overview.dispersions.slice(0, MOST_SHOWN)}
      columns={[
        { key: 'criterion', header: columns.criterion, width: '14rem', value: told },
        { key: 'units', header: columns.compared, kind: 'number', value: (row) => row.units },
        { key: 'mean', header: columns.mean, isShort: true, value: ({ mean }) => percent(mean) },
        { key: 'deviation', header: columns.deviation, isShort: true, value: ({ deviation }) => percent(deviation) },
        {
          key: 'outliers',
          header: columns.outliers,
          value: ({ outliers }) => outliers.map((id) => names.get(id) ?? '').join(', '),
          cell: ({ outliers, criterion }) =>
            outliers.map((unitId) => (
              <div key={unitId}>
                <Link
                  to="/assessment/$roundId/units/$unitId/appraisal"
                  params={{ roundId: round.id, unitId }}
                  search={{ criterion }}
                >
                  {names.get(unitId)}
                </Link>
              </div>
            )),
        },
      ]}
    >
      <p className="muted" style={{ padding: '0 16px' }}>
        {text.hint}
      </p>
    </Compared>
  )
}
