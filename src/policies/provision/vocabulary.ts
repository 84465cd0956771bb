import { days, dong, type FactDefinition, households, nights, people } from './fact-definition.ts'

export type { FactDefinition, FactType } from './fact-definition.ts'

/** Everything a provision may ask about a group, a unit or a round. Closed: anything else is an error at entry. */
export const GROUP_FACTS = {
  establishedByDecision: {
    type: 'yes-no',
    label: { vi: 'Tổ được thành lập bằng quyết định', en: 'The group was established by a decision' },
    reason: 'no-founding-decision',
  },
  establishedOn: { type: 'day', label: { vi: 'Ngày thành lập', en: 'Day it was established' }, reason: 'established-too-late' },
  dissolvedOn: { type: 'day', label: { vi: 'Ngày cuối cùng hoạt động', en: 'Last day it was active' }, reason: 'dissolved' },
  groupActive: { type: 'yes-no', label: { vi: 'Tổ đang hoạt động', en: 'The group is active' }, reason: 'group-not-active' },
  activeDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Số ngày hoạt động trong tháng', en: 'Days active in the month' },
    reason: 'too-few-active-days',
  },
  monthsSinceEstablished: {
    type: 'count',
    unit: { vi: 'tháng', en: 'months' },
    label: { vi: 'Tháng thứ mấy kể từ khi thành lập', en: 'Which month since it was established' },
    reason: 'months-since-established-out-of-range',
  },
  activePeriods: {
    type: 'periods',
    label: { vi: 'Các khoảng thời gian hoạt động', en: 'Periods it was active' },
    notForConditions: true,
  },
  reportSubmitted: {
    type: 'yes-no',
    label: { vi: 'Đã nộp báo cáo hoạt động của tháng', en: 'The month’s activity report was submitted' },
    reason: 'report-not-submitted',
  },
  reportApproved: {
    type: 'yes-no',
    label: { vi: 'Báo cáo hoạt động của tháng được xác nhận', en: 'The month’s activity report was approved' },
    reason: 'report-not-approved',
  },
  communeRegistered: {
    type: 'yes-no',
    label: { vi: 'Xã đăng ký đạt chuẩn chuyển đổi số trong năm', en: 'The commune registered for the DX standard this year' },
    reason: 'commune-not-registered',
  },
  registrationApproved: {
    type: 'yes-no',
    label: { vi: 'Đăng ký của xã được phê duyệt', en: 'The commune’s registration was approved' },
    reason: 'registration-not-approved',
  },
  dxStandardMet: {
    type: 'yes-no',
    label: { vi: 'Xã đạt chuẩn chuyển đổi số', en: 'The commune met the DX standard' },
    reason: 'dx-standard-not-met',
  },
  directionAttached: {
    type: 'yes-no',
    label: { vi: 'Có văn bản huy động, chỉ đạo kèm theo', en: 'The direction to mobilise is attached' },
    reason: 'no-direction',
  },
  urgentDirection: {
    type: 'yes-no',
    label: { vi: 'Có chỉ đạo khẩn của Chủ tịch UBND tỉnh', en: 'The provincial chairman gave an urgent direction' },
    reason: 'no-urgent-direction',
  },
  officerConsent: {
    type: 'yes-no',
    label: { vi: 'Người có thẩm quyền đã đồng ý', en: 'The competent officer gave leave' },
    reason: 'no-officer-consent',
  },
  attendanceListAttached: {
    type: 'yes-no',
    label: { vi: 'Có danh sách ký nhận, điểm danh', en: 'The signed attendance list is attached' },
    reason: 'no-attendance-list',
  },
  publiclyPosted: {
    type: 'yes-no',
    label: { vi: 'Đã công khai danh sách', en: 'The list was made public' },
    reason: 'not-publicly-posted',
  },
  supportedElsewhere: {
    type: 'yes-no',
    label: { vi: 'Đã được hỗ trợ từ nguồn khác cho cùng nội dung', en: 'Already supported for the same by another source' },
    reason: 'supported-elsewhere',
  },
  difficultArea: {
    type: 'yes-no',
    label: { vi: 'Địa bàn khó khăn', en: 'The area is a difficult one' },
    reason: 'not-a-difficult-area',
  },
  communeKind: {
    type: 'choice',
    values: ['commune', 'ward', 'township', 'special-zone'],
    label: { vi: 'Loại đơn vị cấp xã', en: 'Kind of commune' },
    reason: 'commune-kind-not-covered',
  },
  unitCodes: {
    type: 'codes',
    label: { vi: 'Mã các đơn vị hành chính chứa tổ', en: 'Codes of the units it lies or lay in' },
    notForConditions: true,
  },
  households: {
    type: 'count',
    unit: households,
    label: { vi: 'Số hộ trên địa bàn', en: 'Households in its area' },
    reason: 'households-out-of-range',
  },
  population: { type: 'count', unit: people, label: { vi: 'Dân số', en: 'Population' }, reason: 'population-out-of-range' },
  peopleGuided: {
    type: 'count',
    unit: people,
    label: { vi: 'Số người được hướng dẫn', en: 'People guided' },
    reason: 'too-few-people-guided',
  },
  sessionsHeld: {
    type: 'count',
    unit: { vi: 'buổi', en: 'sessions' },
    label: { vi: 'Số buổi hoạt động', en: 'Sessions held' },
    reason: 'too-few-sessions',
  },
  members: { type: 'persons', label: { vi: 'Danh sách thành viên', en: 'List of members' }, notForConditions: true },
  memberCount: {
    type: 'count',
    unit: people,
    label: { vi: 'Số thành viên', en: 'Number of members' },
    reason: 'member-count-out-of-range',
  },
  memberDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Tổng số ngày công của thành viên', en: 'Member-days attended in all' },
    reason: 'too-few-member-days',
  },
  mobilisedPersons: {
    type: 'persons',
    label: { vi: 'Danh sách người khác được huy động', en: 'List of other persons mobilised' },
    notForConditions: true,
  },
  mobilisedPersonCount: {
    type: 'count',
    unit: people,
    label: { vi: 'Số người khác được huy động', en: 'Number of other persons mobilised' },
    reason: 'nobody-mobilised',
  },
  personDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Tổng số ngày công được huy động', en: 'Person-days mobilised in all' },
    reason: 'nobody-mobilised',
  },
  personNights: {
    type: 'count',
    unit: nights,
    label: { vi: 'Tổng số đêm được huy động', en: 'Person-nights mobilised in all' },
    reason: 'nobody-mobilised',
  },
  personCount: {
    type: 'count',
    unit: people,
    label: { vi: 'Số người thụ hưởng', en: 'Number of persons favoured' },
    reason: 'nobody-listed',
  },
  approvedCosts: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Chi phí có chứng từ được chấp nhận', en: 'Costs accepted against vouchers' },
    reason: 'no-approved-costs',
  },
  rank: {
    type: 'count',
    label: { vi: 'Thứ hạng', en: 'Rank' },
    reason: 'rank-not-supported',
  },
  rankTied: {
    type: 'yes-no',
    label: { vi: 'Còn đồng hạng chưa phân định', en: 'A tie for the rank is still open' },
    reason: 'tie-not-decided',
  },
  rankRecognised: {
    type: 'yes-no',
    label: { vi: 'Thứ hạng được công nhận bằng quyết định', en: 'The rank was recognised by a decision' },
    reason: 'rank-not-recognised',
  },
  paidEarlierThisMonth: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Đã chi trong tháng theo quy định này', en: 'Already paid this month under the provision' },
    notForConditions: true,
  },
  paidEarlierThisYear: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Đã chi từ đầu năm theo quy định này', en: 'Paid earlier this year under the provision' },
    notForConditions: true,
  },
  paidEarlierByBenefit: {
    type: 'vnd-by-benefit',
    unit: dong,
    label: { vi: 'Đã chi từ đầu năm theo từng khoản', en: 'Paid earlier this year, by benefit' },
    notForConditions: true,
  },
  paidEarlierThisQuarter: {
    type: 'vnd-by-benefit',
    unit: dong,
    label: { vi: 'Đã chi từ đầu quý theo từng khoản', en: 'Paid earlier this quarter, by benefit' },
    notForConditions: true,
  },
  paidEarlierThisHalfYear: {
    type: 'vnd-by-benefit',
    unit: dong,
    label: { vi: 'Đã chi từ đầu nửa năm theo từng khoản', en: 'Paid earlier this half-year, by benefit' },
    notForConditions: true,
  },
  paidEarlierInAll: {
    type: 'vnd-by-benefit',
    unit: dong,
    label: { vi: 'Đã chi từ trước đến nay theo từng khoản', en: 'Ever paid before, by benefit' },
    notForConditions: true,
  },
  decidedRates: {
    type: 'vnd-by-benefit',
    unit: dong,
    label: { vi: 'Mức đã quyết định cho từng khoản', en: 'Level decided for each benefit' },
    notForConditions: true,
  },
  topUpDecided: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Mức địa phương quyết định hỗ trợ thêm', en: 'Top-up the locality decided' },
    notForConditions: true,
  },
} as const satisfies Record<string, FactDefinition>

/** Everything a provision may ask about one person in `members` or `mobilisedPersons`. */
export const PERSON_FACTS = {
  role: {
    type: 'choice',
    values: ['leader', 'deputy', 'member'],
    label: { vi: 'Vai trò trong tổ', en: 'Role in the group' },
    reason: 'role-not-covered',
  },
  active: { type: 'yes-no', label: { vi: 'Đang tham gia', en: 'Taking part' }, reason: 'member-not-active' },
  joinedOn: { type: 'day', label: { vi: 'Ngày tham gia', en: 'Day joined' }, reason: 'joined-too-late' },
  leftOn: { type: 'day', label: { vi: 'Ngày cuối cùng tham gia', en: 'Last day' }, reason: 'left' },
  activeDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Số ngày là thành viên trong tháng', en: 'Days a member in the month' },
    reason: 'too-few-active-days',
  },
  attendedDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Số ngày thực tế tham gia', en: 'Days really attended' },
    reason: 'did-not-attend',
  },
  mobilisedDays: {
    type: 'count',
    unit: days,
    label: { vi: 'Số ngày được huy động', en: 'Days mobilised' },
    reason: 'not-mobilised',
  },
  mobilisedNights: {
    type: 'count',
    unit: nights,
    label: { vi: 'Số đêm được huy động', en: 'Nights mobilised' },
    reason: 'not-mobilised',
  },
  supportedElsewhere: {
    type: 'yes-no',
    label: { vi: 'Đang hưởng hỗ trợ khác cho cùng nội dung', en: 'Has other support for the same' },
    reason: 'person-supported-elsewhere',
  },
  paidInOtherGroup: {
    type: 'yes-no',
    label: { vi: 'Đã hưởng ở tổ khác', en: 'Is paid in another group' },
    reason: 'person-in-two-groups',
  },
  paidEarlierThisMonth: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Đã nhận trong tháng', en: 'Already received this month' },
    notForConditions: true,
  },
  paidEarlierThisYear: {
    type: 'vnd',
    unit: dong,
    label: { vi: 'Đã nhận từ đầu năm', en: 'Received earlier this year' },
    notForConditions: true,
  },
} as const satisfies Record<string, FactDefinition>

export type GroupFactName = keyof typeof GROUP_FACTS
export type PersonFactName = keyof typeof PERSON_FACTS

export const GROUP_FACT_NAMES = Object.keys(GROUP_FACTS) as GroupFactName[]
export const PERSON_FACT_NAMES = Object.keys(PERSON_FACTS) as PersonFactName[]
