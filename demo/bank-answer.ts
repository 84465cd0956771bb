import { parseCsv } from 'hucre/csv'

const REFERENCE = 'Số tham chiếu'
const AMOUNT = 'Số tiền'

/**
 * Plays the bank: answers an exported payee list line by line, all paid out but those whose place in the list
 * (counted from 1) is named.
 *
 * @param payees the CSV that `export payees` writes
 */
export function answerOfBank(
  payees: string,
  { rejected, on }: { readonly rejected: readonly number[]; readonly on: string },
): string {
  const [head = [], ...rows] = parseCsv(payees.replace(/^\uFEFF/, '')) as string[][]
  const at = { reference: head.indexOf(REFERENCE), amount: head.indexOf(AMOUNT) }
  const answers = rows.map((row, index) => {
    const isRejected = rejected.includes(index + 1)
    return [
      row[at.reference],
      row[at.amount],
      isRejected ? 'Từ chối' : 'Thành công',
      isRejected ? 'Sai số tài khoản' : '',
      on,
    ].join(',')
  })
  return ['Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày', ...answers, ''].join('\n')
}
