import type { BilingualText } from '../../kernel/result.ts'

/** The problems of the platform itself, with what happened and what to do. */
export const problemText = {
  'route-unknown': {
    vi: 'Không có trang hay chức năng ở địa chỉ này. Hãy kiểm tra lại địa chỉ, hoặc quay về trang chính.',
    en: 'There is nothing at this address. Check the address, or go back to the home page.',
  },
  'too-large': {
    vi: 'Dữ liệu gửi lên lớn hơn mức cho phép. Hãy chia tệp thành nhiều phần nhỏ hơn (mỗi huyện một tệp) rồi gửi lại.',
    en: 'What was sent is larger than allowed. Split the file (one per district, say) and send the parts.',
  },
  'length-required': {
    vi: 'Biểu mẫu gửi lên không cho biết độ dài (Content-Length) nên không được nhận. Hãy gửi lại bằng trình duyệt, hoặc ghi rõ độ dài.',
    en: 'The form does not say how long it is (Content-Length) and was not received. Send it from a browser, or state its length.',
  },
  'media-type-unknown': {
    vi: 'Hệ thống không đọc được kiểu dữ liệu này. Hãy gửi dữ liệu dạng JSON, hoặc tải tệp lên bằng biểu mẫu.',
    en: 'This kind of content cannot be read here. Send JSON, or upload a file through the form.',
  },
  'too-many-requests': {
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ một phút rồi thử lại.',
    en: 'Too many requests in a short time. Wait a minute and try again.',
  },
  'too-many-parts': {
    vi: 'Biểu mẫu có quá nhiều tệp hoặc quá nhiều trường. Hãy gửi thành nhiều lần.',
    en: 'The form has too many files or fields. Send it in several goes.',
  },
  'body-unreadable': {
    vi: 'Nội dung gửi lên không phải JSON hợp lệ, hoặc có ký tự không được phép. Hãy kiểm tra lại nội dung rồi gửi lại.',
    en: 'The body is not valid JSON, or holds a character that is not allowed. Check it and send it again.',
  },
  'value-unusable': {
    vi: 'Có một giá trị không ghi được: số quá lớn, ngày không có thật, hoặc ký tự hỏng. Hãy kiểm tra lại những gì đã nhập.',
    en: 'A value cannot be kept: a number too large, a day that does not exist, or a broken character. Check what was entered.',
  },
  'address-unreadable': {
    vi: 'Địa chỉ có ký tự không đọc được. Hãy mở lại từ màn hình danh sách.',
    en: 'The address holds characters that cannot be read. Open it again from the list.',
  },
  'idempotency-key-missing': {
    vi: 'Thiếu Idempotency-Key. Hãy gửi kèm một UUID mới cho mỗi thao tác; gửi lại cùng mã thì thao tác không bị làm hai lần.',
    en: 'The Idempotency-Key is missing. Send a new UUID with each act; sent again under the same key, an act is not done twice.',
  },
  'foreign-origin': {
    vi: 'Yêu cầu này đến từ một trang web khác nên bị từ chối. Hãy mở hệ thống ở đúng địa chỉ của nó rồi làm lại.',
    en: 'This request came from another website and was refused. Open the programme at its own address and try again.',
  },
  'other-host': {
    vi: 'Hệ thống không phục vụ ở tên máy này. Hãy mở bằng đúng địa chỉ mà tỉnh đã công bố.',
    en: 'The programme does not answer under this host name. Open it at the address the province has announced.',
  },
  'try-again': {
    vi: 'Hệ thống chưa liên lạc được với cơ sở dữ liệu; thao tác chưa được thực hiện và không có gì thay đổi. Hãy thử lại sau vài giây.',
    en: 'The database cannot be reached just now; nothing was done and nothing changed. Try again in a few seconds.',
  },
  busy: {
    vi: 'Người khác hoặc một công việc nền đang làm trên cùng dữ liệu; thao tác của bạn chưa được thực hiện và không có gì thay đổi. Hãy thử lại sau vài giây.',
    en: 'Somebody else, or a job, is at work on the same data; your act was not done and nothing changed. Try again in a few seconds.',
  },
  'too-many-at-once': {
    vi: 'Bạn đang có nhiều thao tác chưa xong cùng lúc, nên thao tác này chưa được thực hiện. Hãy chờ các thao tác kia xong rồi thử lại.',
    en: 'Several of your acts are still being carried out, so this one was not begun. Wait for them to end and try again.',
  },
  'took-too-long': {
    vi: 'Việc này mất quá nhiều thời gian nên đã dừng; không có gì thay đổi. Hãy thu hẹp phạm vi (theo huyện, theo xã) rồi thử lại; nếu vẫn vậy, báo quản trị hệ thống.',
    en: 'This took too long and was stopped; nothing changed. Ask for less (a district, a commune) and try again, and tell the administrator if it stays so.',
  },
  'outcome-unknown': {
    vi: 'Mất kết nối đúng lúc ghi nên chưa biết thao tác đã được ghi hay chưa. Hãy gửi lại đúng yêu cầu này (cùng Idempotency-Key): nếu đã ghi, hệ thống trả lại kết quả cũ; nếu chưa, thao tác được thực hiện một lần.',
    en: 'The connection was lost while writing, so it is not known whether this was done. Send the same request again (same Idempotency-Key): if it was done, you get its answer; if not, it is done once.',
  },
  'not-understood': {
    vi: 'Yêu cầu không đúng dạng nên không được thực hiện. Hãy tải lại trang rồi thử lại.',
    en: 'The request is malformed and was not carried out. Reload the page and try again.',
  },
  'failed-here': {
    vi: 'Lỗi do hệ thống, không phải do bạn; thao tác chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, gửi mã yêu cầu này cho quản trị hệ thống.',
    en: 'The fault is ours, not yours; nothing was done. Try again, and if it fails again give the administrator this request number.',
  },
  'key-missing': {
    vi: 'Tệp khoá không mở được dữ liệu đã niêm phong. Quản trị hệ thống cần đặt đúng tệp khoá đi cùng cơ sở dữ liệu này (CANHTAYSO_KEY_FILE).',
    en: 'The key file does not open the sealed data. An administrator must put the key file of this database in place (CANHTAYSO_KEY_FILE).',
  },
  'cursor-unknown': {
    vi: 'Không đọc được vị trí trang. Hãy mở lại danh sách từ trang đầu.',
    en: 'The place in the list cannot be read. Open the list from its first page again.',
  },
  'key-reused': {
    vi: 'Mã Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác. Hãy gửi lại với mã mới.',
    en: 'This Idempotency-Key was used for a request with other content. Send it again with a new key.',
  },
  'key-malformed': {
    vi: 'Idempotency-Key phải dài từ 1 đến 200 ký tự in được. Hãy dùng một UUID mới cho mỗi thao tác.',
    en: 'An Idempotency-Key has 1 to 200 printable characters. Use a new UUID for each act.',
  },
  'still-running': {
    vi: 'Yêu cầu này đã được gửi và đang được thực hiện. Hãy chờ ít giây rồi xem lại kết quả.',
    en: 'This request was sent already and is still being carried out. Wait a few seconds and look again.',
  },
  'if-match-required': {
    vi: 'Thiếu số bản đang sửa (If-Match). Hãy mở lại mục này rồi sửa trên bản mới nhất.',
    en: 'The version being edited (If-Match) is missing. Open the item again and edit its newest version.',
  },
  'changed-meanwhile': {
    vi: 'Người khác vừa sửa mục này. Hãy mở bản mới nhất, xem lại thay đổi rồi sửa tiếp; những gì bạn đã nhập chưa được ghi.',
    en: 'Somebody else has just changed this. Open the newest version, look at the change and edit again; what you typed was not saved.',
  },
  'job-unknown': {
    vi: 'Không tìm thấy công việc này. Hãy mở lại màn hình đã bắt đầu công việc.',
    en: 'There is no such job. Open the screen that started it again.',
  },
} as const satisfies Record<string, BilingualText>

export type ProblemKind = keyof typeof problemText

/** For an upload, where the limit is known. */
export function fileTooLargeText(limitBytes: number): BilingualText {
  const megabytes = Math.floor(limitBytes / 1_000_000)
  return {
    vi: `Tệp lớn hơn ${megabytes} MB là mức tối đa. Hãy chia thành nhiều tệp nhỏ hơn (mỗi huyện một tệp) rồi gửi lại. Chưa có gì được nhập.`,
    en: `The file is larger than ${megabytes} MB, the most there may be. Split it (one per district, say) and send the parts. Nothing was taken.`,
  }
}

export const fieldTwiceText = (field: string): BilingualText => ({
  vi: `Trường “${field}” được gửi hai lần trong cùng một nhóm, nên không biết lấy giá trị nào. Hãy bỏ bớt một rồi gửi lại.`,
  en: `Field “${field}” stands twice in one object, so it is unclear which value is meant. Leave one out and send it again.`,
})

/** One violation of a request schema. */
export interface FieldViolation {
  readonly keyword: string
  readonly field: string
  /** The expected value of the schema keyword: a number, list or pattern. */
  readonly expected: string
}

const where = ({ field }: FieldViolation) =>
  field === '' ? { vi: 'Nội dung gửi lên', en: 'The body' } : { vi: `Trường “${field}”`, en: `Field “${field}”` }

const TYPES: Record<string, BilingualText> = {
  string: { vi: 'văn bản', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'đúng hoặc sai (true/false)', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm trường (đối tượng)', en: 'an object' },
  null: { vi: 'trống (null)', en: 'null' },
}

const FORMATS: Record<string, BilingualText> = {
  date: { vi: 'ngày dạng NNNN-TT-NN, ví dụ 2024-07-31', en: 'a day as YYYY-MM-DD, for example 2024-07-31' },
  uuid: { vi: 'mã định danh UUID', en: 'a UUID' },
  'shown-name': {
    vi: 'tên gồm chữ nhìn thấy được; hãy xoá và gõ lại bằng tay',
    en: 'a name of characters one can see; clear it and type it anew',
  },
}

const nameOf = (names: Record<string, BilingualText>, expected: string): BilingualText =>
  names[expected] ?? { vi: expected, en: expected }

/** What to put into the field instead, by the keyword of JSON Schema that failed. */
const RULES: Record<string, (expected: string) => BilingualText> = {
  required: () => ({ vi: 'còn thiếu; hãy điền vào', en: 'is missing; fill it in' }),
  type: (expected) => ({ vi: `phải là ${nameOf(TYPES, expected).vi}`, en: `must be ${nameOf(TYPES, expected).en}` }),
  format: (expected) => ({ vi: `phải là ${nameOf(FORMATS, expected).vi}`, en: `must be ${nameOf(FORMATS, expected).en}` }),
  minLength: (expected) => ({ vi: `cần ít nhất ${expected} ký tự`, en: `needs at least ${expected} characters` }),
  maxLength: (expected) => ({ vi: `chỉ được dài tối đa ${expected} ký tự`, en: `may have at most ${expected} characters` }),
  minimum: (expected) => ({ vi: `không được nhỏ hơn ${expected}`, en: `must be ${expected} or more` }),
  maximum: (expected) => ({ vi: `không được lớn hơn ${expected}`, en: `must be ${expected} or less` }),
  exclusiveMinimum: (expected) => ({ vi: `phải lớn hơn ${expected}`, en: `must be more than ${expected}` }),
  exclusiveMaximum: (expected) => ({ vi: `phải nhỏ hơn ${expected}`, en: `must be less than ${expected}` }),
  multipleOf: (expected) => ({ vi: `phải là bội số của ${expected}`, en: `must be a multiple of ${expected}` }),
  minItems: (expected) => ({ vi: `cần ít nhất ${expected} mục`, en: `needs at least ${expected} items` }),
  maxItems: (expected) => ({ vi: `chỉ được tối đa ${expected} mục`, en: `may have at most ${expected} items` }),
  pattern: (expected) => ({ vi: `không đúng dạng (${expected})`, en: `is not of the form ${expected}` }),
  enum: (expected) => ({ vi: `phải là một trong: ${expected}`, en: `must be one of: ${expected}` }),
  const: (expected) => ({ vi: `phải là ${expected}`, en: `must be ${expected}` }),
  keepable: () => ({
    vi: 'có ký tự điều khiển, ký tự hỏng, hoặc lồng quá nhiều lớp; hãy gõ lại bằng tay',
    en: 'holds a control or broken character, or too many levels; type it anew',
  }),
  additionalProperties: () => ({ vi: 'không có trong biểu mẫu; hãy bỏ đi', en: 'is not known here; leave it out' }),
}

export function fieldText(fault: FieldViolation): BilingualText {
  const rule = RULES[fault.keyword]?.(fault.expected) ?? { vi: 'không hợp lệ; hãy kiểm tra lại', en: 'is not valid; check it' }
  const subject = where(fault)
  return { vi: `${subject.vi} ${rule.vi}.`, en: `${subject.en} ${rule.en}.` }
}
