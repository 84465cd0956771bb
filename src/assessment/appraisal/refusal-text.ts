import { formatDay, plainDate } from '../../kernel/calendar.ts'
import type { RefusalTexts } from '../../kernel/result.ts'
import type { RoundRefusal } from '../round/refusal.ts'
import type { AppraisalRefusal } from './refusal.ts'

type OwnRefusal = Exclude<AppraisalRefusal, RoundRefusal>

export const appraisalRefusalText: RefusalTexts<OwnRefusal> = {
  'judge-recused': ({ reason }) => ({
    vi: `Đã khai có xung đột lợi ích với đơn vị này nên không thẩm định: ${reason}`,
    en: `A conflict of interest with this unit was declared, so it is not judged: ${reason}`,
  }),
  'own-unit': () => ({
    vi: 'Người giữ vai trò trong đơn vị thì không thẩm định chính đơn vị ấy. Đề nghị cơ quan chủ trì phân công người khác.',
    en: 'Whoever holds a role in a unit does not judge it. Ask whoever runs the round to assign somebody else.',
  }),
  'not-assigned': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” của đơn vị này chưa phân công cho bạn. Đề nghị cơ quan chủ trì phân công.`,
    en: `The criterion “${criterion}” of this unit is not assigned to you. Ask whoever runs the round.`,
  }),
  'awaits-explanation': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” đang chờ đơn vị giải trình; chấm sau khi đơn vị nộp lại.`,
    en: `The criterion “${criterion}” waits for the unit’s explanation; judge it once that is in.`,
  }),
  'nothing-to-agree-to': ({ criterion }) => ({
    vi: `Đơn vị chưa trả lời “${criterion}” nên không có gì để đồng ý. Ghi điểm và lý do.`,
    en: `The unit did not answer “${criterion}”: there is nothing to agree to. Give points and the reason.`,
  }),
  'judgement-doubtful': ({ criterion, doubts }) => ({
    vi: `Kết quả chấm “${criterion}” chưa đọc được: ${doubts[0]?.vi ?? ''}`,
    en: `What was found of “${criterion}” cannot be read: ${doubts[0]?.en ?? ''}`,
  }),
  'judgement-reason-missing': ({ criterion }) => ({
    vi: `Ghi lý do ở “${criterion}”: chấm khác đơn vị tự chấm, hoặc đồng ý dù có việc kiểm không đạt, thì phải nói vì sao.`,
    en: `Write the reason at “${criterion}”: whoever finds otherwise, or agrees though a check is not met, says why.`,
  }),
  'checks-open': ({ criterion, checks }) => ({
    vi: `“${criterion}” còn ${checks.length} việc chưa kiểm: ${checks.join(', ')}. Kiểm hết rồi hãy đồng ý.`,
    en: `${checks.length} checks of “${criterion}” are not done: ${checks.join(', ')}. Do them before you agree.`,
  }),
  'checks-unreadable': ({ criterion, checks }) => ({
    vi: `Việc kiểm của “${criterion}” ghi chưa đúng: ${checks.join(', ')}.`,
    en: `Checks of “${criterion}” cannot be read: ${checks.join(', ')}.`,
  }),
  'judgement-changed-meanwhile': ({ criterion, current: { by } }) => ({
    vi: `${by} vừa chấm “${criterion}”. Xem cả hai, rồi chọn giữ bản nào; chưa có gì bị mất.`,
    en: `${by} has just judged “${criterion}”. Look at both and choose which to keep; nothing is lost.`,
  }),
  'nothing-to-settle': ({ criterion }) => ({
    vi: `Hai người thẩm định không lệch nhau ở “${criterion}” nên không có gì để quyết định.`,
    en: `The two appraisers do not differ on “${criterion}”: there is nothing to settle.`,
  }),
  'settled-by-one-of-both': ({ criterion }) => ({
    vi: `Bạn là một trong hai người đã chấm “${criterion}”. Sửa điểm của mình, hoặc để người thứ ba quyết định.`,
    en: `You are one of the two who judged “${criterion}”. Revise your own, or let a third decide.`,
  }),
  'appraiser-unknown': () => ({
    vi: 'Người này hiện không giữ vai trò thẩm định của tỉnh. Chọn người trong danh sách, hoặc xin cấp vai trò.',
    en: 'This person holds no role to judge in the province today. Choose from the list, or have the role given.',
  }),
  'seat-of-one-twice': () => ({
    vi: 'Một người không chấm cả hai lượt của cùng một đơn vị, kể cả bằng hai tài khoản. Chọn người khác.',
    en: 'Nobody judges one unit on both seats, under whatever account. Choose somebody else.',
  }),
  'seat-not-there': () => ({
    vi: 'Đợt này mỗi tiêu chí chỉ một người chấm. Chọn hai người chấm trước khi thẩm định bắt đầu.',
    en: 'One person judges each criterion of this round. Two can be chosen before the appraisal begins.',
  }),
  'branch-unknown': ({ branch }) => ({
    vi: `Bộ tiêu chí của đơn vị không có mục “${branch}”.`,
    en: `The criteria of the unit have no “${branch}”.`,
  }),
  'nothing-marked': () => ({
    vi: 'Chưa đánh dấu tiêu chí nào cần bổ sung, giải trình. Đánh dấu và ghi câu hỏi trước.',
    en: 'Nothing is marked to be explained. Mark a criterion and write the question first.',
  }),
  'question-too-short': ({ least }) => ({
    vi: `Ghi câu hỏi thành câu (ít nhất ${least} ký tự): đơn vị đọc đúng lời này.`,
    en: `Write the question as a sentence (at least ${least} letters): the unit reads these words.`,
  }),
  'still-explaining': ({ lastDay }) => ({
    vi: `Đơn vị còn được giải trình đến ${formatDay(plainDate(lastDay))}.`,
    en: `The unit may explain until ${formatDay(plainDate(lastDay))}.`,
  }),
  'nobody-submitted': () => ({
    vi: 'Chưa đơn vị nào nộp tự đánh giá nên không có gì để kết thúc thẩm định. Lập đợt khác với lịch mới, để các đơn vị nộp trong thời hạn.',
    en: 'No unit has submitted its self-assessment, so there is nothing to conclude. Plan another round with a new calendar, in which the units submit in time.',
  }),
  'appraisal-unfinished': ({ open, differing, explaining }) => ({
    vi: `Chưa kết thúc thẩm định được: ${[
      ...(open > 0 ? [`${open} tiêu chí chưa chấm`] : []),
      ...(differing > 0 ? [`${differing} tiêu chí hai người chấm lệch nhau`] : []),
      ...(explaining > 0 ? [`${explaining} đơn vị đang giải trình`] : []),
    ].join('; ')}.`,
    en: `The appraisal cannot be concluded: ${[
      ...(open > 0 ? [`${open} criteria are not judged`] : []),
      ...(differing > 0 ? [`two appraisers differ on ${differing} criteria`] : []),
      ...(explaining > 0 ? [`${explaining} units are explaining`] : []),
    ].join('; ')}.`,
  }),
}
