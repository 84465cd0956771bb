import { Card, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MonthField } from '../../shared/form/day-field.tsx'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import classes from '../../shared/theme/layout.module.css'
import { type ProvisionRow, provisionsPage } from '../policies/api.ts'
import { titleOf } from '../policies/policy-name.ts'
import { AskedFacts } from './asked-facts.tsx'
import { FactBatches } from './fact-batches.tsx'
import { factsText } from './facts-text.ts'

/** What a provision asks that somebody has to tell: what is missing of a month, entering it, and confirming by a second person. */
export function FactsScreen() {
  const text = useText(factsText)
  const query = useQuery({ queryKey: ['provisions', 'active'], queryFn: () => provisionsPage({ state: 'active', limit: 100 }) })
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Loaded query={query}>{({ items }) => <OfProvision provisions={items} />}</Loaded>
      <FactBatches />
    </>
  )
}

function OfProvision({ provisions }: { provisions: readonly ProvisionRow[] }) {
  const text = useText(factsText)
  const language = useLanguage()
  const today = useQuery(meQuery).data?.today ?? ''
  const [chosen, choose] = useState<string>()
  const [typed, setMonth] = useState<string>()
  const provision = provisions.find(({ code }) => code === chosen) ?? provisions[0]
  const month = typed ?? today.slice(0, 7)
  if (provision === undefined) return <Card mb="md">{text.noPolicy}</Card>
  return (
    <Card component="section" mb="md">
      <div className={classes['fields']}>
        <NativeSelect
          label={text.policy}
          value={provision.code}
          data={provisions.map((one) => ({ value: one.code, label: titleOf(one, language) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <MonthField label={text.month} value={month} onChange={setMonth} />
      </div>
      <AskedFacts provision={provision.code} month={month} />
    </Card>
  )
}
