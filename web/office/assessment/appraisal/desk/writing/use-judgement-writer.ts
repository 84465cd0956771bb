import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CriteriaTree } from '../../../../../../src/criteria/index.ts'
import { draftsKeptIn } from '../../../sheet/writing/kept-drafts.ts'
import { type AppraisalLine, type AppraisalSheet, appraisalSheetQuery, type Judgement, judge } from '../../api.ts'
import { type FindingDraft, givenOf } from './finding.ts'
import { type JudgementWriter, openJudgementWriter, type Unjudged } from './judgement-writer.ts'

export interface Judging {
  readonly writer: JudgementWriter
  readonly unjudged: ReadonlyMap<string, Unjudged>
  readonly told: ReadonlyMap<string, Judgement>
}

/** Judges one sheet, for one person; what an earlier visit gave and nobody answered goes on. */
export function useJudgementWriter(sheet: AppraisalSheet, userId: string): Judging {
  const queries = useQueryClient()
  const [writer] = useState(() => {
    const key = { roundId: sheet.round.id, unitId: sheet.unit.unitId }
    const { criteria } = sheet.tree as CriteriaTree
    const checksOf = (code: string) => criteria.find((one) => one.code === code)?.checks ?? []
    return openJudgementWriter({
      kept: draftsKeptIn<FindingDraft>(localStorage, {
        name: 'canhtayso-judgement',
        owner: { userId, ...key },
        keyOf: ({ criterion }) => criterion,
      }),
      send: (draft) => judge({ ...key, criterion: draft.criterion }, givenOf(draft, checksOf(draft.criterion))),
      onRest: () => void queries.invalidateQueries({ queryKey: appraisalSheetQuery(key).queryKey }),
    })
  })
  useEffect(() => writer.sendWaiting(), [writer])
  const written = useSyncExternalStore(writer.onChange, writer.current)
  return { writer, ...written }
}

/** A sheet as it was read, with what was judged since. */
export function withJudged(sheet: AppraisalSheet, told: Judging['told']): AppraisalSheet {
  return { ...sheet, lines: sheet.lines.map((line) => withJudgement(line, told.get(line.code), sheet.round.appraisers)) }
}

function withJudgement(line: AppraisalLine, own: Judgement | undefined, appraisers: 1 | 2): AppraisalLine {
  if (own === undefined || own.revision <= line.base) return line
  const others = line.judgements.filter(({ seat }) => seat !== own.seat)
  const isIn = own.entry !== null
  return {
    ...line,
    base: own.revision,
    judgements: isIn ? [...others, own] : others,
    state: appraisers === 2 ? line.state : isIn ? 'agreed' : 'open',
  }
}
