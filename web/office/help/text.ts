import { defineText } from '../../shared/i18n/language.ts'

export const helpText = defineText(
  {
    help: 'Trợ giúp',
    hint: 'Trợ giúp cho trang này. Phím ?',
    title: 'Trợ giúp',
    day: 'Một ngày của bạn',
    yourDay: (role: string) => `Một ngày của bạn: ${role}`,
    pages: 'Các trang trợ giúp',
    ownAccount: 'Tài khoản của tôi',
    toScreen: 'Tới màn hình này',
    picture: (page: string) => `Màn hình ${page} trong bản dùng thử`,
    roles: {
      'dx-officer':
        'Đưa danh sách tổ vào sổ ở «Nhập danh sách», giữ sổ đúng, và đưa mỗi tháng từ mở tới khoá ở «Tháng này». Trang đó luôn nói còn phải làm gì, chờ ai.',
      'dx-lead':
        'Kích hoạt chính sách ở «Chính sách» và duyệt từng tháng: xem «Khác tháng trước», hỏi điều chưa rõ, rồi «Duyệt» hoặc «Trả lại».',
      'finance-officer':
        'Ghi dự toán ở «Dự toán», xác nhận tài khoản ở «Tài khoản nhận», lập lệnh chi và nhận kết quả của ngân hàng ở «Tháng này».',
      'finance-lead': 'Xác nhận số dự toán ở «Dự toán» và duyệt từng tháng sau khi xem «Khác tháng trước».',
      'commune-officer':
        'Mỗi tháng xác nhận tổ nào có hoạt động ở «Xác nhận của xã»; gửi danh sách mới ở «Nhập danh sách»; còn việc gì, «Việc cần làm» nhắc.',
      'district-officer': 'Gửi danh sách của các xã ở «Nhập danh sách» và theo dõi từng tháng ở «Tháng này».',
      administrator:
        'Cấp và kết thúc vai trò ở «Người dùng»; vai trò chi, duyệt, quản trị cần quản trị thứ hai. Sắp xếp đơn vị ở «Đơn vị hành chính».',
      auditor:
        'Đọc mọi thứ, không đổi gì: «Sổ cái», «Nhật ký» và từng đồng từ điều khoản tới ngân hàng. Bấm «Kiểm tra toàn sổ» để biết có gì bị sửa.',
      delegate: 'Đọc chính sách thành câu ở «Chính sách», thử mức khác bằng «Tính thử», xem tiền đã chi ở «Chi trả».',
      'group-leader':
        'Mở «Tổ của tôi»: tháng này tổ được bao nhiêu, vì sao, tiền tới đâu. Thấy sai thì bấm «Tôi thấy chưa đúng».',
      'group-member': 'Mở «Tổ của tôi»: tháng này tổ được bao nhiêu, vì sao, tiền tới đâu.',
    },
  },
  {
    help: 'Help',
    hint: 'Help for this page. Key ?',
    title: 'Help',
    day: 'Your day',
    yourDay: (role: string) => `Your day: ${role}`,
    pages: 'Pages of the help',
    ownAccount: 'My account',
    toScreen: 'To this screen',
    picture: (page: string) => `The screen ${page} in the demonstration`,
    roles: {
      'dx-officer':
        'Bring the groups into the register at «Bring in registers», keep it right, and take each month from opening to closing at «This month». That page always says what is left and for whom it waits.',
      'dx-lead':
        'Activate policies at «Policies» and approve each month: see «Against last month», ask what is not clear, then «Approve» or «Return».',
      'finance-officer':
        'Enter the estimate at «Budget», confirm accounts at «Payee accounts», order payments and take the bank’s answers at «This month».',
      'finance-lead': 'Confirm the estimate at «Budget» and approve each month after seeing «Against last month».',
      'commune-officer':
        'Each month confirm which groups were active at «Commune confirmation»; send new lists at «Bring in registers»; «To do» reminds you of what is left.',
      'district-officer': 'Send the lists of communes at «Bring in registers» and follow each month at «This month».',
      administrator:
        'Give and end roles at «Users»; roles that pay, approve or administer need a second administrator. Reorganise units at «Administrative units».',
      auditor:
        'Read everything, change nothing: «Ledger», «Audit log» and each đồng from its article to the bank. «Verify the whole ledger» tells whether anything was altered.',
      delegate: 'Read policies in sentences at «Policies», try other cases with «Try it», see what was paid at «Payments».',
      'group-leader':
        'Open «My group»: how much the group gets this month, why, and how far the money is. If it looks wrong, press «This looks wrong».',
      'group-member': 'Open «My group»: how much the group gets this month, why, and how far the money is.',
    },
  },
)
