import { Card } from '@mantine/core'
import classes from '../../../shared/theme/layout.module.css'
import { KeptBackAhead } from '../acts/kept-back.tsx'
import { GivenTimeGuards } from '../acts/time-guards.tsx'
import type { Overview } from '../api.ts'
import { Blockers } from './blockers.tsx'
import { ByUnit } from './by-unit.tsx'
import { CycleMoney } from './cycle-money.tsx'
import { CycleRail } from './cycle-rail.tsx'
import { MonthSteps } from './month-steps.tsx'

/** How far a month is, what blocks it and whom to call, what it costs, and where. */
export function CycleOverview({ overview }: { overview: Overview }) {
  return (
    <>
      <Card component="section" mb="md">
        <CycleRail rail={overview.rail} />
      </Card>
      <GivenTimeGuards overview={overview} />
      <KeptBackAhead overview={overview} />
      <MonthSteps overview={overview} />
      <div className={classes['thirds']}>
        <Blockers overview={overview} />
        <CycleMoney overview={overview} />
        <ByUnit overview={overview} />
      </div>
    </>
  )
}
