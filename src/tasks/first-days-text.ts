import { PERMISSIONS_OF_ROLE, type Permission, ROLES, type Role, roleText } from '../identity/index.ts'
import { formatMonth, type Month } from '../kernel/calendar.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { MonthStepName } from '../payments/index.ts'
import { moveText } from './text.ts'

const listed = (roles: readonly Role[], language: keyof BilingualText): string =>
  roles.map((role) => roleText[role][language]).join(', ')

/** The fewest roles that would do what nobody may do yet, in the order of the table of roles. */
export function rolesMissing(permissions: readonly Permission[]): Role[] {
  const chosen: Role[] = []
  for (const permission of permissions) {
    const giving = ROLES.filter((role) => PERMISSIONS_OF_ROLE[role].includes(permission))
    const [first] = giving
    if (first !== undefined && !giving.some((role) => chosen.includes(role))) chosen.push(first)
  }
  return chosen
}

const STEP: Readonly<Record<MonthStepName, BilingualText>> = {
  opened: { vi: 'mở kỳ', en: 'open the month' },
  reported: { vi: 'xã xác nhận báo cáo', en: 'communes confirm the reports' },
  computed: moveText.compute,
  submitted: moveText.submit,
  approved: moveText.approve,
  ordered: moveText.order,
  paid: moveText.settle,
  closed: moveText.close,
}

/** What is left of each step of the first days. */
export const firstDayText = {
  accountsMissing: (roles: readonly Role[]): BilingualText => ({
    vi: `Chưa có ai là: ${listed(roles, 'vi')}`,
    en: `Nobody is yet: ${listed(roles, 'en')}`,
  }),
  noPolicy: {
    vi: 'Chưa có bản nào: nhập nghị quyết theo biểu mẫu hoặc từ bản có sẵn',
    en: 'There is none: enter the resolution by its form or from a shipped one',
  },
  draftsWait: (count: number): BilingualText => ({
    vi: `${count} bản thảo chờ người thứ hai kích hoạt`,
    en: `${count} drafts wait for a second person to activate them`,
  }),
  noBudget: {
    vi: 'Chưa có dòng dự toán nào được giao',
    en: 'No budget line has an allocation yet',
  },
  budgetWaits: {
    vi: 'Đã ghi, chờ người thứ hai xác nhận',
    en: 'Entered, awaits a second person',
  },
  noGroups: (doubts: number): BilingualText =>
    doubts === 0
      ? { vi: 'Chưa có tổ nào trong sổ', en: 'No group is in the register yet' }
      : {
          vi: `Chưa có tổ nào trong sổ, ${doubts} dòng còn nghi trong khay`,
          en: `No group is in the register yet, ${doubts} doubtful rows wait in the tray`,
        },
  doubts: (groups: number, doubts: number): BilingualText => ({
    vi: `${groups} tổ đã vào sổ, ${doubts} dòng còn nghi trong khay`,
    en: `${groups} groups are in the register, ${doubts} doubtful rows wait in the tray`,
  }),
  payees: (missing: number, waiting: number): BilingualText => ({
    vi: `${missing} người nhận chưa có tài khoản được xác nhận; ${waiting} tài khoản chờ xác nhận`,
    en: `${missing} payees have no confirmed account; ${waiting} accounts await confirmation`,
  }),
  monthStep: (
    month: Month,
    { step, hindrances }: { readonly step: MonthStepName; readonly hindrances: readonly { readonly text: BilingualText }[] },
  ): BilingualText => {
    const [first] = hindrances
    return {
      vi: `Tháng ${formatMonth(month)}: ${STEP[step].vi}${first ? `. ${first.text.vi}` : ''}`,
      en: `${formatMonth(month)}: ${STEP[step].en}${first ? `. ${first.text.en}` : ''}`,
    }
  },
} as const
