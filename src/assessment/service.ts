import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import {
  closeRound,
  type DecideAppeal,
  decideAppeal,
  type FileAppeal,
  fileAppeal,
  previewAppeal,
  readAppeals,
} from './appeal/appeal-service.ts'
import { nameEvidence, type RecordEvidence, readEvidence, recordEvidence, searchEvidence } from './evidence/evidence-service.ts'
import { drawUpResult, type PublishResult, publishResult } from './result/publish-service.ts'
import { readResult, readVersion } from './result/result-service.ts'
import { RESULT_SOURCES, type ResultSources } from './result/sources-service.ts'
import {
  type InviteUnits,
  inviteUnits,
  type PlanRound,
  planRound,
  type SetCalendar,
  setCalendar,
} from './round/prepare-service.ts'
import { type CloseAnswers, closeAnswers, exempt, extend, openRound } from './round/run-service.ts'
import { type WriteField, writeField } from './self-assessment/answer-service.ts'
import { listRoundsOf, readRound } from './self-assessment/overview-service.ts'
import { readUnitSheet } from './self-assessment/sheet-service.ts'
import { type SubmitSheet, submitSheet, takeBack } from './self-assessment/submit-service.ts'

export type { AppealPreview } from './appeal/appeal-service.ts'
export { evidenceNames } from './evidence/evidence-store.ts'
export type { ResultOverview } from './result/result-service.ts'
export { roundNames } from './round/round-store.ts'
export type { RoundOverview } from './self-assessment/overview-service.ts'
export type { Sheet } from './self-assessment/sheet-service.ts'

interface OfSheet {
  readonly roundId: string
  readonly unitId: string
}

/** Rounds of assessment: prepared, opened, answered by units with their evidence, submitted. */
export const assessmentService = (platform: Platform) => ({
  rounds: (actor: Actor) => listRoundsOf(platform, actor),
  round: (actor: Actor, roundId: string) => readRound(platform, actor, roundId),
  plan: (actor: Actor, given: PlanRound) => planRound(platform, actor, given),
  setCalendar: (actor: Actor, given: SetCalendar) => setCalendar(platform, actor, given),
  invite: (actor: Actor, given: InviteUnits) => inviteUnits(platform, actor, given),
  exempt: (actor: Actor, given: Parameters<typeof exempt>[2]) => exempt(platform, actor, given),
  extend: (actor: Actor, given: Parameters<typeof extend>[2]) => extend(platform, actor, given),
  open: (actor: Actor, roundId: string) => openRound(platform, actor, roundId),
  closeAnswers: (actor: Actor, given: CloseAnswers) => closeAnswers(platform, actor, given),
  sheet: (actor: Actor, key: OfSheet) => readUnitSheet(platform, actor, key),
  write: (actor: Actor, given: WriteField) => writeField(platform, actor, given),
  submit: (actor: Actor, given: SubmitSheet) => submitSheet(platform, actor, given),
  takeBack: (actor: Actor, key: OfSheet) => takeBack(platform, actor, key),
  recordEvidence: (actor: Actor, given: RecordEvidence) => recordEvidence(platform, actor, given),
  nameEvidence: (actor: Actor, given: Parameters<typeof nameEvidence>[2]) => nameEvidence(platform, actor, given),
  searchEvidence: (actor: Actor, given: Parameters<typeof searchEvidence>[2]) => searchEvidence(platform, actor, given),
  readEvidence: (actor: Actor, id: string) => readEvidence(platform, actor, id),
})

/** The result of a round: drawn up, published by another, appealed against, corrected, closed. */
export const resultService = (platform: Platform, sources: ResultSources = RESULT_SOURCES) => ({
  result: (actor: Actor, roundId: string) => readResult(platform, actor, { roundId, sources }),
  version: (actor: Actor, key: Parameters<typeof readVersion>[2]) => readVersion(platform, actor, key),
  drawUp: (actor: Actor, roundId: string) => drawUpResult({ platform, actor }, { roundId, sources }),
  publish: (actor: Actor, given: PublishResult) => publishResult(platform, actor, { move: 'publish', given, sources }),
  correct: (actor: Actor, given: PublishResult) => publishResult(platform, actor, { move: 'correct', given, sources }),
  appeals: (actor: Actor, roundId: string) => readAppeals(platform, actor, roundId),
  appeal: (actor: Actor, given: FileAppeal) => fileAppeal(platform, actor, given),
  previewAppeal: (actor: Actor, given: Omit<Parameters<typeof previewAppeal>[2], 'sources'>) =>
    previewAppeal(platform, actor, { ...given, sources }),
  decideAppeal: (actor: Actor, given: DecideAppeal) => decideAppeal(platform, actor, { given, sources }),
  close: (actor: Actor, roundId: string) => closeRound(platform, actor, { roundId, sources }),
})
