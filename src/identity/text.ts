import type { BilingualText } from '../kernel/result.ts'
import type { NotAllowed } from './authorise.ts'
import type { Permission, Role } from './permissions.ts'

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
  'payments:close': { vi: 'khóa đợt chi', en: 'close payment cycles' },
  'reports:confirm': { vi: 'xác nhận báo cáo của tổ', en: "confirm groups' reports" },
  'payments:object': { vi: 'phản ánh số tiền chưa đúng', en: 'object to an amount' },
  'ledger:read': { vi: 'xem sổ cái', en: 'read the ledger' },
  'audit:read': { vi: 'xem nhật ký', en: 'read the audit trail' },
  'documents:draw-up': { vi: 'lập văn bản', en: 'draw up papers' },
}

export const notAllowedText: { readonly 'not-allowed': (refusal: NotAllowed) => BilingualText } = {
  'not-allowed': ({ permission }) => ({
    vi: `Vai trò của bạn không được ${permissionText[permission].vi} ở đơn vị này vào ngày này. Hãy nhờ quản trị hệ thống cấp vai trò, hoặc chọn đơn vị thuộc phạm vi của bạn.`,
    en: `Your roles do not let you ${permissionText[permission].en} for this unit on this day. Ask an administrator for a role, or choose a unit within yours.`,
  }),
}
