import { Link } from '@tanstack/react-router'
import { formatMonth, formatPeriod } from '../../shared/i18n/format.ts'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { groundText } from '../papers/ground-text.ts'
import { policyWords } from '../words.ts'
import { type ProvisionRow, type ProvisionState, provisionsPage } from './api.ts'
import { actNumberOf, titleOf } from './policy-name.ts'
import { policyText } from './text.ts'

export const TONE_OF_STATE: { readonly [State in ProvisionState]: Tone } = {
  draft: 'wait',
  active: 'ok',
  superseded: 'rest',
  withdrawn: 'rest',
}

/** Every policy in every version: what is in force, what waits for a second person, what was before. */
export function PoliciesScreen() {
  const text = useText(policyText)
  const mayDraft = useMay('policies:draft')
  const grounds = useText(groundText)
  const enter = mayDraft && <ButtonLink to="/policies/new">{text.enter}</ButtonLink>
  const states = (Object.keys(text.state) as ProvisionState[]).map((value) => ({ value, label: text.state[value] }))
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          <>
            <ButtonLink to="/papers/grounds" variant="default">
              {grounds.open}
            </ButtonLink>
            {enter}
          </>
        }
      >
        {text.about}
      </PageHead>
      <DataTable
        name="provisions"
        caption={text.title}
        columns={useColumns()}
        rowKey={({ id }) => id}
        words={policyWords}
        fetchPage={({ filters, cursor, limit }) => provisionsPage({ ...filters, cursor, limit })}
        filterFields={<ChoiceFilter name="state" label={text.columns.state} choices={states} />}
        empty={
          <Empty title={text.empty} act={enter}>
            {text.emptyHint}
          </Empty>
        }
      />
    </>
  )
}

function useColumns(): readonly Column<ProvisionRow>[] {
  const text = useText(policyText)
  const shared = useText(sharedText)
  const language = useLanguage()
  const name = (row: ProvisionRow): string => titleOf(row, language)
  const { columns } = text
  return [
    {
      key: 'title',
      header: columns.title,
      width: '18rem',
      value: name,
      cell: (row) => (
        <Link to="/policies/$policyId" params={{ policyId: row.id }}>
          {name(row)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => text.state[state],
      cell: ({ state }) => <Tag tone={TONE_OF_STATE[state]}>{text.state[state]}</Tag>,
    },
    { key: 'act', header: columns.act, width: '14rem', value: actNumberOf },
    { key: 'inForce', header: columns.inForce, value: ({ inForce }) => inForce && formatPeriod(inForce, shared.untilNow) },
    {
      key: 'pays',
      header: columns.pays,
      value: ({ paysFrom, paysUntil }) => `${formatMonth(paysFrom)}${paysUntil ? ` – ${formatMonth(paysUntil)}` : ''}`,
    },
    { key: 'version', header: columns.version, kind: 'number', value: ({ version }) => version },
    { key: 'code', header: columns.code, isExtra: true, kind: 'code', value: ({ code }) => code },
  ]
}
