import { CycleFrame } from '../cycle-frame.tsx'
import { CycleOverview } from './cycle-overview.tsx'

export function CycleScreen() {
  return <CycleFrame>{(overview) => <CycleOverview overview={overview} />}</CycleFrame>
}
