import type { Words } from './office-words.ts'

/** A choice of how an index is computed, as a row of a sheet: one of some words, or a number. */
export type Choice<Key extends string = string> = {
  readonly key: Key
  readonly label: string
  readonly meaning: string
} & (
  | { readonly words: Words<string>; readonly usual: string }
  | { readonly least: number; readonly most: number; readonly usual: number; readonly isWhole?: true }
)

const YES_OR_NO: Words<string> = [
  ['no', 'Không'],
  ['yes', 'Có'],
]

/** Every choice in the order of the sheet. The meaning of a word is what the spec calls it. */
export const CHOICES = [
  {
    key: 'missing',
    label: 'Số liệu còn thiếu',
    meaning: 'Ô trống là chưa có số liệu; ô "x" là không áp dụng và không bao giờ được điền.',
    usual: 'leave',
    words: [
      ['leave', 'Để trống, trọng số còn lại chia lại'],
      ['mean', 'Trung bình của cột'],
      ['median', 'Trung vị của cột'],
      ['group-mean', 'Trung bình của cột trong khối'],
      ['group-median', 'Trung vị của cột trong khối'],
      ['row-mean', 'Trung bình các tiêu chí khác của đơn vị'],
      ['row-median', 'Trung vị các tiêu chí khác của đơn vị'],
      ['em', 'Giá trị hợp lý nhất (EM)'],
    ],
  },
  {
    key: 'available',
    label: 'Tỷ lệ số liệu tối thiểu (%)',
    meaning: 'Đơn vị có ít số liệu hơn không được xếp hạng. 0: xếp hạng tất cả.',
    usual: 0,
    least: 0,
    most: 100,
  },
  {
    key: 'outliers',
    label: 'Giá trị lệch hẳn',
    meaning: 'Cột lệch (độ xiên trên 2 và độ nhọn trên 3,5) được kéo về; mỗi giá trị bị kéo đều được ghi.',
    usual: 'leave',
    words: [
      ['leave', 'Giữ nguyên'],
      ['winsorise', 'Kéo về giá trị kế bên'],
      ['winsorise-log', 'Kéo về, chưa đủ thì lấy lôgarit'],
    ],
  },
  {
    key: 'scale',
    label: 'Đưa về cùng thang',
    meaning: 'Để cộng được phần trăm với số lượng.',
    usual: 'min-max',
    words: [
      ['min-max', 'Kém nhất 0, tốt nhất 100'],
      ['min-max-1', 'Kém nhất 1, tốt nhất 100'],
      ['z-score', 'Độ lệch chuẩn (z-score)'],
      ['rank', 'Thứ hạng'],
      ['borda', 'Thứ hạng Borda'],
      ['percentile', 'Bách phân vị'],
      ['distance-to-maximum', 'Khoảng cách đến tốt nhất'],
      ['fraction-of-maximum', 'Tỷ lệ so với cao nhất'],
      ['distance-to-target', 'Tỷ lệ đạt mục tiêu (cột Mục tiêu)'],
      ['goalposts', 'Giữa mốc dưới và mốc trên (hai cột Mốc)'],
      ['none', 'Giữ nguyên số liệu'],
    ],
  },
  {
    key: 'aggregate',
    label: 'Gộp điểm',
    meaning: 'Từ tiêu chí lên nhóm, từ nhóm lên chỉ số.',
    usual: 'arithmetic',
    words: [
      ['arithmetic', 'Trung bình cộng'],
      ['geometric', 'Trung bình nhân'],
      ['harmonic', 'Trung bình điều hòa'],
      ['power', 'Trung bình lũy thừa'],
      ['sum', 'Cộng điểm'],
      ['median', 'Trung vị, nội suy'],
      ['weighted-median', 'Trung vị có trọng số, không nội suy'],
      ['copeland', 'So từng cặp (Copeland)'],
      ['benefit-of-the-doubt', 'Trọng số lợi nhất cho từng đơn vị (DEA)'],
    ],
  },
  {
    key: 'exponent',
    label: 'Số mũ',
    meaning: 'Chỉ dùng cho trung bình lũy thừa: 1 là trung bình cộng, càng nhỏ thì điểm yếu càng nặng.',
    usual: 0.5,
    least: -20,
    most: 20,
  },
  {
    key: 'weights',
    label: 'Trọng số',
    meaning: 'Ai quyết trọng số: trang Tiêu chí, hay tính từ số liệu ở cấp ghi dòng dưới.',
    usual: 'given',
    words: [
      ['given', 'Theo trang Tiêu chí'],
      ['equal', 'Bằng nhau'],
      ['components', 'Thành phần chính'],
      ['entropy', 'Entropy'],
      ['critic', 'CRITIC'],
      ['balance', 'Mỗi phần ảnh hưởng như nhau'],
      ['infomax', 'Tương quan với chỉ số lớn nhất'],
    ],
  },
  {
    key: 'level',
    label: 'Cấp của trọng số tính từ số liệu',
    meaning: '1: tiêu chí trong nhóm; 2: nhóm trong chỉ số.',
    usual: 1,
    least: 1,
    most: 100,
    isWhole: true,
  },
  {
    key: 'ties',
    label: 'Bằng điểm',
    meaning: 'Hai đơn vị bằng điểm ở hạng 15.',
    usual: 'min',
    words: [
      ['min', '15, 15, 17'],
      ['max', '16, 16, 17'],
      ['mean', '15,5 và 15,5, rồi 17'],
      ['dense', '15, 15, 16'],
    ],
  },
  {
    key: 'paid',
    label: 'Số hạng được thưởng',
    meaning: 'Bằng điểm ở hạng có thưởng là câu hỏi cho Hội đồng. 0: không thưởng.',
    usual: 0,
    least: 0,
    most: 1000,
    isWhole: true,
  },
  {
    key: 'within',
    label: 'Xếp hạng riêng trong khối',
    meaning: 'Cần cột Khối trên trang Số liệu.',
    usual: 'no',
    words: YES_OR_NO,
  },
  {
    key: 'replications',
    label: 'Số lần thử độ chắc chắn',
    meaning: 'Tính lại bấy nhiêu lần với các lựa chọn khác đi. 0: không thử.',
    usual: 1000,
    least: 0,
    most: 100_000,
    isWhole: true,
  },
  {
    key: 'noise',
    label: 'Trọng số thay đổi (%)',
    meaning: 'Mỗi lần thử, mỗi trọng số tăng hoặc giảm đến bấy nhiêu. 0: giữ nguyên.',
    usual: 25,
    least: 0,
    most: 100,
  },
  {
    key: 'others',
    label: 'Thử cả cách khác',
    meaning: 'Mỗi lần thử, thang và cách gộp cũng được chọn lại.',
    usual: 'no',
    words: YES_OR_NO,
  },
  {
    key: 'exponent-from',
    label: 'Số mũ thử từ',
    meaning: 'Với trung bình lũy thừa: số mũ được rút đều giữa hai số này. Hai số bằng nhau: giữ nguyên.',
    usual: 0.5,
    least: -20,
    most: 20,
  },
  { key: 'exponent-to', label: 'Số mũ thử đến', meaning: 'Xem dòng trên.', usual: 0.5, least: -20, most: 20 },
  {
    key: 'sample',
    label: 'Cỡ mẫu độ nhạy',
    meaning: 'Lựa chọn nào làm thứ hạng đổi nhiều nhất (Sobol). Cần từ hai thứ thay đổi. 0: không xem.',
    usual: 0,
    least: 0,
    most: 10_000,
    isWhole: true,
  },
  {
    key: 'shapley',
    label: 'Phần của mỗi lựa chọn (Shapley)',
    meaning: 'Tốn nhiều lần tính hơn; các phần cộng lại bằng 1.',
    usual: 'no',
    words: YES_OR_NO,
  },
  {
    key: 'correlation',
    label: 'Hệ số tương quan',
    meaning: 'Dùng khi kiểm tra và khi tính trọng số từ số liệu.',
    usual: 'pearson',
    words: [
      ['pearson', 'Pearson'],
      ['spearman', 'Spearman'],
      ['kendall', 'Kendall'],
    ],
  },
  {
    key: 'seed',
    label: 'Số khởi đầu',
    meaning: 'Một số cho một kết quả, trên mọi máy.',
    usual: 1,
    least: 0,
    most: 4_294_967_295,
    isWhole: true,
  },
] as const satisfies readonly Choice[]

export type ChoiceKey = (typeof CHOICES)[number]['key']

/** What was chosen: the meaning of a word, or a number. */
export type Chosen = Readonly<Record<ChoiceKey, string | number>>
