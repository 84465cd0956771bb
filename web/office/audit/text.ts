import { defineText } from '../../shared/i18n/language.ts'

export const auditText = defineText(
  {
    title: 'Nhật ký',
    about:
      'Ai làm gì, lúc nào, trước và sau ra sao, vì sao. Phần mềm không sửa, không xoá; ai sửa trong cơ sở dữ liệu thì kiểm tra sẽ thấy.',
    columns: {
      seq: 'Số',
      at: 'Lúc',
      who: 'Ai',
      action: 'Việc',
      subject: 'Về',
      reason: 'Lý do',
      change: 'Trước → sau',
      via: 'Qua',
    },
    via: { web: 'trang web', cli: 'dòng lệnh', system: 'phần mềm' },
    empty: 'Nhật ký còn trống',
    emptyHint: 'Mọi việc làm thay đổi dữ liệu và mọi lần xem số đầy đủ sẽ hiện ở đây.',
    see: 'Xem',
    changeOf: (seq: string) => `Thay đổi số ${seq}`,
    before: 'Trước',
    after: 'Sau',
    nothing: 'không có',
    verify: 'Kiểm tra chuỗi nhật ký',
    sound: 'Nguyên vẹn: không dòng nào bị sửa, thiếu hay chen vào.',
    faults: {
      changed: 'bị sửa',
      missing: 'thiếu dòng trước nó',
      unlinked: 'không nối với dòng trước nó',
      'cut-off': 'bị cắt từ đây',
    },
    broken: 'Chuỗi đứt: có dòng bị sửa, thiếu hay chen vào. Giữ nguyên cơ sở dữ liệu và báo thanh tra.',
  },
  {
    title: 'Audit log',
    about:
      'Who did what, when, what it was before and after, and why. The program changes and deletes nothing of it; whoever does in the database is found by verifying.',
    columns: {
      seq: 'No.',
      at: 'At',
      who: 'Who',
      action: 'Act',
      subject: 'About',
      reason: 'Reason',
      change: 'Before → after',
      via: 'Through',
    },
    via: { web: 'web', cli: 'command line', system: 'the program' },
    empty: 'The log is empty',
    emptyHint: 'Whatever changes anything, and each look at a full number, stands here.',
    see: 'See',
    changeOf: (seq: string) => `Change no. ${seq}`,
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    verify: 'Verify the chain of the log',
    sound: 'Sound: no line was altered, is missing or was slipped in.',
    faults: {
      changed: 'altered',
      missing: 'the line before it is missing',
      unlinked: 'does not follow the line before it',
      'cut-off': 'cut off from here',
    },
    broken:
      'The chain is broken: a line was altered, is missing or was slipped in. Leave the database as it is and tell the inspectors.',
  },
)
