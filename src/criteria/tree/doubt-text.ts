import { FORM_FINDING_TEXTS, nearEn, nearVi } from '../../kernel/form-finding-text.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { SheetFinding } from './sheet-doubt.ts'
import type { TreeFinding } from './tree-doubt.ts'

type Tell<Finding extends { readonly code: string }> = {
  readonly [Code in Finding['code']]: (finding: Extract<Finding, { code: Code }>) => BilingualText
}

const OBLIGATION = {
  mandatory: { vi: 'bắt buộc', en: 'mandatory' },
  extended: { vi: 'mở rộng', en: 'extended' },
} as const

/** A number as a Vietnamese paper writes it: 7,5. */
const vi = (number: number): string => String(number).replace('.', ',')

const OF_FORMS = {
  ...FORM_FINDING_TEXTS,
  percentage: ({ got }: { readonly got: string }) => ({
    vi: `“${got}” là chữ. Ghi con số, không kèm dấu %: ví dụ 70.`,
    en: `“${got}” is text. Write the number without the sign: 70.`,
  }),
}

const TREE: Tell<TreeFinding> = {
  ...OF_FORMS,
  'form-unknown': ({ got, values, near }) => ({
    vi: `Không có cách chấm “${got}”. Chọn một trong: ${values.join(', ')}.${nearVi(near)}`,
    en: `There is no scoring form “${got}”. Choose one of: ${values.join(', ')}.${nearEn(near)}`,
  }),
  'more-than-there-are': ({ got, most }) => ({
    vi: `Đòi ít nhất ${got} trong khi chỉ có ${most} mục để chọn. Sửa “atLeast” hoặc thêm mục.`,
    en: `At least ${got} are asked of ${most}. Change “atLeast”, or name more.`,
  }),
  'no-such-day': ({ got }) => ({
    vi: `Không có ngày “${got}”. Ghi năm-tháng-ngày, ví dụ 2025-01-31.`,
    en: `There is no day “${got}”. Write YYYY-MM-DD, such as 2025-01-31.`,
  }),
  'ends-before-it-begins': ({ from, until }) => ({
    vi: `Hết hiệu lực (${until}) trước khi có hiệu lực (${from}). Sửa một trong hai ngày.`,
    en: `It ends (${until}) before it begins (${from}). Change one of the two days.`,
  }),
  'too-precise': ({ got }) => ({
    vi: `${vi(got)} có quá hai chữ số thập phân. Điểm và trọng số ghi đến phần trăm, ví dụ 7,04.`,
    en: `${got} has more than two decimals. Points and weights go to the hundredth, such as 7.04.`,
  }),
  'code-given-twice': ({ value, firstAt }) => ({
    vi: `Mã “${value}” đã dùng ở ${firstAt}. Đặt mã khác cho một trong hai mục.`,
    en: `The code “${value}” is used at ${firstAt} already. Give one of the two another.`,
  }),
  'parent-unknown': ({ parent, near }) => ({
    vi: `Không có mục mang mã “${parent}” để chứa mục này. Sửa “parent” hoặc thêm mục đó.${nearVi(near)}`,
    en: `Nothing has the code “${parent}”. Mend “parent”, or add what it names.${nearEn(near)}`,
  }),
  cycle: ({ path }) => ({
    vi: `Các mục chứa lẫn nhau thành vòng: ${path.join(' → ')}. Bỏ hoặc đổi “parent” của một mục trong vòng.`,
    en: `These stand beneath one another in a circle: ${path.join(' → ')}. Take away or change the “parent” of one of them.`,
  }),
  'too-deep': ({ most }) => ({
    vi: `Mục này nằm dưới hơn ${most} tầng. Gộp bớt các tầng.`,
    en: `This stands more than ${most} levels down. Merge some of the levels.`,
  }),
  'block-unknown': ({ block, near }) => ({
    vi: `Không có khối “${block}”. Thêm khối này vào “blocks” hoặc sửa mã.${nearVi(near)}`,
    en: `There is no block “${block}”. Add it to “blocks”, or mend the code.${nearEn(near)}`,
  }),
  'block-not-of-parent': ({ block, parent }) => ({
    vi: `Mục “${parent}” chứa mục này không dành cho khối “${block}”, nên không đơn vị nào của khối chấm được. Thêm khối vào “${parent}” hoặc bỏ ở đây.`,
    en: `“${parent}” above it is not for the block “${block}”, so no unit of that block reaches it. Add the block there, or take it away here.`,
  }),
  'children-do-not-add-up': ({ block, sum, maximum }) => ({
    vi: `Điểm tối đa là ${vi(maximum)} nhưng các mục bên trong cộng lại là ${vi(sum)} (khối ${block}). Sửa cho khớp, hoặc bỏ “maximum” để lấy tổng.`,
    en: `The maximum is ${maximum}, but what stands beneath adds up to ${sum} (block ${block}). Make them agree, or leave “maximum” out to take the sum.`,
  }),
  'weights-do-not-add-up': ({ block, sum }) => ({
    vi: `Trọng số của các mục bên trong cộng lại là ${vi(sum)}%, không phải 100% (khối ${block}). Sửa các “weight”.`,
    en: `The weights beneath add up to ${sum}%, not to 100% (block ${block}). Change the “weight”s.`,
  }),
  'nothing-beneath': ({ block }) => ({
    vi: `Không có gì để chấm cho khối “${block}”. Thêm tiêu chí cho khối, hoặc ghi “onlyBlocks” không có khối đó.`,
    en: `There is nothing to score for the block “${block}”. Add a criterion for it, or leave it out of “onlyBlocks”.`,
  }),
  'maximum-missing': () => ({ vi: 'Thiếu điểm tối đa (“maximum”).', en: 'The “maximum” is missing.' }),
  'weight-missing': () => ({
    vi: 'Bộ tiêu chí tính theo trọng số: mục này thiếu “weight” (%).',
    en: 'The tree counts by weights: this needs a “weight” in per cent.',
  }),
  'weight-not-used': () => ({
    vi: 'Trọng số không dùng ở đây: bộ tiêu chí cộng điểm, hoặc đây là điểm cộng, điểm trừ. Bỏ “weight”.',
    en: 'A weight is not used here: the tree adds up points, or this is a bonus or penalty. Take “weight” away.',
  }),
  'form-missing': () => ({
    vi: 'Tiêu chí chưa có cách chấm (“form”), mà cũng không chứa tiêu chí nào.',
    en: 'The criterion has no scoring “form”, and nothing stands beneath it.',
  }),
  'branch-is-not-scored': ({ field }) => ({
    vi: `Mục này chứa tiêu chí khác nên không được chấm trực tiếp. Chuyển “${field}” xuống tiêu chí bên trong.`,
    en: `Other criteria stand beneath this one, so it is not scored itself. Move “${field}” to what stands beneath.`,
  }),
  'maximum-unreachable': ({ best, maximum }) => ({
    vi: `Mức cao nhất chỉ được ${vi(best)} điểm, không ai đạt được tối đa ${vi(maximum)}. Thêm mức ${vi(maximum)} điểm hoặc hạ “maximum”.`,
    en: `The best earns ${best}, so nobody reaches the maximum of ${maximum}. Add a level of ${maximum}, or lower “maximum”.`,
  }),
  'points-above-maximum': ({ got, maximum }) => ({
    vi: `Có mức ${vi(got)} điểm, cao hơn tối đa ${vi(maximum)}. Hạ mức đó hoặc nâng “maximum”.`,
    en: `One level earns ${got}, more than the maximum of ${maximum}. Lower it, or raise “maximum”.`,
  }),
  'parts-do-not-add-up': ({ sum, maximum }) => ({
    vi: `Các phần cộng lại là ${vi(sum)} điểm, không bằng tối đa ${vi(maximum)}. Sửa điểm các phần.`,
    en: `The parts add up to ${sum}, not to the maximum of ${maximum}. Change their points.`,
  }),
  'steps-not-rising': ({ from }) => ({
    vi: `Bậc “từ ${vi(from)}” không lớn hơn bậc trước nó. Xếp các bậc từ nhỏ đến lớn, mỗi mốc một lần.`,
    en: `The step from ${from} is not above the one before it. Order the steps from low to high, each once.`,
  }),
  'linear-without-slope': ({ at }) => ({
    vi: `0 điểm và điểm tối đa cùng ở ${vi(at)}. Ghi hai mốc khác nhau.`,
    en: `No points and the maximum are both at ${at}. Give two different values.`,
  }),
  'bonus-rule-missing': () => ({
    vi: 'Có điểm cộng nhưng chưa ghi quy tắc (“bonus”): cộng nhiều nhất bao nhiêu, có được vượt tối đa không.',
    en: 'There is a bonus but no “bonus” rule: how much at most, and whether it may pass the maximum.',
  }),
  'penalty-rule-missing': () => ({
    vi: 'Có điểm trừ nhưng chưa ghi quy tắc (“penalty”): trừ nhiều nhất bao nhiêu, có được xuống dưới 0 không.',
    en: 'There is a penalty but no “penalty” rule: how much at most, and whether it may go below zero.',
  }),
  'no-legal-basis': () => ({
    vi: 'Chưa ghi căn cứ pháp lý. Nên ghi số hiệu, trích yếu văn bản ban hành.',
    en: 'No legal basis is given. The number and title of the act are wanted.',
  }),
  'standard-without-criteria': ({ obligation, block }) => ({
    vi: `Chuẩn này đòi tiêu chí ${OBLIGATION[obligation].vi} nhưng khối “${block}” không có tiêu chí nào như vậy: sẽ không kết luận được.`,
    en: `The standard asks for ${OBLIGATION[obligation].en} criteria, but the block “${block}” has none: it could not be decided.`,
  }),
}

const SHEET: Tell<SheetFinding> = {
  ...OF_FORMS,
  'block-unknown': TREE['block-unknown'],
  'unit-given-twice': ({ unit }) => ({
    vi: `Đơn vị “${unit}” có hai phiếu. Bỏ một phiếu.`,
    en: `The unit “${unit}” has two sheets. Take one away.`,
  }),
  'criterion-unknown': ({ criterion, near }) => ({
    vi: `Không có tiêu chí “${criterion}” trong bộ tiêu chí.${nearVi(near)}`,
    en: `The tree has no criterion “${criterion}”.${nearEn(near)}`,
  }),
  'criterion-is-a-branch': ({ criterion }) => ({
    vi: `“${criterion}” chứa các tiêu chí khác, không chấm trực tiếp. Ghi câu trả lời ở tiêu chí bên trong.`,
    en: `“${criterion}” holds other criteria and is not scored itself. Answer those beneath it.`,
  }),
  'criterion-not-for-unit': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” không dành cho đơn vị này. Bỏ câu trả lời.`,
    en: `The criterion “${criterion}” is not for this unit. Take the answer away.`,
  }),
  'entry-unreadable': () => ({
    vi: 'Câu trả lời ghi một trong ba: {"value": …}, {"notApplicable": "lý do"}, hoặc null khi chưa có.',
    en: 'An answer is one of {"value": …}, {"notApplicable": "reason"}, or null while there is none.',
  }),
  'reason-missing': () => ({ vi: 'Ghi lý do.', en: 'Write the reason.' }),
  'may-not-be-left-out': ({ criterion }) => ({
    vi: `Bộ tiêu chí không cho ghi “không áp dụng” ở “${criterion}”. Trả lời, hoặc để trống.`,
    en: `The tree does not let “${criterion}” be left out as not applicable. Answer it, or leave it empty.`,
  }),
  'points-only-verified': () => ({
    vi: 'Chỉ người thẩm định cho điểm trực tiếp. Tự đánh giá thì ghi câu trả lời (“value”).',
    en: 'Only whoever verifies gives points outright. A self-assessment gives its answer (“value”).',
  }),
  'too-precise': TREE['too-precise'],
  'whole-is-zero': () => ({
    vi: 'Mẫu số (b) bằng 0 nên không chia được. Nếu không phát sinh, ghi “không áp dụng” kèm lý do; nếu chưa có số liệu, để trống.',
    en: 'The whole (b) is 0 and nothing can be divided by it. If there was none, say “not applicable” with the reason; if it is not known, leave it empty.',
  }),
  'part-exceeds-whole': ({ part, whole }) => ({
    vi: `Tử số ${vi(part)} lớn hơn mẫu số ${vi(whole)}. Kiểm tra lại hai số.`,
    en: `The part ${part} is greater than the whole ${whole}. Look at both again.`,
  }),
  'level-unknown': ({ got, values, near }) => ({
    vi: `Không có mức “${got}”. Chọn một trong: ${values.join(', ')}.${nearVi(near)}`,
    en: `There is no level “${got}”. Choose one of: ${values.join(', ')}.${nearEn(near)}`,
  }),
  'part-unknown': ({ got, near }) => ({
    vi: `Không có phần “${got}”.${nearVi(near)}`,
    en: `There is no part “${got}”.${nearEn(near)}`,
  }),
  'not-on-scale': ({ got, values }) => ({
    vi: `${vi(got)} điểm không có trong thang. Chọn một trong: ${values.map(vi).join('; ')}.`,
    en: `${got} points are not on the scale. Choose one of: ${values.join(', ')}.`,
  }),
  'best-is-zero': ({ block }) => ({
    vi: `Mọi đơn vị của khối “${block}” đều là 0 nên không so sánh được với đơn vị cao nhất. Hội đồng quyết cách chấm, hoặc để trống.`,
    en: `Every unit of the block “${block}” has 0, so there is no best to compare with. The Council decides how to score it; leave it empty until then.`,
  }),
}

const tellWith =
  <Finding extends { readonly code: string }>(texts: Tell<Finding>) =>
  (finding: Finding): BilingualText => {
    const tell = texts[finding.code as Finding['code']] as unknown as (finding: Finding) => BilingualText
    return tell(finding)
  }

/** What is wrong with a criteria tree at a place, and the way out. */
export const treeDoubtText = tellWith(TREE)
/** What is wrong with a unit's sheet at a place, and the way out. */
export const sheetDoubtText = tellWith(SHEET)
