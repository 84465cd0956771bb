import { defineText } from '../../../shared/i18n/language.ts'

/** A bank's list before it is taken: how it is read, and what it would do. */
export const settlementText = defineText(
  {
    columnsTitle: 'Cột được đọc là gì',
    columnsAbout: 'Sửa nếu cột bị hiểu sai; lần sau tệp có cùng tiêu đề sẽ được đọc như vậy.',
    kept: 'Đọc như đã sửa lần trước cho tệp có cùng tiêu đề này. Sửa lại nếu không còn đúng.',
    columns: {
      reference: 'Số tham chiếu',
      amount: 'Số tiền',
      outcome: 'Kết quả',
      reason: 'Lý do bị trả lại',
      on: 'Ngày của ngân hàng',
      account: 'Tài khoản đã chi vào',
      bankNumber: 'Số bút toán của ngân hàng',
    },
    missing: 'Chọn cột này',
    wordsTitle: 'Ngân hàng ghi kết quả bằng chữ gì',
    word: (written: string, rows: string) => `“${written}” · ${rows} dòng`,
    unknownWord: 'Chưa biết chữ này nghĩa là gì',
    outcomes: { settled: 'Đã chi', rejected: 'Bị trả lại', pending: 'Chưa có kết quả' },
    effect: {
      title: 'Nếu nhận tệp này',
      settled: (count: string, amount: string) => `Sẽ ghi đã chi: ${count} khoản, ${amount}`,
      returned: (count: string, amount: string) =>
        `Sẽ ghi hoàn trả sau khi đã chi: ${count} khoản, ${amount}; các tổ lại được nợ`,
      partly: (count: string, amount: string, rest: string) =>
        `Trong đó ngân hàng chi thiếu: ${count} khoản, đã chi ${amount}; còn nợ các tổ ${rest}`,
      elsewhere: (count: string, amount: string) =>
        `Chi vào tài khoản khác lệnh: ${count} khoản, ${amount}; chưa ghi là đã chi, chờ hai người quyết định ở trang Đối chiếu`,
      claimed: (count: string, amount: string) => `Chi thừa hoặc chi lần nữa, sẽ ghi phải thu: ${count} khoản, ${amount}`,
      givenBack: (count: string, amount: string) => `Ngân hàng trả lại khoản đang đòi: ${count} khoản, ${amount}`,
      rejected: (count: string, amount: string) => `Sẽ ghi bị trả lại: ${count} khoản, ${amount}`,
      repeated: (count: string) => `Đã có trả lời như vậy từ trước, không ghi lại: ${count} khoản`,
      pending: (count: string) => `Ngân hàng chưa có kết quả: ${count} khoản`,
      awaited: (count: string, amount: string) => `Sau đó còn chờ trả lời: ${count} khoản, ${amount}`,
    },
    refusedTitle: (count: string) => `${count} dòng chưa nhận được: sửa trong tệp rồi chọn lại tệp`,
    refusedFirst: (count: string, all: string) =>
      `${all} dòng chưa nhận được, đây là ${count} dòng đầu: sửa trong tệp rồi chọn lại tệp`,
    row: { row: 'Dòng', reference: 'Mã', why: 'Vì sao' },
  },
  {
    columnsTitle: 'What each column is read as',
    columnsAbout: 'Put right what was understood wrongly; the next file with the same headings is then read like this.',
    kept: 'Read as it was put right before, for files with these headings. Change it if it no longer holds.',
    columns: {
      reference: 'Reference',
      amount: 'Amount',
      outcome: 'Outcome',
      reason: 'Reason of a return',
      on: 'Day of the bank',
      account: 'Account it was paid into',
      bankNumber: 'The bank’s own number',
    },
    missing: 'Choose this column',
    wordsTitle: 'The words the bank uses for an outcome',
    word: (written: string, rows: string) => `“${written}” · ${rows} rows`,
    unknownWord: 'What it means is not known',
    outcomes: { settled: 'Paid', rejected: 'Returned', pending: 'No answer yet' },
    effect: {
      title: 'If this file is taken',
      settled: (count: string, amount: string) => `To be booked as paid: ${count}, ${amount}`,
      returned: (count: string, amount: string) =>
        `To be booked as taken back after payment: ${count}, ${amount}; owed to the groups again`,
      partly: (count: string, amount: string, rest: string) =>
        `Of these paid only partly: ${count}, ${amount} paid; ${rest} still owed to the groups`,
      elsewhere: (count: string, amount: string) =>
        `Paid into another account than ordered: ${count}, ${amount}; not booked as paid, two people decide on the Balance page`,
      claimed: (count: string, amount: string) => `Paid over or once more, to be booked as a claim: ${count}, ${amount}`,
      givenBack: (count: string, amount: string) => `Given back of what is claimed: ${count}, ${amount}`,
      rejected: (count: string, amount: string) => `To be booked as returned: ${count}, ${amount}`,
      repeated: (count: string) => `Answered so before, not booked again: ${count}`,
      pending: (count: string) => `The bank has no answer yet: ${count}`,
      awaited: (count: string, amount: string) => `Still awaited afterwards: ${count}, ${amount}`,
    },
    refusedTitle: (count: string) => `${count} rows cannot be taken: mend them in the file and choose it again`,
    refusedFirst: (count: string, all: string) =>
      `${all} rows cannot be taken, these are the first ${count}: mend them in the file and choose it again`,
    row: { row: 'Row', reference: 'Reference', why: 'Why' },
  },
)
