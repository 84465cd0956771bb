import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { OpenMonth } from '../payments/acts/open-month.tsx'
import { cycleQuery, cyclesQuery } from '../payments/api.ts'
import { currentCycle } from '../payments/current-cycle.ts'
import { Framed } from '../payments/cycle-frame.tsx'
import { CycleOverview } from '../payments/overview/cycle-overview.tsx'
import { paymentText } from '../payments/text.ts'
import { shellText } from '../shell/text.ts'

/** Tháng này: the month that is under way, or the last one when none is. */
export function MonthScreen() {
  return (
    <Loaded query={useQuery(cyclesQuery)} rows={10} heading={useText(shellText).nav.month}>
      {({ items }) => <Current id={currentCycle(items)?.id} />}
    </Loaded>
  )
}

function Current({ id }: { id: string | undefined }) {
  const text = useText(paymentText)
  const { nav } = useText(shellText)
  const query = useQuery({ ...cycleQuery(id ?? ''), enabled: id !== undefined })
  if (id === undefined)
    return (
      <>
        <PageHead title={nav.month} />
        <Card>
          <Empty title={text.empty} act={<OpenMonth />}>
            {text.emptyHint}
          </Empty>
        </Card>
      </>
    )
  return (
    <Loaded query={query} rows={10} heading={nav.month}>
      {(overview) => (
        <Framed overview={overview}>
          <CycleOverview overview={overview} />
        </Framed>
      )}
    </Loaded>
  )
}
