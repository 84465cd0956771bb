import { defineText } from '../../shared/i18n/language.ts'

export const phonesText = defineText(
  {
    title: 'Điện thoại của thành viên',
    about: 'Mỗi người nhận một mã dùng một lần, nhập ở trang /to/ trên điện thoại của mình để ghi buổi hướng dẫn.',
    member: 'Thành viên',
    choose: 'Chọn người nhận mã',
    give: 'Cấp mã',
    code: (name: string) => `Mã của ${name}`,
    codeOnce: (address: string, day: string) =>
      `Chỉ hiện một lần: chép hoặc đọc cho người nhận. Mở ${address}, nhập mã này trước ${day}.`,
    close: 'Đã chép',
    none: 'Chưa cấp mã cho ai trong tổ này.',
    columns: { person: 'Thành viên', state: 'Trạng thái', issued: 'Cấp lúc', seen: 'Dùng gần nhất', phone: 'Máy', next: 'Việc' },
    end: 'Thu hồi',
    endOf: (name: string) => `Thu hồi điện thoại của ${name}`,
    endDifference: 'Máy này không gửi, không xem được nữa. Bản ghi chưa gửi vẫn nằm trên máy; người đó cần mã mới để gửi.',
  },
  {
    title: 'Members’ phones',
    about: 'Each person is given a code that works once, typed at /to/ on their own phone to record sessions of guidance.',
    member: 'Member',
    choose: 'Choose who gets a code',
    give: 'Give a code',
    code: (name: string) => `The code of ${name}`,
    codeOnce: (address: string, day: string) =>
      `Shown once: copy it or read it out. Open ${address} and type this code before ${day}.`,
    close: 'Copied',
    none: 'Nobody in this group was given a code.',
    columns: { person: 'Member', state: 'State', issued: 'Given', seen: 'Last used', phone: 'Phone', next: 'Next' },
    end: 'End',
    endOf: (name: string) => `End the phone of ${name}`,
    endDifference:
      'This phone sends and sees nothing any more. What it has not sent stays on it; its owner needs another code to send it.',
  },
)
