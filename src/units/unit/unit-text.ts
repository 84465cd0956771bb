import type { BilingualText } from '../../kernel/result.ts'
import type { SuccessionKind, UnitKind, UnitLevel } from './unit.ts'

export const kindText: { readonly [K in UnitKind]: BilingualText } = {
  tinh: { vi: 'Tỉnh', en: 'Province' },
  'thanh-pho': { vi: 'Thành phố', en: 'City' },
  so: { vi: 'Sở', en: 'Department' },
  'ban-nganh': { vi: 'Ban, ngành', en: 'Agency' },
  'co-quan-dang': { vi: 'Cơ quan Đảng', en: 'Party body' },
  'doan-the': { vi: 'Mặt trận, đoàn thể', en: 'Front or organisation' },
  huyen: { vi: 'Huyện', en: 'District' },
  quan: { vi: 'Quận', en: 'Urban district' },
  'thi-xa': { vi: 'Thị xã', en: 'Town' },
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
  'thi-tran': { vi: 'Thị trấn', en: 'Township' },
  'dac-khu': { vi: 'Đặc khu', en: 'Special zone' },
  ap: { vi: 'Ấp', en: 'Hamlet' },
  'khu-pho': { vi: 'Khu phố', en: 'Neighbourhood' },
  thon: { vi: 'Thôn', en: 'Hamlet' },
  ban: { vi: 'Bản', en: 'Hamlet' },
  buon: { vi: 'Buôn', en: 'Hamlet' },
  'to-dan-pho': { vi: 'Tổ dân phố', en: 'Neighbourhood' },
}

export const levelText: { readonly [L in UnitLevel]: BilingualText } = {
  province: { vi: 'tỉnh, thành phố', en: 'province' },
  agency: { vi: 'sở, ban, ngành', en: 'agency' },
  district: { vi: 'huyện', en: 'district' },
  commune: { vi: 'xã, phường', en: 'commune' },
  hamlet: { vi: 'ấp, khu phố', en: 'hamlet' },
}

export const successionText: { readonly [K in SuccessionKind]: BilingualText } = {
  renamed: { vi: 'đổi tên', en: 'renamed' },
  respelled: { vi: 'viết khác, không đổi tên', en: 'spelled otherwise, not renamed' },
  'kind-changed': { vi: 'đổi loại đơn vị', en: 'changed kind' },
  'code-changed': { vi: 'đổi mã', en: 'changed code' },
  moved: { vi: 'chuyển đơn vị cấp trên', en: 'moved under another unit' },
  enlarged: { vi: 'mở rộng', en: 'enlarged' },
  transferred: { vi: 'điều chỉnh một phần', en: 'a part transferred' },
  merged: { vi: 'nhập vào', en: 'merged into' },
  split: { vi: 'chia', en: 'divided' },
  abolished: { vi: 'kết thúc hoạt động', en: 'abolished' },
}

/** The basis of a hamlet that only a clerk's register names. */
export const REGISTER_BASIS = 'Danh sách tổ công nghệ số cộng đồng'

/** Their names are whole without their kind: `Thanh tra tỉnh`, `Tỉnh đoàn`. */
const NAMED_WHOLE: readonly UnitKind[] = ['ban-nganh', 'co-quan-dang', 'doan-the']

/** `Phường Trảng Dài`, as a paper writes it. */
export const fullUnitName = ({ kind, name }: { readonly kind: UnitKind; readonly name: string }): string =>
  NAMED_WHOLE.includes(kind) ? name : `${kindText[kind].vi} ${name}`
