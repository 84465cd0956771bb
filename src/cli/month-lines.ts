import { roleText } from '../identity/index.ts'
import { dayAt, type Month } from '../kernel/calendar.ts'
import { formatVnd } from '../kernel/money.ts'
import type { BilingualText } from '../kernel/result.ts'
import { describeGuard, guardedActText, stepNameText } from '../payments/index.ts'
import type { MonthOverview, OrderPreview } from '../payments/service.ts'

/** A month for reading: where it stands, who approved it, whom it waits for, what is unusual about it, and what cannot be paid. */
export function monthLines(
  { month, provisionCode }: { readonly month: Month; readonly provisionCode: string },
  { cycle, station, ...overview }: MonthOverview,
  preview: OrderPreview | undefined,
): string[] {
  const total = cycle.total === undefined ? '–' : `${formatVnd(cycle.total)} đồng`
  return [
    `${month} · ${provisionCode}: ${station} · ${cycle.entitledGroups ?? '–'} tổ / groups · ${total}`,
    ...overview.approvals.given.map(({ name, at }) => `Đã duyệt / Approved: ${name}, ${dayOf(at)}`),
    ...awaitedLine(overview.awaited),
    ...overview.timeGuards.asked.map(({ act, guard }) => line('Cần --reason / Needs --reason', act, describeGuard(guard))),
    ...overview.timeGuards.given.map(
      ({ act, guard, by, reason }) => `${line('Lưu ý / Note', act, describeGuard(guard))} · ${by.name}: ${reason ?? '–'}`,
    ),
    ...orderYesesLines(preview),
    ...(preview?.obstacles ?? []).map(
      ({ payees, amount, text }) =>
        `${payees} khoản / sums, ${formatVnd(amount)} đồng, chưa chuyển được / cannot be paid: ${both(text)}`,
    ),
    ...(preview?.holds ?? []).map(({ name, payees, amount, text }) =>
      [name, `${payees} khoản / sums, ${formatVnd(amount)} đồng`, both(text)].filter((part) => part !== '').join(' · '),
    ),
    ...(preview?.setOffs ?? []).map(
      ({ groupName, communeName, payeeName, due, setOff, transferred }) =>
        `${groupName}, ${communeName}, ${payeeName}: ${formatVnd(due)} − ${formatVnd(setOff)} = ${formatVnd(transferred)} đồng, bù trừ / kept back`,
    ),
    ...(preview?.sharedAccounts ?? []).map(
      ({ account, lines }) => `${account}: nhận ${lines.length} khoản / gets ${lines.length} sums`,
    ),
    ...(preview?.arrears ?? []).map(
      ({ month: owing, payees, total }) =>
        `Truy lĩnh ${owing}, đi cùng được (--arrears) / Arrears that can go along: ${payees} khoản / sums, ${formatVnd(total)} đồng`,
    ),
    ...(preview?.moves ?? []).map(
      ({ unitName, amount, fromYear, toYear }) =>
        `${unitName}, ${formatVnd(amount)} đồng: dự toán ${fromYear} → ${toYear} / estimate of ${fromYear} → ${toYear}`,
    ),
  ]
}

function orderYesesLines(preview: OrderPreview | undefined): string[] {
  if (preview === undefined || preview.approvals.needed === 0) return []
  const { needed, given } = preview.approvals
  const names = given.map(({ name }) => name).join(', ')
  const told = `Lệnh chi cần người duyệt đồng ý / The order needs approvers: ${given.length}/${needed}`
  return [names === '' ? told : `${told} · ${names}`]
}

const both = ({ vi, en }: BilingualText): string => `${vi} / ${en}`
const dayOf = (at: string): string => dayAt(new Date(at))
const line = (what: string, act: keyof typeof guardedActText, text: BilingualText): string =>
  `${what} (${both(guardedActText[act])}): ${both(text)}`

function awaitedLine(awaited: MonthOverview['awaited']): string[] {
  if (awaited === null) return []
  const { step, doers, since } = awaited
  const who = doers.people.length > 0 ? doers.people.join(', ') : doers.roles.map((role) => both(roleText[role])).join(', ')
  return [`Chờ / Awaits: ${both(stepNameText[step])} · ${who} · từ / since ${dayOf(since)}`]
}
