import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { CouncilRole } from './council.ts'
import type { MAJORITY_BASES, MatterKind } from './council-rule.ts'
import type { CouncilRefusal, CouncilWordMissing } from './refusal.ts'
import type { SittingState } from './sitting/sitting.ts'
import type { Tally } from './tally.ts'

export const councilRoleText: { readonly [R in CouncilRole]: BilingualText } = {
  chair: { vi: 'Chủ tịch Hội đồng', en: 'Chair' },
  deputy: { vi: 'Phó Chủ tịch Hội đồng', en: 'Deputy chair' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  member: { vi: 'Ủy viên', en: 'Member' },
}

export const matterKindText: { readonly [K in MatterKind]: BilingualText } = {
  method: { vi: 'chọn cách xếp hạng chung', en: 'the method of ranking' },
  exclude: { vi: 'không xếp hạng một đơn vị', en: 'leaving a unit unranked' },
  score: { vi: 'điểm của Hội đồng', en: 'a score of the Council' },
  tie: { vi: 'thứ tự các đơn vị bằng điểm', en: 'the order of tied units' },
  adopt: { vi: 'thông qua kết quả', en: 'adopting the result' },
  appeal: { vi: 'giải quyết kiến nghị', en: 'an appeal' },
}

export const sittingStateText: { readonly [S in SittingState]: BilingualText } = {
  called: { vi: 'đã mời họp', en: 'called' },
  opened: { vi: 'đang họp', en: 'open' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
}

export const majorityBaseText: { readonly [B in (typeof MAJORITY_BASES)[number]]: BilingualText } = {
  'all-members': { vi: 'tổng số thành viên', en: 'all members' },
  present: { vi: 'số thành viên có mặt', en: 'those present' },
  'votes-cast': { vi: 'số phiếu có ý kiến', en: 'votes cast' },
}

/** How a motion ended, in a sentence. */
export function tallyText(tally: Tally): BilingualText {
  if (tally.outcome === 'no-quorum')
    return {
      vi: `Không đủ số thành viên: có mặt ${tally.present}, cần ${tally.needed}. Không thông qua.`,
      en: `No quorum: ${tally.present} present, ${tally.needed} needed. Not carried.`,
    }
  const { of: base, needed } = tally
  if (tally.outcome === 'carried')
    return { vi: `Thông qua (cần ${needed}/${base}).`, en: `Carried (${needed} of ${base} needed).` }
  return tally.because === 'tied'
    ? {
        vi: `Số phiếu bằng nhau, không thông qua. Hội đồng thảo luận rồi biểu quyết lại.`,
        en: `Equal votes: not carried. The Council talks and votes again.`,
      }
    : { vi: `Không thông qua (cần ${needed}/${base}).`, en: `Not carried (${needed} of ${base} needed).` }
}

/** What was refused, and the way out. */
const WORDS: { readonly [F in CouncilWordMissing['field']]: BilingualText } = {
  name: { vi: 'tên', en: 'name' },
  decision: { vi: 'số quyết định thành lập', en: 'number of the decision' },
  position: { vi: 'chức vụ', en: 'position' },
  citation: { vi: 'căn cứ', en: 'citation' },
  place: { vi: 'nơi họp', en: 'place' },
  title: { vi: 'nội dung của mục', en: 'title of the item' },
}

export const councilRefusalText: RefusalTexts<CouncilRefusalOwn> = {
  'council-unknown': () => ({
    vi: 'Không có Hội đồng này. Tải lại trang.',
    en: 'There is no such Council. Load the page again.',
  }),
  'council-member-unknown': () => ({
    vi: 'Người này không có trong Hội đồng vào ngày họp. Xem lại danh sách thành viên.',
    en: 'They have no seat in the Council on that day. Look at the list of members.',
  }),
  'no-council-role': () => ({
    vi: 'Tài khoản này chưa được giao vai trò thành viên Hội đồng. Đề nghị quản trị viên giao vai trò trước.',
    en: 'The account does not hold the role of a council member. Ask an administrator for it first.',
  }),
  'seated-already': ({ name }) => ({
    vi: `${name} đã có trong Hội đồng: một người chỉ giữ một ghế, dù có nhiều tài khoản.`,
    en: `${name} is in the Council already: one person has one seat, whatever accounts they have.`,
  }),
  'chair-taken': ({ name }) => ({
    vi: `${name} đang là Chủ tịch Hội đồng. Ghi ngày thôi của người ấy trước.`,
    en: `${name} is the chair. End that seat first.`,
  }),
  'council-word-missing': ({ field }) => ({
    vi: `Ghi ${WORDS[field].vi}.`,
    en: `Write the ${WORDS[field].en}.`,
  }),
  'term-impossible': () => ({
    vi: 'Ngày cuối của nhiệm kỳ không được trước ngày đầu.',
    en: 'A term does not end before it begins.',
  }),
  'council-member-ended': () => ({ vi: 'Thành viên này đã thôi từ trước.', en: 'That seat has ended already.' }),
  'rule-impossible': ({ because }) => RULE[because],
  'sitting-unknown': () => ({
    vi: 'Không có phiên họp này. Tải lại danh sách.',
    en: 'There is no such sitting. Load the list again.',
  }),
  'sitting-not-in-state': ({ state }) => ({
    vi: `Phiên họp ${sittingStateText[state].vi} nên không làm việc này được.`,
    en: `The sitting is ${sittingStateText[state].en}; that is not possible now.`,
  }),
  'item-unknown': () => ({ vi: 'Chương trình không có mục này.', en: 'There is no such item on the agenda.' }),
  'proposal-doubtful': ({ because, doubts }) => ({
    vi: `${PROPOSAL[because].vi}${doubts[0] === undefined ? '' : ` ${doubts[0].vi}`}`,
    en: `${PROPOSAL[because].en}${doubts[0] === undefined ? '' : ` ${doubts[0].en}`}`,
  }),
  'method-not-chosen': () => ({
    vi: 'Hội đồng chưa chọn cách xếp hạng chung. Biểu quyết chọn cách trước, rồi mới xem và quyết về kết quả.',
    en: 'The Council has not chosen a method. It votes on one before it sees and decides on results.',
  }),
  'method-already-chosen': () => ({
    vi: 'Hội đồng đã chọn cách xếp hạng và đã được xem kết quả, nên không chọn lại.',
    en: 'The Council has chosen a method and may see results, so it does not choose again.',
  }),
  'item-already-decided': () => ({ vi: 'Mục này đã được thông qua.', en: 'That item has been carried.' }),
  'motion-still-open': () => ({
    vi: 'Còn một mục đang biểu quyết. Kiểm phiếu mục ấy trước.',
    en: 'Another motion is open. Count it first.',
  }),
  'motion-unknown': () => ({ vi: 'Không có lần biểu quyết này.', en: 'There is no such motion.' }),
  'motion-counted': () => ({ vi: 'Lần biểu quyết này đã kiểm phiếu.', en: 'The motion has been counted.' }),
  'rule-missing': ({ matter }) => ({
    vi: `Chưa có quy tắc biểu quyết cho việc “${matterKindText[matter].vi}” vào ngày họp.`,
    en: `No rule is in force that day for ${matterKindText[matter].en}.`,
  }),
  'quorum-broken': ({ present, needed }) => ({
    vi: `Không đủ số thành viên: có mặt ${present}, cần ${needed}. Chờ đủ người rồi biểu quyết, hoặc kiểm phiếu để ghi nhận không đủ.`,
    en: `No quorum: ${present} present, ${needed} needed. Wait until enough are there, or count to have that noted.`,
  }),
  'no-seat-here': () => ({
    vi: 'Bạn không phải thành viên của Hội đồng này vào ngày họp.',
    en: 'You have no seat in this Council on the day of the sitting.',
  }),
  'not-present': () => ({
    vi: 'Thư ký chưa ghi bạn có mặt (hoặc quy tắc không cho người thay biểu quyết). Báo Thư ký.',
    en: 'You are not noted as present, or the rule lets no substitute vote. Tell the secretary.',
  }),
  'member-recused': ({ reason }) => ({
    vi: `Bạn không tham gia biểu quyết mục này: ${reason}`,
    en: `You do not vote on this item: ${reason}`,
  }),
  'voted-already': () => ({
    vi: 'Ghế này đã bỏ phiếu; phiếu đã bỏ không đổi được.',
    en: 'That seat has voted; a vote that was cast stays.',
  }),
  'option-unknown': ({ choice }) => ({ vi: `Không có lựa chọn “${choice}”.`, en: `There is no option “${choice}”.` }),
  'vote-is-secret': () => ({ vi: 'Mục này bỏ phiếu kín.', en: 'This motion is voted on in secret.' }),
  'vote-is-open': () => ({ vi: 'Mục này biểu quyết công khai.', en: 'This motion is voted on openly.' }),
  'receipt-taken': () => ({
    vi: 'Mã phiếu này đã dùng. Tạo mã khác rồi bỏ phiếu lại.',
    en: 'That receipt is used. Make another and vote again.',
  }),
  'presence-same': () => ({ vi: 'Đã ghi như vậy rồi.', en: 'That is noted already.' }),
  'no-substitute-of-theirs': () => ({
    vi: 'Người này không được cử thay thành viên ấy vào ngày họp.',
    en: 'They are no substitute of that member on the day of the sitting.',
  }),
}

type CouncilRefusalOwn = Exclude<
  CouncilRefusal,
  {
    kind:
      | 'not-allowed'
      | 'round-unknown'
      | 'round-not-in-state'
      | 'unit-not-in-round'
      | 'criterion-not-asked'
      | 'round-reason-missing'
  }
>

type Because<Kind extends CouncilRefusal['kind']> = Extract<CouncilRefusal, { kind: Kind; because: string }>['because']

const RULE: { readonly [B in Because<'rule-impossible'>]: BilingualText } = {
  share: {
    vi: 'Tỷ lệ viết bằng phân số lớn hơn 0 và không quá 1, ví dụ 2/3; “quá” thì phải nhỏ hơn 1.',
    en: 'A share is a fraction above 0 and not above 1, such as 2/3; “more than” wants less than 1.',
  },
  'day-passed': {
    vi: 'Quy tắc mới tính từ hôm nay trở đi: những gì đã quyết giữ quy tắc của ngày ấy.',
    en: 'A new rule counts from today on: what was decided keeps the rule of its day.',
  },
  'day-taken': { vi: 'Đã có quy tắc từ ngày ấy. Chọn ngày khác.', en: 'There is a rule from that day. Choose another.' },
}

const PROPOSAL: { readonly [B in Because<'proposal-doubtful'>]: BilingualText } = {
  'nothing-proposed': { vi: 'Mục này không có gì để biểu quyết.', en: 'There is nothing to vote on in that item.' },
  'one-choice': { vi: 'Đưa ra ít nhất hai lựa chọn khác nhau.', en: 'Offer two different choices at least.' },
  'same-unit-twice': { vi: 'Xếp ít nhất hai đơn vị, mỗi đơn vị một lần.', en: 'Order two units at least, each once.' },
  entry: { vi: 'Điểm đề nghị chưa đọc được.', en: 'The score that is proposed cannot be read.' },
}
