import { isObject } from '../../../../src/kernel/is-object.ts'
import { formatCount, formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { RoundEvent, Standing } from '../api.ts'
import { roundText } from './round-text.ts'

type Words = (typeof roundText)['vi']['event']
type Detail = Readonly<Record<string, unknown>>

const count = (value: unknown): string => formatCount(typeof value === 'number' ? value : null)
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Each kind of act in words, from what was kept of it. */
const TELL: Readonly<Record<string, (text: Words, unit: string, detail: Detail) => string>> = {
  planned: (text) => text.planned,
  'calendar-set': (text) => text.calendarSet,
  invited: (text, _, { units }) => text.invited(count(units)),
  exempted: (text, unit, { criterion }) => text.exempted(unit, word(criterion)),
  'exemption-lifted': (text, unit, { criterion }) => text.exemptionLifted(unit, word(criterion)),
  extended: (text, unit, { criterion, until }) => text.extended(unit, word(criterion), formatDay(word(until))),
  opened: (text, _, { units }) => text.opened(count(units)),
  'answers-closed': (text, _, { unsubmitted }) => text.answersClosed(count(unsubmitted)),
  submitted: (text, unit, { missing, headName }) => text.submitted(unit, word(headName), count(missing)),
  'taken-back': (text, unit) => text.takenBack(unit),
  'appraisers-set': (text, _, { appraisers }) => text.appraisersSet(count(appraisers)),
  'appraiser-assigned': (text, _, { appraiser, units }) =>
    text.appraiserAssigned(word(appraiser), count(Array.isArray(units) ? units.length : undefined)),
  'conflict-declared': (text, unit, { person }) => text.conflictDeclared(word(person), unit),
  'question-marked': (text, unit, { criterion }) => text.questionMarked(unit, word(criterion)),
  'question-dropped': (text, unit, { criterion }) => text.questionDropped(unit, word(criterion)),
  returned: (text, unit, { returnedCriteria }) =>
    text.returned(unit, count(Array.isArray(returnedCriteria) ? returnedCriteria.length : undefined)),
  explained: (text, unit, { headName }) => text.explained(unit, word(headName)),
  'explanation-ended': (text, unit) => text.explanationEnded(unit),
  settled: (text, unit, { criterion }) => text.settled(unit, word(criterion)),
  'appraisal-concluded': (text, _, { units }) => text.appraisalConcluded(count(units)),
  'sitting-called': (text, _, { number }) => text.sittingCalled(count(number)),
  'sitting-opened': (text, _, { number }) => text.sittingOpened(count(number)),
  'sitting-closed': (text, _, { number }) => text.sittingClosed(count(number)),
  'motion-opened': (text, _, { present }) => text.motionOpened(count(present)),
  'result-drawn-up': (text) => text.resultDrawnUp,
  'result-published': (text, _, { version, decisionNumber }) => text.resultPublished(count(version), word(decisionNumber)),
  'result-corrected': (text, _, { version, decisionNumber }) => text.resultCorrected(count(version), word(decisionNumber)),
  appealed: (text, unit, { criterion }) => text.appealed(unit, word(criterion)),
  'appeal-upheld': (text, unit, { criterion }) => text.appealUpheld(unit, word(criterion)),
  'appeal-dismissed': (text, unit, { criterion }) => text.appealDismissed(unit, word(criterion)),
  'appeal-withdrawn': (text, unit, { criterion }) => text.appealWithdrawn(unit, word(criterion)),
  closed: (text) => text.closed,
  'motion-counted': (text, _, { outcome, cast }) => text.motionCounted(word(outcome), count(cast)),
}

export function useEventWords(units: readonly Pick<Standing, 'unitId' | 'name'>[]): (event: RoundEvent) => string {
  const { event: text } = useText(roundText)
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  return ({ kind, unitId, detail }) =>
    TELL[kind]?.(text, names.get(unitId ?? '') ?? text.anotherUnit, isObject(detail) ? detail : {}) ?? text.other
}
