import { dailyLimitText, type NotAllowed, notAllowedText } from '../identity/index.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { DuplicateReason, DuplicateState } from './duplicate-case.ts'
import { ACCOUNT_DIGITS } from './number.ts'
import type { AccountState } from './payee-account.ts'
import type { PeopleRefusal } from './refusal.ts'

export const duplicateReasonText: { readonly [R in DuplicateReason]: BilingualText } = {
  'same-identity-number': { vi: 'Cùng số định danh', en: 'Same identity number' },
  'same-name-and-birth': { vi: 'Cùng tên, cùng ngày sinh', en: 'Same name and birth date' },
  'same-name-and-phone': { vi: 'Cùng tên, cùng số điện thoại', en: 'Same name and phone' },
}

export const duplicateStateText: { readonly [S in DuplicateState]: BilingualText } = {
  open: { vi: 'Chờ xem xét', en: 'Waiting for a decision' },
  same: { vi: 'Cùng một người', en: 'The same person' },
  different: { vi: 'Hai người khác nhau', en: 'Two different people' },
  ended: { vi: 'Cùng một người, đã kết thúc một tư cách thành viên', en: 'The same person, one membership ended' },
  superseded: { vi: 'Chuyển sang hồ sơ khác', en: 'Asked under another record' },
}

export const accountStateText: { readonly [S in AccountState]: BilingualText } = {
  proposed: { vi: 'Chờ người thứ hai xác nhận', en: 'Waiting for a second person' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
}

/** The sentence for each reason, with what to do next. */
export const peopleRefusalText: {
  readonly [K in PeopleRefusal['kind']]: (refusal: Extract<PeopleRefusal, { kind: K }>) => BilingualText
} = {
  'not-allowed': (refusal: NotAllowed) => notAllowedText['not-allowed'](refusal),
  'daily-limit-reached': (refusal) => dailyLimitText['daily-limit-reached'](refusal),
  'identity-number-malformed': ({ digits }) => ({
    vi: `Số định danh phải có 12 chữ số (hoặc 9 chữ số của CMND cũ), ở đây có ${digits}. Hãy đối chiếu với thẻ căn cước.`,
    en: `An identity number has 12 digits (9 on the old card); this has ${digits}. Compare it with the card.`,
  }),
  'phone-malformed': ({ digits }) => ({
    vi: `Số di động có 10 chữ số (03, 05, 07, 08, 09), số cố định có 11 (02…); ở đây có ${digits} chữ số. Hãy hỏi lại người này.`,
    en: `A mobile number has 10 digits (03, 05, 07, 08, 09), a landline 11 (02…); this has ${digits}. Ask the person again.`,
  }),
  'account-number-malformed': ({ digits }) => ({
    vi: `Số tài khoản phải có từ ${ACCOUNT_DIGITS.least} đến ${ACCOUNT_DIGITS.most} chữ số, ở đây có ${digits}. Hãy xem lại số trên thẻ hoặc ứng dụng ngân hàng.`,
    en: `An account number has ${ACCOUNT_DIGITS.least} to ${ACCOUNT_DIGITS.most} digits; this has ${digits}. Look at the card or the bank's app again.`,
  }),
  'person-unknown': () => ({
    vi: 'Không có người này. Hãy mở lại danh sách và chọn lại.',
    en: 'There is no such person. Open the list again and choose.',
  }),
  'person-beyond-reach': () => ({
    vi: 'Số định danh này đã có trong danh sách ở nơi ngoài phạm vi của bạn. Hãy nhờ người phụ trách cấp trên, người xem được cả hai nơi, xem và quyết định.',
    en: 'This identity number is in a register beyond your reach. Ask an officer of the level above, who sees both places, to look and decide.',
  }),
  'person-erased': () => ({
    vi: 'Dữ liệu cá nhân của người này đã được xoá theo yêu cầu, không thể thay đổi nữa.',
    en: "This person's data was erased on request and can no longer be changed.",
  }),
  'person-still-member': () => ({
    vi: 'Người này còn là thành viên của một tổ. Hãy kết thúc tư cách thành viên trước, rồi xoá dữ liệu cá nhân.',
    en: 'This person is still a member of a group. End the membership first, then erase the data.',
  }),
  'reason-missing': () => ({ vi: 'Hãy ghi lý do.', en: 'Say the reason.' }),
  'account-change-unknown': () => ({
    vi: 'Không có đề nghị đổi tài khoản này. Hãy tải lại danh sách chờ xác nhận.',
    en: 'There is no such account change. Load the waiting list again.',
  }),
  'account-change-already-decided': ({ state }) => ({
    vi: `Đề nghị này đã được xử lý: ${accountStateText[state].vi.toLowerCase()}. Hãy tải lại danh sách.`,
    en: `This change was decided already: ${accountStateText[state].en.toLowerCase()}. Load the list again.`,
  }),
  'confirmed-by-proposer': () => ({
    vi: 'Người đã nhập, sửa, đề nghị tài khoản hoặc gộp hồ sơ của người nhận không được tự xác nhận. Hãy nhờ một người khác có quyền xác nhận tài khoản.',
    en: 'Whoever entered, mended or proposed an account, or merged the records of its payee, may not confirm it. Ask somebody else who may confirm accounts.',
  }),
  'several-accounts-of-person': () => ({
    vi: 'Trong các tài khoản đã chọn có hai tài khoản của cùng một người. Hãy chọn một, và không nhận tài khoản còn lại.',
    en: 'Two of the chosen accounts are of the same person. Choose one, and decline the other.',
  }),
  'account-already-in-force': () => ({
    vi: 'Tài khoản này đang được dùng cho người này, không có gì để đổi.',
    en: 'This account is the one in force for this person; there is nothing to change.',
  }),
  'account-already-proposed': () => ({
    vi: 'Tài khoản này đã được đề nghị và đang chờ người thứ hai xác nhận.',
    en: 'This account was proposed already and waits for a second person.',
  }),
  'duplicate-unknown': () => ({
    vi: 'Không có cặp hồ sơ này. Hãy tải lại danh sách nghi trùng.',
    en: 'There is no such pair. Load the list of possible duplicates again.',
  }),
  'duplicate-already-decided': ({ state }) => ({
    vi: `Cặp hồ sơ này đã có người quyết định: ${duplicateStateText[state].vi.toLowerCase()}. Hãy tải lại danh sách.`,
    en: `Somebody decided this pair already: ${duplicateStateText[state].en.toLowerCase()}. Load the list again.`,
  }),
  'survivor-not-in-case': () => ({
    vi: 'Hồ sơ giữ lại phải là một trong hai hồ sơ đang so sánh.',
    en: 'The record that stays must be one of the two side by side.',
  }),
}
