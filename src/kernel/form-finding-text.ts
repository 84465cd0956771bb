import type { FormFinding } from './form-finding.ts'
import type { BilingualText } from './result.ts'

export const nearVi = (near: readonly string[]) => (near.length === 0 ? '' : ` Có phải: ${near.join(', ')}?`)
export const nearEn = (near: readonly string[]) => (near.length === 0 ? '' : ` Did you mean: ${near.join(', ')}?`)

/** The patterns our schemas use, in words. */
const FORMS: Readonly<Record<string, BilingualText>> = {
  '1–…': { vi: 'ít nhất một chữ', en: 'at least one letter' },
  '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$': {
    vi: 'chữ và số, ở giữa có thể có dấu chấm, gạch nối, gạch dưới',
    en: 'letters and digits, with points, hyphens and underscores between them',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*$': { vi: 'chữ thường không dấu, số và gạch nối', en: 'small letters, digits and hyphens' },
  '^\\d{2,5}$': { vi: 'hai đến năm chữ số', en: 'two to five digits' },
  '^\\d{4}-(0[1-9]|1[0-2])$': { vi: 'tháng/năm', en: 'YYYY-MM' },
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': { vi: 'ngày/tháng/năm', en: 'YYYY-MM-DD' },
}

/** A pattern, or a length such as `0–80`, in words. */
function formOf(expected: string): BilingualText {
  const [, fewest, most] = /^(\d+)–(\d+)$/.exec(expected) ?? []
  if (most !== undefined) return { vi: `từ ${fewest} đến ${most} ký tự`, en: `${fewest} to ${most} characters` }
  return FORMS[expected] ?? { vi: expected, en: expected }
}

const TYPES: Readonly<Record<string, BilingualText>> = {
  object: { vi: 'một nhóm thông tin {…}', en: 'an object' },
  array: { vi: 'một danh sách […]', en: 'a list' },
  string: { vi: 'chữ', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true (có) hoặc false (không)', en: 'true or false' },
  null: { vi: 'trống', en: 'nothing' },
}
const typeVi = (type: string) => TYPES[type]?.vi ?? type
const typeEn = (type: string) => TYPES[type]?.en ?? type

/** A sentence for every code: adding one stops the build until it has it. */
export const FORM_FINDING_TEXTS: {
  readonly [Code in FormFinding['code']]: (finding: Extract<FormFinding, { code: Code }>) => BilingualText
} = {
  'not-an-object': () => ({ vi: 'Nội dung phải là một đối tượng JSON {…}.', en: 'The content must be a JSON object {…}.' }),
  'wrong-type': ({ expected, got }) => ({
    vi: `Chỗ này cần ${typeVi(expected)}, đang là ${typeVi(got)}.`,
    en: `This needs ${typeEn(expected)}; it is ${typeEn(got)}.`,
  }),
  percentage: ({ got }) => ({
    vi: `“${got}”: tỷ lệ ghi bằng hai số nguyên, ví dụ 70% là {"part": 70, "whole": 100}.`,
    en: `“${got}”: a share is written as two whole numbers; 70% is {"part": 70, "whole": 100}.`,
  }),
  'not-whole': ({ got }) => ({
    vi: `${got} có phần lẻ. Tiền và số lượng là số nguyên.`,
    en: `${got} has a fraction. Money and quantities are whole numbers.`,
  }),
  'below-minimum': ({ got, minimum }) => ({
    vi: got < 0 ? `${got} là số âm. Cần từ ${minimum} trở lên.` : `${got} quá nhỏ. Cần từ ${minimum} trở lên.`,
    en: got < 0 ? `${got} is negative. It must be ${minimum} or more.` : `${got} is too small. It must be ${minimum} or more.`,
  }),
  'above-maximum': ({ got, maximum }) => ({
    vi: `${got} quá lớn. Tối đa là ${maximum}.`,
    en: `${got} is too large. The most is ${maximum}.`,
  }),
  'field-missing': ({ field }) => ({ vi: `Thiếu mục “${field}”.`, en: `“${field}” is missing.` }),
  'field-unknown': ({ field, near }) => ({
    vi: `Không có mục “${field}”.${nearVi(near)}`,
    en: `There is no field “${field}”.${nearEn(near)}`,
  }),
  'not-among': ({ got, values, near }) => ({
    vi: `“${got}” không phải một trong: ${values.join(', ')}.${nearVi(near)}`,
    en: `“${got}” is not one of: ${values.join(', ')}.${nearEn(near)}`,
  }),
  'wrong-form': ({ got, expected }) => ({
    vi: `“${got}” không đúng dạng (${formOf(expected).vi}).`,
    en: `“${got}” does not have the form: ${formOf(expected).en}.`,
  }),
  'too-few': ({ minimum }) => ({ vi: `Cần ít nhất ${minimum} mục.`, en: `At least ${minimum} is needed.` }),
  'too-many': ({ maximum }) => ({ vi: `Tối đa ${maximum} mục.`, en: `At most ${maximum} are allowed.` }),
  'choose-one': ({ options }) => ({
    vi: `Chọn đúng một trong: ${options.join(', ')}.`,
    en: `Give exactly one of: ${options.join(', ')}.`,
  }),
  'not-finite': ({ got }) => ({
    vi: `“${got}” không phải một con số tính được.`,
    en: `“${got}” is not a number one can reckon with.`,
  }),
}
