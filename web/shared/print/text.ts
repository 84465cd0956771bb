import { defineText } from '../i18n/language.ts'

/** The head of a paper is Vietnamese whoever prints it. */
export const PAPER_HEAD = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  committee: 'ỦY BAN NHÂN DÂN',
  /** The day is left open, to be written when it is signed. */
  day: (month: string, year: string) => `ngày       tháng ${month} năm ${year}`,
} as const

/** What a unit's full name begins with. */
export const UNIT_KIND = /^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+/i

export const printText = defineText(
  {
    title: 'In bảng có chữ ký',
    about: (rows: string, columns: string) =>
      `${rows} dòng, ${columns} cột, khổ A4 ngang. Bản in không có phần khung của ứng dụng; mỗi trang lặp lại dòng tiêu đề và có số trang.`,
    aboutScreen: 'Màn hình này, khổ A4 ngang, không có phần khung của ứng dụng; hình và bảng in cùng nhau.',
    issuer: 'Cơ quan, đơn vị (mỗi dòng một hàng)',
    place: 'Nơi lập',
    left: 'Người ký bên trái',
    right: 'Người ký bên phải',
    drafter: 'NGƯỜI LẬP BIỂU',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    signs: '(Ký, ghi rõ họ tên)',
    seals: '(Ký tên, đóng dấu)',
    order: 'STT',
    print: 'In',
    partOfList: (shown: string, total: string) =>
      `Bản in này chỉ có ${shown} trên ${total} dòng. In cả danh sách: “Xuất, in” → “In…”.`,
    partOfUnknown: (shown: string) => `Bản in này chỉ có ${shown} dòng của trang đang xem. In cả danh sách: “Xuất, in” → “In…”.`,
  },
  {
    title: 'Print a table to be signed',
    about: (rows: string, columns: string) =>
      `${rows} rows, ${columns} columns, A4 landscape. Nothing of the application is printed; each page repeats the headings and has its number.`,
    aboutScreen: 'This screen, A4 landscape, nothing of the application around it; pictures are printed with their tables.',
    issuer: 'Agency or unit (a line each)',
    place: 'Place',
    left: 'Signs at the left',
    right: 'Signs at the right',
    drafter: 'DRAWN UP BY',
    head: 'HEAD OF THE UNIT',
    signs: '(signature, full name)',
    seals: '(signature, seal)',
    order: 'No.',
    print: 'Print',
    partOfList: (shown: string, total: string) =>
      `This print has only ${shown} of ${total} rows. The whole list: “Export, print” → “Print…”.`,
    partOfUnknown: (shown: string) =>
      `This print has only the ${shown} rows of one page. The whole list: “Export, print” → “Print…”.`,
  },
)
