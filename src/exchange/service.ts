import type { Actor } from '../identity/index.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Platform, Progress } from '../platform/platform.ts'
import { dayOfFiles, fittingDay } from './import/day-service.ts'
import { dryRunImport } from './import/dry-run-service.ts'
import type { RowDecision } from './import/import.ts'
import {
  changeAsOf,
  changeFont,
  changeMapping,
  discardImport,
  type MappingChange,
  previewImport,
  startImport,
  type Upload,
} from './import/upload-service.ts'
import type { RegisterFile } from './reading/read-register.ts'
import type { Mended } from './reading/register.ts'
import { listAnswers } from './taking/answer-service.ts'
import { putAside, takeBackAside } from './taking/aside-service.ts'
import { type Taking, takeImport } from './taking/take-service.ts'
import { countDoubtful, countInTray, startTaking } from './taking/taking-job-service.ts'
import { previewUndo, undoImport } from './taking/undo-service.ts'
import { listAlike } from './tray/alike-service.ts'
import { listUnknownCommunes } from './tray/commune-service.ts'
import { type Correcting, correctRows, listCorrections, undoCorrection } from './tray/correct-service.ts'
import { getImport, listImportRows, listImports, listLeaving, type RowsQuery } from './tray/look-service.ts'
import { markedImport } from './tray/marked-service.ts'
import { forgetWord, listWords } from './tray/remembered-service.ts'
import { decideRow, mendRow } from './tray/row-service.ts'

export { countKeptImports, eraseKeptImports, importNames, type KeptRow, selectRowsOf } from './import/kept-store.ts'
export type { Started } from './import/upload-service.ts'
export type { ShownRow } from './tray/look-service.ts'

interface OfImport {
  readonly importId: string
}

/** Imports of registers: upload, preview, mend, take. Each act is authorised for the actor's communes and runs in one transaction. */
export const importService = (platform: Platform) => ({
  /** Stores the files and starts a job that reads them. */
  start: (actor: Actor, upload: Upload) => startImport(platform, actor, upload),
  /** The same without a job: returns when the files have been read. */
  preview: (actor: Actor, upload: Upload<RegisterFile>, progress?: Progress) =>
    previewImport(platform, actor, { ...upload, ...(progress && { progress }) }),
  /** Parses and reports; stores nothing. */
  dryRun: (actor: Actor, input: { files: readonly RegisterFile[]; asOf: PlainDate; progress?: Progress }) =>
    dryRunImport(platform, actor, input),
  /** What the files say of their day; nothing when they do not. */
  dayOf: (files: readonly RegisterFile[]) => dayOfFiles(files, platform.clock.today()),
  /** The day on which most communes of the files exist. */
  fittingDay: (actor: Actor, files: readonly RegisterFile[]) => fittingDay(platform, actor, files),
  list: (actor: Actor, asked: Parameters<typeof listImports>[2]) => listImports(platform, actor, asked),
  get: (actor: Actor, { importId }: OfImport) => getImport(platform, actor, importId),
  rows: (actor: Actor, asked: RowsQuery & OfImport) => listImportRows(platform, actor, asked),
  leaving: (actor: Actor, { importId }: OfImport) => listLeaving(platform, actor, importId),
  changeMapping: (actor: Actor, change: MappingChange) => changeMapping(platform, actor, change),
  changeAsOf: (actor: Actor, change: OfImport & { asOf: PlainDate }) => changeAsOf(platform, actor, change),
  changeFont: (actor: Actor, change: OfImport & { file: string; isConverted: boolean }) => changeFont(platform, actor, change),
  /** The rows that wait for the same value as one of them. */
  alike: (actor: Actor, asked: Parameters<typeof listAlike>[2]) => listAlike(platform, actor, asked),
  correct: (actor: Actor, correcting: Correcting) => correctRows(platform, actor, correcting),
  corrections: (actor: Actor, { importId }: OfImport) => listCorrections(platform, actor, importId),
  undoCorrection: (actor: Actor, undoing: OfImport & { correctionId: string }) => undoCorrection(platform, actor, undoing),
  unknownCommunes: (actor: Actor, { importId }: OfImport) => listUnknownCommunes(platform, actor, importId),
  words: (actor: Actor) => listWords(platform, actor),
  forgetWord: (actor: Actor, forgetting: { wordId: string }) => forgetWord(platform, actor, forgetting),
  mendRow: (actor: Actor, mending: OfImport & { rowId: string; cells: Mended }) => mendRow(platform, actor, mending),
  decideRow: (actor: Actor, deciding: OfImport & { rowId: string; decision: RowDecision }) =>
    decideRow(platform, actor, deciding),
  /** Starts a job that takes the ready rows. */
  startTaking: (actor: Actor, taking: Taking) => startTaking(platform, actor, taking),
  /** The same without a job: returns when the rows have been taken. */
  take: (actor: Actor, taking: Taking, progress?: Progress) =>
    takeImport(platform, actor, { ...taking, ...(progress && { progress }) }),
  /** Rows of earlier trays that taking would close or leave. */
  answers: (actor: Actor, { importId }: OfImport) => listAnswers(platform, actor, importId),
  /** Puts rows of earlier trays aside that this file no longer has. */
  putAside: (actor: Actor, aside: OfImport & { rowIds: readonly string[]; reason: string }) => putAside(platform, actor, aside),
  takeBackAside: (actor: Actor, { importId }: OfImport) => takeBackAside(platform, actor, { importId }),
  previewUndo: (actor: Actor, { importId }: OfImport) => previewUndo(platform, actor, importId),
  undo: (actor: Actor, undoing: OfImport & { reason: string }) => undoImport(platform, actor, undoing),
  discard: (actor: Actor, discarding: OfImport & { reason: string }) => discardImport(platform, actor, discarding),
  marked: (actor: Actor, asked: OfImport & { file?: string | undefined }) => markedImport(platform, actor, asked),
  /** The number of doubtful rows in the actor's scope. */
  countInTray: (actor: Actor) => countInTray(platform, actor),
  countDoubtful: (actor: Actor) => countDoubtful(platform, actor),
})
