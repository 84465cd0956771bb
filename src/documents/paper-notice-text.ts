import { formatDay } from '../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import type { Subject } from './ground/cited-act.ts'
import type { OfficeRole } from './ground/issuing-office.ts'
import type { PaperNotice } from './paper-notice.ts'

const SUBJECT: Readonly<Record<Subject, BilingualText>> = {
  'local-government': { vi: 'tổ chức chính quyền địa phương', en: 'the organisation of local government' },
  'local-government-amended': {
    vi: 'sửa đổi về tổ chức chính quyền địa phương',
    en: 'amending the organisation of local government',
  },
  'state-budget': { vi: 'ngân sách nhà nước', en: 'the state budget' },
}

const ROLE: Readonly<Record<OfficeRole, BilingualText>> = {
  'digital-transformation': { vi: 'chuyển đổi số', en: 'digital transformation' },
  finance: { vi: 'tài chính', en: 'finance' },
}

export const paperNoticeText: RefusalTexts<PaperNotice> = {
  'act-is-draft': ({ act }) => ({
    vi: `Chính sách đang ghi theo ${act}, chưa phải căn cứ để chi. Khi nghị quyết được ban hành, hãy nhập bản mới.`,
    en: `The policy stands on a draft, which is no ground for paying yet: ${act}. Enter a new version once the resolution is issued.`,
  }),
  'act-expired': ({ act, from, on }) => ({
    vi: `${act} hết hiệu lực từ ngày ${formatDay(from)}; văn bản này của ngày ${formatDay(on)}. Bản dự thảo ghi rõ điều đó.`,
    en: `${act} is not in force from ${formatDay(from)}; this paper is of ${formatDay(on)}. The draft says so.`,
  }),
  'act-not-yet': ({ act, from, on }) => ({
    vi: `${act} có hiệu lực từ ngày ${formatDay(from)}; văn bản này của ngày ${formatDay(on)}.`,
    en: `${act} is in force from ${formatDay(from)}; this paper is of ${formatDay(on)}.`,
  }),
  'act-expired-since': ({ act, from, on }) => ({
    vi: `${act} nay đã hết hiệu lực (từ ngày ${formatDay(from)}). Văn bản của ngày ${formatDay(on)} vẫn ghi căn cứ của ngày đó.`,
    en: `${act} is not in force any more (from ${formatDay(from)}). A paper of ${formatDay(on)} still cites what held that day.`,
  }),
  'ground-missing': ({ subject, on }) => ({
    vi: `Chưa có văn bản về ${SUBJECT[subject].vi} còn hiệu lực ngày ${formatDay(on)}: văn bản sẽ thiếu căn cứ này.`,
    en: `No act on ${SUBJECT[subject].en} is recorded as in force on ${formatDay(on)}: the paper will lack this ground.`,
  }),
  'office-missing': ({ role, on }) => ({
    vi: `Chưa ghi cơ quan phụ trách ${ROLE[role].vi} của tỉnh ngày ${formatDay(on)}: văn bản sẽ không nêu cơ quan này.`,
    en: `No office in charge of ${ROLE[role].en} is recorded for ${formatDay(on)}: the paper will not name it.`,
  }),
}
