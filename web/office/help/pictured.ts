import type { TopicName } from './topics.ts'

/** The pages with a picture in `web/office/public/help-pictures`, which `scripts/make-help-pictures.ts` makes. */
export const PICTURED: readonly TopicName[] = [
  ...(['month', 'tasks', 'groups', 'imports', 'confirmations', 'policies', 'budget'] as const),
  ...(['payments', 'papers', 'ledger', 'units', 'accounts', 'myGroup'] as const),
]
