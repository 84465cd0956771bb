import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import type { AppealRefusal } from './appeal/refusal.ts'
import { appealRefusalText } from './appeal/refusal-text.ts'
import type { AppraisalRefusal } from './appraisal/refusal.ts'
import { appraisalRefusalText } from './appraisal/refusal-text.ts'
import type { CouncilRefusal } from './council/refusal.ts'
import { councilRefusalText } from './council/refusal-text.ts'
import type { FileDoubt } from './evidence/evidence.ts'
import { EVIDENCE_ENDINGS, MOST_EVIDENCE_BYTES } from './evidence/evidence.ts'
import type { EvidenceRefusal } from './evidence/refusal.ts'
import type { ReportNotYet } from './report/refusal.ts'
import type { ResultRefusal } from './result/refusal.ts'
import { resultRefusalText } from './result/refusal-text.ts'
import type { RoundRefusal } from './round/refusal.ts'
import { roundRefusalText } from './round/refusal-text.ts'
import type { SelfAssessmentRefusal } from './self-assessment/refusal.ts'

export type AssessmentRefusal =
  | RoundRefusal
  | EvidenceRefusal
  | SelfAssessmentRefusal
  | AppraisalRefusal
  | CouncilRefusal
  | ResultRefusal
  | AppealRefusal
  | ReportNotYet

const MOST_MIB = MOST_EVIDENCE_BYTES / 1024 / 1024

const FILE: { readonly [D in FileDoubt]: BilingualText } = {
  'file-empty': { vi: 'tệp rỗng', en: 'it is empty' },
  'file-too-large': {
    vi: `tệp lớn quá ${MOST_MIB} MB; nén lại, hoặc ghi đường dẫn`,
    en: `it is larger than ${MOST_MIB} MB; compress it, or give a link`,
  },
  'file-of-another-kind': {
    vi: `chỉ nhận ${EVIDENCE_ENDINGS.join(', ')}`,
    en: `only ${EVIDENCE_ENDINGS.join(', ')} are taken`,
  },
  'file-disguised': {
    vi: 'nội dung không đúng như đuôi tệp; lưu lại đúng loại rồi gửi',
    en: 'its content is not what its name says; save it as what it is and send it again',
  },
}

/** What was refused, and the way out. */
export const assessmentRefusalText: RefusalTexts<AssessmentRefusal> = {
  ...roundRefusalText,
  ...appraisalRefusalText,
  ...councilRefusalText,
  ...resultRefusalText,
  ...appealRefusalText,
  'report-not-yet': () => ({
    vi: 'Báo cáo của đơn vị có khi kết quả của đợt được công bố.',
    en: 'The unit’s report is there once the result of the round is published.',
  }),
  'evidence-unknown': () => ({
    vi: 'Không có tài liệu này trong kho của đơn vị. Tải lại trang rồi chọn lại.',
    en: 'The unit keeps no such document. Load the page again and choose.',
  }),
  'evidence-without-text': ({ name }) => ({
    vi: `Không đọc được chữ trong tệp “${name}”: tệp không phải văn bản Word hoặc đã hỏng. Tải tệp về để xem.`,
    en: `The text of “${name}” cannot be read: it is no Word document, or a damaged one. Download the file to look at it.`,
  }),
  'evidence-file-refused': ({ because, name }) => ({
    vi: `Không nhận tệp “${name}”: ${FILE[because].vi}.`,
    en: `The file “${name}” is not taken: ${FILE[because].en}.`,
  }),
  'evidence-title-missing': () => ({ vi: 'Ghi trích yếu của tài liệu.', en: 'Write what the document is about.' }),
  'evidence-link-unreadable': ({ link }) => ({
    vi: `“${link}” không phải đường dẫn trang web. Ghi đủ, bắt đầu bằng https://`,
    en: `“${link}” is no address of a page. Write all of it, from https:// on.`,
  }),
  'answer-doubtful': ({ criterion, doubts }) => ({
    vi: `Câu trả lời của “${criterion}” chưa đọc được: ${doubts[0]?.vi ?? ''}`,
    en: `The answer to “${criterion}” cannot be read: ${doubts[0]?.en ?? ''}`,
  }),
  'field-changed-meanwhile': ({ current: { criterion, by } }) => ({
    vi: `${by} vừa sửa “${criterion}”. Xem cả hai, rồi chọn giữ bản nào; chưa có gì bị mất.`,
    en: `${by} has just changed “${criterion}”. Look at both and choose which to keep; nothing is lost.`,
  }),
  'missing-not-seen': ({ missing }) => ({
    vi: `Còn ${missing} tiêu chí chưa trả lời. Xem danh sách, rồi xác nhận nộp với đúng số này.`,
    en: `${missing} criteria have no answer. Look at which, and confirm that number to submit.`,
  }),
  'head-missing': () => ({
    vi: 'Ghi họ tên và chức vụ thủ trưởng đơn vị: phiếu nộp dưới tên người đứng đầu.',
    en: 'Write the name and position of the unit’s head: the sheet is submitted in their name.',
  }),
}
