import { month, plainDate } from '../kernel/calendar.ts'
import { multiplyVnd, sumVnd, vnd } from '../kernel/money.ts'
import { PAYMENT_PAPER_KINDS, type PaymentPaperKind } from './ground/paper-kind.ts'
import type { PaymentFacts, PaymentLine } from './payment-facts.ts'
import { upperUnit } from './payment-tables.ts'

const RATE = vnd(1_500_000)

/** What differs between the days of the country that papers are of. */
export interface Epoch {
  readonly on: string
  readonly province: string
  readonly office: string
  readonly grounds: readonly string[]
  /** Units with those of their level below them; without a district in the second epoch. */
  readonly units: readonly (readonly [district: string | null, ...communes: string[]])[]
}

export const EPOCHS = {
  2024: {
    on: '2024-08-06',
    province: 'Tỉnh Đồng Nai',
    office: 'Sở Thông tin và Truyền thông',
    grounds: [
      'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày 22 tháng 11 năm 2019',
      'Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015',
      'Nghị quyết số 12/2024/NQ-HĐND ngày 19 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh Đồng Nai quy định mức hỗ trợ chuyển đổi số trên địa bàn tỉnh',
    ],
    units: [
      ['Thành phố Biên Hòa', 'Phường An Bình', 'Phường Trảng Dài', 'Xã Long Hưng'],
      ['Huyện Cẩm Mỹ', 'Thị trấn Long Giao', 'Xã Xuân Quế'],
      ['Huyện Định Quán', 'Thị trấn Định Quán', 'Xã Thanh Sơn'],
      ['Thành phố Long Khánh', 'Phường Xuân Trung', 'Xã Bình Lộc'],
      ['Huyện Long Thành', 'Thị trấn Long Thành', 'Xã Phước Thái'],
      ['Huyện Nhơn Trạch', 'Thị trấn Hiệp Phước', 'Xã Đại Phước'],
      ['Huyện Tân Phú', 'Thị trấn Tân Phú', 'Xã Đak Lua'],
      ['Huyện Thống Nhất', 'Thị trấn Dầu Giây', 'Xã Gia Tân 3'],
      ['Huyện Trảng Bom', 'Thị trấn Trảng Bom', 'Xã Hố Nai 3'],
      ['Huyện Vĩnh Cửu', 'Thị trấn Vĩnh An', 'Xã Phú Lý'],
      ['Huyện Xuân Lộc', 'Thị trấn Gia Ray', 'Xã Xuân Tâm'],
    ],
  },
  2026: {
    on: '2026-05-04',
    province: 'Thành phố Đồng Nai',
    office: 'Sở Khoa học và Công nghệ',
    grounds: [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
      'Luật Ngân sách nhà nước số 89/2025/QH15 ngày 25 tháng 6 năm 2025',
      'Nghị quyết số 30/2025/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Đồng Nai quy định mức hỗ trợ chuyển đổi số trên địa bàn tỉnh',
    ],
    units: Array.from({ length: 95 }, (_, index) => [null, `${index % 3 === 0 ? 'Phường' : 'Xã'} Số ${index + 1}`] as const),
  },
} as const satisfies Record<number, Epoch>

export interface SampleAsked {
  readonly epoch: keyof typeof EPOCHS
  readonly payees: number
  /** Names as long as anybody has written, and words that no cell is wide enough for. */
  readonly areLong?: boolean
}

const LONG = {
  group: 'Tổ công nghệ số cộng đồng khu dân cư liên ấp Nguyễn Thị Minh Khai – Phan Bội Châu mở rộng, tổ dân phố số 12A và số 14B',
  payee: "Công Huyền Tôn Nữ H'Hen Niê Kđăm Thị Nguyệt Quỳnh Như Anh Thư",
  bank: 'NgânhàngThươngmạicổphầnNgoạithươngViệtNamChinhánhNhơnTrạch, Phòng giao dịch Long Thọ',
  account: '•••• 1234567890123456789012345678901234567890',
  why: 'Ngân hàng trả lại: SAITENCHUTAIKHOAN_KHONGTRUNGKHOPVOIHOSODANGKYTAICHINHANH, đề nghị kiểm tra lại với người nhận',
}

/** Of so many payments, how many are paid: all but every tenth. */
const paidOf = (payments: number): number => payments - Math.floor(payments / 10)

/** A month's facts with so many payees, spread over the units of a day in their order. */
export function sampleFacts({ epoch, payees: count, areLong = false }: SampleAsked): PaymentFacts {
  const { on, province, office, grounds, units } = EPOCHS[epoch]
  const places = (units as Epoch['units']).flatMap(([district, ...communes]) =>
    communes.map((commune) => ({ district, commune })),
  )
  const lines = Array.from({ length: count }, (_, index): PaymentLine => {
    const { district, commune } = places[Math.floor((index * places.length) / count)] ?? { district: null, commune: '' }
    return {
      group: areLong ? `${LONG.group} (${index + 1})` : `Tổ CNSCĐ Ấp ${index + 1}`,
      groups: 1,
      commune,
      district,
      payee: areLong ? LONG.payee : 'Nguyễn Thị Hường',
      account: areLong ? LONG.account : '•••• 4012',
      bank: areLong ? LONG.bank : 'Agribank',
      amount: RATE,
      paidOn: plainDate(on),
      why: areLong ? LONG.why : 'Người nhận chưa có tài khoản đã xác nhận',
    }
  })
  const numbered = lines.map((line, position) => ({ ...line, position }))
  return {
    province: { name: province },
    offices: { 'digital-transformation': office, finance: 'Sở Tài chính' },
    month: month(epoch === 2024 ? '2024-07' : '2026-04'),
    on: plainDate(on),
    drawnUpOn: plainDate(on),
    grounds: grounds.map((text) => ({ text })),
    place: `khoản 1 Điều 3 ${epoch === 2024 ? 'Nghị quyết số 12/2024/NQ-HĐND' : 'Nghị quyết số 30/2025/NQ-HĐND'}`,
    budgetSource: 'Chi thường xuyên, Hỗ trợ Tổ công nghệ số cộng đồng năm 2024',
    sealed: { seal: 1234, hash: '5f'.repeat(32) },
    total: sumVnd(lines.map(({ amount }) => amount)),
    paid: multiplyVnd(RATE, paidOf(count)),
    order: 1,
    units: [...Map.groupBy(numbered, upperUnit)].map(([name, ofUnit]) => ({
      name,
      groups: ofUnit.length,
      amount: sumVnd(ofUnit.map(({ amount }) => amount)),
      paid: multiplyVnd(RATE, ofUnit.filter(({ position }) => position < paidOf(count)).length),
    })),
    lines,
  }
}

/** Every kind of paper in every shape it comes in. */
export const SAMPLES: readonly (SampleAsked & { readonly name: string; readonly kind: PaymentPaperKind })[] =
  PAYMENT_PAPER_KINDS.flatMap((kind) =>
    ([2024, 2026] as const).flatMap((epoch) =>
      [
        { name: 'empty', payees: 0 },
        { name: 'one', payees: 1 },
        { name: 'some', payees: 37 },
        { name: 'many', payees: 1000 },
        { name: 'long', payees: 30, areLong: true },
      ].map((shape) => ({ ...shape, kind, epoch, name: `${kind}-${epoch}-${shape.name}` })),
    ),
  )
