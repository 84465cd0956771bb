import type { Role } from '../src/identity/index.ts'

/** An account of the demonstration. Every name is invented; `unit` is the official code of the unit it serves. */
export interface DemoOfficer {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unit: string
}

export const PROVINCE = '75'
/** The commune whose officer and group leader may be signed in as. */
export const SHOWN_COMMUNE = '25993'

/** One account for each role that has a screen to work on, as the people of the programme: the officers first. */
export const OFFICERS: readonly DemoOfficer[] = [
  { username: 'hanh', name: 'Trần Thị Hạnh', role: 'dx-officer', unit: PROVINCE },
  { username: 'lan', name: 'Hoàng Thị Lan', role: 'dx-officer', unit: PROVINCE },
  { username: 'dung', name: 'Nguyễn Tiến Dũng', role: 'dx-lead', unit: PROVINCE },
  { username: 'ngan', name: 'Phạm Thị Ngân', role: 'finance-officer', unit: PROVINCE },
  { username: 'minh', name: 'Lê Văn Minh', role: 'finance-lead', unit: PROVINCE },
  { username: 'tuyet', name: 'Võ Thị Tuyết', role: 'commune-officer', unit: SHOWN_COMMUNE },
  { username: 'cacxa', name: 'Đỗ Hữu Phước (thay mặt các xã)', role: 'commune-officer', unit: PROVINCE },
  { username: 'quang', name: 'Lê Minh Quang', role: 'district-officer', unit: '734' },
  { username: 'sonoivu', name: 'Bùi Thị Mai', role: 'unit-contact', unit: 'H19.1' },
  { username: 'bienhoa', name: 'Trịnh Văn Hoà', role: 'unit-contact', unit: '731' },
  { username: 'nga', name: 'Phan Thị Nga', role: 'appraiser', unit: PROVINCE },
  { username: 'tuan', name: 'Hồ Anh Tuấn', role: 'appraiser', unit: PROVINCE },
  { username: 'yen', name: 'Lương Hải Yến', role: 'appraiser', unit: PROVINCE },
  { username: 'chutich', name: 'Nguyễn Đức Thành', role: 'council-member', unit: PROVINCE },
  { username: 'phochutich', name: 'Vũ Thị Thu Hà', role: 'council-member', unit: PROVINCE },
  { username: 'thuky', name: 'Đoàn Quốc Bảo', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien1', name: 'Tạ Thị Hồng', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien2', name: 'Cao Văn Phát', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien3', name: 'Lâm Thị Kim Oanh', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien4', name: 'Châu Minh Đạt', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien5', name: 'Tô Hoài Nam', role: 'council-member', unit: PROVINCE },
  { username: 'uyvien6', name: 'Giang Thị Diễm', role: 'council-member', unit: PROVINCE },
  { username: 'binh', name: 'Điểu Văn Bình', role: 'delegate', unit: PROVINCE },
  { username: 'khoa', name: 'Đặng Anh Khoa', role: 'auditor', unit: PROVINCE },
  { username: 'quantri', name: 'Huỳnh Quốc Trí', role: 'administrator', unit: PROVINCE },
  { username: 'quantri2', name: 'Mai Thị Sen', role: 'administrator', unit: PROVINCE },
]
