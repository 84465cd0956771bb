/** What the books call each act of a cycle. */
export const entryText = {
  approved: (provision: string, month: string): string => `Duyệt chi ${provision} tháng ${month}`,
  /** Said in the books where the act lets others add to what is paid. */
  withoutTopUp: 'chưa gồm phần địa phương hỗ trợ thêm, do địa phương tự chi',
  ordered: (provision: string, month: string, order: number): string => `Lệnh chi số ${order}, ${provision} tháng ${month}`,
  answered: (provision: string, month: string, file: string): string => `Kết quả chi ${provision} tháng ${month}, tệp ${file}`,
  returned: (provision: string, month: string, file: string): string =>
    `Ngân hàng hoàn trả sau khi đã chi ${provision} tháng ${month}, tệp ${file}`,
  bankClaimed: (provision: string, month: string, file: string): string =>
    `Phải thu do ngân hàng chi sai, chi thừa ${provision} tháng ${month}, ${file}`,
  bankClaimEnded: (provision: string, month: string, because: string): string =>
    `Hết phải thu do ngân hàng chi sai, chi thừa ${provision} tháng ${month}, ${because}`,
  decided: (provision: string, month: string, reference: string): string =>
    `Quyết định về khoản ${reference} chi vào tài khoản khác ${provision} tháng ${month}`,
  released: (provision: string, month: string, decision: string): string =>
    `Thôi chi ${provision} tháng ${month} theo ${decision}`,
  claimed: (provision: string, month: string): string => `Phải thu hồi ${provision} tháng ${month}`,
  repaid: (provision: string, month: string, voucher: string): string =>
    `Nộp trả ${provision} tháng ${month}, giấy nộp ${voucher}`,
  setOff: (provision: string, month: string, order: number): string =>
    `Bù trừ khoản phải thu hồi, ${provision} tháng ${month}, lệnh chi số ${order}`,
  deducted: (provision: string, month: string, by: { readonly month: string; readonly order: number }): string =>
    `Thu hồi bằng bù trừ ${provision} tháng ${month}, vào lệnh chi số ${by.order} tháng ${by.month}`,
  forgone: (
    provision: string,
    month: string,
    { kind, named }: { readonly kind: 'written-off' | 'withdrawn'; readonly named: string },
  ): string => `${kind === 'written-off' ? 'Thôi thu hồi' : 'Rút hồ sơ thu hồi'} ${provision} tháng ${month} theo ${named}`,
}

const OF_MONTH = '(?<provision>[^ ]+) tháng (?<month>\\d{1,2}/\\d{4})'

interface Blanks {
  readonly provision?: string
  readonly month?: string
  readonly rest?: string
}

/** The same acts in English. The books keep the Vietnamese sentence, from which they are told. */
const IN_ENGLISH: readonly (readonly [RegExp, (blanks: Blanks) => string])[] = [
  [
    new RegExp(`^Duyệt chi ${OF_MONTH}; ${entryText.withoutTopUp}$`),
    ({ provision, month }) => `Approved: ${provision}, month ${month}; without what localities add and pay themselves`,
  ],
  [new RegExp(`^Duyệt chi ${OF_MONTH}$`), ({ provision, month }) => `Approved: ${provision}, month ${month}`],
  [
    new RegExp(`^Lệnh chi số (?<rest>\\d+), ${OF_MONTH}$`),
    ({ provision, month, rest }) => `Payment order ${rest}: ${provision}, month ${month}`,
  ],
  [
    new RegExp(`^Kết quả chi ${OF_MONTH}, tệp (?<rest>.*)$`),
    ({ provision, month, rest }) => `Answer of the bank: ${provision}, month ${month}, file ${rest}`,
  ],
  [
    new RegExp(`^Ngân hàng hoàn trả sau khi đã chi ${OF_MONTH}, tệp (?<rest>.*)$`),
    ({ provision, month, rest }) => `Taken back by the bank after it was paid: ${provision}, month ${month}, file ${rest}`,
  ],
  [
    new RegExp(`^Phải thu do ngân hàng chi sai, chi thừa ${OF_MONTH}, (?<rest>.*)$`),
    ({ provision, month, rest }) => `Claimed back, paid wrongly or over by the bank: ${provision}, month ${month}, ${rest}`,
  ],
  [
    new RegExp(`^Hết phải thu do ngân hàng chi sai, chi thừa ${OF_MONTH}, (?<rest>.*)$`),
    ({ provision, month, rest }) => `No longer claimed back: ${provision}, month ${month}, ${rest}`,
  ],
  [
    new RegExp(`^Quyết định về khoản (?<rest>[^ ]+) chi vào tài khoản khác ${OF_MONTH}$`),
    ({ provision, month, rest }) => `Decided of ${rest}, paid into another account: ${provision}, month ${month}`,
  ],
  [
    new RegExp(`^Thôi chi ${OF_MONTH} theo (?<rest>.*)$`),
    ({ provision, month, rest }) => `Ended: ${provision}, month ${month}, by ${rest}`,
  ],
  [new RegExp(`^Phải thu hồi ${OF_MONTH}$`), ({ provision, month }) => `Claimed back: ${provision}, month ${month}`],
  [
    new RegExp(`^Nộp trả ${OF_MONTH}, giấy nộp (?<rest>.*)$`),
    ({ provision, month, rest }) => `Returned: ${provision}, month ${month}, voucher ${rest}`,
  ],
  [
    new RegExp(`^Bù trừ khoản phải thu hồi, ${OF_MONTH}, lệnh chi số (?<rest>\\d+)$`),
    ({ provision, month, rest }) => `Set off against what is owed back: ${provision}, month ${month}, payment order ${rest}`,
  ],
  [
    new RegExp(`^Thu hồi bằng bù trừ ${OF_MONTH}, vào lệnh chi số (?<rest>\\d+ tháng .*)$`),
    ({ provision, month, rest = '' }) =>
      `Recovered by set-off: ${provision}, month ${month}, in payment order ${rest.replace('tháng', 'of month')}`,
  ],
  [
    new RegExp(`^Thôi thu hồi ${OF_MONTH} theo (?<rest>.*)$`),
    ({ provision, month, rest }) => `Claim given up: ${provision}, month ${month}, by ${rest}`,
  ],
  [
    new RegExp(`^Rút hồ sơ thu hồi ${OF_MONTH} theo (?<rest>.*)$`),
    ({ provision, month, rest }) => `Claim withdrawn: ${provision}, month ${month}, by ${rest}`,
  ],
  // Of books from before a closing left owed what it did not pay.
  [
    new RegExp(`^Khoá kỳ ${OF_MONTH}: (?<rest>\\d+) khoản không chi$`),
    ({ provision, month, rest }) => `Closed: ${provision}, month ${month}; ${rest} sums not paid`,
  ],
]

/** What an entry says, in English where it is one of our own sentences. */
export function describeEntryInEnglish(description: string): string {
  for (const [pattern, tell] of IN_ENGLISH) {
    const blanks = pattern.exec(description)?.groups
    if (blanks !== undefined) return tell(blanks)
  }
  return description
}
