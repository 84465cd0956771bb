import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { appoint, declareConflict, setAppraisers } from './appraisal/appoint-service.ts'
import { readAppraisalSheet, readMemory } from './appraisal/appraisal-sheet-service.ts'
import { concludeAppraisal } from './appraisal/conclude-service.ts'
import { judge, settle } from './appraisal/judge-service.ts'
import { noteDown } from './appraisal/note-service.ts'
import { readAppraisalOverview } from './appraisal/progress-service.ts'
import { endExplanation, markCriterion, returnSheet } from './appraisal/return-service.ts'
import { listAppraisalWaiting } from './appraisal/waiting-service.ts'
import { nameEvidence, type RecordEvidence, readEvidence, recordEvidence, searchEvidence } from './evidence/evidence-service.ts'
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

export type { AppraisalSheet } from './appraisal/appraisal-sheet-service.ts'
export type { AppraisalOverview } from './appraisal/progress-service.ts'
export type { AppraisalWaiting } from './appraisal/waiting-service.ts'
export { evidenceNames } from './evidence/evidence-store.ts'
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
  setAppraisers: (actor: Actor, given: Parameters<typeof setAppraisers>[2]) => setAppraisers(platform, actor, given),
  appoint: (actor: Actor, given: Parameters<typeof appoint>[2]) => appoint(platform, actor, given),
  declareConflict: (actor: Actor, given: Parameters<typeof declareConflict>[2]) => declareConflict(platform, actor, given),
  appraisalWaiting: (actor: Actor) => listAppraisalWaiting(platform, actor),
  appraisal: (actor: Actor, roundId: string) => readAppraisalOverview(platform, actor, roundId),
  appraisalSheet: (actor: Actor, key: OfSheet) => readAppraisalSheet(platform, actor, key),
  memory: (actor: Actor, key: Parameters<typeof readMemory>[2]) => readMemory(platform, actor, key),
  judge: (actor: Actor, given: Parameters<typeof judge>[2]) => judge(platform, actor, given),
  settle: (actor: Actor, given: Parameters<typeof settle>[2]) => settle(platform, actor, given),
  noteDown: (actor: Actor, given: Parameters<typeof noteDown>[2]) => noteDown(platform, actor, given),
  mark: (actor: Actor, given: Parameters<typeof markCriterion>[2]) => markCriterion(platform, actor, given),
  returnSheet: (actor: Actor, key: OfSheet) => returnSheet(platform, actor, key),
  endExplanation: (actor: Actor, key: OfSheet) => endExplanation(platform, actor, key),
  concludeAppraisal: (actor: Actor, roundId: string) => concludeAppraisal(platform, actor, roundId),
  recordEvidence: (actor: Actor, given: RecordEvidence) => recordEvidence(platform, actor, given),
  nameEvidence: (actor: Actor, given: Parameters<typeof nameEvidence>[2]) => nameEvidence(platform, actor, given),
  searchEvidence: (actor: Actor, given: Parameters<typeof searchEvidence>[2]) => searchEvidence(platform, actor, given),
  readEvidence: (actor: Actor, id: string) => readEvidence(platform, actor, id),
})
