import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { successionText } from '../../../src/units/index.ts'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount, formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { type LineageLine, type UnitDetail, unitQuery } from './api.ts'
import { unitText } from './text.ts'

/** One unit: its names through time, what it came from, what became of it. */
export function UnitScreen() {
  const { unitId } = useParams({ from: '/shell/units/$unitId' })
  const { on } = useScope()
  return (
    <Loaded query={useQuery(unitQuery(unitId, on))} heading={useText(unitText).title}>
      {(unit) => <OneUnit unit={unit} />}
    </Loaded>
  )
}

function OneUnit({ unit }: { unit: UnitDetail }) {
  const text = useText(unitText)
  const shared = useText(sharedText)
  return (
    <>
      <PageHead title={unit.fullName}>
        {[unit.code, ...unit.above.map(({ fullName }) => fullName)].filter((part) => part).join(' · ')}
      </PageHead>
      <Card component="section" mb="md">
        <Title order={2} mb="xs">
          {text.history}
        </Title>
        <PlainTable
          caption={text.history}
          files={{ told: [unit.fullName] }}
          rows={unit.history}
          rowKey={({ from }) => from}
          columns={[
            { key: 'name', header: text.columns.name, value: ({ fullName }) => fullName },
            { key: 'period', header: text.columns.period, isShort: true, value: (row) => formatPeriod(row, shared.untilNow) },
            { key: 'code', header: text.columns.code, value: ({ code }) => code },
            { key: 'basis', header: text.columns.basis, value: ({ basis }) => basis },
          ]}
        />
      </Card>
      <div className={classes['halves']}>
        <Lineage title={text.cameFrom} lines={unit.cameFrom} />
        <Lineage title={text.became} lines={unit.became} />
        {unit.external.length > 0 && (
          <Card component="section">
            <Title order={2} mb="xs">
              {text.external}
            </Title>
            <ul>
              {unit.external.map(({ name, districtName, provinceName, on }) => (
                <li key={name}>
                  {name}, {districtName}, {provinceName} · {formatDay(on)}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}

function Lineage({ title, lines }: { title: string; lines: readonly LineageLine[] }) {
  const text = useText(unitText)
  const read = useBilingual()
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {title}
      </Title>
      {lines.length === 0 && <p className="muted">{text.nothing}</p>}
      <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {lines.map(({ on, kind, basis, unit, share }) => (
          <li key={`${on}${unit?.id}${kind}`} style={{ marginBottom: 6 }}>
            {unit ? (
              <Link to="/units/$unitId" params={{ unitId: unit.id }}>
                {unit.fullName}
              </Link>
            ) : (
              '–'
            )}{' '}
            · {read(successionText[kind])} {formatDay(on)}
            <span className="muted"> · {share === null ? text.shareUnknown : text.share(formatCount(share * 100))}</span>
            <div className="muted">{basis}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
