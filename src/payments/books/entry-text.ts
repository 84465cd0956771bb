/** What the books call each act of a cycle. */
export const entryText = {
  approved: (provision: string, month: string): string => `Duyệt chi ${provision} tháng ${month}`,
  /** Said in the books where the act lets others add to what is paid. */
  withoutTopUp: 'chưa gồm phần địa phương hỗ trợ thêm, do địa phương tự chi',
  ordered: (provision: string, month: string, order: number): string => `Lệnh chi số ${order}, ${provision} tháng ${month}`,
  answered: (provision: string, month: string, file: string): string => `Kết quả chi ${provision} tháng ${month}, tệp ${file}`,
  returned: (provision: string, month: string, file: string): string =>
    `Ngân hàng hoàn trả sau khi đã chi ${provision} tháng ${month}, tệp ${file}`,
  released: (provision: string, month: string, decision: string): string =>
    `Thôi chi ${provision} tháng ${month} theo ${decision}`,
}
