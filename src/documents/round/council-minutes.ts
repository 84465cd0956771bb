import {
  type AgendaItem,
  type AttendanceEvent,
  type Council,
  type CouncilMember,
  councilRoleText,
  type Motion,
  majorityBaseText,
  type Proposal,
  type Recusal,
  type Sitting,
  tallyText,
} from '../../assessment/index.ts'
import { poolMethodText } from '../../criteria/index.ts'
import { dayAt, formatDay } from '../../kernel/calendar.ts'
import type { Block, Paper } from '../../platform/paper/paper.ts'
import { type IssuingProvince, officeLetterhead } from '../ground/letterhead.ts'

/** What happened at a sitting, from the same reading that its screen shows. */
export interface SittingHeld {
  readonly council: Pick<Council, 'name' | 'decision' | 'decidedOn'>
  readonly round: { readonly title: string }
  readonly sitting: Pick<Sitting, 'number' | 'place' | 'startsAt' | 'openedAt' | 'closedAt'>
  readonly seats: readonly (CouncilMember & { readonly substitutes: readonly CouncilMember[] })[]
  readonly items: readonly AgendaItem[]
  readonly motions: readonly Motion[]
  readonly recusals: readonly Recusal[]
  readonly attendance: readonly AttendanceEvent[]
  readonly unitNames: ReadonlyMap<string, string>
}

interface Minutes {
  readonly held: SittingHeld
  readonly province: IssuingProvince
  /** Of what the minutes say: the same sitting gives the same, whenever they are drawn. */
  readonly fingerprint: string
}

/**
 * The minutes (*biên bản*) of a sitting that has ended: who was there, each item with its motions and what was counted.
 *
 * @source Decree 30/2020/NĐ-CP, Annex III, form 1.9
 */
export function drawUpMinutes({ held, province, fingerprint }: Minutes): Paper {
  const { council, sitting } = held
  const on = dayAt(new Date(sitting.openedAt ?? sitting.startsAt))
  const about = `Phiên họp số ${sitting.number} của ${council.name}`
  return {
    title: `Biên bản ${about}`,
    orientation: 'portrait',
    letterhead: { ...officeLetterhead(province, { on, office: council.name }), symbol: 'BB-HĐ' },
    heading: { kind: 'BIÊN BẢN', about },
    body: [...minutesBody(held), { kind: 'note', text: `Mã kiểm nội dung (SHA-256): ${fingerprint}` }],
    signatures: [
      { position: 'THƯ KÝ', hint: '(Ký, ghi rõ họ tên)' },
      { position: 'CHỦ TRÌ', hint: '(Ký, ghi rõ họ tên)' },
    ],
    recipients: ['Thành viên Hội đồng;', 'Lưu: VT, HĐ.'],
    isDraft: true,
  }
}

/** What the minutes say, without head and signatures: what their fingerprint is taken of. */
export function minutesBody(held: SittingHeld): Block[] {
  const { council, round, sitting, seats } = held
  const opened = sitting.openedAt ?? sitting.startsAt
  const present = seats.filter(({ id }) => held.attendance.some((one) => one.memberId === id && one.kind === 'arrived')).length
  return [
    { kind: 'paragraph', text: `Thời gian bắt đầu: ${timeOf(opened)}, ngày ${dayOf(opened)}. Địa điểm: ${sitting.place}.` },
    { kind: 'paragraph', text: `Về việc: ${round.title}.` },
    { kind: 'paragraph', text: `Hội đồng thành lập theo Quyết định ${council.decision} ngày ${formatDay(council.decidedOn)}.` },
    { kind: 'article', label: 'I.', text: `Thành phần tham dự: ${present}/${seats.length} thành viên.` },
    attendanceTable(held),
    { kind: 'article', label: 'II.', text: 'Nội dung và kết quả biểu quyết' },
    ...held.items.flatMap((item) => itemBlocks(held, item)),
    ...closing(sitting),
  ]
}

const closing = ({ closedAt }: SittingHeld['sitting']): Block[] => {
  if (closedAt === null) return []
  const text = `Phiên họp kết thúc lúc ${timeOf(closedAt)}, ngày ${dayOf(closedAt)}. Số có mặt và số phiếu trong biên bản lấy từ chính dữ liệu đã hiển thị tại phiên họp.`
  return [{ kind: 'paragraph', text }]
}

const TIME = new Intl.DateTimeFormat('vi-VN', {
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' },
})
const timeOf = (instant: string): string => TIME.format(new Date(instant)).replace(':', ' giờ ')
const dayOf = (instant: string): string => formatDay(dayAt(new Date(instant)))

function attendanceTable({ seats, attendance }: SittingHeld): Block {
  return {
    kind: 'table',
    caption: 'Thành viên Hội đồng',
    columns: [
      { heading: 'STT', align: 'center', share: 1 },
      { heading: 'Họ tên, chức vụ', align: 'left', share: 6 },
      { heading: 'Vai trò', align: 'left', share: 3 },
      { heading: 'Tham dự', align: 'left', share: 4 },
    ],
    sections: [
      {
        rows: seats.map((seat, place) => [
          String(place + 1),
          `${seat.name}, ${seat.position}`,
          councilRoleText[seat.role].vi,
          toldPresence(
            seat,
            attendance.filter(({ memberId }) => memberId === seat.id),
          ),
        ]),
      },
    ],
  }
}

/** `Có mặt từ 08 giờ 00`, and each time the member left, came again or was substituted. */
function toldPresence({ substitutes }: SittingHeld['seats'][number], events: readonly AttendanceEvent[]): string {
  if (events.length === 0) return 'Vắng mặt'
  return events
    .map(({ kind, substituteId, at }) => {
      if (kind === 'left') return `rời họp lúc ${timeOf(at)}`
      const by = substitutes.find(({ id }) => id === substituteId)
      return by === undefined ? `Có mặt từ ${timeOf(at)}` : `${by.name} dự thay từ ${timeOf(at)}`
    })
    .join('; ')
}

function itemBlocks(held: SittingHeld, { id, position, title, proposal }: AgendaItem): Block[] {
  const names = new Map(held.seats.map((seat) => [seat.id, seat.name]))
  const recused = held.recusals.filter(({ itemId }) => itemId === id)
  const motions = held.motions.filter(({ itemId }) => itemId === id)
  return [
    { kind: 'article', label: `${position}.`, text: title },
    ...(proposal === null ? [] : [{ kind: 'paragraph' as const, text: `Đề nghị: ${toldProposal(held, proposal)}` }]),
    ...recused.map(({ memberId, reason }): Block => {
      return { kind: 'paragraph', text: `Không tham gia biểu quyết: ${names.get(memberId) ?? ''}. Lý do: ${reason}` }
    }),
    ...(motions.length === 0 ? [{ kind: 'paragraph' as const, text: NOT_VOTED }] : []),
    ...motions.flatMap(motionBlocks),
  ]
}

const NOT_VOTED = 'Hội đồng thảo luận, không biểu quyết.'

function toldProposal({ unitNames }: SittingHeld, proposal: Proposal): string {
  const nameOf = (id: string): string => unitNames.get(id) ?? ''
  switch (proposal.kind) {
    case 'method':
      return `chọn một trong các cách xếp hạng chung: ${proposal.methods.map((one) => poolMethodText[one].vi).join('; ')}.`
    case 'exclude':
      return `không xếp hạng ${nameOf(proposal.unitId)}. Lý do: ${proposal.reason}.`
    case 'score':
      return `điểm của Hội đồng cho tiêu chí ${proposal.criterion} của ${nameOf(proposal.unitId)}. Lý do: ${proposal.reason}.`
    case 'tie':
      return `xếp các đơn vị bằng điểm theo thứ tự: ${proposal.unitIds.map(nameOf).join(', ')}. Lý do: ${proposal.reason}.`
    case 'adopt':
      return `thông qua kết quả có dấu ${proposal.fingerprint}.`
    case 'appeal':
      return `${proposal.isUpheld ? 'chấp nhận' : 'không chấp nhận'} kiến nghị. Lý do: ${proposal.reason}.`
  }
}

function motionBlocks({ rule, options, tally }: Motion): Block[] {
  if (tally === null) return []
  const { quorum, threshold, passes, base, isSecret, citation } = rule
  const needed = `${passes === 'at-least' ? 'ít nhất' : 'quá'} ${threshold.over}/${threshold.under}`
  const how = `có mặt ít nhất ${quorum.over}/${quorum.under}; thông qua khi được ${needed} ${majorityBaseText[base].vi}`
  const form = isSecret ? 'bỏ phiếu kín' : 'biểu quyết công khai'
  const cast = Object.values(tally.votes).reduce((sum, votes) => sum + votes, 0)
  return [
    { kind: 'paragraph', text: `Hình thức: ${form}; ${how} (${citation}).` },
    {
      kind: 'paragraph',
      text: `Tại thời điểm kiểm phiếu: ${tally.seats} thành viên, có mặt được biểu quyết ${tally.present}, không tham gia ${tally.recused}.`,
    },
    {
      kind: 'table',
      caption: 'Kết quả kiểm phiếu',
      columns: [
        { heading: 'Lựa chọn', align: 'left', share: 4 },
        { heading: 'Số phiếu', align: 'right', share: 1 },
      ],
      sections: [{ rows: options.map((option) => [toldOption(option), String(tally.votes[option] ?? 0)]) }],
      total: ['Tổng số phiếu', String(cast)],
    },
    { kind: 'paragraph', text: `Kết quả: ${tallyText(tally.result).vi}` },
  ]
}

const CHOICES: Readonly<Record<string, string>> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  abstain: 'Không có ý kiến',
  ...Object.fromEntries(Object.entries(poolMethodText).map(([method, { vi }]) => [method, vi])),
}
const toldOption = (option: string): string => CHOICES[option] ?? option
