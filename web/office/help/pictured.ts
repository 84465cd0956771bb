import type { TopicName } from './topics.ts'

/** The pages with a picture in `public/help-pictures`, which `scripts/make-help-pictures.ts` makes. */
export const PICTURED: readonly TopicName[] = []
