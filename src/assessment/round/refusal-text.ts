import { notAllowedText } from '../../identity/index.ts'
import { formatDay, type PlainDate } from '../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { CalendarDoubt } from './calendar.ts'
import type { ReadinessItem } from './readiness.ts'
import type { InvitationDoubt, RoundRefusal } from './refusal.ts'
import type { RoundMoveName, RoundState, RoundUnitState, StageName } from './round.ts'

export const stageText: { readonly [S in StageName]: BilingualText } = {
  'self-assessment': { vi: 'tự đánh giá', en: 'self-assessment' },
  appraisal: { vi: 'thẩm định', en: 'appraisal' },
  explanation: { vi: 'bổ sung, giải trình', en: 'explanation' },
  council: { vi: 'Hội đồng họp', en: 'the Council’s sitting' },
  publication: { vi: 'công bố', en: 'publication' },
  appeal: { vi: 'kiến nghị', en: 'appeal' },
}

export const roundStateText: { readonly [S in RoundState]: BilingualText } = {
  planned: { vi: 'đang chuẩn bị', en: 'being prepared' },
  answering: { vi: 'các đơn vị đang tự đánh giá', en: 'being answered by the units' },
  appraising: { vi: 'đang thẩm định', en: 'being appraised' },
  deliberating: { vi: 'đang chờ Hội đồng', en: 'before the Council' },
  published: { vi: 'đã công bố, đang nhận kiến nghị', en: 'published and open to appeals' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
}

export const roundUnitStateText: { readonly [S in RoundUnitState]: BilingualText } = {
  invited: { vi: 'chưa nộp', en: 'not submitted' },
  submitted: { vi: 'đã nộp', en: 'submitted' },
  returned: { vi: 'đang bổ sung, giải trình', en: 'been asked to explain' },
  explained: { vi: 'đã bổ sung, giải trình', en: 'explained' },
}

export const roundMoveText: { readonly [M in RoundMoveName]: BilingualText } = {
  plan: { vi: 'lập đợt đánh giá', en: 'planning a round' },
  invite: { vi: 'chọn đơn vị', en: 'inviting units' },
  'set-calendar': { vi: 'sửa lịch', en: 'changing the calendar' },
  exempt: { vi: 'miễn tiêu chí', en: 'exempting from a criterion' },
  open: { vi: 'mở đợt', en: 'opening the round' },
  extend: { vi: 'gia hạn', en: 'extending a criterion' },
  'close-answers': { vi: 'kết thúc tự đánh giá', en: 'closing the self-assessment' },
  answer: { vi: 'ghi tự đánh giá', en: 'answering' },
  submit: { vi: 'nộp', en: 'submitting' },
  'take-back': { vi: 'rút lại phiếu đã nộp', en: 'taking a submission back' },
  'set-appraisers': { vi: 'chọn số người thẩm định', en: 'choosing how many appraise' },
  assign: { vi: 'phân công thẩm định', en: 'assigning appraisers' },
  appraise: { vi: 'thẩm định', en: 'appraising' },
  return: { vi: 'yêu cầu bổ sung, giải trình', en: 'asking a unit to explain' },
  explain: { vi: 'bổ sung, giải trình', en: 'explaining' },
  'end-explanation': { vi: 'kết thúc bổ sung, giải trình', en: 'ending the explanation' },
  'conclude-appraisal': { vi: 'kết thúc thẩm định', en: 'concluding the appraisal' },
  convene: { vi: 'tổ chức phiên họp Hội đồng', en: 'convening the Council' },
  vote: { vi: 'biểu quyết', en: 'voting' },
  'draw-up': { vi: 'lập kết quả', en: 'drawing up the result' },
  publish: { vi: 'công bố kết quả', en: 'publishing the result' },
  appeal: { vi: 'kiến nghị', en: 'appealing' },
  correct: { vi: 'đính chính kết quả', en: 'correcting the result' },
  close: { vi: 'kết thúc đợt', en: 'closing the round' },
}

const CALENDAR: { readonly [K in CalendarDoubt['kind']]: (doubt: Extract<CalendarDoubt, { kind: K }>) => BilingualText } = {
  'stage-missing': ({ stage }) => ({
    vi: `Lịch chưa có bước “${stageText[stage].vi}”.`,
    en: `The calendar lacks the stage “${stageText[stage].en}”.`,
  }),
  'stage-twice': ({ stage }) => ({
    vi: `Bước “${stageText[stage].vi}” ghi hai lần.`,
    en: `The stage “${stageText[stage].en}” stands twice.`,
  }),
  'stage-ends-before-it-begins': ({ stage }) => ({
    vi: `Bước “${stageText[stage].vi}” kết thúc trước khi bắt đầu. Sửa một trong hai ngày.`,
    en: `The stage “${stageText[stage].en}” ends before it begins. Change one of the days.`,
  }),
  'stage-before-the-one-before': ({ stage, before }) => ({
    vi: `Bước “${stageText[stage].vi}” bắt đầu trước bước “${stageText[before].vi}”.`,
    en: `The stage “${stageText[stage].en}” begins before the stage “${stageText[before].en}”.`,
  }),
  'passed-day-changed': ({ stage }) => ({
    vi: `Ngày đã qua của bước “${stageText[stage].vi}” không đổi được nữa; chỉ dời ngày còn ở phía trước.`,
    en: `A day of the stage “${stageText[stage].en}” that has passed stays; only days to come may be moved.`,
  }),
}

export const tellCalendarDoubt = (doubt: CalendarDoubt): BilingualText =>
  (CALENDAR[doubt.kind] as (doubt: CalendarDoubt) => BilingualText)(doubt)

export const invitationDoubtText: { readonly [B in InvitationDoubt['because']]: BilingualText } = {
  'unit-unknown': { vi: 'không có trong tỉnh vào năm ấy', en: 'is not in the province that year' },
  'unit-twice': { vi: 'ghi hai lần', en: 'stands twice' },
  'tree-not-in-force': {
    vi: 'bộ tiêu chí chưa ban hành hoặc không có hiệu lực năm ấy',
    en: 'its criteria are not in force that year',
  },
  'block-unknown': { vi: 'bộ tiêu chí không có khối này', en: 'its criteria have no such block' },
  'block-of-another-kind': { vi: 'khối này dành cho loại đơn vị khác', en: 'the block is for units of another kind' },
}

export const readinessText: { readonly [C in ReadinessItem['code']]: BilingualText } = {
  calendar: { vi: 'Có ngày tự đánh giá', en: 'The days of the self-assessment are set' },
  'time-left': { vi: 'Ngày cuối tự đánh giá chưa qua', en: 'Its last day has not passed' },
  units: { vi: 'Đã chọn đơn vị', en: 'Units are invited' },
  'trees-in-force': {
    vi: 'Bộ tiêu chí của mọi đơn vị có hiệu lực trong năm đánh giá',
    en: 'The criteria of every unit are in force in the year assessed',
  },
  contacts: { vi: 'Mọi đơn vị có tài khoản đầu mối', en: 'Every unit has an account of a contact' },
}

const listOf = (items: readonly string[], most = 3): string =>
  items.length <= most ? items.join(' ') : `${items.slice(0, most).join(' ')} (+${items.length - most})`

export const roundRefusalText: RefusalTexts<RoundRefusal> = {
  ...notAllowedText,
  'round-unknown': () => ({
    vi: 'Không có đợt đánh giá này. Tải lại danh sách rồi chọn lại.',
    en: 'There is no such round. Load the list again and choose.',
  }),
  'round-not-in-state': ({ move, state }) => ({
    vi: `Đợt ${roundStateText[state].vi} nên không ${roundMoveText[move].vi} được.`,
    en: `The round is ${roundStateText[state].en}; ${roundMoveText[move].en} is not possible now.`,
  }),
  'unit-not-in-round': () => ({ vi: 'Đơn vị này không thuộc đợt đánh giá.', en: 'The unit is not in this round.' }),
  'unit-not-in-state': ({ move, state }) => ({
    vi: `Đơn vị ${roundUnitStateText[state].vi} nên không ${roundMoveText[move].vi} được${state === 'submitted' && move === 'answer' ? '; rút lại phiếu rồi làm tiếp' : ''}.`,
    en: `The unit has ${roundUnitStateText[state].en}; ${roundMoveText[move].en} is not possible${state === 'submitted' && move === 'answer' ? ' until it is taken back' : ''}.`,
  }),
  'criterion-not-asked': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” không hỏi đơn vị này.`,
    en: `The criterion “${criterion}” is not asked of the unit.`,
  }),
  'criterion-exempted': ({ criterion, reason }) => ({
    vi: `Đơn vị được miễn tiêu chí “${criterion}”: ${reason}`,
    en: `The unit is exempted from the criterion “${criterion}”: ${reason}`,
  }),
  'criterion-not-returned': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” không nằm trong yêu cầu bổ sung, giải trình nên giữ như đã nộp.`,
    en: `The criterion “${criterion}” is not among those to explain; it stays as submitted.`,
  }),
  'not-the-time-to-answer': ({ criterion, firstDay, lastDay }) => ({
    vi: `${criterion === null ? 'Phiếu' : `Tiêu chí “${criterion}”`} chỉ ghi được từ ${dayOr(firstDay, '…')} đến ${dayOr(lastDay, '…')}. Cần thêm ngày thì đề nghị cơ quan chủ trì gia hạn.`,
    en: `${criterion === null ? 'The sheet' : `The criterion “${criterion}”`} is answered from ${dayOr(firstDay, '…')} to ${dayOr(lastDay, '…')}. Ask whoever runs the round for an extension.`,
  }),
  'results-not-seen-yet': () => ({
    vi: 'Hội đồng xem điểm của các đơn vị sau khi đã biểu quyết chọn cách xếp hạng chung, để việc chọn không theo kết quả.',
    en: 'The Council sees what units earned once it has voted on the method of ranking, so that no method is chosen by its result.',
  }),
  'round-reason-missing': () => ({ vi: 'Ghi lý do.', en: 'Write the reason.' }),
  'round-code-taken': ({ code }) => ({
    vi: `Mã “${code}” đã dùng cho đợt khác. Đặt mã khác.`,
    en: `The code “${code}” is another round’s. Choose another.`,
  }),
  'calendar-doubtful': ({ doubts }) => ({
    vi: listOf(doubts.map((doubt) => tellCalendarDoubt(doubt).vi)),
    en: listOf(doubts.map((doubt) => tellCalendarDoubt(doubt).en)),
  }),
  'invitations-doubtful': ({ doubts }) => ({
    vi: `${doubts.length} đơn vị chưa mời được: ${[...new Set(doubts.map(({ because }) => invitationDoubtText[because].vi))].join('; ')}.`,
    en: `${doubts.length} units cannot be invited: ${[...new Set(doubts.map(({ because }) => invitationDoubtText[because].en))].join('; ')}.`,
  }),
  'round-not-ready': ({ missing }) => ({
    vi: `Chưa mở được, còn thiếu: ${missing.map(({ code }) => readinessText[code].vi).join('; ')}.`,
    en: `It cannot open yet; missing: ${missing.map(({ code }) => readinessText[code].en).join('; ')}.`,
  }),
  'extension-passed': ({ until, today }) => ({
    vi: `Gia hạn đến ${formatDay(until)} là ngày đã qua (hôm nay ${formatDay(today)}).`,
    en: `An extension until ${formatDay(until)} has passed (today is ${formatDay(today)}).`,
  }),
  'answers-outstanding': ({ units, lastDay }) => ({
    vi: `Còn ${units} đơn vị chưa nộp${lastDay === null ? '' : ` (hạn ${formatDay(lastDay)})`}. Xem danh sách, rồi xác nhận đúng số này để kết thúc.`,
    en: `${units} units have not submitted${lastDay === null ? '' : ` (until ${formatDay(lastDay)})`}. Look at who they are, and confirm that number to close.`,
  }),
}

const dayOr = (day: PlainDate | null, otherwise: string): string => (day === null ? otherwise : formatDay(day))
