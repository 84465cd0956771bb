import { defineText } from '../../../shared/i18n/language.ts'

export const transferText = defineText(
  {
    payable: (payments: string, amount: string) => `Lập lệnh hôm nay thì chuyển được ${payments} khoản, ${amount}.`,
    nothingLeft: 'Không khoản nào vướng.',
    notPayable: (sums: string, amount: string) => `${sums} khoản, ${amount}, chưa chuyển được`,
    sums: (sums: string, amount: string) => `${sums} khoản, ${amount}`,
    columns: { why: 'Vì sao', sums: 'Khoản', amount: 'Số tiền' },
    shared: (accounts: string) =>
      `${accounts} số tài khoản nhận nhiều khoản của tháng này; người lập lệnh phải xác nhận từng số kèm lý do:`,
    moved: (amount: string, unit: string, from: string, to: string) =>
      `${amount} (${unit}): dự toán ${from} đã hết hạn, chuyển sang giữ và chi từ dự toán ${to}`,
    movedTo: (line: string) => `từ dòng ${line}`,
    noLine: (year: string) => `chưa có dòng dự toán nào của năm ${year} chi được khoản này`,
    chooseLine: (year: string) => `Dòng dự toán năm ${year}`,
    left: (amount: string) => `còn ${amount}`,
    arrears: {
      title: 'Kèm truy lĩnh của tháng trước',
      month: (month: string, run: string, payments: string, amount: string) =>
        `Tháng ${month}${run === '' ? '' : `, bổ sung lần ${run}`}: ${payments} khoản, ${amount}`,
      together:
        'Các khoản này đi cùng một lệnh và một danh sách ngân hàng; mỗi khoản vẫn theo chính sách, dự toán và sổ của tháng đó. Ngân hàng trả lời chung một tệp.',
    },
  },
  {
    payable: (payments: string, amount: string) => `An order of today would pay ${payments} payments, ${amount}.`,
    nothingLeft: 'Nothing stands in the way of any sum.',
    notPayable: (sums: string, amount: string) => `${sums} sums, ${amount}, cannot be paid yet`,
    sums: (sums: string, amount: string) => `${sums} sums, ${amount}`,
    columns: { why: 'Why', sums: 'Sums', amount: 'Amount' },
    shared: (accounts: string) =>
      `${accounts} account numbers get more than one sum of this month; whoever orders must confirm each with a reason:`,
    moved: (amount: string, unit: string, from: string, to: string) =>
      `${amount} (${unit}): the estimate of ${from} has lapsed, so it is set aside and paid from that of ${to}`,
    movedTo: (line: string) => `from the line ${line}`,
    noLine: (year: string) => `no line of ${year} could bear it`,
    chooseLine: (year: string) => `Line of ${year}`,
    left: (amount: string) => `${amount} left`,
    arrears: {
      title: 'With arrears of earlier months',
      month: (month: string, run: string, payments: string, amount: string) =>
        `${month}${run === '' ? '' : `, supplement ${run}`}: ${payments} payments, ${amount}`,
      together:
        'They go out with one order and one list for the bank; each stays under the provision, the estimate and the books of its month. The bank answers for all in one file.',
    },
  },
)
