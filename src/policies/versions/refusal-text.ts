import { notAllowedText } from '../../identity/index.ts'
import { addMonths, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { ProvisionState } from './provision-version.ts'
import type { PolicyRefusal } from './refusal.ts'

export const provisionStateText: { readonly [State in ProvisionState]: BilingualText } = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  active: { vi: 'Đang hiệu lực', en: 'In force' },
  superseded: { vi: 'Được thay thế', en: 'Superseded' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

const first = (
  doubts: readonly { readonly pointer: string; readonly vi: string; readonly en: string }[],
  language: 'vi' | 'en',
): string =>
  doubts
    .slice(0, 3)
    .map((doubt) => `${doubt.pointer || '/'}: ${doubt[language]}`)
    .join(' ')

/** Why a provision was not drafted, edited, activated or withdrawn, and what to do next. */
export const policyRefusalText: RefusalTexts<PolicyRefusal> = {
  ...notAllowedText,
  'provision-unknown': () => ({
    vi: 'Không có quy định này. Mở lại danh sách chính sách.',
    en: 'There is no such provision. Open the list of policies again.',
  }),
  'provision-not-draft': ({ state }) => ({
    vi: `Bản này không còn là dự thảo (${provisionStateText[state].vi.toLowerCase()}). Muốn sửa, soạn bản mới cùng mã.`,
    en: `This version is no longer a draft (${provisionStateText[state].en.toLowerCase()}). To change it, draft a new version of the code.`,
  }),
  'provision-changed-meanwhile': ({ revision }) => ({
    vi: `Dự thảo đã được người khác sửa (lần sửa ${revision}). Tải lại, xem chỗ khác rồi làm lại.`,
    en: `Somebody edited the draft meanwhile (revision ${revision}). Load it again, look at what differs, then try again.`,
  }),
  'provision-activated-by-drafter': () => ({
    vi: 'Người soạn hoặc sửa quy định không được tự kích hoạt. Chuyển cho người thứ hai có quyền.',
    en: 'Whoever drafted or edited a provision cannot activate it. Pass it to a second person who may.',
  }),
  'provision-not-ready': ({ doubts }) => {
    const errors = doubts.filter(({ severity }) => severity === 'error')
    return {
      vi: `Quy định chưa kích hoạt được: còn ${errors.length} lỗi. ${first(errors, 'vi')}`,
      en: `The provision is not ready: ${errors.length} errors. ${first(errors, 'en')}`,
    }
  },
  'provision-not-payable': ({ doubts }) => ({
    vi: `Quy định đúng, nhưng phần mềm chưa chi được nên chưa kích hoạt. ${first(doubts, 'vi')}`,
    en: `The provision is sound, but cannot be paid here yet and was not activated. ${first(doubts, 'en')}`,
  }),
  'provision-pays-the-same': ({ otherCode, otherVersion, number }) => ({
    vi: `${otherCode} (bản ${otherVersion}, ${number}) đang chi cho cùng đối tượng về cùng việc. Nếu bản này thay thế, ghi ở “Thay thế”; nếu được chi cùng lúc, ghi ở “Được chi cùng lúc với”.`,
    en: `${otherCode} (version ${otherVersion}, ${number}) pays the same beneficiaries for the same thing. If this replaces it, say so in “replaces”; if both are paid, in “besides”.`,
  }),
  'provision-overlaps': ({ otherVersion, paysFrom }) => ({
    vi: `Bản ${otherVersion} đã chi từ tháng ${formatMonth(paysFrom)}, trùng với bản này. Đổi ngày hiệu lực và tháng bắt đầu chi cho sau bản đó.`,
    en: `Version ${otherVersion} already pays from ${formatMonth(paysFrom)} and meets this one. Let this one bind and pay from later on.`,
  }),
  'provision-month-opened': ({ otherCode, otherVersion, month, paysFrom }) => ({
    vi: `Tháng ${formatMonth(month)} đã mở đợt chi theo bản ${otherVersion} của ${otherCode}, nên bản này không thể chi từ tháng ${formatMonth(paysFrom)}. Sửa dự thảo: chi từ tháng ${formatMonth(addMonths(month, 1))} trở đi.`,
    en: `${formatMonth(month)} was opened for payment under version ${otherVersion} of ${otherCode}, so this one cannot pay from ${formatMonth(paysFrom)}. Edit the draft: let it pay from ${formatMonth(addMonths(month, 1))} on.`,
  }),
  'provision-area-unknown': ({ unitCode }) => ({
    vi: `Không có đơn vị hành chính mã ${unitCode} vào ngày đó. Kiểm tra mã và “asOf” ở địa bàn áp dụng.`,
    en: `No administrative unit had the code ${unitCode} on that day. Check the code and “asOf” of the area.`,
  }),
  'provision-used': () => ({
    vi: 'Đã có tháng được mở theo quy định này nên không rút được. Soạn bản mới để thay thế.',
    en: 'A month was opened under this provision, so it cannot be withdrawn. Draft a new version to replace it.',
  }),
  'provision-not-withdrawable': ({ state }) => ({
    vi: `Bản này ${provisionStateText[state].vi.toLowerCase()}, không rút được nữa.`,
    en: `This version is ${provisionStateText[state].en.toLowerCase()} and cannot be withdrawn any more.`,
  }),
  'provision-unreadable': ({ doubts }) => ({
    vi: `Chưa lưu được dự thảo. ${first(doubts, 'vi')}`,
    en: `The draft was not saved. ${first(doubts, 'en')}`,
  }),
  'provision-draft-exists': ({ code }) => ({
    vi: `Mã ${code} đang có một dự thảo. Mở dự thảo đó để sửa, hoặc rút nó trước.`,
    en: `The code ${code} has a draft already. Open and edit that one, or withdraw it first.`,
  }),
  'provision-code-fixed': ({ code }) => ({
    vi: `Mã của dự thảo là ${code} và không đổi được. Muốn mã khác, soạn quy định mới.`,
    en: `The draft’s code is ${code} and stays. For another code, draft another provision.`,
  }),
  'provision-reason-missing': () => ({ vi: 'Ghi lý do rút quy định.', en: 'Enter why the provision is withdrawn.' }),
  'cursor-unknown': () => ({
    vi: 'Không đọc được chỗ tiếp theo của danh sách. Mở lại danh sách từ đầu.',
    en: 'Where the list goes on could not be read. Open it again from the start.',
  }),
}
