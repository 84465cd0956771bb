import type { AwardOverview, Proposal } from './api.ts'

/** The proposal that is open, or else the latest that was decided: what the steps are of. */
export const currentProposal = ({ proposals }: Pick<AwardOverview, 'proposals'>): Proposal | undefined =>
  proposals.find(({ state }) => state === 'drafted' || state === 'submitted' || state === 'approved') ??
  proposals.find(({ state }) => state === 'decided' || state === 'settled')

/** Units of an award by name, from whatever names them. */
export function nameOfUnit({ proposals, preview }: Pick<AwardOverview, 'proposals' | 'preview'>): (unitId: string) => string {
  const lines = [...proposals.flatMap((proposal) => proposal.lines), ...(preview?.lines ?? [])]
  const names = new Map(lines.map(({ unitId, name }) => [unitId, name]))
  return (unitId) => names.get(unitId) ?? ''
}
