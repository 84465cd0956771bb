import type { CouncilDecision } from '../council/council-decision.ts'

interface AppealVote {
  readonly id: string
  readonly isUpheld: boolean
}

/** What the Council decided of an appeal last, where it has. */
export const findVoteOn = (decisions: readonly CouncilDecision[], appealId: string): AppealVote | undefined =>
  decisions
    .flatMap(({ id, matter }) =>
      matter.kind === 'appeal' && matter.appealId === appealId ? [{ id, isUpheld: matter.isUpheld }] : [],
    )
    .at(-1)
