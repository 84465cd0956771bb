import { dayAt, formatDay, LEGAL_TIME_ZONE } from '../kernel/calendar.ts'
import { type BilingualText, tellRefusal } from '../kernel/result.ts'
import type { AccountRefusal, NobodyToActAs } from './actor/account.ts'
import type { NotAllowed } from './actor/authorise.ts'
import type { DailyLimit, DailyLimitReached } from './actor/daily-limit.ts'
import { isHeldOverGroups, type Permission, type Role } from './actor/permissions.ts'
import type { Withheld } from './actor/withheld.ts'
import type { SignInRefusal } from './session/sign-in.ts'
import type { SetupRefusal, WayOutRefusal } from './setup/setup.ts'

/** A sentence for each kind: adding a kind stops the build here. */
type RefusalTexts<Refusal extends { kind: string }> = {
  readonly [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>) => BilingualText
}

export const roleText: { readonly [R in Role]: BilingualText } = {
  'group-leader': { vi: 'Tổ trưởng', en: 'Group leader' },
  'group-member': { vi: 'Thành viên tổ', en: 'Group member' },
  'commune-officer': { vi: 'Công chức xã', en: 'Commune officer' },
  'district-officer': { vi: 'Cán bộ huyện', en: 'District officer' },
  'dx-officer': { vi: 'Chuyên viên chuyển đổi số', en: 'Digital transformation officer' },
  'dx-lead': { vi: 'Lãnh đạo cơ quan chuyển đổi số', en: 'Digital transformation lead' },
  'finance-officer': { vi: 'Chuyên viên tài chính', en: 'Finance officer' },
  'finance-lead': { vi: 'Lãnh đạo tài chính', en: 'Finance lead' },
  appraiser: { vi: 'Người thẩm định', en: 'Appraiser' },
  'council-member': { vi: 'Thành viên hội đồng thẩm định', en: 'Council member' },
  'unit-contact': { vi: 'Đầu mối đơn vị', en: 'Unit contact' },
  delegate: { vi: 'Đại biểu HĐND', en: "People's Council delegate" },
  auditor: { vi: 'Thanh tra', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
}

export const permissionText: { readonly [P in Permission]: BilingualText } = {
  'accounts:read': { vi: 'xem tài khoản', en: 'read accounts' },
  'accounts:administer': { vi: 'quản lý tài khoản', en: 'administer accounts' },
  'units:read': { vi: 'xem đơn vị hành chính', en: 'read administrative units' },
  'units:reorganise': { vi: 'sắp xếp đơn vị hành chính', en: 'reorganise administrative units' },
  'people:read': { vi: 'xem hồ sơ người', en: 'read people' },
  'people:unmask': { vi: 'xem đầy đủ số định danh và tài khoản', en: 'see identity and account numbers in full' },
  'people:resolve-duplicates': { vi: 'xử lý hồ sơ nghi trùng', en: 'decide on possible duplicates' },
  'people:confirm-account': { vi: 'xác nhận tài khoản nhận tiền', en: 'confirm payee accounts' },
  'groups:read': { vi: 'xem tổ', en: 'read groups' },
  'groups:write': { vi: 'thay đổi tổ', en: 'change groups' },
  'registers:import': { vi: 'nhập danh sách', en: 'bring registers in' },
  'policies:read': { vi: 'xem chính sách', en: 'read policies' },
  'policies:draft': { vi: 'soạn chính sách', en: 'draft policies' },
  'policies:activate': { vi: 'cho chính sách có hiệu lực', en: 'activate policies' },
  'budget:read': { vi: 'xem dự toán', en: 'read the budget' },
  'budget:write': { vi: 'ghi dự toán', en: 'write budget entries' },
  'budget:confirm': { vi: 'xác nhận dự toán', en: 'confirm budget entries' },
  'payments:read': { vi: 'xem đợt chi', en: 'read payment cycles' },
  'payments:open': { vi: 'mở đợt chi', en: 'open payment cycles' },
  'payments:compute': { vi: 'tính đợt chi', en: 'compute payment cycles' },
  'payments:submit': { vi: 'trình duyệt đợt chi', en: 'submit payment cycles' },
  'payments:approve': { vi: 'duyệt đợt chi', en: 'approve payment cycles' },
  'payments:order': { vi: 'lập lệnh chi', en: 'order payments' },
  'payments:settle': { vi: 'ghi kết quả chi trả', en: 'record settled payments' },
  'payments:close': { vi: 'khoá đợt chi', en: 'close payment cycles' },
  'sessions:record': { vi: 'ghi buổi hướng dẫn của tổ', en: 'record sessions of guidance' },
  'phones:give': { vi: 'cấp, thu hồi mã điện thoại của thành viên', en: "give members' phones codes and end them" },
  'reports:confirm': { vi: 'xác nhận báo cáo của tổ', en: "confirm groups' reports" },
  'reports:look': { vi: 'xem lại xác nhận của người khác', en: "look again at others' confirmations" },
  'payments:object': { vi: 'phản ánh số tiền chưa đúng', en: 'object to an amount' },
  'ledger:read': { vi: 'xem sổ cái', en: 'read the ledger' },
  'audit:read': { vi: 'xem nhật ký', en: 'read the audit trail' },
  'documents:draw-up': { vi: 'lập văn bản', en: 'draw up papers' },
  'assessment:read': { vi: 'xem đánh giá', en: 'read assessments' },
  'assessment:prepare': { vi: 'soạn bộ tiêu chí, chuẩn bị đợt đánh giá', en: 'draft criteria and prepare rounds' },
  'assessment:decide': { vi: 'ban hành bộ tiêu chí, mở đợt đánh giá', en: 'put criteria in force and open rounds' },
  'assessment:answer': { vi: 'tự đánh giá cho đơn vị', en: 'answer for a unit' },
  'assessment:appraise': { vi: 'thẩm định', en: 'appraise' },
  'assessment:convene': { vi: 'tổ chức phiên họp Hội đồng', en: 'convene the Council' },
  'assessment:vote': { vi: 'biểu quyết trong Hội đồng', en: 'vote in the Council' },
}

/** An instant as the offices read it: 10:25 on 30/11/2026. */
function formatHour(instant: string): { readonly hour: string; readonly day: string } {
  const at = new Date(instant)
  const hour = at.toLocaleTimeString('en-GB', { timeZone: LEGAL_TIME_ZONE, hour: '2-digit', minute: '2-digit' })
  return { hour, day: formatDay(dayAt(at)) }
}

export const withheldText: RefusalTexts<Withheld> = {
  'second-step-needed': () => ({
    vi: 'Tài khoản này duyệt, chi, xác nhận hoặc quản trị nên phải bật xác thực hai lớp trước. Hãy bật ở trang Tài khoản của tôi rồi làm tiếp.',
    en: 'This account approves, pays, confirms or administers, so two-step sign-in has to be set up first. Turn it on under My account and go on.',
  }),
  'account-rests': ({ until }) => {
    const { hour, day } = formatHour(until)
    return {
      vi: `Tài khoản vừa được người khác cấp lại hoặc đổi vai trò nên nghỉ một ngày: xem được, chưa duyệt, chi hay quản trị được đến ${hour} ngày ${day}. Nếu bạn không biết việc này, hãy báo ngay cho quản trị hoặc thanh tra.`,
      en: `Others have reset this account or changed its roles, so it rests for a day: it reads, and does not approve, pay or administer until ${hour} on ${day}. If you do not know why, tell an administrator or the auditor at once.`,
    }
  },
  'changes-unread': () => ({
    vi: 'Người khác đã thay đổi tài khoản này. Hãy xem những thay đổi đó và bấm đã xem rồi làm tiếp.',
    en: 'Others have changed this account. Read what they changed, say so, and go on.',
  }),
}

export const notAllowedText: { readonly 'not-allowed': (refusal: NotAllowed) => BilingualText } = {
  'not-allowed': ({ permission, withheld }) =>
    withheld === undefined
      ? {
          vi: `Vai trò của bạn không được ${permissionText[permission].vi} ở đơn vị này vào ngày này. Hãy nhờ quản trị hệ thống cấp vai trò, hoặc chọn đơn vị thuộc phạm vi của bạn.`,
          en: `Your roles do not let you ${permissionText[permission].en} for this unit on this day. Ask an administrator for a role, or choose a unit within yours.`,
        }
      : tellRefusal(withheld, withheldText),
}

const dailyLimitName: { readonly [L in DailyLimit]: BilingualText } = {
  'people-unmasked': { vi: 'số người được xem số đầy đủ', en: 'people whose numbers are shown in full' },
  'numbers-beyond-reach': {
    vi: 'số định danh trùng với người ngoài phạm vi',
    en: 'identity numbers of people beyond your reach',
  },
  'numbers-looked-up': { vi: 'số định danh, số điện thoại được tìm', en: 'identity and phone numbers searched for' },
  'account-lists': { vi: 'lần xuất danh sách có số tài khoản', en: 'lists with account numbers in full' },
}

export const dailyLimitText: { readonly 'daily-limit-reached': (refusal: DailyLimitReached) => BilingualText } = {
  'daily-limit-reached': ({ limit, most, goesOn }) => ({
    vi: `Đã đến giới hạn trong ngày: ${most} ${dailyLimitName[limit].vi}. Làm tiếp được từ ngày ${formatDay(goesOn)}; nếu gấp, nhờ người phụ trách cấp trên. Việc đến giới hạn được ghi vào nhật ký.`,
    en: `The limit of a day is reached: ${most} ${dailyLimitName[limit].en}. It goes on from ${goesOn}; if it is urgent, ask an officer of the level above. That the limit was reached is in the trail.`,
  }),
}

const providerLinkText = {
  'provider-unset': () => ({
    vi: 'Máy chủ này chưa đặt hệ thống đăng nhập của tỉnh. Hãy đăng nhập bằng mật khẩu, hoặc nhờ người vận hành máy chủ.',
    en: 'No identity provider is set on this server. Sign in with a password, or ask whoever runs the server.',
  }),
  'provider-person-taken': () => ({
    vi: 'Người này ở hệ thống đăng nhập của tỉnh đã gắn với một tài khoản, hoặc tài khoản đã gắn với người khác. Hãy bỏ gắn cũ trước.',
    en: 'This person at the identity provider has an account already, or the account is linked to another. End the old link first.',
  }),
  'provider-link-unknown': () => ({
    vi: 'Tài khoản này chưa gắn với hệ thống đăng nhập của tỉnh. Hãy tải lại trang.',
    en: 'This account is not linked to the identity provider. Reload the page.',
  }),
}

export const accountRefusalText: RefusalTexts<AccountRefusal> = {
  ...notAllowedText,
  'account-unknown': () => ({
    vi: 'Không có tài khoản này. Hãy tìm lại trong danh sách tài khoản.',
    en: 'There is no such account. Look for it in the list of accounts.',
  }),
  'account-ended': () => ({
    vi: 'Tài khoản này đã ngừng sử dụng nên không thay đổi được nữa. Hãy tạo tài khoản mới cho người này.',
    en: 'This account has been ended and cannot be changed. Create a new one for this person.',
  }),
  'own-account': () => ({
    vi: 'Không ai tự cấp hay tự bỏ vai trò của chính mình. Hãy nhờ một quản trị khác làm việc này.',
    en: 'Nobody grants or ends their own roles. Ask another administrator to do it.',
  }),
  'username-taken': ({ username }) => ({
    vi: `Tên đăng nhập “${username}” đã có người dùng. Hãy chọn tên khác, ví dụ thêm mã đơn vị.`,
    en: `The user name “${username}” is taken. Choose another, adding the unit's code for example.`,
  }),
  'username-malformed': ({ username }) => ({
    vi: `Tên đăng nhập “${username}” chưa đúng: dùng 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch, ví dụ nguyenvan.an.`,
    en: `The user name “${username}” does not fit: use 2 to 40 small letters without accents, digits, dots or dashes, such as nguyenvan.an.`,
  }),
  'name-of-two-alphabets': ({ name }) => ({
    vi: `Họ tên “${name}” có chữ của bảng chữ khác lẫn vào, nhìn giống chữ tiếng Việt. Hãy gõ lại cả họ tên bằng bàn phím tiếng Việt.`,
    en: `The name “${name}” mixes in letters of another alphabet that look like Latin ones. Type the whole name anew.`,
  }),
  'name-looks-like': ({ name, other }) => ({
    vi: `Họ tên “${name}” nhìn giống hệt “${other}” của một tài khoản khác nhưng viết bằng ký tự khác. Hãy gõ lại, hoặc ghi thêm đơn vị vào họ tên.`,
    en: `The name “${name}” looks the same as “${other}” of another account, in other characters. Type it anew, or add the unit to it.`,
  }),
  'identity-number-malformed': () => ({
    vi: 'Số định danh phải có 12 chữ số (hoặc 9 chữ số của CMND cũ). Hãy đối chiếu với thẻ căn cước.',
    en: 'An identity number has 12 digits (9 on the old card). Compare it with the card.',
  }),
  'identity-number-needed': ({ role }) => ({
    vi: `Vai trò “${roleText[role].vi}” giữ quyền về tiền hoặc quản trị nên phải biết tài khoản là của ai. Hãy ghi số định danh của người này trước.`,
    en: `The role “${roleText[role].en}” moves money or administers, so it must be known whose account it is. Record the person's identity number first.`,
  }),
  'grant-unknown': () => ({
    vi: 'Tài khoản này không có vai trò đó. Hãy tải lại để xem các vai trò hiện có.',
    en: 'This account does not hold that role. Reload to see the roles it holds.',
  }),
  'grant-overlaps': ({ role }) => ({
    vi: `Tài khoản này đã có vai trò “${roleText[role].vi}” ở đơn vị đó trong thời gian này. Hãy chọn thời gian khác, hoặc kết thúc vai trò cũ trước.`,
    en: `This account already holds the role “${roleText[role].en}” over that unit in this time. Choose another time, or end the old one first.`,
  }),
  'roles-exclude': ({ wished, role, username, from, until }) => ({
    vi: `“${roleText[wished].vi}” và “${roleText[role].vi}” không giao cho cùng một người trong cùng thời gian. Người này giữ “${roleText[role].vi}” ở tài khoản ${username} từ ${formatDay(from)}${until === null ? '' : ` đến ${formatDay(until)}`}. Hãy kết thúc vai trò đó trước, hoặc chọn người khác.`,
    en: `“${roleText[wished].en}” and “${roleText[role].en}” are not given to one human for the same time. This one holds “${roleText[role].en}” under the account ${username} from ${formatDay(from)}${until === null ? '' : ` until ${formatDay(until)}`}. End that role first, or choose somebody else.`,
  }),
  'role-not-held-there': ({ role }) =>
    isHeldOverGroups(role)
      ? {
          vi: `Vai trò “${roleText[role].vi}” chỉ cấp tại một tổ. Hãy chọn tổ của người này.`,
          en: `The role “${roleText[role].en}” is held over a group only. Choose this person's group.`,
        }
      : {
          vi: `Vai trò “${roleText[role].vi}” chỉ cấp tại đơn vị hành chính. Hãy chọn xã, huyện hoặc tỉnh của người này.`,
          en: `The role “${roleText[role].en}” is held over an administrative unit only. Choose this person's commune, district or province.`,
        },
  'ends-before-it-begins': ({ from, until }) => ({
    vi: `Ngày kết thúc ${formatDay(until)} trước ngày bắt đầu ${formatDay(from)}. Hãy chọn ngày từ ${formatDay(from)} trở đi.`,
    en: `The last day ${formatDay(until)} is before the first ${formatDay(from)}. Choose a day from ${formatDay(from)} on.`,
  }),
  'demo-account-kept': () => ({
    vi: 'Tài khoản này được mời dùng thử ngay trên trang đăng nhập, nên giữ nguyên mật khẩu và vai trò cho người đến sau. Để thử việc này, hãy thêm một người dùng mới rồi làm với người đó.',
    en: 'This account is offered on the sign-in page, so it keeps its password and its role for whoever comes next. To try this, add a user and do it with that one.',
  }),
  ...providerLinkText,
  'exclusion-unknown': () => ({
    vi: 'Không có cặp vai trò loại trừ này. Hãy tải lại danh sách.',
    en: 'There is no such pair of roles. Reload the list.',
  }),
  'exclusion-there': () => ({
    vi: 'Hai vai trò này đã loại trừ nhau trong thời gian đó, hoặc là cùng một vai trò. Hãy chọn cặp khác hoặc thời gian khác.',
    en: 'These two roles exclude each other in that time already, or are one role. Choose another pair or another time.',
  }),
  'asked-already': () => ({
    vi: 'Việc này đã được đề nghị và đang chờ quản trị thứ hai. Hãy xem danh sách đề nghị.',
    en: 'This is asked for already and waits for a second administrator. See the list of requests.',
  }),
  'request-unknown': () => ({
    vi: 'Không có đề nghị này. Hãy tải lại danh sách đề nghị.',
    en: 'There is no such request. Reload the list of requests.',
  }),
  'request-decided': () => ({
    vi: 'Đề nghị này đã được quyết định hoặc đã rút. Hãy tải lại danh sách để xem kết quả.',
    en: 'This request has been decided or withdrawn. Reload the list to see how.',
  }),
  'own-request': () => ({
    vi: 'Người đề nghị không tự xác nhận, kể cả bằng tài khoản khác của mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody confirms what they asked for themselves, under another account of theirs neither. Ask another administrator.',
  }),
  'request-of-another': () => ({
    vi: 'Chỉ người đề nghị mới rút được đề nghị này. Nếu không đồng ý, hãy từ chối.',
    en: 'Only whoever asked withdraws a request. If you do not agree, decline it.',
  }),
  'asker-gone': () => ({
    vi: 'Người đề nghị không còn được quản lý tài khoản ở đơn vị này. Hãy từ chối và đề nghị lại.',
    en: 'Whoever asked does not administer accounts of this unit any more. Decline it, and ask anew.',
  }),
  'made-by-the-other': () => ({
    vi: 'Một trong hai quản trị do chính người kia một mình lập ra, nên không làm người thứ hai cho nhau khi đã có quản trị khác. Hãy nhờ quản trị khác xác nhận.',
    en: 'One of you was made an administrator by the other alone, so you are no second hand for each other while there is somebody else. Ask another administrator to confirm.',
  }),
  'last-administrator': () => ({
    vi: 'Sau đó đơn vị này không còn ai làm quản trị hệ thống. Hãy cấp vai trò quản trị cho người khác trước, không cách ngày nào.',
    en: 'After that the unit would have no administrator. Make somebody else an administrator first, without a day between.',
  }),
  'unit-unknown': () => ({
    vi: 'Không có đơn vị này vào ngày bắt đầu. Hãy chọn lại đơn vị.',
    en: 'There is no such unit on the first day. Choose the unit again.',
  }),
}

export const signInRefusalText: RefusalTexts<SignInRefusal> = {
  'name-or-password-wrong': () => ({
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock; nếu quên, nhờ quản trị cấp mật khẩu dùng một lần.',
    en: 'The user name or password is wrong. Check Caps Lock and the keyboard; if you forgot it, ask an administrator for a one-time password.',
  }),
  'locked-for-a-while': ({ seconds }) => ({
    vi: `Đã nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`,
    en: `There were too many wrong attempts. Wait ${seconds} seconds and try again.`,
  }),
  'account-ended-here': () => ({
    vi: 'Tài khoản này đã ngừng sử dụng. Hãy liên hệ quản trị hệ thống.',
    en: 'This account has been ended. Talk to an administrator.',
  }),
  'one-time-password-expired': () => ({
    vi: 'Mật khẩu dùng một lần đã hết hạn. Hãy nhờ quản trị cấp mật khẩu mới.',
    en: 'The one-time password has expired. Ask an administrator for a new one.',
  }),
  'code-wrong': () => ({
    vi: 'Mã xác thực chưa đúng. Hãy nhập mã 6 số đang hiện trên ứng dụng, hoặc một mã dự phòng chưa dùng.',
    en: 'The code is wrong. Enter the 6 digits the app shows now, or a backup code not used yet.',
  }),
  'second-step-expired': () => ({
    vi: 'Bước xác thực thứ hai đã quá hạn. Hãy đăng nhập lại từ đầu.',
    en: 'The second step has expired. Sign in again from the start.',
  }),
  'signed-out': () => ({
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập rồi làm tiếp.',
    en: 'You are not signed in, or your session has ended. Sign in and go on.',
  }),
  'password-change-required': () => ({
    vi: 'Bạn đang dùng mật khẩu cấp một lần. Hãy đặt mật khẩu của riêng mình rồi làm tiếp.',
    en: 'You are using a one-time password. Set one of your own and go on.',
  }),
  'demo-account-fixed': () => ({
    vi: 'Tài khoản dùng thử giữ nguyên mật khẩu để người khác còn đăng nhập được.',
    en: 'A demonstration account keeps its password, so that others can sign in too.',
  }),
  'two-factor-on': () => ({
    vi: 'Mã xác thực đã bật. Hãy tắt trước nếu muốn cài lại trên điện thoại khác; tài khoản cần lớp thứ hai thì thêm khoá truy cập rồi tắt mã.',
    en: 'The code is on already. Turn it off first to set it up on another phone; an account that needs a second step adds a passkey before that.',
  }),
  'second-step-missing': () => ({
    vi: 'Việc này cần cả mật khẩu lẫn lớp thứ hai. Hãy nhập mã xác thực hoặc dùng khoá truy cập.',
    en: 'This takes the password and the second step. Give the code, or use a passkey.',
  }),
  'second-step-first': () => ({
    vi: 'Hãy bật mã xác thực hoặc khoá truy cập trước, rồi mới gắn với hệ thống đăng nhập của tỉnh.',
    en: 'Set up a code or a passkey first, then link the identity provider.',
  }),
  'last-second-step': () => ({
    vi: 'Tài khoản này duyệt, chi, xác nhận hoặc quản trị nên luôn cần một lớp thứ hai. Hãy thêm cách khác trước khi bỏ cách này.',
    en: 'This account approves, pays, confirms or administers, so it always needs a second step. Add another before you take this one away.',
  }),
  'passkey-refused': () => ({
    vi: 'Khoá truy cập không được nhận. Hãy thử lại từ đầu, đúng thiết bị đã đăng ký và đúng địa chỉ trang này.',
    en: 'The passkey was not taken. Begin again, with the device you enrolled and at the address of this page.',
  }),
  'passkey-unknown': () => ({
    vi: 'Tài khoản không có khoá truy cập này. Hãy tải lại trang, hoặc dùng mã xác thực.',
    en: 'The account has no such passkey. Reload the page, or use the code.',
  }),
  'passkey-there': () => ({
    vi: 'Khoá truy cập này đã được đăng ký rồi. Hãy dùng nó, hoặc chọn thiết bị khác.',
    en: 'This passkey is enrolled already. Use it, or choose another device.',
  }),
  ...providerLinkText,
  'provider-unreachable': () => ({
    vi: 'Hệ thống đăng nhập của tỉnh không trả lời hoặc trả lời sai. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu; nếu còn lỗi, báo người vận hành máy chủ.',
    en: 'The identity provider does not answer, or not as it should. Try again in some minutes, or sign in with your password; if it stays so, tell whoever runs the server.',
  }),
  'provider-refused': () => ({
    vi: 'Hệ thống đăng nhập của tỉnh không xác nhận lần đăng nhập này. Hãy bắt đầu lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'The identity provider did not confirm this sign-in. Begin again, or sign in with your password.',
  }),
  'provider-sign-in-expired': () => ({
    vi: 'Lần đăng nhập này đã quá hạn, đã dùng rồi hoặc bắt đầu ở trình duyệt khác. Hãy bắt đầu lại từ trang đăng nhập.',
    en: 'This sign-in has expired, was used, or began in another browser. Begin again on the sign-in page.',
  }),
  'provider-person-unknown': ({ subject }) => ({
    vi: `Chưa có tài khoản nào ở đây gắn với bạn. Hãy đưa mã “${subject}” cho quản trị để gắn, hoặc đăng nhập bằng mật khẩu.`,
    en: `No account here is linked to you. Give an administrator the name “${subject}” to link it, or sign in with your password.`,
  }),
  'session-unknown': () => ({
    vi: 'Lần đăng nhập này đã kết thúc rồi. Hãy tải lại danh sách.',
    en: 'This session has ended already. Reload the list.',
  }),
  'password-too-short': ({ length, least }) => ({
    vi: `Mật khẩu mới có ${length} ký tự; cần ít nhất ${least}. Một câu ngắn dễ nhớ là đủ.`,
    en: `The new password has ${length} characters; it needs at least ${least}. A short sentence you remember will do.`,
  }),
  'password-too-long': ({ most }) => ({
    vi: `Mật khẩu mới dài quá ${most} ký tự. Hãy rút ngắn lại.`,
    en: `The new password has more than ${most} characters. Make it shorter.`,
  }),
  'password-easily-guessed': () => ({
    vi: 'Mật khẩu này dễ đoán (từ phổ biến, tên của bạn hoặc dãy phím). Hãy ghép bốn từ không liên quan với nhau.',
    en: 'This password is easily guessed (common words, your name, a row of keys). Join four words that have nothing to do with each other.',
  }),
  'password-unchanged': () => ({
    vi: 'Mật khẩu mới trùng mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
    en: 'The new password is the one you have. Choose another.',
  }),
}

export const setupRefusalText: RefusalTexts<SetupRefusal> = {
  'set-up-already': () => ({
    vi: 'Hệ thống đã có tài khoản quản trị. Hãy đăng nhập, hoặc nhờ quản trị cấp tài khoản.',
    en: 'There is an administrator already. Sign in, or ask them for an account.',
  }),
  'setup-token-wrong': () => ({
    vi: 'Mã thiết lập chưa đúng. Hãy chép mã in trong cửa sổ dòng lệnh nơi chương trình đang chạy.',
    en: 'The setup code is wrong. Copy the one printed in the terminal where the program runs.',
  }),
  'real-accounts-exist': () => ({
    vi: 'Cơ sở dữ liệu này đã có tài khoản thật nên không nạp dữ liệu dùng thử vào được. Hãy dùng một cơ sở dữ liệu trống.',
    en: 'This database holds real accounts, so no demonstration is loaded into it. Use an empty database.',
  }),
}

export const wayOutRefusalText: RefusalTexts<WayOutRefusal> = {
  'not-set-up': () => ({
    vi: 'Hệ thống chưa có tài khoản nào. Hãy khởi động máy chủ và lập quản trị đầu tiên bằng mã khởi tạo.',
    en: 'There is no account yet. Start the server and make the first administrator with the setup code.',
  }),
  'administrator-already': () => ({
    vi: 'Người có số định danh này đang là quản trị, nên không làm người thứ hai được. Hãy chọn một người khác.',
    en: 'The human with this identity number is an administrator already, and cannot be the second hand. Choose somebody else.',
  }),
}

export const nobodyToActAsText: RefusalTexts<NobodyToActAs> = {
  'user-unknown': ({ username }) => ({
    vi: `Không có tài khoản “${username}”. Hãy xem lại tên đăng nhập trong danh sách tài khoản.`,
    en: `There is no account “${username}”. Look the user name up in the list of accounts.`,
  }),
  'user-ended': ({ username }) => ({
    vi: `Tài khoản “${username}” đã ngừng sử dụng. Hãy dùng tài khoản khác.`,
    en: `The account “${username}” has been ended. Use another.`,
  }),
}
