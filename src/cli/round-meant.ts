import { type AssessmentRefusal, assessmentRefusalText } from '../assessment/index.ts'
import { assessmentService } from '../assessment/service.ts'
import type { Actor } from '../identity/index.ts'
import { accept, type Result, refuse, tellRefusal } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { type Arguments, type Outcome, refused, refusedBecause } from './command.ts'

/** One act on a round. */
export interface RoundCall {
  readonly platform: Platform
  readonly actor: Actor
  readonly args: Arguments
}

export const said = ({ values }: Arguments, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

export const refusedBy = (refusal: AssessmentRefusal): Outcome =>
  refusedBecause(refusal, tellRefusal(refusal, assessmentRefusalText))

/** The round that a code names. */
export async function roundMeant({ platform, actor, args }: RoundCall): Promise<Result<string, Outcome>> {
  const code = args.positionals[0] ?? ''
  const rounds = await assessmentService(platform).rounds(actor)
  if (!rounds.ok) return refuse(refusedBy(rounds.refusal))
  const found = rounds.value.find((round) => round.code === code)
  return found === undefined ? refuse(nothingCalled('đợt đánh giá', 'round', code)) : accept(found.id)
}

export function nothingCalled(what: string, whatEn: string, code: string): Outcome {
  const [vi, en] = [`Không có ${what} mang mã “${code}”.`, `There is no ${whatEn} with the code “${code}”.`]
  return refused({ refused: { kind: 'code-unknown', code, vi, en } }, [vi, en])
}
