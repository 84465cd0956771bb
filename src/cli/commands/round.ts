import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { DecidedRoundActName } from '../handlers/assessment/decided-round.ts'
import type { RoundActName } from '../handlers/assessment/round.ts'

const options = {
  as: { type: 'string' },
  title: { type: 'string' },
  year: { type: 'string' },
  stage: { type: 'string' },
  tree: { type: 'string' },
  block: { type: 'string' },
  unit: { type: 'string' },
  criterion: { type: 'string' },
  value: { type: 'string' },
  explanation: { type: 'string' },
  until: { type: 'string' },
  reason: { type: 'string' },
  head: { type: 'string' },
  position: { type: 'string' },
  missing: { type: 'string' },
  unsubmitted: { type: 'string' },
} as const

const ACTS: Readonly<Record<RoundActName, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: { synopsis: '--as USER', summary: { vi: 'Xem các đợt đánh giá.', en: 'Lists rounds of assessment.' } },
  show: {
    synopsis: 'CODE --as USER',
    summary: {
      vi: 'Xem một đợt: từng đơn vị đã trả lời bao nhiêu, ai nộp, ai trễ, còn thiếu gì để mở.',
      en: 'Shows a round: what each unit has answered, who has submitted, who is late, what is missing before it opens.',
    },
  },
  plan: {
    synopsis: 'CODE --title TITLE --year YYYY --stage STAGE:FROM:UNTIL,… --as USER',
    summary: { vi: 'Lập một đợt đánh giá với lịch của nó.', en: 'Plans a round with its calendar.' },
  },
  invite: {
    synopsis: 'CODE --tree CRITERIA --block BLOCK --unit CODE,CODE… --as USER',
    summary: {
      vi: 'Mời các đơn vị của một khối; khối khác đã mời thì giữ nguyên.',
      en: 'Invites the units of a block; those of other blocks stay invited.',
    },
  },
  open: { synopsis: 'CODE --as USER', summary: { vi: 'Mở đợt để các đơn vị tự đánh giá.', en: 'Opens a round to its units.' } },
  sheet: {
    synopsis: 'CODE --unit CODE --as USER',
    summary: { vi: 'Xem phiếu tự đánh giá của một đơn vị.', en: 'Shows the self-assessment of a unit.' },
  },
  answer: {
    synopsis: 'CODE --unit CODE --criterion CODE [--value JSON] [--explanation TEXT] --as USER',
    summary: { vi: 'Trả lời một tiêu chí cho một đơn vị.', en: 'Answers a criterion for a unit.' },
  },
  submit: {
    synopsis: 'CODE --unit CODE --head NAME --position POSITION --missing N --as USER',
    summary: {
      vi: 'Nộp phiếu dưới tên thủ trưởng; nói rõ còn bao nhiêu tiêu chí chưa trả lời.',
      en: 'Submits a sheet under the name of the head, saying how many criteria stay without an answer.',
    },
  },
  'take-back': {
    synopsis: 'CODE --unit CODE --as USER',
    summary: { vi: 'Rút lại phiếu đã nộp khi còn hạn.', en: 'Takes a submission back while there is time.' },
  },
  exempt: {
    synopsis: 'CODE --unit CODE --criterion CODE --reason WHY --as USER',
    summary: { vi: 'Miễn một tiêu chí cho một đơn vị.', en: 'Exempts a unit from a criterion.' },
  },
  extend: {
    synopsis: 'CODE --unit CODE --criterion CODE --until YYYY-MM-DD --reason WHY --as USER',
    summary: { vi: 'Gia hạn một tiêu chí cho một đơn vị.', en: 'Lets a unit answer a criterion later.' },
  },
  'close-answers': {
    synopsis: 'CODE [--unsubmitted N] --as USER',
    summary: { vi: 'Kết thúc tự đánh giá.', en: 'Closes the self-assessment.' },
  },
}

const report: Command = {
  name: 'round report',
  synopsis: 'CODE --unit CODE --out FILE.pdf|FILE.docx --as USER',
  summary: {
    vi: 'Lập báo cáo của một đơn vị về kết quả đã công bố: vị trí, điểm mất, việc dễ thêm điểm nhất.',
    en: 'Draws a unit’s report on its published result: where it stands, what it lost, what is cheapest to gain.',
  },
  options: { as: options.as, unit: options.unit, out: { type: 'string' } },
  load: async () => (await import('../handlers/assessment/round-report.ts')).roundReport,
}

const DECIDED_OPTIONS = {
  as: { type: 'string' },
  fingerprint: { type: 'string' },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  signer: { type: 'string' },
  position: { type: 'string' },
  reason: { type: 'string' },
  version: { type: 'string' },
  out: { type: 'string' },
  appeal: { type: 'string' },
  outcome: { type: 'string' },
  points: { type: 'string' },
  sitting: { type: 'string' },
} as const

const DECIDED: Readonly<Record<DecidedRoundActName, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  appraisal: {
    synopsis: 'CODE --as USER',
    summary: {
      vi: 'Xem thẩm định đến đâu: từng đơn vị đã chấm bao nhiêu, chỗ nào chấm lệch.',
      en: 'Shows how far the appraisal is, unit by unit, and where two differ.',
    },
  },
  'conclude-appraisal': {
    synopsis: 'CODE --as USER',
    summary: { vi: 'Kết thúc thẩm định khi mọi tiêu chí đã chấm.', en: 'Concludes the appraisal once everything is judged.' },
  },
  result: {
    synopsis: 'CODE --as USER',
    summary: { vi: 'Xem kết quả, hạng và còn thiếu gì để công bố.', en: 'Shows the result, its ranks, and what is missing.' },
  },
  'draw-up-result': {
    synopsis: 'CODE --as USER',
    summary: { vi: 'Lập kết quả để Hội đồng thông qua.', en: 'Draws up the result for the Council to adopt.' },
  },
  publish: {
    synopsis:
      'CODE --fingerprint F --decision NUMBER --decided-on YYYY-MM-DD --signer NAME --position POSITION [--reason WHY] --as USER',
    summary: {
      vi: 'Công bố kết quả; đã có bản trước thì là bản đính chính, kèm lý do.',
      en: 'Publishes the result; where there is a version, the next as a correction with its reason.',
    },
  },
  data: {
    synopsis: 'CODE --version N --out FILE --as USER',
    summary: { vi: 'Ghi dữ liệu mở của một bản ra tệp JSON.', en: 'Writes the open data of a version to a JSON file.' },
  },
  appeals: {
    synopsis: 'CODE --as USER',
    summary: { vi: 'Xem các kiến nghị và chờ ai.', en: 'Lists the appeals and whom each waits for.' },
  },
  'decide-appeal': {
    synopsis: 'CODE --appeal ID --outcome upheld|dismissed [--points N] --reason WHY --as USER',
    summary: { vi: 'Ghi quyết định về một kiến nghị.', en: 'Decides an appeal.' },
  },
  sittings: {
    synopsis: 'CODE --as USER',
    summary: { vi: 'Xem các phiên họp Hội đồng.', en: 'Lists the sittings of the Council.' },
  },
  minutes: {
    synopsis: 'CODE --sitting N --out FILE.pdf|FILE.docx --as USER',
    summary: { vi: 'Ghi biên bản một phiên họp đã kết thúc ra tệp.', en: 'Writes the minutes of a sitting that has ended.' },
  },
}

const answeredCommands = (Object.keys(ACTS) as RoundActName[]).map(
  (act): Command => ({
    name: `round ${act}`,
    ...ACTS[act],
    options,
    load: async () => (await import('../handlers/assessment/round.ts')).roundHandler(act),
  }),
)

const decidedCommands = (Object.keys(DECIDED) as DecidedRoundActName[]).map(
  (act): Command => ({
    name: `round ${act}`,
    ...DECIDED[act],
    options: DECIDED_OPTIONS,
    load: async () => (await import('../handlers/assessment/decided-round.ts')).decidedRoundHandler(act),
  }),
)

export const roundCommands: readonly Command[] = [...answeredCommands, ...decidedCommands, report]
