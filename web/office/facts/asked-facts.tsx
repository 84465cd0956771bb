import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type FactAsked, factsAskedQuery } from './api.ts'
import classes from './facts.module.css'
import { factsText } from './facts-text.ts'
import { TellForm } from './tell-form.tsx'

/** How many missing subjects are named before the rest is counted. */
const NAMED = 3

/** What a provision asks of a month, of how many it is known, and who is missing. */
export function AskedFacts({ provision, month }: { provision: string; month: string }) {
  const text = useText(factsText)
  const read = useBilingual()
  const mayTell = useMay('policies:draft')
  const [telling, tell] = useState<FactAsked>()
  const { askedColumns: columns } = text
  const missingOf = ({ missing }: FactAsked): string => {
    const names = missing.slice(0, NAMED).map(({ name }) => name)
    const others = missing.length - names.length
    return others > 0 ? text.more(names.join(', '), formatCount(others)) : names.join(', ')
  }
  return (
    <Loaded query={useQuery(factsAskedQuery(provision, month))}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{text.nothingAsked}</p>
        ) : (
          <div className={classes['asked']}>
            <PlainTable
              caption={text.asked}
              rows={items}
              rowKey={({ name }) => name}
              columns={[
                { key: 'fact', header: columns.fact, width: '14rem', value: ({ label }) => read(label) },
                { key: 'of', header: columns.of, value: ({ subject }) => text.of[subject] },
                {
                  key: 'known',
                  header: columns.known,
                  value: ({ known, subjects }) => text.known(formatCount(known), formatCount(subjects)),
                },
                { key: 'missing', header: columns.missing, width: '18rem', value: (fact) => missingOf(fact) || text.complete },
                {
                  key: 'next',
                  header: columns.next,
                  isAct: true,
                  value: () => '',
                  cell: (fact) =>
                    mayTell &&
                    fact.missing.length > 0 && (
                      <Button size="xs" aria-label={text.tellFact(read(fact.label))} onClick={() => tell(fact)}>
                        {text.tell}
                      </Button>
                    ),
                },
              ]}
            />
            {telling && <TellForm fact={telling} month={month} onClose={() => tell(undefined)} />}
          </div>
        )
      }
    </Loaded>
  )
}
