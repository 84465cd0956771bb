import { defineText } from '../../shared/i18n/language.ts'

export const holdsText = defineText(
  {
    title: 'Tạm dừng chi',
    about:
      'Ai, tổ nào, xã nào, chính sách nào đang không được lên lệnh chi, vì sao và tới ngày nào. Tiền vẫn tính, vẫn duyệt, đứng ở Truy lĩnh; hết ngày cuối thì tự chi tiếp.',
    total: (count: string, amount: string) => `${count} lần tạm dừng, đang giữ ${amount}`,
    none: 'Không tạm dừng chi cho ai',
    noneHint: 'Tạm dừng được một người nhận, một tổ, một xã hay cả chính sách; tạm dừng một tổ trong một tháng thì ở «Từng tổ».',
    columns: {
      subject: 'Tạm dừng',
      reason: 'Lý do',
      from: 'Từ ngày',
      until: 'Đến hết ngày',
      state: 'Tình trạng',
      sums: 'Khoản đang giữ',
      amount: 'Số tiền',
      placedBy: 'Người tạm dừng',
      next: 'Việc tiếp theo',
    },
    openEnd: 'tới khi cho chi tiếp',
    releasedBy: (who: string, day: string, why: string) => `${who} cho chi tiếp ngày ${day}: ${why}`,
    place: 'Tạm dừng chi',
    placeTitle: (name: string) => `Tạm dừng chi: ${name}`,
    keeps: (count: string, amount: string) =>
      `Đã duyệt, chưa lên lệnh: ${count} khoản, ${amount}. Từ ngày đầu, các khoản này không lên lệnh chi nào.`,
    keepsNothing: 'Hiện không có khoản đã duyệt nào chờ chi. Các tháng sau vẫn tính và duyệt, nhưng không lên lệnh chi.',
    from: 'Từ ngày',
    until: 'Đến hết ngày (bỏ trống: tới khi có người cho chi tiếp)',
    of: 'Tạm dừng',
    subject: { payee: 'một người nhận tiền', group: 'một tổ', commune: 'một xã, phường', provision: 'cả một chính sách' },
    which: { payee: 'Người nhận', group: 'Tổ', commune: 'Xã, phường', provision: 'Chính sách' },
    whichHint: 'Gõ vài chữ, chọn một dòng',
    release: 'Cho chi tiếp',
    releaseTitle: (name: string) => `Cho chi tiếp: ${name}`,
    releaseDifference: (count: string, amount: string) =>
      `${count} khoản, ${amount}, được đưa vào lệnh chi kế tiếp. Ai cho chi tiếp thì không duyệt các kỳ chi có khoản ấy.`,
  },
  {
    title: 'Holds',
    about:
      'Which payee, group, commune or policy is not ordered for now, why, and until when. The money is computed and approved as ever and stands under Arrears; after the last day it goes on by itself.',
    total: (count: string, amount: string) => `${count} holds, keeping ${amount}`,
    none: 'Nothing is on hold',
    noneHint:
      'A payee, a group, a commune or a whole policy can be held; one group in one month is held under “Groups one by one”.',
    columns: {
      subject: 'On hold',
      reason: 'Reason',
      from: 'From',
      until: 'Until the end of',
      state: 'State',
      sums: 'Sums kept',
      amount: 'Amount',
      placedBy: 'Placed by',
      next: 'Next',
    },
    openEnd: 'until it is released',
    releasedBy: (who: string, day: string, why: string) => `released by ${who} on ${day}: ${why}`,
    place: 'Place a hold',
    placeTitle: (name: string) => `Hold the payments of ${name}`,
    keeps: (count: string, amount: string) =>
      `Approved and not ordered: ${count} sums, ${amount}. From the first day no order pays them.`,
    keepsNothing: 'No approved sum waits now. Later months are computed and approved, and not ordered.',
    from: 'From',
    until: 'Until the end of (empty: until somebody releases it)',
    of: 'Hold',
    subject: { payee: 'a payee', group: 'a group', commune: 'a commune', provision: 'a whole policy' },
    which: { payee: 'Payee', group: 'Group', commune: 'Commune', provision: 'Policy' },
    whichHint: 'Type a few letters and choose a line',
    release: 'Release',
    releaseTitle: (name: string) => `Release ${name}`,
    releaseDifference: (count: string, amount: string) =>
      `${count} sums, ${amount}, go into the next order. Whoever releases them does not approve the months they are in.`,
  },
)
