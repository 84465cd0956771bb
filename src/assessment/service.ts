import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import {
  closeRound,
  type DecideAppeal,
  decideAppeal,
  type FileAppeal,
  fileAppeal,
  previewAppeal,
  type WithdrawAppeal,
  withdrawAppeal,
} from './appeal/appeal-service.ts'
import { readAppeals } from './appeal/appeal-view-service.ts'
import { readScoreHistory } from './appeal/score-history-service.ts'
import { appoint, declareConflict, setAppraisers } from './appraisal/appoint-service.ts'
import { readAppraisalSheet, readMemory } from './appraisal/appraisal-sheet-service.ts'
import { concludeAppraisal } from './appraisal/conclude-service.ts'
import { judge, settle } from './appraisal/judge-service.ts'
import { noteDown } from './appraisal/note-service.ts'
import { readAppraisalOverview } from './appraisal/progress-service.ts'
import { endExplanation, markCriterion, returnSheet } from './appraisal/return-service.ts'
import { listAppraisalWaiting } from './appraisal/waiting-service.ts'
import { endMembership, establishCouncil, listCouncilsFor, readCouncil, seatMember, setRule } from './council/council-service.ts'
import { countMotion, openMotion } from './council/sitting/motion-service.ts'
import { addItem, callSitting, goOnSitting, notePresence, recuseMember } from './council/sitting/sitting-service.ts'
import { listSittingsOf, readInvitation, readSitting } from './council/sitting/sitting-view-service.ts'
import { castBallot, castVote } from './council/sitting/vote-service.ts'
import {
  nameEvidence,
  type RecordEvidence,
  readEvidence,
  readEvidenceText,
  recordEvidence,
  searchEvidence,
} from './evidence/evidence-service.ts'
import { readDifference } from './report/difference-service.ts'
import { readShownResult } from './report/shown-result-service.ts'
import { readUnitReport } from './report/unit-report-service.ts'
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
export { findLatestResult, findLatestVersion, type LatestResult, listPublishedRounds } from './appeal/published-result-service.ts'
export type { AppraisalSheet } from './appraisal/appraisal-sheet-service.ts'
export type { AppraisalOverview } from './appraisal/progress-service.ts'
export type { AppraisalWaiting } from './appraisal/waiting-service.ts'
export { findCarriedDecisions } from './council/decisions-service.ts'
export type { SittingNotRead } from './council/refusal.ts'
export { councilNames } from './council/sitting/sitting-store.ts'
export { evidenceNames } from './evidence/evidence-store.ts'
export type { ResultNotShown } from './report/shown-result-service.ts'
export type { UnitReportNotRead } from './report/unit-report-service.ts'
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
  readEvidenceText: (actor: Actor, id: string) => readEvidenceText(platform, actor, id),
})

/** The Council: who is in it, its rules, its sittings and what it decides. */
export const councilService = (platform: Platform) => ({
  councils: (actor: Actor) => listCouncilsFor(platform, actor),
  council: (actor: Actor, councilId: string) => readCouncil(platform, actor, councilId),
  establish: (actor: Actor, given: Parameters<typeof establishCouncil>[2]) => establishCouncil(platform, actor, given),
  seat: (actor: Actor, given: Parameters<typeof seatMember>[2]) => seatMember(platform, actor, given),
  endMembership: (actor: Actor, given: Parameters<typeof endMembership>[2]) => endMembership(platform, actor, given),
  setRule: (actor: Actor, given: Parameters<typeof setRule>[2]) => setRule(platform, actor, given),
  sittings: (actor: Actor, roundId: string) => listSittingsOf(platform, actor, roundId),
  sitting: (actor: Actor, sittingId: string) => readSitting(platform, actor, sittingId),
  invitation: (actor: Actor, sittingId: string) => readInvitation(platform, actor, sittingId),
  call: (actor: Actor, given: Parameters<typeof callSitting>[2]) => callSitting(platform, actor, given),
  addItem: (actor: Actor, given: Parameters<typeof addItem>[2]) => addItem(platform, actor, given),
  open: (actor: Actor, sittingId: string) => goOnSitting(platform, actor, { sittingId, to: 'opened' }),
  close: (actor: Actor, sittingId: string) => goOnSitting(platform, actor, { sittingId, to: 'closed' }),
  notePresence: (actor: Actor, given: Parameters<typeof notePresence>[2]) => notePresence(platform, actor, given),
  recuse: (actor: Actor, given: Parameters<typeof recuseMember>[2]) => recuseMember(platform, actor, given),
  openMotion: (actor: Actor, given: Parameters<typeof openMotion>[2]) => openMotion(platform, actor, given),
  count: (actor: Actor, given: Parameters<typeof countMotion>[2]) => countMotion(platform, actor, given),
  vote: (actor: Actor, given: Parameters<typeof castVote>[2]) => castVote(platform, actor, given),
  castBallot: (actor: Actor, given: Parameters<typeof castBallot>[2]) => castBallot(platform, actor, given),
})

/** The result of a round: drawn up, published by another, appealed against, corrected, closed. */
export const resultService = (platform: Platform, sources: ResultSources = RESULT_SOURCES) => ({
  result: (actor: Actor, roundId: string) => readResult(platform, actor, { roundId, sources }),
  version: (actor: Actor, key: Parameters<typeof readVersion>[2]) => readVersion(platform, actor, key),
  shown: (actor: Actor, key: Omit<Parameters<typeof readShownResult>[2], 'sources'>) =>
    readShownResult(platform, actor, { ...key, sources }),
  difference: (actor: Actor, key: Parameters<typeof readDifference>[2]) => readDifference(platform, actor, key),
  unitReport: (actor: Actor, key: OfSheet) => readUnitReport(platform, actor, key),
  drawUp: (actor: Actor, roundId: string) => drawUpResult({ platform, actor }, { roundId, sources }),
  publish: (actor: Actor, given: PublishResult) => publishResult(platform, actor, { move: 'publish', given, sources }),
  correct: (actor: Actor, given: PublishResult) => publishResult(platform, actor, { move: 'correct', given, sources }),
  appeals: (actor: Actor, roundId: string) => readAppeals(platform, actor, { roundId, sources }),
  withdrawAppeal: (actor: Actor, given: WithdrawAppeal) => withdrawAppeal(platform, actor, { given, sources }),
  scoreHistory: (actor: Actor, key: Omit<Parameters<typeof readScoreHistory>[2], 'sources'>) =>
    readScoreHistory(platform, actor, { ...key, sources }),
  appeal: (actor: Actor, given: FileAppeal) => fileAppeal(platform, actor, given),
  previewAppeal: (actor: Actor, given: Omit<Parameters<typeof previewAppeal>[2], 'sources'>) =>
    previewAppeal(platform, actor, { ...given, sources }),
  decideAppeal: (actor: Actor, given: DecideAppeal) => decideAppeal(platform, actor, { given, sources }),
  close: (actor: Actor, roundId: string) => closeRound(platform, actor, { roundId, sources }),
})
