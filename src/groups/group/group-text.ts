import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { peopleRefusalText } from '../../people/index.ts'
import type { GroupStatus, GroupWarning, MemberRole } from './group.ts'
import type { GroupRefusal, MonthBeingPaid } from './refusal.ts'

export const groupStatusText: { readonly [S in GroupStatus]: BilingualText } = {
  active: { vi: 'Đang hoạt động', en: 'Active' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  dissolved: { vi: 'Đã giải thể', en: 'Dissolved' },
}

export const memberRoleText: { readonly [R in MemberRole]: BilingualText } = {
  leader: { vi: 'Tổ trưởng', en: 'Leader' },
  deputy: { vi: 'Tổ phó', en: 'Deputy' },
  member: { vi: 'Thành viên', en: 'Member' },
}

export const groupWarningText: { readonly [W in GroupWarning]: BilingualText } = {
  'below-usual-size': { vi: 'Dưới 3 thành viên', en: 'Fewer than 3 members' },
  'without-leader': { vi: 'Chưa có tổ trưởng', en: 'Without a leader' },
  'several-deputies': { vi: 'Nhiều tổ phó', en: 'Several deputies' },
  'unit-reorganised': { vi: 'Địa bàn đã sắp xếp lại', en: 'Its unit was reorganised' },
}

export const columnText = {
  name: { vi: 'Tổ', en: 'Group' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  district: { vi: 'Huyện', en: 'District' },
  leader: { vi: 'Tổ trưởng', en: 'Leader' },
  members: { vi: 'Thành viên', en: 'Members' },
  status: { vi: 'Trạng thái', en: 'Status' },
  warnings: { vi: 'Cần xem', en: 'To look at' },
  established: { vi: 'Thành lập', en: 'Established' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  hamlets: { vi: 'Ấp, khu phố', en: 'Hamlets' },
} satisfies Record<string, BilingualText>

export const groupListText = {
  vi: {
    title: 'Danh sách tổ công nghệ số cộng đồng',
    on: (day: string) => `Ngày ${day}`,
    search: (search: string) => `Tìm: ${search}`,
    onTodaysUnits: 'Theo đơn vị hành chính ngày nay',
    leastMembers: (count: number) => `Từ ${count} thành viên`,
    mostMembers: (count: number) => `Đến ${count} thành viên`,
  },
  en: {
    title: 'List of community digital technology groups',
    on: (day: string) => `On ${day}`,
    search: (search: string) => `Search: ${search}`,
    onTodaysUnits: 'On the administrative units of today',
    leastMembers: (count: number) => `${count} members or more`,
    mostMembers: (count: number) => `${count} members or fewer`,
  },
} as const

export const monthBeingPaidText = {
  'month-being-paid': ({ month }: MonthBeingPaid): BilingualText => ({
    vi: `Tháng ${formatMonth(month)} đang được chi: căn cứ của số tiền giữ nguyên đến khi khoá kỳ. Chờ khoá kỳ, hoặc trả lại kỳ trình rồi sửa.`,
    en: `${month} is being paid: what amounts rest on stays until it is closed. Wait for that, or have the submission returned first.`,
  }),
}

type Texts = { readonly [K in GroupRefusal['kind']]: (refusal: Extract<GroupRefusal, { kind: K }>) => BilingualText }

/** The sentence for each reason, with what to do next. */
export const groupRefusalText: Texts = {
  ...peopleRefusalText,
  ...monthBeingPaidText,
  'group-unknown': () => ({
    vi: 'Không có tổ này. Hãy mở lại danh sách tổ.',
    en: 'There is no such group. Open the list again.',
  }),
  'group-dissolved': ({ on }) => ({
    vi: `Tổ đã giải thể ngày ${formatDay(on)}. Tổ đã giải thể không thay đổi được nữa.`,
    en: `The group was dissolved on ${formatDay(on)} and changes no more.`,
  }),
  'group-name-taken': ({ name }) => ({
    vi: `Xã này đã có tổ tên "${name}". Hãy đặt tên khác hoặc mở tổ đã có.`,
    en: `The commune already has a group named "${name}". Choose another name, or open that group.`,
  }),
  'commune-not-there': ({ on }) => ({
    vi: `Ngày ${formatDay(on)} không có đơn vị hành chính này. Hãy chọn xã, phường có ở ngày đó.`,
    en: `There is no such commune on ${formatDay(on)}. Choose one that is there on that day.`,
  }),
  'sort-unknown': ({ sort }) => ({
    vi: `Danh sách không sắp theo "${sort}" được. Hãy chọn một cột có trong bảng.`,
    en: `The list is not sorted by "${sort}". Choose a column of the table.`,
  }),
  'list-too-long': ({ rows }) => ({
    vi: `Danh sách ${rows} tổ quá dài để ghi thành một tệp. Hãy lọc theo xã, trạng thái rồi tải từng phần.`,
    en: `The list of ${rows} groups is too long for one file. Narrow it by commune or status and download it in parts.`,
  }),
  'day-in-future': ({ on }) => ({
    vi: `Ngày ${formatDay(on)} chưa tới. Hãy ghi khi việc đã xảy ra.`,
    en: `${formatDay(on)} has not come yet. Record it once it has happened.`,
  }),
  'before-establishment': ({ establishedOn }) => ({
    vi: `Tổ thành lập ngày ${formatDay(establishedOn)}; hãy chọn ngày từ đó trở đi.`,
    en: `The group was established on ${formatDay(establishedOn)}; choose that day or a later one.`,
  }),
  'status-same': ({ status }) => ({
    vi: `Tổ đang ở trạng thái này: ${groupStatusText[status].vi.toLowerCase()}.`,
    en: `The group is that already: ${groupStatusText[status].en.toLowerCase()}.`,
  }),
  'before-current-status': ({ since }) => ({
    vi: `Trạng thái hiện nay bắt đầu từ ${formatDay(since)}; hãy chọn ngày từ đó trở đi.`,
    en: `The present status began on ${formatDay(since)}; choose that day or a later one.`,
  }),
  'already-member': () => ({
    vi: 'Người này đang là thành viên của tổ. Nếu muốn đổi chức danh, hãy dùng "Đổi chức danh".',
    en: 'This person is a member of the group. To change the role, use "Change role".',
  }),
  'second-leader': () => ({
    vi: 'Tổ đang có tổ trưởng; mỗi lúc chỉ có một. Hãy dùng "Đổi chức danh" để chuyển giao, hoặc kết thúc tổ trưởng hiện nay trước.',
    en: 'The group has a leader, and only one at a time. Hand over with "Change role", or end the present one first.',
  }),
  'membership-unknown': () => ({
    vi: 'Tổ không có thành viên này. Hãy tải lại trang.',
    en: 'The group has no such member. Load the page again.',
  }),
  'membership-ended': ({ until }) => ({
    vi: `Tư cách thành viên này đã kết thúc ngày ${formatDay(until)}.`,
    en: `This membership ended on ${formatDay(until)}.`,
  }),
  'ends-before-beginning': ({ from }) => ({
    vi: `Tư cách thành viên này bắt đầu ngày ${formatDay(from)}; hãy chọn ngày từ đó trở đi.`,
    en: `This membership began on ${formatDay(from)}; choose that day or a later one.`,
  }),
  'role-same': ({ role }) => ({
    vi: `Người này đang là ${memberRoleText[role].vi.toLowerCase()}.`,
    en: `This person is ${memberRoleText[role].en.toLowerCase()} already.`,
  }),
  'flag-unknown': () => ({
    vi: 'Tổ không có cảnh báo sắp xếp đơn vị nào đang chờ.',
    en: 'No reorganisation flag is waiting on this group.',
  }),
  'both-in-one-group': () => ({
    vi: 'Cả hai hồ sơ đang là thành viên của cùng một tổ. Hãy chọn "Kết thúc một tư cách thành viên".',
    en: 'Both records are members of one group. Choose "End one membership".',
  }),
  'membership-not-in-case': () => ({
    vi: 'Tư cách thành viên này không thuộc hai hồ sơ đang so sánh, hoặc đã kết thúc.',
    en: 'This membership belongs to neither of the two records, or has ended.',
  }),
}

/** The sentences of a group's history. */
export const historyText = {
  established: (decision: string | null): BilingualText => ({
    vi: decision === null ? 'Thành lập tổ' : `Thành lập tổ theo Quyết định ${decision}`,
    en: decision === null ? 'Established' : `Established by decision ${decision}`,
  }),
  status: (status: GroupStatus, decision: string | null): BilingualText => ({
    vi: `${groupStatusText[status].vi}${decision === null ? '' : ` theo Quyết định ${decision}`}`,
    en: `${groupStatusText[status].en}${decision === null ? '' : ` by decision ${decision}`}`,
  }),
  named: (name: string): BilingualText => ({ vi: `Đổi tên thành "${name}"`, en: `Renamed "${name}"` }),
  placed: (hamlet: string): BilingualText => ({ vi: `Phụ trách ${hamlet}`, en: `Placed in ${hamlet}` }),
  left: (hamlet: string): BilingualText => ({ vi: `Không còn phụ trách ${hamlet}`, en: `No longer in ${hamlet}` }),
  joined: (name: string, role: MemberRole): BilingualText => ({
    vi: `${name}: ${memberRoleText[role].vi.toLowerCase()}`,
    en: `${name}: ${memberRoleText[role].en.toLowerCase()}`,
  }),
  ended: (name: string, role: MemberRole): BilingualText => ({
    vi: `${name} thôi làm ${memberRoleText[role].vi.toLowerCase()}`,
    en: `${name} is no longer ${memberRoleText[role].en.toLowerCase()}`,
  }),
  withdrawn: (name: string, role: MemberRole): BilingualText => ({
    vi: `${name}: huỷ việc ghi làm ${memberRoleText[role].vi.toLowerCase()}`,
    en: `${name} was never ${memberRoleText[role].en.toLowerCase()}: entered by mistake`,
  }),
  flagged: (basis: string): BilingualText => ({ vi: `Địa bàn sắp xếp lại: ${basis}`, en: `Unit reorganised: ${basis}` }),
  flagCleared: { vi: 'Đã xem xét việc sắp xếp địa bàn', en: 'Reorganisation looked at' } satisfies BilingualText,
  erased: { vi: '(đã xoá theo yêu cầu)', en: '(erased on request)' } satisfies BilingualText,
}
