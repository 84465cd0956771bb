import { notAllowedText } from '../../identity/index.ts'
import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { TreeRefusal } from './refusal.ts'
import type { TreeState } from './tree-version.ts'

export const treeStateText: { readonly [S in TreeState]: BilingualText } = {
  draft: { vi: 'dự thảo', en: 'draft' },
  'in-force': { vi: 'đã ban hành', en: 'in force' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
}

export const treeRefusalText: RefusalTexts<TreeRefusal> = {
  ...notAllowedText,
  'tree-unknown': () => ({
    vi: 'Không có bộ tiêu chí này. Tải lại danh sách rồi chọn lại.',
    en: 'There is no such criteria tree. Load the list again and choose.',
  }),
  'tree-not-draft': ({ state }) => ({
    vi: `Bộ tiêu chí ${treeStateText[state].vi}, không còn là dự thảo. Lập bản mới để sửa.`,
    en: `The criteria tree is ${treeStateText[state].en}, no draft any more. Copy it into a new version to change it.`,
  }),
  'tree-changed-meanwhile': ({ revision }) => ({
    vi: `Dự thảo vừa được người khác sửa (lần ${revision}). Tải lại để xem, rồi làm tiếp.`,
    en: `Somebody else has just changed the draft (revision ${revision}). Load it again, look, and go on.`,
  }),
  'tree-decided-by-drafter': () => ({
    vi: 'Người đã soạn hoặc sửa dự thảo không tự ban hành. Nhờ lãnh đạo khác ban hành.',
    en: 'Whoever wrote or changed the draft does not put it in force. Ask another lead to.',
  }),
  'tree-not-ready': ({ doubts }) => ({
    vi: `Bộ tiêu chí còn ${doubts.length} chỗ phải sửa, chỗ đầu: ${doubts[0]?.vi ?? ''}`,
    en: `The criteria tree has ${doubts.length} places to mend, the first: ${doubts[0]?.en ?? ''}`,
  }),
  'tree-overlaps': ({ otherVersion, from }) => ({
    vi: `Bản ${otherVersion} của bộ này có hiệu lực từ ${formatDay(from)}, cùng lúc hoặc sau bản đang ban hành. Đổi ngày hiệu lực, hoặc rút bản ấy.`,
    en: `Version ${otherVersion} of it is in force from ${formatDay(from)}, on or after the first day of this one. Change the days, or withdraw that version.`,
  }),
  'tree-not-withdrawable': ({ state }) => ({
    vi: `Bộ tiêu chí ${treeStateText[state].vi} thì không rút được.`,
    en: `A criteria tree that is ${treeStateText[state].en} cannot be withdrawn.`,
  }),
  'tree-used': () => ({
    vi: 'Đã có đợt đánh giá theo bản này nên không rút được. Ban hành bản mới thay cho nó.',
    en: 'A round assesses by this version, so it cannot be withdrawn. Put a new version in force to follow it.',
  }),
  'tree-code-missing': () => ({
    vi: 'Bộ tiêu chí cần có mã: chữ thường không dấu, số và gạch nối, ví dụ “cds-so-nganh”.',
    en: 'A criteria tree needs a code: small letters, digits and hyphens, such as “dx-departments”.',
  }),
  'tree-draft-exists': ({ code }) => ({
    vi: `“${code}” đã có một dự thảo. Sửa tiếp dự thảo ấy, hoặc rút nó trước.`,
    en: `“${code}” has a draft already. Go on with that one, or withdraw it first.`,
  }),
  'tree-code-fixed': ({ code }) => ({
    vi: `Mã của dự thảo là “${code}” và không đổi được. Lập bộ tiêu chí mới nếu cần mã khác.`,
    en: `The code of the draft is “${code}” and does not change. Draft a new tree for another code.`,
  }),
  'tree-reason-missing': () => ({ vi: 'Ghi lý do rút.', en: 'Say why it is withdrawn.' }),
}
