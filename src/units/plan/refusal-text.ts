import { notAllowedText } from '../../identity/index.ts'
import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { levelText } from '../unit/unit-text.ts'
import type { UnitRefusal } from './refusal.ts'
import type { PlanRefusal } from './reorganisation-plan.ts'

const percent = (share: number): string => `${Number((share * 100).toFixed(4)).toLocaleString('vi')} %`

/** The sentences of plan refusals, shown after "change n". */
export const planRefusalText: {
  readonly [K in PlanRefusal['kind']]: (problem: Extract<PlanRefusal, { kind: K }>) => BilingualText
} = {
  'nothing-planned': () => ({ vi: 'Phương án chưa có thay đổi nào.', en: 'The plan holds no change.' }),
  'unit-unknown': () => ({
    vi: 'Không có đơn vị này. Tải lại trang rồi chọn lại.',
    en: 'There is no such unit. Load the page again and choose.',
  }),
  'unit-not-in-force': ({ name }) => ({
    vi: `"${name}" không còn hoặc chưa có vào hôm trước ngày sắp xếp.`,
    en: `"${name}" is not there on the day before.`,
  }),
  'unit-changes-later': ({ name, on }) => ({
    vi: `"${name}" đã được ghi thay đổi từ ngày ${formatDay(on)}. Chọn ngày sau đó, hoặc bỏ đơn vị này.`,
    en: `A change of "${name}" is recorded on ${formatDay(on)}. Choose a later day, or leave the unit out.`,
  }),
  'unit-changed-twice': ({ name }) => ({ vi: `"${name}" bị thay đổi hai lần.`, en: `"${name}" is changed twice.` }),
  'nothing-amended': ({ name }) => ({ vi: `"${name}" không có gì thay đổi.`, en: `Nothing of "${name}" changes.` }),
  'reference-twice': ({ ref }) => ({ vi: `Ký hiệu "${ref}" dùng hai lần.`, en: `The reference "${ref}" is used twice.` }),
  'successor-unknown': ({ to }) => ({ vi: `Không có đơn vị nhận "${to}".`, en: `There is no receiving unit "${to}".` }),
  'successor-ends': ({ to }) => ({
    vi: `Đơn vị nhận "${to}" cũng kết thúc cùng ngày.`,
    en: `The receiving unit "${to}" ends the same day.`,
  }),
  'successor-twice': ({ to }) => ({
    vi: `Đơn vị nhận "${to}" ghi hai lần hoặc là chính nó.`,
    en: `The receiving unit "${to}" is named twice, or is itself.`,
  }),
  'successor-of-other-level': ({ to, level }) => ({
    vi: `Đơn vị nhận "${to}" là ${levelText[level].vi}, không cùng cấp.`,
    en: `The receiving unit "${to}" is a ${levelText[level].en}, another level.`,
  }),
  'no-successor': ({ name }) => ({
    vi: `"${name}" kết thúc mà không có đơn vị nhận. Ghi đơn vị nhận, hoặc ghi rõ là giải thể.`,
    en: `"${name}" ends with no receiving unit. Name one, or say that it is abolished.`,
  }),
  'share-out-of-range': ({ to, share }) => ({
    vi: `Phần ${percent(share)} về "${to}" phải lớn hơn 0 %, không quá 100 %, tối đa 4 chữ số thập phân.`,
    en: `The part ${percent(share)} to "${to}" must be above 0 % and at most 100 %, with at most 4 decimals.`,
  }),
  'shares-not-whole': ({ name, sum }) => ({
    vi: `Các phần của "${name}" cộng lại là ${percent(sum)}. Kết thúc thì phải đủ 100 %; chuyển một phần hoặc còn phần chưa rõ thì phải dưới 100 %.`,
    en: `The parts of "${name}" add up to ${percent(sum)}: 100 % when it ends, less when a part leaves or is not settled.`,
  }),
  'kind-of-other-level': ({ unitKind, level }) => ({
    vi: `Loại "${unitKind}" không dùng cho cấp ${levelText[level].vi}.`,
    en: `The kind "${unitKind}" is not of the level ${levelText[level].en}.`,
  }),
  'name-missing': () => ({ vi: 'Thiếu tên đơn vị.', en: 'The name is missing.' }),
  'name-taken': ({ name }) => ({ vi: `Xã, phường này đã có "${name}".`, en: `The commune already has "${name}".` }),
  'code-unsuitable': ({ code }) => ({
    vi: `Mã "${code ?? ''}" không đúng dạng: tỉnh 2 số, sở ngành dạng H19.5, huyện 3 số, xã 5 số, ấp không có mã.`,
    en: `The code "${code ?? ''}" has not the form: two digits for a province, H19.5 for an agency, three digits for a district, five for a commune, none for a hamlet.`,
  }),
  'code-taken': ({ code, by }) => ({ vi: `Mã ${code} đang là của "${by}".`, en: `Code ${code} is of "${by}".` }),
  'parent-unsuitable': ({ parent }) => ({
    vi: `Đơn vị cấp trên "${parent ?? ''}" chưa có, không đúng cấp, hoặc kết thúc cùng ngày.`,
    en: `The unit above, "${parent ?? ''}", is not there, of the wrong level, or ends the same day.`,
  }),
  'left-below': ({ name, left }) => ({
    vi: `"${name}" kết thúc nhưng chưa nói các đơn vị bên dưới đi đâu: ${left.join(', ')}.`,
    en: `"${name}" ends and the plan does not say where those below go: ${left.join(', ')}.`,
  }),
}

export const tellPlanRefusal = (problem: PlanRefusal): BilingualText =>
  (planRefusalText[problem.kind] as (problem: PlanRefusal) => BilingualText)(problem)

export const refusalText: { readonly [K in UnitRefusal['kind']]: (refusal: Extract<UnitRefusal, { kind: K }>) => BilingualText } =
  {
    ...notAllowedText,
    'unit-unknown': () => ({
      vi: 'Không có đơn vị hành chính này. Tải lại trang rồi chọn lại.',
      en: 'There is no such administrative unit. Load the page again and choose.',
    }),
    'review-unknown': () => ({
      vi: 'Mục rà soát này không còn mở, có thể đã có người xử lý. Hãy tải lại danh sách.',
      en: 'This review is not open, perhaps somebody settled it. Load the list again.',
    }),
    'plan-has-problems': ({ problems }) => ({
      vi: `Chưa thể sắp xếp, còn ${problems.length} điểm: ${problems.map((problem) => tellPlanRefusal(problem).vi).join(' ')} Chưa có gì thay đổi.`,
      en: `Not applied, ${problems.length} point${problems.length === 1 ? '' : 's'} stand against it: ${problems.map((problem) => tellPlanRefusal(problem).en).join(' ')} Nothing was changed.`,
    }),
  }
