import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { kindText, LEVELS, type UnitKind } from '../../../src/units/index.ts'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../shared/table/filters.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { unitWords } from '../words.ts'
import { epochsQuery, type UnitRow, unitsPage } from './api.ts'
import { unitText } from './text.ts'

/** Units as they were on the chosen day, and the epochs the province went through. */
export function UnitsScreen() {
  const text = useText(unitText)
  const shared = useText(sharedText)
  const { unit, on, lens } = useScope()
  const mayReorganise = useMay('units:reorganise')
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          mayReorganise && (
            <>
              <ButtonLink to="/units/reviews" variant="default">
                {text.reviews}
              </ButtonLink>
              <ButtonLink to="/units/reorganise">{text.reorganise}</ButtonLink>
            </>
          )
        }
      >
        {text.about}
      </PageHead>
      <Epochs />
      <DataTable
        name="units"
        caption={text.title}
        columns={useColumns(lens === 'today')}
        rowKey={({ id }) => id}
        words={unitWords}
        isScoped
        fetchPage={({ filters, sort, cursor, limit }) =>
          unitsPage({
            level: 'commune',
            ...filters,
            parent: unit,
            on,
            lens: lens === 'today' ? lens : undefined,
            sort,
            cursor,
            limit,
          })
        }
        filterFields={
          <>
            <SearchFilter label={shared.search} placeholder={text.searchHint} />
            <ChoiceFilter
              name="level"
              label={text.columns.level}
              choices={LEVELS.map((value) => ({ value, label: text.level[value] }))}
            />
          </>
        }
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
      />
    </>
  )
}

function useColumns(isToday: boolean): readonly Column<UnitRow>[] {
  const text = useText(unitText)
  const shared = useText(sharedText)
  const { columns } = text
  const today = ({ today: now }: UnitRow): string =>
    (now ?? [])
      .map(({ fullName, share }) => (share === null || share === 1 ? fullName : `${fullName} (${formatCount(share * 100)} %)`))
      .join(', ')
  const shown: Column<UnitRow>[] = [
    {
      key: 'name',
      header: columns.name,
      sort: 'name',
      width: '13rem',
      value: ({ fullName }) => fullName,
      cell: ({ id, fullName }) => (
        <Link to="/units/$unitId" params={{ unitId: id }}>
          {fullName}
        </Link>
      ),
    },
    { key: 'code', header: columns.code, sort: 'code', kind: 'code', value: ({ code }) => code },
    { key: 'level', header: columns.level, value: ({ level }) => text.level[level] },
    { key: 'parent', header: columns.parent, value: ({ parent }) => parent?.fullName },
    { key: 'period', header: columns.period, isShort: true, value: (row) => formatPeriod(row, shared.untilNow) },
    { key: 'basis', header: columns.basis, isExtra: true, value: ({ basis }) => basis },
  ]
  return isToday ? [...shown.slice(0, 4), { key: 'today', header: columns.today, value: today }, ...shown.slice(4)] : shown
}

function Epochs() {
  const text = useText(unitText)
  const read = useBilingual()
  const shared = useText(sharedText)
  const { epochColumns: columns } = text
  const kinds = (byKind: Readonly<Record<string, number>>): string =>
    Object.entries(byKind)
      .map(([kind, count]) => {
        const name = read(kindText[kind as UnitKind] ?? { vi: kind, en: kind }).toLocaleLowerCase('vi')
        return text.several(formatCount(count), name)
      })
      .join(', ')
  return (
    <Card component="section" padding={0} mb="md">
      <Title order={2} p="sm" px="md">
        {text.epochs}
      </Title>
      <Loaded query={useQuery(epochsQuery)} rows={4}>
        {({ items }) => (
          <PlainTable
            caption={text.epochs}
            rows={items}
            rowKey={({ from }) => from}
            columns={[
              { key: 'period', header: columns.period, isShort: true, value: (row) => formatPeriod(row, shared.untilNow) },
              {
                key: 'province',
                header: columns.province,
                width: '6rem',
                value: ({ provinces }) => provinces.map(({ fullName }) => fullName).join(', '),
              },
              { key: 'districts', header: columns.districts, kind: 'number', value: ({ districts }) => districts },
              { key: 'communes', header: columns.communes, kind: 'number', value: ({ communes }) => communes },
              { key: 'kinds', header: columns.kinds, width: '9rem', value: ({ communesByKind }) => kinds(communesByKind) },
              { key: 'basis', header: columns.basis, width: '18rem', value: ({ bases }) => bases.join('; ') },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
